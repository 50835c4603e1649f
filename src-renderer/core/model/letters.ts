/** First letters, by which a long list of names is looked through. */

/** So many names are looked through without letters. */
export const mostNamesWithoutLetters = 60;

/** The first character, by Pinyin, of those that begin with each letter; no syllable begins with I, U or V. */
const firstOfLetter =
  'A阿B八C嚓D哒E妸F发G旮H哈J丌K咔L垃M妈N拏O噢P妑Q七R呥S仨T他W屲X夕Y丫Z帀'
    .match(/../g)
    ?.map((pair) => ({ letter: pair.charAt(0), first: pair.charAt(1) })) ?? [];

/** Characters of two readings, as they are read at the beginning of names of places: Chángchūn, Chóngqìng, Xiàmén. */
const inPlaces = [
  { begins: '长', letter: 'C' },
  { begins: '重庆', letter: 'C' },
  { begins: '厦门', letter: 'X' },
] as const;
const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** What doesn't begin with a letter is found under this. */
export const noLetter = '#';

/** How names are ordered in a language. */
export function collatorOf(language: string): Intl.Collator {
  return language === 'zh' ? byPinyin : new Intl.Collator(language);
}

/** The letter under which a name is looked for: its own, or that of its Pinyin; `#` for anything else. */
export function letterOf(name: string): string {
  const at = name.search(/[\p{L}\p{N}]/u);
  const begin = at < 0 ? '' : name.slice(at);
  const [first = ''] = begin;
  if (/\p{Script=Han}/u.test(first)) {
    const read =
      inPlaces.find(({ begins }) => begin.startsWith(begins)) ??
      firstOfLetter.findLast((each) => byPinyin.compare(each.first, first) <= 0);
    return read?.letter ?? 'A';
  }
  const plain = first.normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(plain) ? plain : noLetter;
}

/** Things by the letter of their names, the letters and each one's names in order; what has none comes last. */
export function byLetter<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  language: string,
): ReadonlyMap<string, readonly Thing[]> {
  const { compare } = collatorOf(language);
  const found = Map.groupBy(
    things.map((thing) => ({ thing, name: nameOf(thing) })),
    ({ name }) => letterOf(name),
  );
  const last = (letter: string): number => Number(letter === noLetter);
  return new Map(
    [...found]
      .sort(([a], [b]) => last(a) - last(b) || compare(a, b))
      .map(([letter, named]) => [letter, named.sort((a, b) => compare(a.name, b.name)).map(({ thing }) => thing)]),
  );
}

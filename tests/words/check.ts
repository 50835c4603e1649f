/** What must hold of the lists of words in `src-main/contract/words`. */

/** Words by their keys. */
type Words = Readonly<Record<string, string>>;

/** The words of one surface. */
export interface Surface {
  readonly name: string;
  /** By language. */
  readonly words: { readonly en: Words } & Readonly<Record<string, Words>>;
  /** The text of every source that may say them. */
  readonly sources: string;
}

/** The places of a word that are filled when it is said, such as `{n}`. */
const placesOf = (word: string): string => (word.match(/\{\w+\}/g) ?? []).toSorted().join(' ');

/**
 * Tells which keys stand in the sources: whole, in quotes, or put together in a template such as `kind-${…}`, which stands
 * for every key that begins and ends like it. So a key is also held for used where the same letters in quotes mean
 * something else: what is told to be unused is unused, but not the other way round.
 */
function saidIn(sources: string): (key: string) => boolean {
  const templates = [...sources.matchAll(/`([a-z0-9-]*)\$\{[^`}]*\}([a-z0-9-]*)`/g)].filter(
    ([, before = '', after = '']) => before.endsWith('-') || after.startsWith('-'),
  );
  return (key) =>
    sources.includes(`'${key}'`) ||
    sources.includes(`"${key}"`) ||
    templates.some(
      ([, before = '', after = '']) =>
        key.length > before.length + after.length && key.startsWith(before) && key.endsWith(after),
    );
}

/** Everything that is wrong with the words of a surface, a sentence each. English is what other languages are compared with. */
export function problemsOf({ name, words, sources }: Surface): string[] {
  const isSaid = saidIn(sources);
  const { en } = words;
  const inEach = Object.entries(words).flatMap(([language, list]) => {
    const file = `${name}.${language}.ts`;
    const missing = Object.keys(en).filter((key) => !Object.hasOwn(list, key));
    return [
      ...missing.map((key) => `${file}: "${key}" is missing; add it.`),
      ...Object.entries(list).flatMap(([key, word]) => {
        const english = en[key];
        if (english === undefined) return [`${file}: "${key}" is not in ${name}.en.ts; remove it, or add it there.`];
        if (word.trim() === '') return [`${file}: "${key}" has no words; write them.`];
        if (placesOf(word) === placesOf(english)) return [];
        const places = [placesOf(word), placesOf(english)].map((each) => each || 'no place');
        return [`${file}: "${key}" has ${places[0]} to fill, and in English ${places[1]}; make them the same.`];
      }),
    ];
  });
  const unused = Object.keys(en).filter((key) => !isSaid(key));
  return [...inEach, ...unused.map((key) => `${name}.*.ts: "${key}" is said nowhere; remove it from every language.`)];
}

/** All words, a line each for a table: surface, key, and the word in every language, with tabs between. */
export function tableOf(surfaces: readonly Surface[]): string {
  return surfaces
    .flatMap(({ name, words }) =>
      Object.keys(words.en).map((key) =>
        [name, key, ...Object.values(words).map((list) => list[key] ?? '')].join('\t'),
      ),
    )
    .join('\n');
}

import type { Sentence } from '../../contract/sentence.ts';

/** Languages in which large numbers are known by their names: of others nothing can be said. */
const spoken = ['zh', 'ja', 'yue', 'wuu', 'ko', 'en', 'de', 'fr', 'es', 'pt', 'it', 'ru'];

/** A unit that multiplies its number: 万吨, million tonnes, 10,000 tons. */
const large =
  /[万萬亿億만억]|000|thousand|million|billion|tausend|milliard|millones|milh|milion|miliard|\b(?:mio|mrd|mln|bn|mil|mille|mila)\b|тыс|млн|млрд|милли/i;
/** What may answer that in Chinese, and says nothing by itself: 千米 and 百分点 are plain units. */
const small = /[千百十]/;

/**
 * What to say of a unit by language of which one multiplies its number and another does not, with the language of the
 * plain one: "万吨" and "tonnes" make two amounts of one number.
 */
export function otherScale(
  unit: Readonly<Record<string, unknown>>,
): { readonly language: string; readonly sentence: Sentence } | undefined {
  const written = Object.entries(unit).flatMap(([language, words]) =>
    typeof words === 'string' && spoken.includes(language.split('-')[0] ?? '') ? [{ language, words }] : [],
  );
  const scaled = written.find(({ words }) => large.test(words));
  const plain = written.find(({ words }) => !large.test(words) && !small.test(words));
  if (scaled === undefined || plain === undefined) return undefined;
  return {
    language: plain.language,
    sentence: {
      zh: `“${scaled.words}”里有万、亿之类的倍数，“${plain.words}”里没有，同一个数在两种语言里成了两个数量：请写出完整的数、用不带倍数的单位，或在两种语言的单位里都写上倍数`,
      en: `"${scaled.words}" multiplies the number and "${plain.words}" does not, so that the same number means different amounts: write the whole number with plain units, or name ten thousand, a million and the like in both languages`,
    },
  };
}

import type { Sentence } from '../../contract/sentence.ts';

/** Names in Latin letters stand in Chinese texts alone, and Chinese ones in others: fewer than these prove nothing. */
const fewestWords = 4;
const fewestHan = 4;

/** Languages that are written with Chinese characters. */
const han = ['zh', 'ja', 'ko', 'yue', 'wuu'];

/**
 * What to say where words stand under a language in whose writing none of them are: two languages were swapped. A word without
 * spaces may be the name of a file.
 */
export function otherWriting(language: string, text: string): Sentence | undefined {
  const base = language.split('-')[0] ?? language;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  const wrong =
    base === 'zh'
      ? characters === 0 && latin >= fewestWords && /\s/.test(text)
      : !han.includes(base) && latin === 0 && characters >= fewestHan;
  if (!wrong) return undefined;
  return {
    zh: `写在“${language}”下面，却不是这种语言的文字：请检查各语言是否写反了`,
    en: `this stands under "${language}", but is not written in that language: check whether languages were swapped`,
  };
}

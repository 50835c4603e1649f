import type { Language, RichText, Text } from '../../contract/exhibition.ts';
import { countHan, countWords, isHan } from '../check/text-length.ts';
import { plainWords } from '../read/markdown/tree.ts';

/** Passers-by read standing, from afar and distracted: half as fast as at a desk. */
const hanPerSecond = 4.5;
const wordsPerSecond = 2.6;
/** Until the eye has found the words. */
const finding = 2.5;

/** What stands in a language, as one string. */
function plain(text: Text | RichText, language: Language): string {
  const words = text[language];
  if (words === undefined || typeof words === 'string') return words ?? '';
  return words
    .flatMap((block) =>
      block.type === 'paragraph' ? [plainWords(block.children)] : block.items.map((item) => plainWords(item)),
    )
    .join('\n');
}

/**
 * Seconds that passers-by need for a text, in the language that takes longest: windows in different languages stay in
 * step only where all of them wait for the slowest reader.
 */
export function readingTime(text: Text | RichText): number {
  const times = Object.keys(text).map((language) => {
    const words = plain(text, language);
    return isHan(language) ? countHan(words) / hanPerSecond : countWords(words) / wordsPerSecond;
  });
  return finding + Math.max(0, ...times);
}

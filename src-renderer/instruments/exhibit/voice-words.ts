import type { Cue } from '../../../src-main/contract/exhibit.ts';
import type { Language } from '../../../src-main/contract/exhibition.ts';

/** So many characters are enough to know what somebody tells. */
const enough = { zh: 28, other: 80 } as const;

/** How somebody's words begin: whole cues, in quotation marks, and dots where they go on. */
export function beginningOf(cues: readonly Cue[], language: Language): string {
  const chinese = language === 'zh';
  const joins = chinese ? '' : ' ';
  const wanted = chinese ? enough.zh : enough.other;
  let words = '';
  for (const cue of cues) {
    if (words.length >= wanted) return `“${words.replace(/[，、,;；：:。.]$/, '')}${chinese ? '……' : ' …'}”`;
    words += (words === '' ? '' : joins) + cue.words.replaceAll('\n', joins);
  }
  return `“${words}”`;
}

/** So many characters at the end of Chinese keep together. */
const kept = 4;

/** Words in two parts, of which the second stays on one line; other languages than Chinese are one part. */
export function splitEnd(words: string, language: Language): readonly [most: string, end: string] {
  if (language !== 'zh') return [words, ''];
  const letters = [...words];
  let at = Math.max(0, letters.length - kept);
  // A closing quotation mark is set close before a stop only where both are in one part.
  while (at > 0 && /[，。、：；”]/.test(letters[at] ?? '')) at -= 1;
  return [letters.slice(0, at).join(''), letters.slice(at).join('')];
}

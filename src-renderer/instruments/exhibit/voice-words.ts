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

import type { Cue } from '../../../src-main/contract/exhibit.ts';
import type { Language } from '../../../src-main/contract/exhibition.ts';

/** So many characters are enough to know what somebody tells. */
const enough = { zh: 28, other: 80 } as const;

const joinOf = (language: Language): string => (language === 'zh' ? '' : ' ');
const lineOf = ({ words }: Cue, language: Language): string => words.replaceAll('\n', joinOf(language));

/**
 * How somebody's words begin, for a page: whole cues, in quotation marks, with dots where they go on. All languages tell the
 * same stretch of time, that of the first one with enough words; a cue is told where the better half of it lies within.
 *
 * @param words the cues of each language, in order; a language without any tells nothing
 */
export function beginningsOf(
  words: Readonly<Record<Language, readonly Cue[]>>,
  languages: readonly Language[],
): Readonly<Record<Language, string>> {
  const until = Math.min(...languages.map((language) => endOfBeginning(words[language] ?? [], language)));
  return Object.fromEntries(
    languages.map((language) => {
      const cues = words[language] ?? [];
      const told = cues.filter(({ from, to }, index) => index === 0 || (from + to) / 2 < until);
      const said = told.map((cue) => lineOf(cue, language)).join(joinOf(language));
      if (told.length === cues.length) return [language, `“${said}”`];
      return [language, `“${said.replace(/[，、,;；：:。.]$/, '')}${language === 'zh' ? '……' : ' …'}”`];
    }),
  );
}

/** Seconds until so many cues have been said that one knows what it is about. */
function endOfBeginning(cues: readonly Cue[], language: Language): number {
  const wanted = language === 'zh' ? enough.zh : enough.other;
  let length = 0;
  for (const cue of cues) {
    length += (length === 0 ? 0 : joinOf(language).length) + lineOf(cue, language).length;
    if (length >= wanted) return cue.to;
  }
  return Infinity;
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

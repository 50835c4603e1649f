import type { Text } from '../../../src-main/contract/exhibition.ts';
import { printDate } from './figures.ts';

/** When a picture was taken, as each language prints it; words are as they were authored. */
export function takenWords(taken: string | Text, languages: readonly string[]): Text {
  if (typeof taken !== 'string') return taken;
  return Object.fromEntries(languages.map((language) => [language, printDate(taken, language)]));
}

import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import { type App, languageSaid } from './app.svelte.ts';

/** The languages in which a text is said to who reads these: the one that stands in for a missing one comes once. */
export function voicesOf(text: Text, languages: readonly Language[]): readonly Language[] {
  return [...new Set(languages.map((language) => languageSaid(text, language)))];
}

/** The languages on screen; where only one is shown, the exhibition's next one too, for words everybody must find. */
export function bothVoices({ languages, exhibition }: Pick<App, 'languages' | 'exhibition'>): readonly Language[] {
  if (languages.length !== 1) return languages;
  return [...languages, ...exhibition.languages.filter((language) => !languages.includes(language)).slice(0, 1)];
}

import type { Language } from '../../../src-main/contract/exhibition.ts';
import type { App } from './app.svelte.ts';

/** The languages on screen; where only one is shown, the exhibition's next one too, for words everybody must find. */
export function bothVoices({ languages, exhibition }: Pick<App, 'languages' | 'exhibition'>): readonly Language[] {
  if (languages.length !== 1) return languages;
  return [...languages, ...exhibition.languages.filter((language) => !languages.includes(language)).slice(0, 1)];
}

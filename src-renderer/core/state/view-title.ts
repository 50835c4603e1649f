import type { Language } from '../../../src-main/contract/exhibition.ts';
import { titleOf, type AskedView } from '../../../src-main/contract/views.ts';
import { inLanguage, type App } from './app.svelte.ts';

/** What a view is called in a language; empty where it shows nothing that the exhibition has. */
export function viewTitle(app: App, view: AskedView, language: Language): string {
  const title = titleOf(view, app.exhibition) ?? {};
  return typeof title === 'string' ? app.word(title, language) : inLanguage(title, language);
}

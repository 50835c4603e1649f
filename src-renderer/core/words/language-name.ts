import type { Language } from '../../../src-main/contract/exhibition.ts';
import { languageTag } from './language-tag.ts';

/** A language's name in itself, as its own readers look for it. */
export function languageName(language: Language): string {
  if (language === 'zh') return '中文';
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Languages to choose from, each by its own name. */
export const namedLanguages = (languages: readonly Language[]) =>
  languages.map((value) => ({ value, key: value, words: languageName(value), lang: languageTag(value) }));

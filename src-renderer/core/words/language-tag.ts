import type { Language } from '../../../src-main/contract/exhibition.ts';

/** The `lang` attribute of a run of text: Chinese here is always mainland Chinese, so that its glyphs are used. */
export function languageTag(language: Language): string {
  return language === 'zh' ? 'zh-CN' : language;
}

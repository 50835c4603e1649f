import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import { aroundYear, type Told } from '../model/your-year.ts';
import { type App, inLanguage } from './app.svelte.ts';

/** What is told, as a list within a sentence: each by its title and year. */
function listTold(told: readonly Told[], language: Language): string {
  const items = told.map(({ year, title }) =>
    language === 'zh' ? `${inLanguage(title, language)}（${year}）` : `${inLanguage(title, language)} (${year})`,
  );
  return language === 'zh' ? items.join('、') : items.join('; ');
}

/** The sentence on what there was by a year, in every language, `count` things at most; null where nothing had come yet. */
export function openedBy(app: App, year: number, count: number): Text | null {
  const { before } = aroundYear(app.exhibition, year, count);
  if (before.length === 0) return null;
  return Object.fromEntries(
    app.exhibition.languages.map((language) => [
      language,
      app.word('your-year-opened', language, { year, list: listTold(before, language) }),
    ]),
  );
}

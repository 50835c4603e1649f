/** Days and years that a text names, in any language of an exhibition. */

/** A day as it stands in a text. */
export interface DayInText {
  readonly written: string;
  readonly offset: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

export interface YearInText {
  readonly written: string;
  readonly offset: number;
  readonly year: number;
}

const monthsByLanguage = new Map<string, ReadonlyMap<string, number>>();

/** The names of the months in a language, long and short, in small letters; empty where months are numbers. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = monthsByLanguage.get(language);
  if (known !== undefined) return known;
  const months = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const part = format.formatToParts(Date.UTC(2000, month, 15)).find(({ type }) => type === 'month');
      if (part !== undefined && /^\p{L}/u.test(part.value))
        months.set(part.value.replace(/\.$/, '').toLowerCase(), month + 1);
    }
  }
  monthsByLanguage.set(language, months);
  return months;
}

/** The names of the months as alternatives of a pattern, to be used without regard to capitals. */
export function monthPattern(language: string): string {
  const names = [...monthsOf(language).keys()];
  // A pattern that never matches, for languages whose months are numbers.
  return names.length === 0 ? '(?!)' : names.join('|');
}

/** What stands between the first and the last of several days. */
const span = '(?:[–—、,~～-]|至|到|和|to|and|until|bis|und|au|et|al|y)';

const patternsByLanguage = new Map<string, readonly RegExp[]>();

function dayPatterns(language: string): readonly RegExp[] {
  const known = patternsByLanguage.get(language);
  if (known !== undefined) return known;
  const month = `(?<name>${monthPattern(language)})\\.?`;
  const patterns = [
    /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/g,
    // 1999年8月15日, 8月15日至20日, 8月15—20日
    new RegExp(
      String.raw`(?:(?<year>\d{4})\s*年\s*)?(?<!\d)(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*(?:[日号](?:\s*${span}\s*(?<more>\d{1,2})\s*[日号])?|${span}\s*(?<until>\d{1,2})\s*[日号])`,
      'gu',
    ),
    // 27 October 1980, 15 to 20 August, 14. September, 3rd of May, 5 de mayo de 1980
    new RegExp(
      String.raw`(?<!\d)(?:(?<more>\d{1,2})(?:st|nd|rd|th|\.)?\s*${span}\s*)?(?<day>\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:de\s+|of\s+)?${month}(?!\p{L})(?:,?\s+(?:de\s+)?(?<year>\d{4})(?![\d-]))?`,
      'giu',
    ),
    // October 27, 1980, August 15–20
    new RegExp(
      String.raw`(?<!\p{L})${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:\s*${span}\s*(?<more>\d{1,2})(?!\d))?(?:,?\s+(?<year>\d{4})(?![\d-]))?`,
      'giu',
    ),
  ];
  patternsByLanguage.set(language, patterns);
  return patterns;
}

/** Every day that the text names by its month and its number, in order; of several days with one month the first and the last. */
export function daysIn(text: string, language: string): DayInText[] {
  const found = dayPatterns(language).flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, index, groups = {} }): DayInText[] => {
      const named = monthsOf(language).get((groups['name'] ?? '').toLowerCase());
      const days = [groups['day'], groups['more'] ?? groups['until']].filter((day) => day !== undefined);
      return days.map((day) => ({
        written: written.replace(/\.$/, ''),
        offset: index,
        year: groups['year'] === undefined ? undefined : Number(groups['year']),
        month: named ?? Number(groups['month']),
        day: Number(day),
      }));
    }),
  );
  return found
    .filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    .toSorted((a, b) => a.offset - b.offset);
}

/** Every year of the period, and every other that is one by its look, in order. */
export function yearsIn(text: string, span: { readonly from: number; readonly to: number }): YearInText[] {
  return [...text.matchAll(/(?<![\d.,])\d{4}(?![\d]|[.,]\d)(?<after>\s*年)?/g)]
    .map(({ 0: written, index, groups }) => ({
      written: written.slice(0, 4),
      offset: index,
      year: Number(written.slice(0, 4)),
      named: groups?.['after'] !== undefined,
    }))
    .filter(({ year, named }) => named || (year >= 1900 && year <= 2099) || (year >= span.from && year <= span.to));
}

import type { Language } from '../../../src-main/contract/exhibition.ts';

/** English words for large numbers, where two decimals lose nothing by them; the word stands behind a space. */
const largeEn = [
  [1_000_000_000, ' billion'],
  [1_000_000, ' million'],
] as const;

/** A number as it is printed, its big part and its word: 15万, 9.99亿; 150,000, 999 million, 127.5 billion; 150.000. */
export function printNumber(number: number, language: Language): { digits: string; word: string } {
  if (language === 'zh') {
    // Only round numbers that lose nothing by it: 15万, 1166万, 9.99亿; 10400公里 and 13518人 stay as they are.
    if (number >= 100_000_000 && number % 1_000_000 === 0) return { digits: String(number / 100_000_000), word: '亿' };
    if (number >= 10_000 && number % 10_000 === 0) return { digits: String(number / 10_000), word: '万' };
    return { digits: String(number), word: '' };
  }
  if (language === 'en') {
    const [size, word] = largeEn.find(([from]) => number >= from && number % (from / 100) === 0) ?? [1, ''];
    return { digits: new Intl.NumberFormat(language).format(number / size), word };
  }
  return { digits: new Intl.NumberFormat(language).format(number), word: '' };
}

/** A number with what it counts, as it stands in a line: 15万辆, 150,000 cars. `about` is said before it. */
export function printCount(number: number, unit: string, language: Language, about = ''): string {
  const { digits, word } = printNumber(number, language);
  const gap = language === 'zh' ? '' : ' ';
  return [about, `${digits}${word}`, unit].filter(Boolean).join(gap);
}

/** Longer than this a Chinese unit says what is counted, and is more than a measure. */
const longestMeasure = 2;

/**
 * A figure's unit in two: the measure that is read in one breath with the number (辆, 公里, %), and what else it says is
 * counted; either may be empty.
 */
export function splitUnit(unit: string, language: Language): readonly [measure: string, counts: string] {
  if (unit.startsWith('%')) return ['%', unit.slice(1).trim()];
  return language === 'zh' && unit.length <= longestMeasure ? [unit, ''] : ['', unit];
}

/** From here on a scale counts in larger units, so that its numbers stay short; the words are printed behind each. */
const scaleUnits: Readonly<Record<'zh' | 'en', readonly (readonly [from: number, size: number, word: string])[]>> = {
  zh: [
    [100_000_000, 100_000_000, '亿'],
    // Five digits are still read at a glance: 16000, not 1.6万.
    [100_000, 10_000, '万'],
  ],
  en: [
    [1_000_000_000, 1_000_000_000, ' billion'],
    [10_000_000, 1_000_000, ' million'],
  ],
};

/** A number on a scale that reaches up to `top`: all of one scale are counted in one unit (5万, 7.5万, 10万). */
export function printOnScale(number: number, top: number, language: Language): string {
  const print = new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: language !== 'zh' });
  const units = language === 'zh' ? scaleUnits.zh : language === 'en' ? scaleUnits.en : [];
  const [, size, word] = units.find(([from]) => top >= from) ?? [0, 1, ''];
  return number === 0 ? '0' : `${print.format(number / size)}${word}`;
}

/** A number in a column with others: all of a column are written alike, and none loses a digit. */
export function printInColumn(number: number, column: readonly number[], language: Language): string {
  const top = Math.max(...column);
  // Hundreds in units of ten thousand have two decimals at most.
  const round = language === 'zh' && top >= 100_000 && column.every((each) => each % 100 === 0);
  return round ? printOnScale(number, top, language) : printOnScale(number, 0, language);
}

/** A source's or moment's date ("2018-12-19", "2018-12", "2018") as the language prints it. */
export function printDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return date;
  if (language === 'zh') return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  if (!month) return String(year);
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(
    Date.UTC(year, month - 1, day ?? 1),
  );
}

/** Day and month alone, where the year stands beside it: 10月25日, 25 October. */
export function printDay(date: string, language: Language): string {
  const [, month, day] = date.split('-').map(Number);
  if (!month) return '';
  if (language === 'zh') return `${month}月${day ? `${day}日` : ''}`;
  const options: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' };
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(
    Date.UTC(2000, month - 1, day ?? 1),
  );
}

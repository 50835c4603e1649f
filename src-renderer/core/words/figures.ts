import type { Language } from '../../../src-main/contract/exhibition.ts';

/** A number as it is printed: 15万, 9.99亿 (the big part and its word) in Chinese, 150,000 elsewhere. */
export function printNumber(number: number, language: Language): { digits: string; word: string } {
  if (language === 'zh') {
    // Only round numbers that lose nothing by it: 15万, 1166万, 9.99亿; 10400公里 and 13518人 stay as they are.
    if (number >= 100_000_000 && number % 1_000_000 === 0) return { digits: String(number / 100_000_000), word: '亿' };
    if (number >= 10_000 && number % 10_000 === 0) return { digits: String(number / 10_000), word: '万' };
    return { digits: String(number), word: '' };
  }
  return { digits: new Intl.NumberFormat(language).format(number), word: '' };
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

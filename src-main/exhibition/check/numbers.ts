import { monthPattern } from './dates.ts';

/** A number as it stands in a text. */
export interface NumberInText {
  readonly written: string;
  readonly offset: number;
  /** What it may mean: "1.500" is 1500 in German and 1.5 in English; 15万 is 15 times 10,000. */
  readonly values: readonly number[];
}

const digits = /(?<![\p{Script=Latin}\d.,])\d+(?:[.,'’]\d+|[\u00a0\u202f\u2009]\d{3}(?!\d))*/gu;

const scales: readonly (readonly [RegExp, number])[] = [
  [/^\s*万亿/, 1e12],
  [/^\s*十[亿億]/, 1e9],
  [/^\s*千万/, 1e7],
  [/^\s*百万/, 1e6],
  [/^\s*十万/, 1e5],
  [/^\s*[亿億]/, 1e8],
  [/^\s*[万萬]/, 1e4],
  [/^\s*千(?![米克瓦])/, 1e3],
  [/^\s*百/, 1e2],
  [/^[\s-]*(?:trillion|billion(?=en\b))/i, 1e12],
  [/^[\s-]*(?:billion\b|milliarden?\b|mrd\b|milliards?\b|млрд)/i, 1e9],
  [/^[\s-]*(?:million|mio\b|mln\b|millones|млн)/i, 1e6],
  [/^[\s-]*(?:thousand\b|tausend|mille\b|mil\b|тыс)/i, 1e3],
  [/^[\s-]*hundred\b/i, 1e2],
];

/** The numbers of a text that are quantities: no years of the period, dates, times, ordinals or names. */
export function numbersIn(text: string, language: string, span: { from: number; to: number }): NumberInText[] {
  const found: NumberInText[] = [];
  for (const match of text.matchAll(digits)) {
    const written = match[0];
    const end = match.index + written.length;
    // Marks of emphasis may stand between a number and what belongs to it.
    const before = text.slice(Math.max(0, match.index - 30), match.index).replaceAll('*', '');
    const after = text.slice(end, end + 30).replaceAll('*', '');
    if (isDateOrName({ written, before, after, language, span })) continue;
    found.push({ written, offset: match.index, values: meanings(written).map((value) => value * scaleOf(after)) });
  }
  return found;
}

/** The factor that a text begins with: 10,000 for "万辆", 1 for "cars". */
export function scaleOf(text: string): number {
  return scales.find(([pattern]) => pattern.test(text))?.[1] ?? 1;
}

function meanings(written: string): number[] {
  const bare = written.replace(/['’\u00a0\u202f\u2009]/g, '');
  if (!/[.,]/.test(bare)) return [Number(bare)];
  const values: number[] = [];
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(bare)) values.push(Number(bare.replace(/[.,]/g, '')));
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  values.push(Number(`${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`));
  return values;
}

/** A number with its neighbours. */
interface NumberInContext {
  readonly written: string;
  readonly before: string;
  readonly after: string;
  readonly language: string;
  readonly span: { readonly from: number; readonly to: number };
}

/** Years, days, times, results of matches, ordinals and parts of names are not quantities, so no figure need back them. */
function isDateOrName(number: NumberInContext): boolean {
  return isYear(number) || isDay(number) || isTime(number) || isOrdinal(number) || isPartOfName(number);
}

function isYear({ written, before, after, span }: NumberInContext): boolean {
  if (/^(?:世纪|年代)|^s\b/.test(after)) return true;
  if (/^\d{4}$/.test(written)) {
    const year = Number(written);
    if (/^\s*年/.test(after)) return true;
    return (year >= 1900 && year <= 2099) || (year >= span.from && year <= span.to);
  }
  // 1988–91
  return /^\d{2}$/.test(written) && /\d{4}[–—/-]$/.test(before);
}

function isDay({ written, before, after, language }: NumberInContext): boolean {
  const value = Number(written);
  if (!Number.isInteger(value) || value > 31) return false;
  if (value <= 12 && /^\s*月(?!份?以[上下内外])/.test(after)) return true;
  if (/^\s*[日号]/.test(after)) return true;
  // 1988年5—6月, 10月20—22日
  if (/^[—–-]\d{1,2}[月日]/.test(after) || /^、\d{1,2}[月日]/.test(after)) return true;
  // 2003-10-25
  if (/\d{4}-$|\d{4}-\d{1,2}-$/.test(before)) return true;
  const months = monthPattern(language);
  return (
    new RegExp(String.raw`^(?:st|nd|rd|th|\.|er)?(?:[–—-]\d{1,2}\.?)?\s+(?:de\s+|of\s+)?(?:${months})`, 'i').test(
      after,
    ) || new RegExp(String.raw`(?:${months})\.?\s+(?:\d{1,2}[–—-])?$`, 'i').test(before)
  );
}

/** 10:30, and 3:2 as matches end. */
function isTime({ before, after }: NumberInContext): boolean {
  return /^[:：]\d/.test(after) || /\d[:：]$/.test(before);
}

function isOrdinal({ written, before, after, language }: NumberInContext): boolean {
  if (/第\s*$/.test(before)) return true;
  if (/^(?:st|nd|rd|th)\b/.test(after)) return true;
  // German writes "6. Asienspiele"; a sentence rarely ends in so small a number.
  return language.startsWith('de') && Number(written) <= 31 && /^\.\s+\p{Lu}/u.test(after);
}

/** CRH-5, 5G: a number grown together with letters. */
function isPartOfName({ before, after }: NumberInContext): boolean {
  return /\p{Script=Latin}[-–]$/u.test(before) || /^[GDT]\b/.test(after);
}

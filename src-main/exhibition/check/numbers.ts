import { isDateOrName } from './number-context.ts';

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

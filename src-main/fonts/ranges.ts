/** Characters as ranges of code points, and as CSS writes them in `unicode-range`. */

import type { CharacterRange as Range } from '../contract/cut-fonts.ts';

/** The fewest ranges that hold these code points, ascending. */
export function rangesOf(codePoints: Iterable<number>): Range[] {
  const ranges: [number, number][] = [];
  for (const one of [...new Set(codePoints)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === one - 1) last[1] = one;
    else ranges.push([one, one]);
  }
  return ranges;
}

/** Every code point of the ranges. */
export const codePointsOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

const hex = (codePoint: number): string => codePoint.toString(16);

/** As a value of `unicode-range`. */
export const cssRange = (ranges: readonly Range[]): string =>
  ranges.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(',');

/** Reads a value of `unicode-range`; without one a face is for all characters. */
export function readCssRange(value: string | undefined): Range[] {
  if (value === undefined) return [[0, 0x10ffff]];
  return [...value.matchAll(/U\+([\da-f?]+)(?:-([\da-f]+))?/gi)].map(([, first = '', last]) => [
    Number.parseInt(first.replaceAll('?', '0'), 16),
    Number.parseInt(last ?? first.replaceAll('?', 'f'), 16),
  ]);
}

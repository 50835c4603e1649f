/** Ways to a name without a keyboard: by decade where everything has its year, else by first letter. Pure. */
import type { Item } from '../../../../src-main/contract/staff.ts';
import { collatorOf, letterOf, noLetter } from '../../../core/model/letters.ts';
import type { Voice } from '../words.ts';

export interface Chip {
  readonly key: string;
  /** A decade's first year, or `null` where the year is not confirmed. */
  readonly decade?: number | null;
  /** A letter, or `null` for names that begin with none: with a figure, mostly. */
  readonly letter?: string | null;
}

/** So few are seen at a glance: nothing to narrow down. */
const fewEnough = 14;

/** The chips that divide these items, in order; none where there is little to divide. */
export function chipsOf(items: readonly Item[], nameOf: (item: Item) => string): Chip[] {
  if (items.length <= fewEnough) return [];
  const keys = [...new Set(items.map(chipKeys(items, nameOf)))].toSorted(collate);
  return keys.length < 2
    ? []
    : keys.map((key) =>
        key === 'none'
          ? { key, decade: null }
          : /^\d+$/.test(key)
            ? { key, decade: Number(key) }
            : { key, letter: key === noLetter ? null : key },
      );
}

function collate(one: string, other: string): number {
  const rank = (key: string): number => (key === 'none' || key === noLetter ? 1 : 0);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

/** Tells the chip under which each of these items is found. */
export function chipKeys(among: readonly Item[], nameOf: (item: Item) => string): (item: Item) => string {
  if (!goByYear(among)) return (item) => letterOf(nameOf(item));
  return ({ year }) => (year === undefined ? 'none' : String(Math.floor(year / 10) * 10));
}

/** Chapters and moments are known by their years, cities and sources by their names. */
function goByYear(items: readonly Item[]): boolean {
  return items.every(({ kind }) => kind === 'chapter' || kind === 'moment');
}

/** Items in the order in which they are looked for. */
export function inOrder(items: readonly Item[], nameOf: (item: Item) => string, voice: Voice): Item[] {
  const collator = collatorOf(voice);
  const years = goByYear(items);
  return items.toSorted(
    (a, b) => (years ? (a.year ?? 9999) - (b.year ?? 9999) : 0) || collator.compare(nameOf(a), nameOf(b)),
  );
}

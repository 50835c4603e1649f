/** Ways to a name without a keyboard: by decade where everything has its year, else by first letter. Pure. */
import type { Item } from '../../../src-main/contract/staff.ts';
import type { Voice } from '../words.ts';

/** The first character, by Pinyin, of those that begin with each letter; no syllable begins with I, U or V. */
const firstOfLetter: readonly (readonly [letter: string, first: string])[] = [
  ['A', '阿'],
  ['B', '八'],
  ['C', '嚓'],
  ['D', '哒'],
  ['E', '妸'],
  ['F', '发'],
  ['G', '旮'],
  ['H', '哈'],
  ['J', '丌'],
  ['K', '咔'],
  ['L', '垃'],
  ['M', '妈'],
  ['N', '拏'],
  ['O', '噢'],
  ['P', '妑'],
  ['Q', '七'],
  ['R', '呥'],
  ['S', '仨'],
  ['T', '他'],
  ['W', '屲'],
  ['X', '夕'],
  ['Y', '丫'],
  ['Z', '帀'],
];
const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** The letter under which a name is looked for: its own, or that of its Pinyin; `#` for anything else. */
export function initialOf(name: string): string {
  const first = [...name].find((each) => /[\p{L}\p{N}]/u.test(each)) ?? '';
  if (/\p{Script=Han}/u.test(first)) {
    return firstOfLetter.findLast(([, han]) => byPinyin.compare(han, first) <= 0)?.[0] ?? 'A';
  }
  const plain = first.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(plain) ? plain : '#';
}

export interface Chip {
  readonly key: string;
  /** A decade's first year, a letter, or `null` where the year is not confirmed. */
  readonly decade?: number | null;
  readonly letter?: string;
}

/** So few are seen at a glance: nothing to narrow down. */
const fewEnough = 14;

/** The chips that divide these items, in order; none where there is little to divide. */
export function chipsOf(items: readonly Item[], nameOf: (item: Item) => string): Chip[] {
  if (items.length <= fewEnough) return [];
  const keys = [...new Set(items.map((item) => chipKey(item, items, nameOf)))].toSorted(collate);
  return keys.length < 2
    ? []
    : keys.map((key) =>
        key === 'none'
          ? { key, decade: null }
          : /^\d+$/.test(key)
            ? { key, decade: Number(key) }
            : { key, letter: key },
      );
}

function collate(one: string, other: string): number {
  const rank = (key: string): number => (key === 'none' || key === '#' ? 1 : 0);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

/** The chip under which an item of these is found. */
export function chipKey(item: Item, among: readonly Item[], nameOf: (item: Item) => string): string {
  if (!goByYear(among)) return initialOf(nameOf(item));
  return item.year === undefined ? 'none' : String(Math.floor(item.year / 10) * 10);
}

/** Chapters and moments are known by their years, cities and sources by their names. */
function goByYear(items: readonly Item[]): boolean {
  return items.every(({ kind }) => kind === 'chapter' || kind === 'moment');
}

/** Items in the order in which they are looked for. */
export function inOrder(items: readonly Item[], nameOf: (item: Item) => string, voice: Voice): Item[] {
  const collator = voice === 'zh' ? byPinyin : new Intl.Collator('en');
  const years = goByYear(items);
  return items.toSorted(
    (a, b) => (years ? (a.year ?? 9999) - (b.year ?? 9999) : 0) || collator.compare(nameOf(a), nameOf(b)),
  );
}

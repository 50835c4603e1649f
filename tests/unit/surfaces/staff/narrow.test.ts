import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../src-main/contract/staff.ts';
import { chipKeys, chipsOf, inOrder } from '../../../../src-renderer/surfaces/staff/items/narrow.ts';

const city = (id: string, zh: string): Item => ({ kind: 'city', id, name: { zh, en: id }, withdrawn: false });
const moment = (id: string, year?: number): Item => ({
  kind: 'moment',
  id,
  name: { en: id },
  withdrawn: false,
  ...(year === undefined ? {} : { year }),
});
const zhOf = (item: Item): string => item.name['zh'] ?? '';
const enOf = (item: Item): string => item.name['en'] ?? '';

describe('finding an item without a keyboard', () => {
  it('offers decades where everything has its year, letters elsewhere, and nothing where there is little', () => {
    const moments = Array.from({ length: 20 }, (_, at) => moment(`m${at}`, 1975 + at));
    expect(chipsOf(moments, enOf).map(({ decade }) => decade)).toEqual([1970, 1980, 1990]);
    expect(chipsOf([...moments, moment('undated')], enOf).at(-1)?.decade).toBeNull();
    const cities = [...'abcdefghijklmnop'].map((letter) => city(letter, letter));
    expect(chipsOf(cities, enOf).map(({ letter }) => letter)).toEqual([...'ABCDEFGHIJKLMNOP']);
    expect(chipsOf(cities.slice(0, 10), enOf)).toEqual([]);
  });

  it('names no chip by a mere sign: what begins with a figure stands last, under others', () => {
    const sources = [...'abcdefghijklmnop'].map((letter) => city(letter, letter));
    expect(chipsOf([city('2018', '2018年统计公报'), ...sources], zhOf).at(-1)?.letter).toBeNull();
  });

  it('finds every item under exactly one of its chips', () => {
    const items = [
      city('a', '仙台'),
      city('b', '1号'),
      city('c', 'Ulsan'),
      ...Array.from({ length: 15 }, (_, at) => city(`x${at}`, '重庆')),
    ];
    const keys = chipsOf(items, zhOf).map(({ key }) => key);
    const keyOf = chipKeys(items, zhOf);
    expect(items.map((item) => keys.filter((key) => key === keyOf(item)).length)).toEqual(items.map(() => 1));
  });

  it('orders Chinese names by Pinyin and what has a year by year', () => {
    expect(
      inOrder([city('x', '仙台'), city('a', '阿拉木图'), city('m', '明斯克')], zhOf, 'zh').map(({ id }) => id),
    ).toEqual(['a', 'm', 'x']);
    expect(inOrder([moment('b', 2000), moment('a', 1999)], enOf, 'en').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundYear, friendsBy, keepRing } from '../../../../src-renderer/core/model/your-year.ts';
import { chapter, city, exhibition, moment } from './exhibition.ts';

const all = exhibition({
  chapters: [chapter('one', 1980), chapter('two', 1988), chapter('three', 2003), chapter('four', 2018)],
  moments: [moment('small', 1981), moment('late', 2019), moment('later', 2024)],
});
const titles = (some: readonly { title: { readonly [language: string]: string } }[]) =>
  some.map(({ title }) => title['en']);

describe('your year', () => {
  it('names what there was by then, chapters before small things, in order of year', () => {
    expect(titles(aroundYear(all, 1990).before)).toEqual(['one', 'small', 'two']);
    expect(titles(aroundYear(all, 2020).before)).toEqual(['two', 'three', 'four']);
  });

  it('names what came after', () => {
    expect(titles(aroundYear(all, 1990).after)).toEqual(['three', 'four', 'late']);
  });

  it('has nothing before the story began, and nothing after its last year', () => {
    expect(aroundYear(all, 1950).before).toEqual([]);
    expect(aroundYear(all, 2026).after).toEqual([]);
  });

  it('never names more than one can read, and never what belongs to the other side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1908, max: 2026 }), (year) => {
        const { before, after } = aroundYear(all, year);
        expect(before.length).toBeLessThanOrEqual(3);
        expect(after.length).toBeLessThanOrEqual(3);
        expect(before.every((told) => told.year <= year)).toBe(true);
        expect(after.every((told) => told.year > year)).toBe(true);
      }),
    );
  });
});

describe('rings of a visit', () => {
  it('are kept one after another, and given back when they are kept again', () => {
    expect(keepRing(keepRing([], 1962), 1990)).toEqual([1962, 1990]);
    expect(keepRing([1962, 1990], 1962)).toEqual([1990]);
  });

  it('are no more than can be told apart: the oldest gives way', () => {
    expect([1950, 1962, 1970, 1990, 2015, 2020].reduce<readonly number[]>(keepRing, [])).toEqual([
      1962, 1970, 1990, 2015, 2020,
    ]);
  });
});

it('friends by a year are those whose year is known and had come, in its order', () => {
  const cities = [city('late', 2006), city('first', 1980), city('undated'), city('second', 1981)];
  expect(friendsBy(cities, 1990).map(({ id }) => id)).toEqual(['first', 'second']);
});

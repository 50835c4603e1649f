import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundYear } from '../../../../src-renderer/core/model/your-year.ts';
import { chapter, exhibition, moment } from './exhibition.ts';

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

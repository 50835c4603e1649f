import type { Exhibition, Text } from '../../../src-main/contract/exhibition.ts';

/** Something the exhibition tells, at its year. */
export interface Told {
  readonly year: number;
  readonly title: Text;
  /** Chapters weigh more than moments when only a few are named. */
  readonly chapter: boolean;
}

export interface YourYear {
  /** What had come by then, in order of year; at most `count`, the nearest to the year first to be kept. */
  readonly before: readonly Told[];
  /** What came after, in order of year. */
  readonly after: readonly Told[];
}

/** What the exhibition tells up to a year and after it, a few of each: chapters first, then the nearest moments. */
export function aroundYear(exhibition: Exhibition, year: number, count = 3): YourYear {
  const told: Told[] = [
    ...exhibition.chapters.map(({ year, title }) => ({ year, title, chapter: true })),
    ...exhibition.moments.map(({ year, title }) => ({ year, title, chapter: false })),
  ];
  const nearest = (some: Told[]) =>
    some
      .sort((a, b) => Number(b.chapter) - Number(a.chapter) || Math.abs(a.year - year) - Math.abs(b.year - year))
      .slice(0, count)
      .sort((a, b) => a.year - b.year);
  return {
    before: nearest(told.filter((each) => each.year <= year)),
    after: nearest(told.filter((each) => each.year > year)),
  };
}

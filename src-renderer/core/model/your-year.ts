import type { City, Exhibition, Text } from '../../../src-main/contract/exhibition.ts';

/** Something the exhibition tells, at its year. */
export interface YearTold {
  readonly year: number;
  readonly title: Text;
  /** Chapters weigh more than moments when only a few are named. */
  readonly chapter: boolean;
}

export interface YourYear {
  /** What had come by then, in order of year; at most `count`, the nearest to the year first to be kept. */
  readonly before: readonly YearTold[];
  /** What came after, in order of year. */
  readonly after: readonly YearTold[];
}

/** What the exhibition tells up to a year and after it, a few of each: chapters first, then the nearest moments. */
export function aroundYear(exhibition: Exhibition, year: number, count = 3): YourYear {
  const told: YearTold[] = [
    ...exhibition.chapters.map(({ year, title }) => ({ year, title, chapter: true })),
    ...exhibition.moments.map(({ year, title }) => ({ year, title, chapter: false })),
  ];
  const nearest = (some: YearTold[]) =>
    some
      .sort((a, b) => Number(b.chapter) - Number(a.chapter) || Math.abs(a.year - year) - Math.abs(b.year - year))
      .slice(0, count)
      .sort((a, b) => a.year - b.year);
  return {
    before: nearest(told.filter((each) => each.year <= year)),
    after: nearest(told.filter((each) => each.year > year)),
  };
}

/** As many rings of people as can be told apart on one trunk. */
const mostKept = 5;

/** The years kept in a visit, the latest last, after one was kept, or given back where it was kept already. */
export function keepRing(kept: readonly number[], year: number): readonly number[] {
  return kept.includes(year) ? kept.filter((each) => each !== year) : [...kept, year].slice(-mostKept);
}

/** So many friends are named, in words and on the wood alike. */
const mostFriends = 3;

/** The friends whose year is known and had come by then, in order of year. */
export function friendsBy<Friend extends Pick<City, 'year'>>(
  friends: readonly Friend[],
  year: number,
): readonly Friend[] {
  return friends
    .filter((friend) => friend.year !== undefined && friend.year <= year)
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** Those of them that are named: the newest. */
export function namedFriendsBy<Friend extends Pick<City, 'year'>>(
  friends: readonly Friend[],
  year: number,
): readonly Friend[] {
  return friendsBy(friends, year).slice(-mostFriends);
}

import { expect, test } from 'vitest';
import { Claims } from '../../../../src-main/exhibition/check/claims.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { brief } from '../support.ts';

function fresh(): { claims: Claims; told: () => string[] } {
  const report = new Report();
  return { claims: new Claims(report), told: () => report.sorted().map(brief) };
}
const at = (line: number, column = 1) => ({ line, column });

test('an id is free for the first who takes it, whatever it names, and each later one is told who did', () => {
  const { claims, told } = fresh();
  expect(claims.id('moment', 'one', 'moments.yaml', at(7))).toBe(true);
  expect(claims.id('moment', 'two', 'moments.yaml', at(9))).toBe(true);
  expect(claims.id('city', 'one', 'cities.csv', at(3, 5))).toBe(false);
  expect(claims.id('route', 'one', 'routes/one.geojson', at(4))).toBe(false);
  expect(told()).toEqual([
    'cities.csv:3:5 error: the id "one" is already taken by a moment (moments.yaml:7): choose another',
    'routes/one.geojson:4:1 error: the id "one" is already taken by a moment (moments.yaml:7): choose another',
  ]);
});

test('a name is free for the first who takes it, and each later one is told who did', () => {
  const { claims, told } = fresh();
  expect(claims.name('moment', 'en', 'Fair', 'moments.yaml', at(7))).toBe(true);
  expect(claims.name('moment', 'en', 'Fair', 'moments.yaml', at(12, 9))).toBe(false);
  expect(claims.name('moment', 'en', ' Fair ', 'moments.yaml', at(17, 9))).toBe(false);
  expect(told()).toEqual([
    'moments.yaml:12:9 error: the moment name "Fair" is used twice (see moments.yaml:7): rename it, or remove the duplicate',
    'moments.yaml:17:9 error: the moment name " Fair " is used twice (see moments.yaml:7): rename it, or remove the duplicate',
  ]);
});

test('names may be alike in other languages, of other kinds and in other countries', () => {
  const { claims, told } = fresh();
  for (const [language, name, within] of [
    ['en', 'Fair', undefined],
    ['de', 'Fair', undefined],
    ['en', 'Fair', 'Aland'],
    ['en', 'Fair', 'Bland'],
    // Set one behind the other, these two would read the same.
    ['en', 'FairA', 'land'],
  ] as const) {
    expect(claims.name('city', language, name, 'cities.csv', at(1), within)).toBe(true);
  }
  expect(claims.name('chapter', 'en', 'Fair', 'en.md', at(1))).toBe(true);
  expect(told()).toEqual([]);
});

test('a city without a country is the namesake of one with an empty country, and spaces make no other country', () => {
  const { claims } = fresh();
  expect(claims.name('city', 'en', 'Fair', 'cities.csv', at(2))).toBe(true);
  expect(claims.name('city', 'en', 'Fair', 'cities.csv', at(3), '')).toBe(false);
  expect(claims.name('city', 'en', 'Fair', 'cities.csv', at(4), 'Aland')).toBe(true);
  expect(claims.name('city', 'en', 'Fair', 'cities.csv', at(5), ' Aland ')).toBe(false);
});

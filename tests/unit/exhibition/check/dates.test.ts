import { describe, expect, test } from 'vitest';
import { daysIn, monthPattern, yearsIn } from '../../../../src-main/exhibition/check/dates.ts';

const days = (language: string, text: string): string[] =>
  daysIn(text, language).map(({ year, month, day }) => `${year ?? ''}-${month}-${day}`);

describe('days in a text', () => {
  test.each([
    [
      'it',
      '2003-01-01, 2003-12-31; 2003-00-05, 2003-13-05, 2003-05-00, 2003-05-32, 12003-05-05, 2003-05-123',
      ['2003-1-1', '2003-12-31'],
    ],
    ['en-GB', 'January 15–20; 3 December', ['-1-15', '-1-20', '-12-3']],
    ['en', 'On 3 May, after 2003-7-25 and before August 8', ['-5-3', '2003-7-25', '-8-8']],
    ['en', '15 to 20 August', ['-8-20', '-8-15']],
    ['en', 'August 15–20', ['-8-15', '-8-20']],
    ['pt', '5 de jan. de 1990, 6 de jan de 1991', ['1990-1-5', '1991-1-6']],
    ['zh', '8月15日至20日', ['-8-15', '-8-20']],
    ['zh', '12 34', []],
  ])('%s: %s', (language, text, found) => {
    expect(days(language, text)).toEqual(found);
  });

  test('are told as they are written, at their place', () => {
    expect(daysIn('On 3 Oct. they met.', 'en')).toEqual([
      { written: '3 Oct', offset: 3, year: undefined, month: 10, day: 3 },
    ]);
  });
});

test('where months are numbers no word is the name of one', () => {
  expect(new RegExp(monthPattern('zh')).test('')).toBe(false);
  expect(new RegExp(monthPattern('en'), 'i').test('May')).toBe(true);
});

describe('years in a text', () => {
  const years = (text: string, from = 1950, to = 2000): number[] => yearsIn(text, { from, to }).map(({ year }) => year);

  test.each([
    ['In 1999, and in 2001.', [1999, 2001]],
    ['1899, 1900, 2099, 2100', [1900, 2099]],
    ['19991 cars, 1,999 cars, 1.9999, 1999,500 and 1999.5', []],
    ['公元1000年，3000 年', [1000, 3000]],
  ])('%s', (text, found) => {
    expect(years(text)).toEqual(found);
  });

  test('are also those of the period, its first and last included', () => {
    expect(years('1065 1066 1100 1101', 1066, 1100)).toEqual([1066, 1100]);
  });

  test('are told as they are written, at their place', () => {
    expect(yearsIn('自1950年', { from: 1950, to: 2000 })).toMatchObject([{ written: '1950', offset: 1 }]);
  });
});

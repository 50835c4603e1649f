import { describe, expect, it } from 'vitest';
import {
  printDate,
  printDay,
  printNumber,
  printCount,
  printInColumn,
  printOnScale,
  splitUnit,
} from '../../../../src-renderer/core/words/figures.ts';

describe('a number', () => {
  it.each([
    [150_000, '15', '万'],
    [11_660_000, '1166', '万'],
    [10_400, '10400', ''],
    [45, '45', ''],
    [300_000_000, '3', '亿'],
    [999_000_000, '9.99', '亿'],
  ])('%i is printed the Chinese way', (number, digits, word) => {
    expect(printNumber(number, 'zh')).toEqual({ digits, word });
  });

  it('has thousands marked in English and German, each its own way', () => {
    expect(printNumber(150_000, 'en').digits).toBe('150,000');
    expect(printNumber(150_000, 'de').digits).toBe('150.000');
    expect(printNumber(127_500_000_000, 'en')).toEqual({ digits: '127.5', word: ' billion' });
    expect(printNumber(999_000_000, 'en')).toEqual({ digits: '999', word: ' million' });
    expect(printNumber(1_034_567, 'en')).toEqual({ digits: '1,034,567', word: '' });
  });
});

describe('a date', () => {
  it.each([
    ['2018-12-19', '2018年12月19日', '19 December 2018'],
    ['2018-12', '2018年12月', 'December 2018'],
    ['2018', '2018年', '2018'],
  ])('%s is %s in Chinese and %s in English', (date, zh, en) =>
    expect([printDate(date, 'zh'), printDate(date, 'en')]).toEqual([zh, en]),
  );

  it('leaves out the year where it stands beside it', () => {
    expect(printDay('2003-10-25', 'zh')).toBe('10月25日');
    expect(printDay('2003-10', 'en')).toBe('October');
    expect(printDay('2003', 'en')).toBe('');
  });
});

it('the numbers of a scale are all counted in one unit', () => {
  expect([0, 50_000, 75_000, 100_000].map((number) => printOnScale(number, 100_000, 'zh'))).toEqual([
    '0',
    '5万',
    '7.5万',
    '10万',
  ]);
  expect(printOnScale(200_000, 1_000_000, 'en')).toBe('200,000');
  expect(printOnScale(20_000_000, 60_000_000, 'en')).toBe('20 million');
  expect(printOnScale(2_500, 5_000, 'zh')).toBe('2500');
  expect(printOnScale(12_000, 16_000, 'zh')).toBe('12000');
  expect(printOnScale(150_000_000, 300_000_000, 'zh')).toBe('1.5亿');
});

it('the numbers of a column are written alike, and none loses a digit', () => {
  const cars = [9_000, 80_000, 870_000];
  expect(cars.map((number) => printInColumn(number, cars, 'zh'))).toEqual(['0.9万', '8万', '87万']);
  expect(cars.map((number) => printInColumn(number, cars, 'en'))).toEqual(['9,000', '80,000', '870,000']);
  const people = [1_300, 13_518];
  expect(people.map((number) => printInColumn(number, people, 'zh'))).toEqual(['1300', '13518']);
});

it('a number stands with its unit as its language writes it', () => {
  expect(printCount(150_000, '辆', 'zh')).toBe('15万辆');
  expect(printCount(150_000, 'cars', 'en', 'about')).toBe('about 150,000 cars');
});

it('a measure is read in one breath with its number; what else is counted stands beside it', () => {
  expect(splitUnit('辆', 'zh')).toEqual(['辆', '']);
  expect(splitUnit('公里', 'zh')).toEqual(['公里', '']);
  expect(splitUnit('座城市', 'zh')).toEqual(['', '座城市']);
  expect(splitUnit('%森林覆盖率', 'zh')).toEqual(['%', '森林覆盖率']);
  expect(splitUnit('kilometres', 'en')).toEqual(['', 'kilometres']);
});

import { describe, expect, it } from 'vitest';
import { printDate, printDay, printNumber } from '../../../../src-renderer/core/words/figures.ts';

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
  });
});

describe('a date', () => {
  it.each([
    ['2018-12-19', 'zh', '2018年12月19日'],
    ['2018-12-19', 'en', '19 December 2018'],
    ['2018-12', 'zh', '2018年12月'],
    ['2018-12', 'en', 'December 2018'],
    ['2018', 'zh', '2018年'],
    ['2018', 'en', '2018'],
  ])('%s in %s is %s', (date, language, printed) => expect(printDate(date, language)).toBe(printed));

  it('leaves out the year where it stands beside it', () => {
    expect(printDay('2003-10-25', 'zh')).toBe('10月25日');
    expect(printDay('2003-10', 'en')).toBe('October');
    expect(printDay('2003', 'en')).toBe('');
  });
});

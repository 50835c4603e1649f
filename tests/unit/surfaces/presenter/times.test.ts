import { expect, test } from 'vitest';
import { aheadWord, printTime, roundMinutes } from '../../../../src-renderer/surfaces/presenter/times.ts';
import { presenterWord } from '../../../../src-renderer/surfaces/presenter/words.ts';

test('a time reads as on a watch, from an hour on with its hours', () => {
  expect(printTime(-5)).toBe('0:00');
  expect(printTime(65_400)).toBe('1:05');
  expect(printTime(59 * 60_000 + 59_999)).toBe('59:59');
  expect(printTime(3_605_000)).toBe('1:00:05');
});

test('minutes of a plan are halves, and never none', () => {
  expect([0.1, 1.2, 1.3, 1.75, 2].map(roundMinutes)).toEqual([0.5, 1, 1.5, 2, 2]);
});

test('ahead and behind are said in words that a glance takes in', () => {
  const said = (minutes: number): readonly string[] => {
    const { key, n } = aheadWord(minutes);
    return [presenterWord(key, 'zh', { n }), presenterWord(key, 'en', { n })];
  };
  expect(said(0.2)).toEqual(['正好', 'On time']);
  expect(said(-0.2)).toEqual(['正好', 'On time']);
  expect(said(0.5)).toEqual(['快半分钟', '½ min ahead']);
  expect(said(1.2)).toEqual(['快1分钟', '1 min ahead']);
  expect(said(-0.5)).toEqual(['慢半分钟', '½ min behind']);
  expect(said(-2.6)).toEqual(['慢3分钟', '3 min behind']);
});

import { expect, test } from 'vitest';
import type { Block } from '../../../../src-main/contract/exhibition.ts';
import { readingTime } from '../../../../src-main/exhibition/assemble/display.ts';
import { countHan, countWords, isHan } from '../../../../src-main/exhibition/check/text-length.ts';

const finding = readingTime({});
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });

test('a text that is empty takes as long as the eye needs to find it', () => {
  expect(finding).toBe(2.5);
  expect(readingTime({ en: '' })).toBe(finding);
  expect(readingTime({ en: [] })).toBe(finding);
});

test('a text is read by words, or by characters where its language is', () => {
  expect(readingTime({ en: 'word '.repeat(26) }) - finding).toBeCloseTo(10, 9);
  expect(readingTime({ zh: '字'.repeat(45) }) - finding).toBeCloseTo(10, 9);
  expect(readingTime({ en: '字'.repeat(45) }) - finding).toBeLessThan(1);
});

test('all wait for the slowest language', () => {
  const [zh, en] = ['字'.repeat(90), 'word '.repeat(26)];
  expect(readingTime({ zh, en })).toBe(readingTime({ zh }));
  expect(readingTime({ zh: '字', en })).toBe(readingTime({ en }));
});

test('paragraphs and the items of a list are read one after the other', () => {
  const list: Block = {
    type: 'list',
    items: [
      [{ type: 'text', value: 'three more words' }],
      [{ type: 'strong', children: [{ type: 'text', value: 'two more' }] }],
    ],
  };
  const blocks = [paragraph('one two'), paragraph('three four'), list];
  expect(readingTime({ en: blocks })).toBeCloseTo(readingTime({ en: 'nine words take as long as nine in blocks' }), 9);
});

test('marks are no words and Latin letters no characters', () => {
  expect(countWords('Cars – 150,000 of them – were built…  ')).toBe(6);
  expect(countWords('')).toBe(0);
  expect(countHan('年产15万辆 cars。')).toBe(4);
  expect(countHan('カタカナ ひらがな 漢字')).toBe(10);
  expect(['zh', 'zh-Hant', 'ja', 'yue', 'en', 'zho', 'de-zh'].filter(isHan)).toEqual(['zh', 'zh-Hant', 'ja', 'yue']);
});

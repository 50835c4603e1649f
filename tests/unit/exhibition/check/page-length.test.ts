import { expect, test } from 'vitest';
import { checkLengths } from '../../../../src-main/exhibition/check/text-length.ts';
import { readChapterText } from '../../../../src-main/exhibition/read/markdown/chapter-text.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { brief } from '../support.ts';

const told = (language: string, pages: string): string[] => {
  const report = new Report();
  const text = readChapterText(sourceText('words.md', `# Title\n\nLead.\n\n${pages}\n`), report);
  if (text === undefined) throw new Error('it can’t be read');
  checkLengths(text, language, report);
  return report.sorted().map(brief);
};
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
const tooLong = (line: number, length: string): string =>
  `words.md:${line}:1 warning: this page is too long (${length}): shorten it, or make two of it`;

test('sixty words are one screen, sixty-one are too many, and a page without a heading has none to count', () => {
  expect(told('en', `##\n\n${words(60)}\n\n##\n\n${words(61)}`)).toEqual([tooLong(9, '61 words, at most 60')]);
});

test('the heading is read as well', () => {
  expect(told('en', `## Two words\n\n${words(58)}`)).toEqual([]);
  expect(told('en', `## Two words\n\n${words(59)}`)).toEqual([tooLong(5, '61 words, at most 60')]);
});

test('the items of a list are read as well', () => {
  expect(told('en', `##\n\n- ${words(30)}\n- ${words(30)}`)).toEqual([]);
  expect(told('en', `##\n\n- ${words(30)}\n- ${words(31)}`)).toEqual([tooLong(5, '61 words, at most 60')]);
});

test('ninety characters are one screen of Chinese', () => {
  expect(told('zh', `##\n\n${'字'.repeat(90)}`)).toEqual([]);
  expect(told('zh', `## 字\n\n${'字'.repeat(90)}`)).toEqual([tooLong(5, '91 characters, at most 90')]);
});

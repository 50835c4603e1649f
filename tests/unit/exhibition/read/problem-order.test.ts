import { describe, expect, test } from 'vitest';
import { fileStart, Report } from '../../../../src-main/exhibition/read/problem.ts';
import { brief } from '../support.ts';

const said = (words: string) => ({ zh: words, en: words });

describe('an editor works through problems from top to bottom:', () => {
  test.each([[['c', 'a', 'b']], [['b', 'c', 'a']], [['a', 'b', 'c']]])(
    'files by name, though they were read as %j',
    (files) => {
      const report = new Report();
      for (const file of files) report.warning(file, fileStart, said('odd'));
      expect(report.sorted().map(({ file }) => file)).toEqual(['a', 'b', 'c']);
    },
  );

  test.each([
    ['from the end', (list: readonly (readonly [number, number, string])[]) => list.toReversed()],
    ['in any order', (list: readonly (readonly [number, number, string])[]) => [...list.slice(3), ...list.slice(0, 3)]],
  ])('lines by number, then columns, then words, though they were found %s', (_how, mixed) => {
    const inOrder = [
      [1, 9, 'z'],
      [2, 1, 'a'],
      [2, 3, 'b'],
      [2, 3, 'c'],
      [2, 20, 'a'],
      [10, 1, 'a'],
    ] as const;
    const report = new Report();
    for (const [line, column, words] of mixed(inOrder)) report.error('a.yaml', { line, column }, said(words));
    expect(report.sorted().map(brief)).toEqual(
      inOrder.map(([line, column, words]) => `a.yaml:${line}:${column} error: ${words}`),
    );
  });
});

test('an error keeps the exhibition back, also where the same file has warnings', () => {
  const report = new Report();
  report.warning('a.yaml', fileStart, said('odd'));
  expect(report.presentable).toBe(true);
  report.errorShownAnyway('a.yaml', fileStart, said('odd'));
  expect(report.presentable).toBe(true);
  report.error('a.yaml', fileStart, said('wrong'));
  expect(report.presentable).toBe(false);
});

test('an error in a part that can be left out keeps nothing back, and is told as an error all the same', () => {
  const report = new Report();
  const { error, warning } = report.ofWhatCanBeLeftOut;
  error('a.yaml', { line: 1, column: 1 }, said('wrong'));
  warning('a.yaml', { line: 2, column: 1 }, said('odd'));
  expect(report.sorted().map(brief)).toEqual(['a.yaml:1:1 error: wrong', 'a.yaml:2:1 warning: odd']);
  expect(report.sorted().map(({ shownAnyway }) => shownAnyway)).toEqual([true, undefined]);
  expect(report.presentable).toBe(true);
});

test('the sentence behind a thousand problems says how many more there are', () => {
  const report = new Report();
  for (let line = 1; line <= 1003; line += 1) report.warning('a.yaml', { line, column: 1 }, said('odd'));
  expect(report.sorted().at(-1)).toMatchObject({
    en: 'this file has 3 more problems that are not listed: mend those above, then check again',
    zh: '这个文件还有3处问题没有列出：请先改好上面这些，再检查一次',
  });
});

test('a sentence of five hundred letters is whole, a longer one keeps its beginning and its end', () => {
  const report = new Report();
  const whole = `${'a'.repeat(250)}${'b'.repeat(250)}`;
  report.error('a.yaml', { line: 1, column: 1 }, said(whole));
  report.error('a.yaml', { line: 2, column: 1 }, said(`${whole}c`));
  const [first, second] = report.sorted();
  expect(first?.en).toBe(whole);
  expect(second?.en).toHaveLength(500);
  expect(second?.en).toMatch(/^a{250}b+ … b+c$/);
});

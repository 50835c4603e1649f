import { expect, test } from 'vitest';
import { fileStart, Report } from '../../../../src-main/exhibition/read/problem.ts';
import { readSmall, small } from '../support.ts';

const said = (words: string) => ({ zh: words, en: words });

test('of a wrong file with thousands of mistakes a thousand are listed, and how many more there are', () => {
  const report = new Report();
  for (let line = 1; line <= 1500; line += 1) report.warning('a.yaml', { line, column: 2 }, said('something is odd'));
  report.error('a.yaml', { line: 1501, column: 1 }, said('something is wrong'));
  report.warning('b.yaml', fileStart, said('something is odd'));
  const problems = report.sorted();
  expect(problems).toHaveLength(1002);
  expect(problems[1000]).toMatchObject({ file: 'a.yaml', line: 1000, severity: 'error' });
  expect(problems[1000]?.en).toContain('501 more problems');
  expect(problems[1001]?.file).toBe('b.yaml');
  expect(report.presentable).toBe(false);
});

test('more warnings than are listed keep no exhibition back', () => {
  const report = new Report();
  for (let line = 1; line <= 1500; line += 1) report.warning('a.yaml', { line, column: 1 }, said('something is odd'));
  expect(report.presentable).toBe(true);
  expect(report.sorted().at(-1)).toMatchObject({ severity: 'warning' });
});

test('a sentence quotes neither whole paragraphs nor what would move the cursor of a terminal', async () => {
  const name = `\u001b[2J\u202e${'x'.repeat(3000)}`;
  const { problems } = await readSmall({ 'cities.csv': `id,${name}\na,b\n` });
  const named = problems.filter(({ en }) => en.includes('\uFFFD[2J\uFFFDxxx'));
  expect(named.length).toBeGreaterThan(0);
  for (const { zh, en } of named) {
    expect(Math.max(zh.length, en.length)).toBeLessThanOrEqual(500);
    expect(en).toMatch(/ … /);
  }
});

test('what a slip may mean is told, of hundreds of unknown keys it is not', async () => {
  const withKeys = (count: number) =>
    Object.fromEntries([
      [
        'exhibition.yaml',
        `${small['exhibition.yaml']}${Array.from({ length: count }, (_, key) => `titl${key}: 1\n`).join('')}`,
      ],
    ]);
  const hints = async (count: number): Promise<number> =>
    (await readSmall(withKeys(count))).problems.filter(({ en }) => en.includes('did you mean "title"')).length;
  expect(await hints(10)).toBe(10);
  expect(await hints(200)).toBe(0);
});

import { expect, test } from 'vitest';
import { endToEnd, unit } from '../../seeded/fault.ts';
import { endToEndCases, outcomeOf, tierOf, unitCases, type UnitReport } from '../../seeded/outcome.ts';
import { closingLine, holds, isCaught, sumsOf } from '../../seeded/table.ts';
import { chosenByChance } from '../../seeded/whole.ts';

type EndToEndReport = Parameters<typeof endToEndCases>[0];

const unitReport: UnitReport = {
  testResults: [
    {
      name: '/copy/tests/unit/rules.test.ts',
      assertionResults: [
        { fullName: 'rules hold', status: 'passed', failureMessages: [] },
        { fullName: 'rules of one are kept', status: 'failed', failureMessages: ['\u001b[31mError\u001b[39m: 2\n at'] },
        { fullName: 'rules of two are kept', status: 'passed', failureMessages: [] },
        { fullName: 'rules of three are kept', status: 'pending', failureMessages: [] },
      ],
    },
  ],
};

const spec = (title: string, file: string, status: string, last?: string, tags: string[] = []) => ({
  title,
  file,
  tags,
  tests: [{ projectName: 'chromium', status, results: last === undefined ? [] : [{ status: last, errors: [] }] }],
});
const endToEndReport = {
  config: { rootDir: '/copy/tests/e2e' },
  suites: [
    {
      title: 'page.test.ts',
      file: 'page.test.ts',
      specs: [spec('a page opens', 'page.test.ts', 'expected', 'passed')],
      suites: [
        {
          title: 'on a wall',
          file: 'page.test.ts',
          specs: [
            spec('a page closes', 'page.test.ts', 'unexpected', 'failed', ['verify']),
            spec('a page waits', 'page.test.ts', 'unexpected', 'timedOut', ['release']),
            spec('a page rests', 'page.test.ts', 'skipped'),
          ],
        },
      ],
    },
    {
      title: '../fault/card.test.ts',
      file: '../fault/card.test.ts',
      specs: [spec('a card stands', '../fault/card.test.ts', 'unexpected', 'interrupted')],
    },
  ],
} as unknown as EndToEndReport;

test('of a unit test it is told whether it failed, and why', () => {
  const cases = unitCases(unitReport, '/copy');
  expect(outcomeOf(unit('rules.test.ts', 'rules hold'), cases)).toEqual({ state: 'passed', words: '' });
  expect(outcomeOf(unit('rules.test.ts', 'are kept', 'of one'), cases)).toEqual({ state: 'failed', words: 'Error: 2' });
  expect(outcomeOf(unit('rules.test.ts', 'are kept', 'of three'), cases).state).toBe('skipped');
});

test('of several cases one that fails is enough', () => {
  expect(outcomeOf(unit('rules.test.ts', 'are kept'), unitCases(unitReport, '/copy')).state).toBe('failed');
});

test('what was not run proves nothing', () => {
  const cases = unitCases(unitReport, '/copy');
  expect(outcomeOf(unit('rules.test.ts', 'no such test'), cases).state).toBe('missing');
  expect(outcomeOf(unit('other.test.ts', 'are kept'), cases).state).toBe('missing');
});

test.each([
  ['a page opens', 'passed', 1],
  ['a page closes', 'failed', 2],
  ['a page waits', 'failed', 3],
  ['a page rests', 'missing', 1],
])('of the end-to-end test “%s” it is told that it %s, and its tier', (title, state, tier) => {
  const cases = endToEndCases(endToEndReport, '/copy');
  expect(outcomeOf(endToEnd('e2e/page.test.ts', title), cases).state).toBe(state);
  expect(cases.find(({ fullName }) => fullName.includes(title))?.tier).toBe(tier);
});

test('a test of another project is found by its own folder, and one that was interrupted proves nothing', () => {
  const cases = endToEndCases(endToEndReport, '/copy').map((each) => ({ ...each, project: 'fault' }));
  expect(outcomeOf(endToEnd('fault/card.test.ts', 'a card stands'), cases).state).toBe('missing');
});

test('a test without a tag is of the first tier', () => {
  expect([[], ['verify'], ['@release']].map(tierOf)).toEqual([1, 2, 3]);
});

const caughtBy = (tier: 1 | 2 | 3) =>
  ({ id: `by-${tier}`, seconds: 1, tests: [{ name: 'x', tier, state: 'failed', words: '' }] }) as const;

test('four of five faults are the matter of the first tier, all of them that of the second', () => {
  const four = [1, 1, 1, 1].map(() => caughtBy(1));
  expect(holds(sumsOf([...four, caughtBy(2)]))).toBe(true);
  expect(holds(sumsOf([...four, caughtBy(2), caughtBy(2)]))).toBe(false);
  expect(holds(sumsOf([...four, caughtBy(3)]))).toBe(false);
  expect(closingLine(sumsOf([...four, caughtBy(2)]))).toBe(
    '5 faults: 5 caught, 4 (80 %) by the first tier, 5 by the first and second; nothing was lost',
  );
});

test('a fault is caught only when all of its tests fail', () => {
  const [test] = caughtBy(1).tests;
  expect(isCaught({ ...caughtBy(1), tests: [test, { ...test, state: 'passed' }] })).toBe(false);
  expect(isCaught({ ...caughtBy(1), nothing: 'The build failed.' })).toBe(false);
});

test('chance chooses the same faults from the same seed, never two in one file', () => {
  const faults = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => ({
    id,
    what: '',
    file: `file-${at % 4}`,
    search: '',
    replace: '',
    caughtBy: [],
  }));
  const chosen = chosenByChance(faults, 4, 7);
  expect(chosenByChance(faults, 4, 7)).toEqual(chosen);
  expect(new Set(chosen.map(({ file }) => file)).size).toBe(4);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fewestFaults, problemsOf, titlesIn } from '../../seeded/check.ts';
import { nameOf, plain, rows } from '../../looks/table.ts';
import { endToEnd, type Fault, unit } from '../../seeded/fault.ts';
import { faults } from '../../seeded/faults/index.ts';

const root = join(import.meta.dirname, '../../..');

const readInProject = (file: string): string | null => {
  const full = join(root, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
};

const files: Readonly<Record<string, string>> = {
  'src/rules.ts': 'const most = 3;\nconst least = 3;\n',
  'tests/unit/rules.test.ts': `
    test('at most three', () => {});
    test.each([['of one', 1], ['of two', 2]])('%s', () => {});
    describe('rules', () => { test(\`\${name} are kept\`, () => {}); });
    test('at most three of a kind', async ({
      page,
    }) => {});`,
};

const sound: Fault = {
  id: 'too-many',
  what: 'There are too many.',
  file: 'src/rules.ts',
  search: 'most = 3',
  replace: 'most = 4',
  caughtBy: [unit('rules.test.ts', 'three of a kind')],
};

/** What is wrong with a fault alone, whatever the number of them. */
const wrongWith = (change: Partial<Fault>): string[] =>
  problemsOf([{ ...sound, ...change }], (file) => files[file] ?? null).filter(
    (each) => each.startsWith('too-many: ') || each.startsWith('Too many: '),
  );

test('every seeded fault stands once in its file, and its tests are there', () => {
  expect(problemsOf(faults, readInProject)).toEqual([]);
});

// Names of rows are computed: `problemsOf` can't find them in a source file.
test('cases of the sweep of looks are those of a row of its table', () => {
  const named = faults.flatMap(({ caughtBy }) => caughtBy).filter(({ file }) => file === 'tests/looks/looks.test.ts');
  const amiss = named.filter(({ test, among = '' }) => {
    const looked = test.startsWith('a view of each kind') ? [plain] : rows;
    return !looked.some((row) => nameOf(row).includes(among));
  });
  expect(named).not.toEqual([]);
  expect(amiss).toEqual([]);
});

test('a sound fault has nothing wrong with it', () => {
  expect(wrongWith({})).toEqual([]);
  expect(wrongWith({ caughtBy: [unit('rules.test.ts', 'are kept', 'of two')] })).toEqual([]);
});

test.each<[string, Partial<Fault>, string]>([
  [
    'a stale search text',
    { search: 'most = 5' },
    'too-many: its search text stands 0 times in src/rules.ts, not once.',
  ],
  ['a search text that stands twice', { search: '= 3' }, 'stands 2 times'],
  ['an empty search text', { search: '' }, 'stands 0 times'],
  ['a file that was moved', { file: 'src/gone.ts' }, 'there is no file src/gone.ts'],
  ['a test file that was moved', { caughtBy: [endToEnd('e2e/gone.test.ts', 'x')] }, 'tests/e2e/gone.test.ts'],
  ['a test that was renamed', { caughtBy: [unit('rules.test.ts', 'at most four')] }, 'no test is called'],
  ['words that a case fills in', { caughtBy: [unit('rules.test.ts', '%s', 'of two')] }, 'a case fills it in'],
  ['a name that two tests have', { caughtBy: [unit('rules.test.ts', 'at most')] }, '2 tests may be called'],
  ['no test at all', { caughtBy: [] }, 'no test is named'],
  ['a change that is none', { replace: 'most = 3' }, 'it changes nothing'],
  ['an id that no command line takes', { id: 'Too many' }, 'small letters'],
  ['words that are no sentence', { what: 'too many' }, 'no sentence'],
])('%s is found', (_what, change, sentence) => {
  expect(wrongWith(change).join()).toContain(sentence);
});

test('the words of a case stand for a test whose title is made of cases', () => {
  expect(wrongWith({ caughtBy: [unit('rules.test.ts', 'of one')] })).toEqual([]);
});

test('two faults of one name, too few, and none for tests that were moved, are found', () => {
  const problems = problemsOf([sound, sound], (file) => files[file] ?? null);
  expect(problems).toContain('Two faults are called too-many.');
  expect(problems).toContain('No fault stands for the tests of e2e/sizes.');
  expect(problems).toContain(`There are 2 faults, fewer than ${fewestFaults}.`);
});

test('titles are found in whatever way a test or a group is begun', () => {
  expect(titlesIn(files['tests/unit/rules.test.ts'] ?? '')).toEqual([
    'at most three',
    '%s',
    'rules',
    '${name} are kept',
    'at most three of a kind',
  ]);
});

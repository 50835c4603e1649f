import { expect, test } from 'vitest';
import { commandOf } from '../../../src-main/setup/checks.mjs';
import { closingLines, tallyOfEndToEnd, timesOf } from '../../../src-main/setup/tally.mjs';

type Report = Parameters<typeof tallyOfEndToEnd>[0];

const endOf = (status: string, why?: string, message?: string) => ({
  status,
  projectName: 'electron',
  results: message === undefined ? [] : [{ errors: [{ message }], annotations: [] }],
  annotations: why === undefined ? [] : [{ type: 'skip', description: why }],
});

/** In colour, and longer than anybody reads at the end. */
const keyLeaves = `\u001B[31mError: home never came\u001B[39m\n\n${'    at a line of the test\n'.repeat(40)}`;

/** As the end-to-end runner writes it, reduced to what is read. */
const report = {
  suites: [
    {
      title: 'visit.test.ts',
      specs: [{ title: 'a touch enters', tests: [endOf('expected')] }],
      suites: [
        {
          title: 'in Electron',
          specs: [
            { title: 'a touch enters', tests: [endOf('skipped', 'the Electron binary is not there')] },
            { title: 'a key leaves', tests: [endOf('unexpected', undefined, keyLeaves)] },
            { title: 'a palm blocks nothing', tests: [endOf('flaky')] },
          ],
        },
      ],
    },
  ],
} as unknown as Report;

test('the last line of the tests is the sum of both runners', () => {
  const lines = closingLines([{ passed: 40, failed: 0, skipped: [] }, tallyOfEndToEnd(report)]);
  expect(lines.at(-1)).toBe('41 passed, 2 failed, 1 skipped');
});

test('what failed in the browser is told once more at the end: its name and its first lines, in plain letters', () => {
  const [first, second] = closingLines([tallyOfEndToEnd(report)]);
  const [name, ...said] = (first ?? '').split('\n');
  expect(name).toBe('failed: [electron] visit.test.ts › in Electron › a key leaves');
  expect(said[0]).toBe('  Error: home never came');
  expect(said).toHaveLength(15);
  expect(second).toBe('failed: [electron] visit.test.ts › in Electron › a palm blocks nothing');
});

test('what was left out is told a line a reason: few by name, many by their number', () => {
  expect(closingLines([tallyOfEndToEnd(report)])).toContain(
    'skipped, 1: the Electron binary is not there ([electron] visit.test.ts › in Electron › a touch enters)',
  );
  const after = { suites: [{ title: 'a.test.ts', specs: [{ title: 'b', tests: [endOf('skipped')] }] }] };
  expect(closingLines([tallyOfEndToEnd(after as unknown as Report)])[0]).toBe(
    'skipped, 1: not run: an earlier test of its row failed, or the run was ended ([electron] a.test.ts › b)',
  );
  expect(closingLines([{ passed: 0, failed: 0, skipped: [{ name: 'a', reason: '' }] }])[0]).toBe(
    'skipped, 1: no reason given (a)',
  );
  const many = Array.from({ length: 126 }, (_, index) => ({ name: String(index), reason: 'no Electron here' }));
  expect(closingLines([{ passed: 0, failed: 0, skipped: many }])).toEqual([
    'skipped, 126: no Electron here',
    '0 passed, 0 failed, 126 skipped',
  ]);
});

test('a tier ends with the time of each part, and of the whole beside what it may take', () => {
  const times = [
    { name: 'static', ms: 66_000, held: true },
    { name: 'unit', ms: 90_000, held: false },
  ];
  expect(timesOf({ command: 'npm test', minutes: 10 }, times)).toEqual([
    'ok: static, 1.1 min',
    'FAILED: unit, 1.5 min',
    'npm test took 2.6 min after set-up; it may take 10 on two cores',
  ]);
});

test('tests that open windows get a virtual display where there is none', () => {
  const check = { name: 'visits', args: ['run.js'], windows: true };
  expect(commandOf(check, 'node', {}, 'linux')).toEqual(expect.arrayContaining(['xvfb-run', 'node', 'run.js']));
  expect(commandOf(check, 'node', { DISPLAY: ':0' }, 'linux')).toEqual(['node', 'run.js']);
  expect(commandOf(check, 'node', {}, 'win32')).toEqual(['node', 'run.js']);
  expect(commandOf({ name: 'rules', args: ['run.js'] }, 'node', {}, 'linux')).toEqual(['node', 'run.js']);
});

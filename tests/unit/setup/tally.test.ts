import { expect, test } from 'vitest';
import { commandOf } from '../../../src-main/setup/checks.mjs';
import { closingLines, tallyOfEndToEnd } from '../../../src-main/setup/tally.mjs';

type Report = Parameters<typeof tallyOfEndToEnd>[0];

const endOf = (status: string, why?: string) => ({
  status,
  projectName: 'electron',
  results: [],
  annotations: why === undefined ? [] : [{ type: 'skip', description: why }],
});

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
            { title: 'a key leaves', tests: [endOf('unexpected')] },
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

test('every skipped test is named with its reason', () => {
  expect(closingLines([tallyOfEndToEnd(report)])).toContain(
    'skipped: [electron] visit.test.ts › in Electron › a touch enters: the Electron binary is not there',
  );
  expect(closingLines([{ passed: 0, failed: 0, skipped: [{ name: 'a', reason: '' }] }])[0]).toBe(
    'skipped: a: no reason given',
  );
});

test('tests that open windows get a virtual display where there is none', () => {
  const check = { name: 'visits', args: ['run.js'], windows: true };
  expect(commandOf(check, 'node', {}, 'linux')).toEqual(expect.arrayContaining(['xvfb-run', 'node', 'run.js']));
  expect(commandOf(check, 'node', { DISPLAY: ':0' }, 'linux')).toEqual(['node', 'run.js']);
  expect(commandOf(check, 'node', {}, 'win32')).toEqual(['node', 'run.js']);
  expect(commandOf({ name: 'rules', args: ['run.js'] }, 'node', {}, 'linux')).toEqual(['node', 'run.js']);
});

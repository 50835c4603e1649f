import { expect, test } from 'vitest';
import { readAsked, tiers } from '../../../src-main/setup/tiers.mjs';

const parts = (args: readonly string[]): readonly string[] => {
  const read = readAsked(args);
  if (!read.ok) throw new Error(read.problem);
  return read.asked.parts.map(({ name }) => name);
};

test('npm test begins with what is quick to say, and runs no test of a later tier', () => {
  expect(parts([])).toEqual(['static', 'unit', 'promises', 'killed-page']);
  for (const part of tiers.test.parts)
    if (part.kind === 'browser') expect(part.check.args.join(' ')).toContain('--grep-invert @verify|@release');
});

test('parts are chosen by name', () => {
  expect(parts(['test', '--only', 'unit,static'])).toEqual(['static', 'unit']);
  expect(parts(['verify', '--keep-going'])).toEqual(tiers.verify.parts.map(({ name }) => name));
});

test.each([
  [['dance'], 'There is no tier dance: choose test, verify or release.'],
  [['test', '--only', 'unit,all'], 'npm test has no part "all": choose from static, unit, promises, killed-page.'],
  [['test', '--fast'], 'There is no option --fast: --only PART,PART and --keep-going are.'],
])('%s gets one sentence that says what there is', (args, problem) => {
  expect(readAsked(args)).toEqual({ ok: false, problem });
});

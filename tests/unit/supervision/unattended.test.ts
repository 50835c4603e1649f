import { expect, test } from 'vitest';
import { isLeftStanding, isUnattended } from '../../../src-main/supervision/unattended.ts';

const beating = (view: string) => ({ view, beatAgeMs: 1000 });

test.each([
  ['every wall shows its window', [beating('attract'), beating('attract')], true, true],
  ['one of two walls is used', [beating('attract'), beating('home')], true, false],
  ['a visitor is being asked whether they are still there', [beating('warning')], true, false],
  ['a guide presents', [beating('chapter:a')], true, false],
  ['the hall is closed and a view was left standing', [beating('home')], false, true],
  ['the hall is closed and staff stand before it', [beating('staff')], false, false],
  ['the hall is closed and a guide stands at the presenter’s page', [beating('presenter')], false, false],
  ['a display was taken away in the middle of a visit', [{ view: 'home', beatAgeMs: 3600_000 }], true, true],
  ['nothing is shown at all', [], true, true],
])('%s', (_name, windows, open, unattended) => {
  expect(isUnattended(windows, open)).toBe(unattended);
});

const minute = 60_000;

test.each([
  ['a guide has not gone on for ten minutes', [beating('chapter:a'), beating('presenter')], 10 * minute, true],
  ['a guide went on nine minutes ago', [beating('chapter:a'), beating('presenter')], 9 * minute, false],
  ['staff are at work on one of the walls', [beating('chapter:a'), beating('staff')], 60 * minute, false],
  ['staff were there when the display was taken away', [{ view: 'staff', beatAgeMs: 60 * minute }], 60 * minute, true],
])('%s', (_name, windows, quiet, standing) => {
  expect(isLeftStanding(windows, quiet)).toBe(standing);
});

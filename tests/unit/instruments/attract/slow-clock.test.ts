import { afterEach, expect, test, vi } from 'vitest';
import { slowClock } from '../../../../src-renderer/instruments/attract/slow-clock.ts';
import { stillClock } from '../../../../src-renderer/core/time/clock.ts';

afterEach(() => void vi.unstubAllGlobals());

test('a picture behind the ice gets about thirty frames a second, and none once it is let go', async () => {
  const clock = stillClock();
  const slow = slowClock(clock);
  const times: number[] = [];
  const undo = slow.frame(function again(now) {
    times.push(now);
    if (times.length < 12) slow.frame(again);
  });
  await clock.settled();
  expect(times).toHaveLength(12);
  const mean = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 11;
  expect(mean).toBeGreaterThan(28);
  expect(mean).toBeLessThan(52);
  undo();
  let called = false;
  slow.frame(() => (called = true))();
  await clock.settled();
  expect(called).toBe(false);
});

test('all who wait are called in one frame, whoever of them fails or is taken back', async () => {
  const failures: unknown[] = [];
  vi.stubGlobal('reportError', (problem: unknown) => failures.push(problem));
  const clock = stillClock();
  const slow = slowClock(clock);
  const called: string[] = [];
  slow.frame((now) => {
    called.push(`first ${now}`);
    takeBack();
    throw new Error('A fault made by this test.');
  });
  slow.frame((now) => called.push(`second ${now}`));
  const takeBack = slow.frame(() => called.push('taken back'));
  await clock.settled();
  const at = called[0]?.split(' ')[1];
  expect(called).toEqual([`first ${at}`, `second ${at}`]);
  expect(failures).toHaveLength(1);
});

test('while it is held nobody is called, and afterwards all who waited', async () => {
  const clock = stillClock();
  let held = true;
  const slow = slowClock(clock, () => held);
  const called: number[] = [];
  slow.frame((now) => called.push(now));
  clock.after(400, () => (held = false));
  await clock.settled();
  expect(called).toHaveLength(1);
  expect(called[0]).toBeGreaterThanOrEqual(400);
});

import { expect, test } from 'vitest';
import { beatWhileDrawing, heartbeatInterval } from '../../../../src-renderer/core/server/heartbeat.ts';
import { pageClock } from '../time/page-clock.ts';

/** A server that takes every beat at once, and what it was told. */
function listener() {
  const told: number[] = [];
  const post = (frames: number): Promise<unknown> => Promise.resolve(told.push(frames));
  return { told, post };
}

/** Lets time pass beat by beat, so that each post ends before the next. */
async function letPass(pass: (milliseconds: number) => void, beats: number): Promise<void> {
  for (let each = 0; each < beats; each += 1) {
    pass(heartbeatInterval);
    await Promise.resolve();
    await Promise.resolve();
  }
}

test('a page that draws beats at once and then every two seconds, by the clock it is given', async () => {
  const { clock, pass } = pageClock();
  const { told, post } = listener();
  const undo = beatWhileDrawing(clock, post);
  pass(20);
  expect(told).toEqual([1]);
  await letPass(pass, 10);
  expect(told).toHaveLength(11);
  undo();
  await letPass(pass, 10);
  expect(told).toHaveLength(11);
});

test('a hidden page is given no frames: it asks for one only, and beats again when it is shown', () => {
  const { clock, pass } = pageClock();
  const asked: (() => void)[] = [];
  let undone = 0;
  const hidden = {
    after: clock.after,
    frame: (callback: (now: number) => void) => {
      asked.push(() => callback(clock.now()));
      return () => (undone += 1);
    },
  };
  const { told, post } = listener();
  const undo = beatWhileDrawing(hidden, post);
  pass(3_600_000);
  expect([asked.length, told]).toEqual([1, []]);
  asked[0]?.();
  expect(told).toEqual([1]);
  pass(heartbeatInterval);
  expect(asked).toHaveLength(2);
  undo();
  expect(undone).toBe(1);
});

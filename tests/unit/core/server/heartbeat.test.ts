import { expect, test } from 'vitest';
import { beatWhileDrawing, heartbeatInterval } from '../../../../src-renderer/core/server/heartbeat.ts';
import { pageClock } from '../time/page-clock.ts';

test('a page that draws beats at once and then every two seconds, by the clock it is given', () => {
  const { clock, pass } = pageClock();
  const told: number[] = [];
  const undo = beatWhileDrawing(clock, (frames) => told.push(frames));
  pass(20);
  expect(told).toEqual([1]);
  pass(10 * heartbeatInterval);
  expect(told).toHaveLength(11);
  undo();
  pass(10 * heartbeatInterval);
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
  const told: number[] = [];
  const undo = beatWhileDrawing(hidden, (frames) => told.push(frames));
  pass(3_600_000);
  expect([asked.length, told]).toEqual([1, []]);
  asked[0]?.();
  expect(told).toEqual([1]);
  pass(heartbeatInterval);
  expect(asked).toHaveLength(2);
  undo();
  expect(undone).toBe(1);
});

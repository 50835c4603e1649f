import { expect, test } from 'vitest';
import { afterFrames } from '../../../../src-renderer/core/time/after-frames.ts';

/** Frames that come when asked. */
function frames() {
  let waiting: (() => void)[] = [];
  return {
    clock: {
      frame: (callback: (now: number) => void) => {
        const call = (): void => callback(0);
        waiting.push(call);
        return () => void (waiting = waiting.filter((each) => each !== call));
      },
    },
    draw: () => waiting.splice(0).forEach((call) => call()),
    asked: () => waiting.length,
  };
}

test('it calls in the frame that is so many away, once', () => {
  const { clock, draw, asked } = frames();
  let calls = 0;
  afterFrames(clock, 3, () => (calls += 1));
  const seen = [1, 2, 3, 4].map(() => {
    draw();
    return calls;
  });
  expect(seen).toEqual([0, 0, 1, 1]);
  expect(asked()).toBe(0);
});

test('undone on its way it never calls, and asks for no more frames', () => {
  const { clock, draw, asked } = frames();
  let calls = 0;
  const undo = afterFrames(clock, 3, () => (calls += 1));
  draw();
  undo();
  draw();
  draw();
  expect([calls, asked()]).toEqual([0, 0]);
});

import { expect, test } from 'vitest';
import { loading } from '../../../../src-renderer/core/time/busy.ts';
import { stillClock } from '../../../../src-renderer/core/time/clock.ts';

test('on a still page, time waits for a part that loads late, and gives it every frame', async () => {
  const clock = stillClock();
  let frames = 0;
  const goOn = (): void => {
    frames += 1;
    clock.frame(goOn);
  };
  const loaded = loading();
  clock.frame(goOn);
  await new Promise((resolve) => setImmediate(resolve));
  expect([clock.now(), frames]).toEqual([0, 0]);

  let late = 0;
  const lateGoesOn = (): void => {
    late += 1;
    clock.frame(lateGoesOn);
  };
  clock.frame(lateGoesOn);
  loaded();
  await clock.settled();
  expect(frames).toBeGreaterThan(100);
  expect(late).toBe(frames);
});

async function play(): Promise<number[]> {
  const clock = stillClock();
  const seen: number[] = [];
  const goOn = (now: number): void => {
    seen.push(now, clock.random());
    if (seen.length < 40) clock.frame(goOn);
  };
  clock.frame(goOn);
  clock.after(100, () => seen.push(-clock.now()));
  await clock.settled();
  return seen;
}

test('two pictures of one view see the same times and the same chance', async () => {
  const [first, second] = [await play(), await play()];
  expect(first.length).toBeGreaterThan(40);
  expect(second).toEqual(first);
});

test('on a still page, what was taken back is never called', async () => {
  const clock = stillClock();
  const called: string[] = [];
  clock.frame(() => called.push('frame'))();
  clock.after(50, () => called.push('delay'))();
  clock.after(60, () => called.push('kept'));
  await clock.settled();
  expect(called).toEqual(['kept']);
});

test('a still page comes to rest, whatever goes on for ever', async () => {
  const clock = stillClock();
  const forever = (): void => void clock.frame(forever);
  forever();
  await clock.settled();
  expect(clock.now()).toBeGreaterThanOrEqual(2400);
  expect(clock.now()).toBeLessThan(2500);
});

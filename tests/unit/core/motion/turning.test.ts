import { expect, test } from 'vitest';
import { seeded, stillClock } from '../../../../src-renderer/core/time/clock.ts';
import { startTurning } from '../../../../src-renderer/core/motion/turning.ts';

function wheel(year: number) {
  const clock = stillClock();
  const frames: number[] = [];
  const rests: number[] = [];
  const turning = startTurning({
    clock,
    span: () => ({ from: 1978, to: 2026 }),
    calm: () => false,
    year,
    onframe: (at) => frames.push(at),
    onjump: () => undefined,
    onrest: (at) => rests.push(at),
  });
  return { clock, turning, frames, rests };
}

test('a dial nobody sees stands on its year in one frame', async () => {
  const { clock, turning, frames } = wheel(2003);
  turning.goTo(1980);
  turning.place(2018);
  await clock.settled();
  expect(turning.at()).toBe(2018);
  expect(turning.moving()).toBe(false);
  expect(frames).toEqual([2018]);
});

test('a nudge swings the wheel out by a year and never changes the year it stands for', async () => {
  const { clock, turning, frames } = wheel(2003);
  turning.nudge(6.8);
  const years = new Set<number>();
  const undo = watchFrames(() => years.add(turning.year()));
  await clock.settled();
  undo();
  expect(Math.max(...frames)).toBeGreaterThan(2003.95);
  expect(Math.max(...frames)).toBeLessThan(2004.2);
  expect(turning.year()).toBe(2003);
  expect([...years]).toEqual([2003]);

  function watchFrames(look: () => void): () => void {
    let stop = clock.frame(again);
    function again(): void {
      look();
      stop = clock.frame(again);
    }
    return () => stop();
  }
});

test('a thrown wheel comes to rest on a whole year and says so once', async () => {
  const { clock, turning, rests } = wheel(1990);
  const chance = seeded(3);
  turning.grab();
  for (let time = 0; time < 90; time += 15) turning.drag(0.1 + 0.1 * chance(), time);
  turning.letGo(90);
  await clock.settled();
  expect(rests).toHaveLength(1);
  expect(Number.isInteger(rests[0])).toBe(true);
  expect(rests[0]).toBeGreaterThan(1990);
});

import { expect, it } from 'vitest';
import { makeOpening } from '../../../../src-renderer/core/motion/opening.ts';
import { handClock } from './hand.ts';

function doorOn(from: 0 | 1 = 0) {
  const clock = handClock();
  const path: number[] = [];
  const rests: boolean[] = [];
  const door = makeOpening({ clock, from, moved: (share) => path.push(share), rested: (open) => rests.push(open) });
  return { clock, door, path, rests };
}

it('opens all the way within 450 ms, and says so once', () => {
  const { clock, door, path, rests } = doorOn();
  door.open();
  clock.run(27);
  expect(path.at(-1)).toBe(1);
  expect(rests).toEqual([true]);
  expect(clock.run(30)).toBe(0);
});

it('told to close on its way, it turns round where it is, without a leap', () => {
  const { clock, door, path, rests } = doorOn();
  door.open();
  clock.run(8);
  door.close();
  const turned = path.length;
  clock.run(60);
  const steps = path.slice(turned - 1).map((share, at, all) => Math.abs(share - (all[at - 1] ?? share)));
  expect(Math.max(...steps)).toBeLessThan(0.2);
  expect(path.at(-1)).toBe(0);
  expect(rests).toEqual([false]);
});

it('ended, it moves nothing any more', () => {
  const { clock, door, path, rests } = doorOn(1);
  door.close();
  clock.run(2);
  door.end();
  const steps = path.length;
  clock.run(40);
  expect(path.length).toBe(steps);
  expect(rests).toEqual([]);
});

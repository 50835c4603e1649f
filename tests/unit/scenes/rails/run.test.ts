import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { landOf, project } from '../../../../src-renderer/scenes/rails/land.ts';
import { onLine } from '../../../../src-renderer/scenes/rails/line.ts';
import { draw, headAt, roll, stroll, within } from '../../../../src-renderer/scenes/rails/run.ts';
import { liftAt, pitch, trainAt } from '../../../../src-renderer/scenes/rails/train.ts';
import { beforeAll as start, beyondAll, wayOf } from '../../../../src-renderer/scenes/rails/way.ts';

const land = landOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
const way = wayOf(land);

describe('a finger on the line', () => {
  test.each([-6, 2, 20, 50, 140])('finds the place under it (%d m)', (along) => {
    const [x, y] = project(land, onLine(along));
    expect(way.nearest(x, y)).toBeCloseTo(along, 0);
  });

  test('draws what it holds exactly as far as it moves', () => {
    const [x, y] = project(land, onLine(5));
    const [toX, toY] = project(land, onLine(25));
    const from = way.nearest(x, y);
    const to = way.nearest(toX, toY, from);
    const run = draw({ head: 40, speed: 0 }, to - from, 0.1);
    expect(run.head - 40).toBeCloseTo(20, 0);
  });

  test('never jumps to another bend of the line while it moves', () => {
    let at = way.nearest(...project(land, onLine(-8)));
    for (let along = -8; along < 120; along += 0.5) {
      const next = way.nearest(...project(land, onLine(along)), at);
      expect(Math.abs(next - at)).toBeLessThan(6);
      at = next;
    }
  });
});

test('let go, the heavy train runs on and comes back to its stroll', () => {
  const run = roll({ head: 0, speed: 20 }, 1);
  expect(run.head).toBeGreaterThan(12);
  expect(run.speed).toBeLessThan(20);
  expect(roll(run, 60).speed).toBeCloseTo(stroll, 3);
});

test('a reading from a jerky finger does not throw the train', () => {
  expect(draw({ head: 0, speed: 0 }, 500, 0.001).speed).toBeLessThanOrEqual(46);
});

test('the first page shows empty rails ahead, the last a train without end', () => {
  expect(headAt(way, 1, 3)).toBeCloseTo(-3.4, 1);
  expect(headAt(way, 2, 3)).toBeGreaterThan(10);
  expect(headAt(way, 3, 3)).toBeCloseTo(beyondAll, 0);
  expect(headAt(way, 1, 1)).toBe(beyondAll);
});

test('beyond the horizon wagon follows wagon without a jump, and before the start nothing is lost', () => {
  const far = beyondAll + pitch * 5 * 40 + 3;
  expect(within(far)).toBeCloseTo(beyondAll + 3, 6);
  const near = ({ z }: { z: number }) => z > 3 && z < 60;
  const shown = (head: number) => trainAt(head, near).map(({ along, paint }) => `${along.toFixed(4)} ${paint}`);
  expect(shown(within(far))).toEqual(shown(far));
  expect(within(-500)).toBe(start);
});

test('the farthest wagon is painted first', () => {
  const train = trainAt(90, ({ z }) => z > 3);
  const away = train.map(({ middle }) => middle.z);
  expect(away).toEqual(away.toSorted((one, other) => other - one));
});

test('each wagon is lifted at the change of gauge, and nowhere else', () => {
  expect(liftAt(0)).toBeGreaterThan(1);
  expect(liftAt(12)).toBeLessThan(0.001);
  expect(liftAt(-12)).toBeLessThan(0.001);
});

test('the way on the screen can be walked there and back', () => {
  for (const along of [-10, 0, 33, 200]) expect(way.toLine(way.toScreen(along))).toBeCloseTo(along, 6);
});

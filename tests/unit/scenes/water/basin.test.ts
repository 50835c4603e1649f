import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import {
  basinOf,
  depths,
  fromPlane,
  nearestWater,
  ontoPlane,
  onTap,
  onWords,
  withinWater,
} from '../../../../src-renderer/scenes/water/basin.ts';
import { tapAt } from '../../../../src-renderer/scenes/water/tap.ts';

const screens = [
  [1920, 1080],
  [1280, 720],
  [3840, 2160],
  [1080, 1920],
] as const;

test.each(screens)('at %i × %i the stream meets open water right under the outlet', (width, height) => {
  const basin = basinOf(frameOf({ width, height, ratio: 1 }));
  expect(withinWater(basin, basin.foot)).toBeGreaterThan(20);
  expect(basin.outlet.x).toBe(basin.foot.x);
  expect(basin.outlet.y).toBeLessThan(basin.foot.y);
});

test.each(screens)('at %i × %i a finger anywhere on the screen reaches open water', (width, height) => {
  const basin = basinOf(frameOf({ width, height, ratio: 1 }));
  for (const x of [0, 0.3, 0.6, 1]) {
    for (const y of [0, 0.4, 0.7, 1]) {
      const at = nearestWater(basin, { x: x * basin.width, y: y * basin.height });
      expect(withinWater(basin, at)).toBeGreaterThan(-1);
    }
  }
});

test('a finger on the water is obeyed exactly', () => {
  const basin = basinOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
  const finger = { x: 1400, y: 700 };
  const { x, y } = nearestWater(basin, finger);
  expect(x).toBeCloseTo(finger.x);
  expect(y).toBeCloseTo(finger.y);
});

test('the way onto a plane and back leads to the same place', () => {
  const { view } = basinOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
  const back = fromPlane(view, depths.floor, ontoPlane(view, depths.floor, { x: 1300, y: 800 }));
  expect(back.x).toBeCloseTo(1300);
  expect(back.y).toBeCloseTo(800);
});

test.each(screens)('at %i × %i what looks like the tap answers as the tap, the water does not', (width, height) => {
  const basin = basinOf(frameOf({ width, height, ratio: 1 }));
  const spout = { x: basin.outlet.x, y: basin.outlet.y - 10 };
  expect(tapAt(basin, spout.x, spout.y)).not.toBeNull();
  expect(onTap(basin, spout)).toBe(true);
  expect(onTap(basin, basin.foot)).toBe(false);
});

test.each(screens)('at %i × %i a finger on the words leaves the water alone', (width, height) => {
  const basin = basinOf(frameOf({ width, height, ratio: 1 }));
  expect(onWords(basin, basin.portrait ? { x: 400, y: basin.height * 0.7 } : { x: 300, y: 500 })).toBe(true);
  expect(onWords(basin, basin.foot)).toBe(false);
  expect(onWords(basin, basin.outlet)).toBe(false);
});

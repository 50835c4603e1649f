import { expect, test } from 'vitest';
import {
  distancesFrom,
  dropLife,
  dropProfile,
  ontoScreen,
  ontoWater,
  profileLength,
  sourceProfile,
  stepsPerWave,
  untouched,
  type WaterView,
} from '../../../../src-renderer/scenes/engine/waves.ts';

const view: WaterView = { horizon: 232, middle: 1262, focal: 820 };

test('a place on the water and its place on the screen belong together', () => {
  const back = ontoScreen(view, ontoWater(view, { x: 900, y: 700 }));
  expect(back.x).toBeCloseTo(900, 6);
  expect(back.y).toBeCloseTo(700, 6);
});

test('rings are centred on the stone and seen as flat ellipses', () => {
  const stone = { x: 1262, y: 632 };
  const region = { left: 1162, top: 532, columns: 201, rows: 201, scale: 1 };
  const places = distancesFrom(ontoWater(view, stone), view, region, 0.08);
  const at = (x: number, y: number) => places[(y - region.top) * region.columns + (x - region.left)] as number;
  expect(at(1262, 632)).toBeLessThan(stepsPerWave * 0.05);
  expect(at(1322, 632)).toBeCloseTo(at(1202, 632), -1);
  expect(at(1262, 592)).toBeGreaterThan(at(1302, 632));
});

test('beyond the front of its rings the water is untouched, within it never', () => {
  const profile = new Int8Array(profileLength);
  sourceProfile({ front: 6, turns: 0.3 }, profile);
  expect(profile.slice(0, 6 * stepsPerWave).some((height) => height === untouched)).toBe(false);
  expect(profile.slice(6 * stepsPerWave).every((height) => height === untouched)).toBe(true);
});

test('a stone that has not fallen yet moves nothing', () => {
  const profile = new Int8Array(profileLength);
  sourceProfile({ front: 0, turns: 2 }, profile);
  expect(profile.every((height) => height === untouched)).toBe(true);
});

test('a dropped stone answers at once, and its rings are gone at the end of its life', () => {
  const profile = new Int8Array(profileLength);
  dropProfile(0, profile);
  expect(profile[0]).toBeGreaterThan(20);
  dropProfile(dropLife, profile);
  expect(profile.every((height) => height === 0)).toBe(true);
});

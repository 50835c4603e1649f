import { expect, test } from 'vitest';
import { mostDrops, openShow } from '../../../../src-renderer/scenes/two-stones/show.ts';

const apart = 19;
const somewhere = { x: 1200, y: 700 };

test('the lake is calm first; then one stone falls, then the other', () => {
  const show = openShow(apart, 1, 100, false);
  expect(show.at(100.2).fronts).toEqual([0, 0]);
  const [home, friend] = show.at(101.5).fronts;
  expect(home).toBeGreaterThan(0);
  expect(friend).toBe(0);
  expect(show.at(103).fronts[1]).toBeGreaterThan(0);
  expect(show.fallen(101.5)).toEqual([true, false]);
});

test('already at the first page both rings have met in the end', () => {
  const [home, friend] = openShow(apart, 1, 0, false).at(60).fronts;
  expect(home + friend).toBeGreaterThan(apart);
});

test('each page widens the rings from where they are, without a jump', () => {
  const show = openShow(apart, 1, 0, false);
  const before = show.at(20).fronts;
  show.page(2, 20);
  expect(show.at(20).fronts).toEqual(before);
  expect(show.at(30).fronts[0]).toBeGreaterThan(before[0]);
});

test('a page turned before the stones have fallen does not lose them', () => {
  const show = openShow(apart, 1, 0, false);
  show.page(2, 0.1);
  expect(show.at(0.2).fronts).toEqual([0, 0]);
  expect(show.at(40).fronts[1]).toBeGreaterThan(apart * 0.9);
});

test('at most four stones of visitors are in the lake, the newest always', () => {
  const show = openShow(apart, 2, 0, false);
  for (let index = 0; index < 9; index++) show.drop({ ...somewhere, x: index }, 10);
  const { drops } = show.at(10.1);
  expect(drops).toHaveLength(mostDrops);
  expect(drops.at(-1)?.x).toBe(8);
  expect(show.at(30).drops).toHaveLength(0);
});

test('at rest every picture shows the same moment, and a finger is still answered', () => {
  const show = openShow(apart, 2, 0, true);
  expect(show.at(0)).toEqual(show.at(50));
  show.drop(somewhere, 51);
  expect(show.at(52).drops).toHaveLength(1);
  expect(show.fallen(0)).toEqual([true, true]);
});

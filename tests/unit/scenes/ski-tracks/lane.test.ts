import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { fieldOf, laneCount, ontoSnow, project } from '../../../../src-renderer/scenes/ski-tracks/field.ts';
import { along, corridor, heading, laneAt, lanesOf } from '../../../../src-renderer/scenes/ski-tracks/lane.ts';
import { sizes } from '../sizes.ts';

const fieldFor = (width: number, height: number) => fieldOf(frameOf({ width, height, ratio: 1 }));

test.each(sizes)('at %i × %i no lane runs over the words', (width, height) => {
  const field = fieldFor(width, height);
  for (const lane of lanesOf(field)) {
    const { inner, outer } = corridor(field, lane, 0);
    for (const edge of [inner, outer])
      for (let at = 0; at < edge.length; at += 2) {
        if (field.portrait) expect(edge[at + 1]).toBeLessThan(field.height * 0.54);
        else expect(edge[at]).toBeGreaterThan(field.width * 0.36);
      }
  }
});

test.each(sizes)('at %i × %i a finger on a lane finds that lane, and the very place', (width, height) => {
  const field = fieldFor(width, height);
  const lanes = lanesOf(field);
  for (const lane of lanes)
    for (const share of [0.1, 0.3, 0.6]) {
      const found = laneAt(field, lanes, project(field, along(field, lane, lane.length * share)));
      expect(found.lane.index).toBe(lane.index);
      expect(found.metres).toBeCloseTo(lane.length * share, 3);
    }
});

test('a finger anywhere, even in the sky or on the words, finds some lane', () => {
  const field = fieldFor(1920, 1080);
  const lanes = lanesOf(field);
  for (const x of [0, 400, 960, 1919])
    for (const y of [0, 300, 700, 1079]) {
      const { lane, metres } = laneAt(field, lanes, { x, y });
      expect(lanes).toContain(lane);
      expect(metres).toBeGreaterThanOrEqual(0);
      expect(metres).toBeLessThanOrEqual(lane.length);
    }
});

test('tracks are circles round one middle, and there is one for each of twenty winters', () => {
  const field = fieldFor(1920, 1080);
  const lanes = lanesOf(field);
  expect(lanes).toHaveLength(laneCount);
  for (const lane of lanes)
    for (const metres of [0, 30, lane.length]) {
      const { x, z } = along(field, lane, metres);
      expect(Math.hypot(x - field.middle.x, z - field.middle.z)).toBeCloseTo(lane.radius, 6);
    }
});

test('what is near goes by to the left, and runs off into the distance to the right', () => {
  const field = fieldFor(1920, 1080);
  const lane = lanesOf(field)[10];
  if (!lane) throw new Error('no lane');
  expect(heading(lane, 10)).toBeLessThan(-0.5);
  expect(heading(lane, lane.length * 0.75)).toBeGreaterThan(0.5);
});

test('the screen and the snow are two views of the same place', () => {
  const field = fieldFor(1080, 1920);
  const place = { x: -4.2, z: 31 };
  const again = ontoSnow(field, project(field, place));
  expect(again.x).toBeCloseTo(place.x, 6);
  expect(again.z).toBeCloseTo(place.z, 6);
});

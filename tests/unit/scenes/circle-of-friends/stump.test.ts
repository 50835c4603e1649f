import { expect, test } from 'vitest';
import type { City } from '../../../../src-main/contract/exhibition.ts';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { inks, opaque } from '../../../../src-renderer/plates/printing/inks.ts';
import { barkPlate } from '../../../../src-renderer/scenes/circle-of-friends/bark-plate.ts';
import { facePlate } from '../../../../src-renderer/scenes/circle-of-friends/face-plate.ts';
import { friendsOn, homeOf } from '../../../../src-renderer/scenes/circle-of-friends/friends.ts';
import { soundLife, soundRings } from '../../../../src-renderer/scenes/circle-of-friends/ripples.ts';
import {
  decadeOf,
  decadesUpTo,
  radiusOfYear,
  stumpOf,
  yearAtPage,
  yearOfRadius,
} from '../../../../src-renderer/scenes/circle-of-friends/stump.ts';

const frames = [
  frameOf({ width: 1920, height: 1080, ratio: 1 }),
  frameOf({ width: 1080, height: 1920, ratio: 1 }),
] as const;
const [landscape] = frames;
const home = { name: { en: 'Home' }, lat: 43.9, lon: 125.3 };
const cityOf = (id: string, lat: number, lon: number, year?: number): City => ({
  id,
  name: { en: id },
  country: { en: 'Somewhere' },
  lat,
  lon,
  kind: 'sister',
  source: 'some-source',
  ...(year === undefined ? {} : { year }),
});

test('a friend stands on the ring of its year', () => {
  const stump = stumpOf(landscape, { from: 1978, to: 2018 });
  for (const year of [1979, 1988.5, 2018]) expect(yearOfRadius(stump, radiusOfYear(stump, year))).toBeCloseTo(year, 1);
});

test.each(frames)('friends in one direction stand beside each other, all of them on the screen (%#)', (frame) => {
  const stump = stumpOf(frame, { from: 1978, to: 2018 });
  const cities = Array.from({ length: 12 }, (_, at) => cityOf(`city-${at}`, 53.9, 27.5 + at * 0.01, 1992 + (at % 3)));
  const friends = friendsOn(stump, home, cities);
  expect(friends).toHaveLength(12);
  for (const [at, one] of friends.entries()) {
    expect(one.x).toBeGreaterThan(0);
    expect(one.x).toBeLessThan(frame.width);
    expect(one.y).toBeLessThan(frame.portrait ? frame.height * 0.54 : frame.height);
    for (const other of friends.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(28);
  }
});

test('a tie without a confirmed year, or later than the picture, stands on no ring', () => {
  const stump = stumpOf(landscape, { from: 1978, to: 2018 });
  const cities = [cityOf('undated', 39, 141), cityOf('later', 39, 140, 2024), cityOf('dated', 38, 140, 1980)];
  expect(friendsOn(stump, home, cities).map(({ name }) => name['en'])).toEqual(['dated']);
  expect(homeOf(stump, home)).toMatchObject({ x: stump.trunk.x, y: stump.trunk.y });
});

test('the first page shows the first decade’s rings, the last one all of them', () => {
  const stump = stumpOf(landscape, { from: 1978, to: 2018 });
  expect(yearAtPage(stump, 1, 3)).toBe(1989);
  expect(yearAtPage(stump, 3, 3)).toBe(2018);
  expect(yearAtPage(stump, 1, 1)).toBe(2018);
  expect(decadesUpTo(stump, 1999)).toEqual([1970, 1980, 1990]);
  expect(decadeOf(stump, 1989.9)).toBe(1980);
});

test('four hundred years still make rings that can be told apart', () => {
  const stump = stumpOf(landscape, { from: 1600, to: 2000 });
  expect(radiusOfYear(stump, 1990) - radiusOfYear(stump, 1960)).toBeGreaterThan(12);
  expect(decadesUpTo(stump, 2000).length).toBeLessThan(9);
});

test('a tie that was touched sounds out', () => {
  expect(soundRings(0.8).length).toBeGreaterThan(1);
  expect(soundRings(soundLife)).toEqual([]);
  expect(soundRings(0.8, 0.5).length).toBe(2);
});

test('the bark leaves the face open, and both print proper shares', () => {
  const stump = stumpOf(landscape, { from: 1978, to: 2018 });
  const face = facePlate(stump, 1);
  const bark = barkPlate(stump, 1);
  const out = new Float32Array(inks.length + 1);
  for (let at = 0; at < 200; at++) {
    const x = (at * 331) % 1920;
    const y = (at * 173) % 1080;
    out.fill(0);
    face.shade(x, y, out);
    const isFace = (out[opaque] as number) > 0;
    expect(out.every((share) => share >= 0 && share <= 1)).toBe(true);
    out.fill(0);
    bark.shade(x, y, out);
    expect(out.every((share) => share >= 0 && share <= 1)).toBe(true);
    if (isFace && Math.hypot(x - stump.trunk.x, (y - stump.trunk.y) / stump.trunk.squash) < stump.radius * 0.8)
      expect(out[opaque]).toBe(0);
  }
});

import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/scenes/engine/frame.ts';
import { inks, opaque } from '../../../../src-renderer/scenes/engine/inks.ts';
import { countFor } from '../../../../src-renderer/scenes/growth-rings/count.ts';
import { litBy, pointsOf, rippleAt, rippleLife } from '../../../../src-renderer/scenes/growth-rings/ripple.ts';
import { ringsPlate, yearPlate } from '../../../../src-renderer/scenes/growth-rings/rings-plate.ts';
import { grainAt, pointOn, sectionOf } from '../../../../src-renderer/scenes/growth-rings/section.ts';
import { variantNamed, variants } from '../../../../src-renderer/scenes/growth-rings/variants.ts';
import { grownAt, wedge } from '../../../../src-renderer/scenes/growth-rings/year-ring.ts';

const landscape = frameOf({ width: 1920, height: 1080, ratio: 1 });
const portrait = frameOf({ width: 1080, height: 1920, ratio: 1 });
const names = Object.keys(variants);
const grow = (name: string, id = 'some-chapter', frame = landscape) =>
  sectionOf(frame, variantNamed(name), { id, count: 27 });

test.each(names)('%s: a point on a ring is found on that ring again', (name) => {
  const section = grow(name);
  for (const angle of [-2.9, -1, 0.4, 3.1]) {
    const { x, y } = pointOn(section, section.year + 0.5, angle);
    expect(grainAt(section, x, y).ring).toBeCloseTo(section.year + 0.5, 0);
  }
});

test('a chapter always grows the same wood, another chapter another', () => {
  const of = (id: string) => {
    const section = grow('growth-rings', id);
    return [section.x, section.y, section.radiusOf(9), section.year];
  };
  expect(of('a')).toEqual(of('a'));
  expect(of('a')).not.toEqual(of('b'));
});

test.each(names)('%s: the year’s ring crosses the free picture, in landscape and portrait', (name) => {
  for (const frame of [landscape, portrait]) {
    const section = grow(name, 'some-chapter', frame);
    const seen = Array.from({ length: 360 }, (_, degree) =>
      pointOn(section, section.year + 0.5, (degree * Math.PI) / 180),
    ).filter(
      ({ x, y }) =>
        x < frame.width &&
        y > 0 &&
        (frame.portrait ? x > 0 && y < frame.height * 0.54 : x > frame.width * 0.38 && y < frame.height),
    );
    expect(seen.length).toBeGreaterThan(8);
  }
});

test.each(names)('%s: every point of the sheet is printed, the year’s ring on nothing', (name) => {
  const section = grow(name);
  const out = new Float32Array(inks.length + 1);
  for (const ground of ['night', 'paper'] as const) {
    const plate = ringsPlate(section, landscape, ground, 1);
    for (let at = 0; at < 60; at++) {
      out.fill(0);
      plate.shade((at * 331) % 1920, (at * 173) % 1080, out);
      expect(out[opaque]).toBe(1);
      expect(out.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
  }
  out.fill(0);
  yearPlate(section, landscape, 1).shade(5, 5, out);
  expect(out[opaque]).toBeLessThan(0.1);
});

test('a picture shows as many friends, lights or paths as its chapter says, and never fewer', () => {
  const figures = [{ number: 70 }, { number: 36 }, { number: 9800 }, { number: 1.5 }];
  expect(countFor('friends', figures)).toBe(70);
  expect(countFor('paths', figures)).toBe(36);
  expect(countFor('ice', [{ number: 800 }])).toBe(countFor('ice', []));
});

test('light starts under the finger, runs both ways along the rings, and goes out', () => {
  const section = grow('growth-rings');
  const ripple = rippleAt(section, 1300, 300, 1);
  const young = litBy(ripple, 0.1, section);
  const near = young.flatMap((lit) => pointsOf(section, lit)).some(({ x, y }) => Math.hypot(x - 1300, y - 300) < 30);
  expect(near).toBe(true);
  const reach = (age: number) =>
    Math.max(
      ...litBy(ripple, age, section).map(({ from, to }) =>
        Math.max(Math.abs(from - ripple.angle), Math.abs(to - ripple.angle)),
      ),
    );
  expect(reach(1)).toBeGreaterThan(reach(0.2));
  expect(litBy(ripple, rippleLife, section)).toEqual([]);
});

test('the year’s ring grows into place and then needs no clip', () => {
  const section = grow('growth-rings');
  expect(grownAt(section, 0)).toBe(0);
  expect(grownAt(section, 1)).toBeLessThan(1);
  expect(wedge(section, landscape, grownAt(section, 9))).toBe('none');
});

test('the open ring never closes', () => {
  const section = grow('open-ring');
  for (let seconds = 3; seconds < 30; seconds += 0.5) expect(grownAt(section, seconds)).toBeLessThan(0.95);
});

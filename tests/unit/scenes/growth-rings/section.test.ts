import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { inks, opaque } from '../../../../src-renderer/plates/printing/inks.ts';
import { lieAt, newLie, pointAt } from '../../../../src-renderer/plates/printing/trunk.ts';
import { woodPlate, yearPlate } from '../../../../src-renderer/scenes/growth-rings/plates.ts';
import { litBy, pointsOf, rippleAt, rippleLife } from '../../../../src-renderer/scenes/growth-rings/ripple.ts';
import { sectionOf, yearArea } from '../../../../src-renderer/scenes/growth-rings/section.ts';
import { grownAt, wedge } from '../../../../src-renderer/scenes/growth-rings/year-ring.ts';
import { expectShares } from '../shares.ts';

const landscape = frameOf({ width: 1920, height: 1080, ratio: 1 });
const portrait = frameOf({ width: 1080, height: 1920, ratio: 1 });
const grow = (id = 'some-chapter', frame = landscape) => sectionOf(frame, id);

test('a point on a ring is found on that ring again', () => {
  const { trunk, year } = grow();
  for (const angle of [-2.9, -1, 0.4, 3.1]) {
    const { x, y } = pointAt(trunk, trunk.radiusOf(year + 0.5), angle);
    expect(Math.abs(lieAt(trunk, x, y, newLie()).ring - year - 0.5)).toBeLessThan(1);
  }
});

test('a chapter always grows the same wood, another chapter another', () => {
  const of = (id: string) => {
    const { trunk, year } = grow(id);
    return [trunk.x, trunk.y, trunk.radiusOf(9), year];
  };
  expect(of('a')).toEqual(of('a'));
  expect(of('a')).not.toEqual(of('b'));
});

test.each([landscape, portrait])('the year’s ring crosses the free picture (%#)', (frame) => {
  const { trunk, year } = grow('some-chapter', frame);
  const seen = Array.from({ length: 360 }, (_, degree) =>
    pointAt(trunk, trunk.radiusOf(year + 0.5), (degree * Math.PI) / 180),
  ).filter(
    ({ x, y }) =>
      x < frame.width &&
      y > 0 &&
      (frame.portrait ? x > 0 && y < frame.height * 0.54 : x > frame.width * 0.38 && y < frame.height),
  );
  expect(seen.length).toBeGreaterThan(90);
});

test('every point of the sheet is printed, the year’s ring on nothing', () => {
  const section = grow();
  for (const ground of ['night', 'paper'] as const)
    expectShares(woodPlate(section, ground, 1), { points: 60, covered: true });
  const out = new Float32Array(inks.length + 1);
  yearPlate(section, 1).shade(5, 5, out);
  expect(out[opaque]).toBeLessThan(0.1);
});

test('light starts under the finger, runs both ways along the rings, and goes out', () => {
  const section = grow();
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
  expect(grownAt(0)).toBe(0);
  expect(grownAt(1)).toBeLessThan(1);
  expect(wedge(grow(), yearArea(grow()), grownAt(9))).toBe('none');
});

test.each([landscape, portrait])('all of the year’s ring lies on its own sheet (%#)', (frame) => {
  const section = grow('some-chapter', frame);
  const { left, top, width, height } = yearArea(section);
  const plate = yearPlate(section, 1);
  const out = new Float32Array(inks.length + 1);
  const outside: string[] = [];
  for (let x = 0; x < frame.width; x += 3)
    for (let y = 0; y < frame.height; y += 3) {
      if (x >= left && x < left + width && y >= top && y < top + height) continue;
      out.fill(0);
      plate.shade(x, y, out);
      if ((out[opaque] ?? 0) > 0) outside.push(`${x} ${y}`);
    }
  expect(outside).toEqual([]);
  expect(width * height).toBeLessThan(frame.width * frame.height * 0.75);
});

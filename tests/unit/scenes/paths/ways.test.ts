import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { countries, crownOf } from '../../../../src-renderer/scenes/paths/crown.ts';
import { crowdOf, envoys, standingOf } from '../../../../src-renderer/scenes/paths/crowd.ts';
import { onGround, project, vistaOf } from '../../../../src-renderer/scenes/paths/vista.ts';
import { nearestOn, onWay, waysOf } from '../../../../src-renderer/scenes/paths/ways.ts';

const screens = [
  ['landscape', { width: 1920, height: 1080, ratio: 1 }],
  ['small landscape', { width: 1280, height: 720, ratio: 1 }],
  ['portrait', { width: 1080, height: 1920, ratio: 1 }],
] as const;

describe.each(screens)('on a %s screen', (_, size) => {
  const vista = vistaOf(frameOf(size));
  const crown = crownOf(vista);
  const ways = waysOf(vista);

  test('27 rounds of leaves can be counted: none hides another, none is lost beyond the edge', () => {
    expect(countries).toBe(27);
    expect(crown).toHaveLength(27);
    for (const one of crown) {
      expect(one.x).toBeLessThan(vista.width);
      expect(one.x).toBeGreaterThan(vista.portrait ? 0 : vista.left);
      expect(one.y).toBeGreaterThan(0);
      expect(one.radius).toBeGreaterThan(24);
      for (const other of crown)
        if (one !== other)
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
    }
  });

  test('27 ways come in, and each ends in leaves of its own', () => {
    expect(ways).toHaveLength(27);
    expect(new Set(ways.map(({ leaves }) => leaves)).size).toBe(27);
    for (const way of ways) {
      const end = onWay(way, way.length);
      expect(Math.hypot(end.x - way.leaves.x, end.y - way.leaves.y)).toBeLessThan(1);
      expect(way.foot).toBeGreaterThan(60);
      expect(way.foot).toBeLessThan(way.length);
    }
  });

  test('every way starts on the screen, outside the words', () => {
    for (const { steps } of ways) {
      const start = steps[0];
      expect(start?.x).toBeGreaterThan(vista.portrait ? 0 : vista.left);
      expect(start?.x).toBeLessThan(vista.width);
      expect(start?.y).toBeGreaterThan(vista.horizon);
      expect(start?.y).toBeLessThan(vista.bottom);
    }
  });

  test('a finger on a way finds its place there; in the leaves, its end', () => {
    for (const way of ways) {
      const middle = onWay(way, way.foot * 0.6);
      const found = nearestOn(way, middle);
      expect(found.off).toBeLessThan(0.5);
      expect(Math.hypot(onWay(way, found.units).x - middle.x, onWay(way, found.units).y - middle.y)).toBeLessThan(1);
      expect(nearestOn(way, way.leaves).units).toBeCloseTo(way.length, 3);
    }
  });

  test('37 envoys, at least one on each way, and one light each: carried first, in the leaves last', () => {
    const crowd = crowdOf(ways.length);
    expect(envoys).toBe(37);
    expect(crowd).toHaveLength(37);
    expect(new Set(crowd.map(({ way }) => way)).size).toBe(27);
    for (const walker of crowd) {
      const way = ways[walker.way];
      if (!way) throw new Error('a walker without a way');
      expect(standingOf(vista, way, walker, 0.1).light).toBeNull();
      const { light } = standingOf(vista, way, walker, 1);
      expect(Math.hypot((light?.x ?? 0) - way.leaves.x, (light?.y ?? 0) - way.leaves.y)).toBeLessThan(
        way.leaves.radius,
      );
    }
  });

  test('two lights in the same leaves hang well apart', () => {
    const crowd = crowdOf(ways.length);
    for (const walker of crowd) {
      const way = ways[walker.way];
      if (walker.place === 0 || !way) continue;
      const one = standingOf(vista, way, { ...walker, place: 0 }, 1).light;
      const other = standingOf(vista, way, walker, 1).light;
      expect(Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(30);
    }
  });
});

test('a point of the ground and its place on the screen belong together', () => {
  const vista = vistaOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
  const back = onGround(vista, project(vista, { x: -12, z: 55 }));
  expect(back.x).toBeCloseTo(-12, 6);
  expect(back.z).toBeCloseTo(55, 6);
});

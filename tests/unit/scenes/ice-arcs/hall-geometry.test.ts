import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { cutsOf, skated } from '../../../../src-renderer/scenes/ice-arcs/figures.ts';
import { look, type Hit } from '../../../../src-renderer/scenes/ice-arcs/hall-geometry.ts';
import {
  boardTop,
  iceRadius,
  inPicture,
  ontoIce,
  onRing,
  project,
  rinkOf,
} from '../../../../src-renderer/scenes/ice-arcs/rink.ts';

const rinks = (
  [
    [1920, 1080],
    [1080, 1920],
  ] as const
).map(([width, height]) => rinkOf(frameOf({ width, height, ratio: 1 })));
const seen = (rink: (typeof rinks)[number], x: number, y: number): Hit => {
  const hit: Hit = { surface: 'roof', z: 0, radius: 0, up: 0, angle: 0 };
  look(rink, x, y, hit);
  return hit;
};

test('what the eye meets lies where it is projected: on the ice, on the boards, on the stands, on the roof', () => {
  for (const rink of rinks)
    for (const [radius, up, surface] of [
      [12, 0, 'ice'],
      [iceRadius, boardTop / 2, 'board'],
      [34, boardTop + (34 - iceRadius - 1.4) * 0.66, 'stand'],
    ] as const) {
      const { x, y } = project(rink, onRing(rink, radius, Math.PI / 2, up));
      const hit = seen(rink, x, y);
      expect(hit.surface).toBe(surface);
      expect(hit.radius).toBeCloseTo(radius, 1);
      expect(hit.up).toBeCloseTo(up, 1);
    }
  for (const rink of rinks) expect(seen(rink, rink.ahead, 4).surface).toBe('roof');
});

test('a finger anywhere cuts ice: beyond the boards the nearest ice is taken', () => {
  for (const rink of rinks)
    for (const x of [0, rink.width / 2, rink.width - 1])
      for (const y of [0, rink.height / 3, rink.height - 1]) {
        const spot = ontoIce(rink, { x, y });
        expect(Math.hypot(spot.x - rink.middle.x, spot.z - rink.middle.z)).toBeLessThan(iceRadius);
        expect(spot.z).toBeGreaterThan(3);
      }
});

test('a finger on open ice cuts exactly where it is', () => {
  const rink = rinks[0] as (typeof rinks)[number];
  const at = { x: 1200, y: 700 };
  const again = project(rink, ontoIce(rink, at));
  expect(again.x).toBeCloseTo(at.x, 6);
  expect(again.y).toBeCloseTo(at.y, 6);
});

test('nothing is lit where the words stand', () => {
  const [landscape, portrait] = rinks as [(typeof rinks)[number], (typeof rinks)[number]];
  expect(inPicture(landscape, landscape.width * 0.35, 500)).toBe(0);
  expect(inPicture(portrait, 500, portrait.height * 0.546)).toBe(0);
});

test('the games’ cuts stay within the boards', () => {
  for (const rink of rinks) {
    const cuts = cutsOf(rink);
    expect(cuts.length).toBeGreaterThan(50);
    for (const { xs, zs } of cuts)
      xs.forEach((x, index) => {
        expect(Math.hypot(x - rink.middle.x, (zs[index] ?? 0) - rink.middle.z)).toBeLessThan(iceRadius);
      });
  }
});

test('blank ice fills cut by cut until all are skated', () => {
  expect(skated(0, 60, 0)).toBe(0);
  expect(skated(0, 60, 0.2)).toBeGreaterThan(skated(40, 60, 0.2));
  for (let index = 0; index < 60; index++) expect(skated(index, 60, 1)).toBe(1);
});

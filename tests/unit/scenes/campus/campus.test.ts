import { expect, test } from 'vitest';
import { addedBy, drawnAtPage, drawOn, rings, shareOf } from '../../../../src-renderer/scenes/campus/drawing.ts';
import {
  aisles,
  around,
  desks,
  groundUnder,
  isOnNotebook,
  onPage,
  page,
  pageRings,
  piecesOf,
  turnFrom,
} from '../../../../src-renderer/scenes/campus/room.ts';
import { placeOf, walkers } from '../../../../src-renderer/scenes/campus/walkers.ts';
import { growing } from '../growing.ts';

test.each([1, 3, 5, 7])(
  'of %i pages none takes a ring away, the last has all, and the first is never dark',
  (pages) => {
    const counts = growing(pages, drawnAtPage);
    expect(counts.at(-1)).toBe(rings);
    expect(counts[0]).toBeGreaterThan(0);
  },
);

test('a finger that goes once round the page draws one ring, either way', () => {
  for (const way of [1, -1]) {
    let drawn = 0;
    for (let step = 1; step <= 24; step++) {
      const [from, to] = [step - 1, step].map((at) => {
        const { x, y } = onPage(50, (way * at * 2 * Math.PI) / 24);
        return Math.atan2((y - page.y) / page.flat, x - page.x);
      });
      drawn += addedBy(turnFrom(to ?? 0, from ?? 0));
    }
    expect(drawn).toBeGreaterThan(0.9);
    expect(drawn).toBeLessThan(1.1);
  }
});

test('desks light from the inside outwards, one ring after another', () => {
  const lit = (drawn: number) => desks.map((_, ring) => shareOf(drawn, ring));
  expect(lit(0.5)).toEqual([0.5, 0, 0]);
  expect(lit(2)).toEqual([1, 1, 0]);
  expect(lit(rings)).toEqual([1, 1, 1]);
});

test('a ring that was begun closes by itself, and no further one begins', () => {
  let drawn = 0.2;
  for (let frame = 0; frame < 300; frame++) drawn = drawOn(drawn, 1, 1 / 60);
  expect(drawn).toBe(1);
});

test('a finger finds the very place of the room, and the page’s rings lie on the notebook', () => {
  for (const radius of [2, 9.6, 17, 24])
    for (const angle of [0.3, 1.9, 4]) {
      const [x, y] = around(radius, angle);
      const [across, ahead] = groundUnder(x, y);
      expect(Math.hypot(across, ahead)).toBeCloseTo(radius, 6);
      expect(Math.abs(turnFrom(Math.atan2(ahead, across), angle))).toBeLessThan(1e-6);
    }
  for (const radius of pageRings) for (const angle of [0, 2, 4]) expect(isOnNotebook(onPage(radius, angle))).toBe(true);
});

test('desks leave the aisles free, and walkers come nearer and stay outside', () => {
  for (const radius of desks)
    for (const [from, to] of piecesOf(radius))
      for (const aisle of aisles)
        for (const end of [from, to]) expect(Math.abs(turnFrom(aisle, end)) * radius).toBeGreaterThan(1.2);
  for (const one of walkers) {
    expect(Math.hypot(...one.to)).toBeLessThan(Math.hypot(...one.from));
    expect(Math.hypot(...one.to)).toBeGreaterThan(28);
    expect(placeOf(one, 1).metre).toBeGreaterThan(placeOf(one, 0).metre);
  }
});

import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { treeGrown } from '../../../../src-renderer/scenes/open-ring/avenue.ts';
import { landPlate } from '../../../../src-renderer/scenes/open-ring/land-plate.ts';
import {
  follow,
  furthest,
  halfGap,
  onPlain,
  onRing,
  onScreen,
  plainOf,
  shareAt,
  shareAtPage,
  treesOf,
  turnAt,
} from '../../../../src-renderer/scenes/open-ring/plain.ts';
import { travellerAt } from '../../../../src-renderer/scenes/open-ring/travellers.ts';
import { greatTreePlate, poplarsPlate } from '../../../../src-renderer/scenes/open-ring/tree-plates.ts';
import { expectShares } from '../shares.ts';
import { sizes } from '../sizes.ts';

const frames = [
  frameOf({ width: 1920, height: 1080, ratio: 1 }),
  frameOf({ width: 1080, height: 1920, ratio: 1 }),
] as const;

test.each(frames)('the ring’s head is where the finger is (%#)', (frame) => {
  const plain = plainOf(frame);
  for (const share of [0.1, 0.4, 0.8, 1]) {
    const place = onRing(plain, plain.radius, turnAt(plain, share));
    const { x, y } = onScreen(plain, place);
    expect(shareAt(plain, onPlain(plain, { x, y }))).toBeCloseTo(share, 5);
  }
});

test('the ring stays open however far a finger draws it', () => {
  const plain = plainOf(frames[0]);
  for (let degree = 0; degree < 360; degree += 5) {
    const turn = (degree * Math.PI) / 180;
    expect(shareAt(plain, onRing(plain, plain.radius, turn))).toBeLessThanOrEqual(furthest);
  }
  expect((furthest - 1) * (2 * Math.PI - 2 * halfGap)).toBeLessThan(halfGap);
});

test('the head never jumps across the gap', () => {
  expect(follow(0.96, 0.02)).toBe(furthest);
  expect(follow(0.05, 1)).toBe(0);
  expect(follow(0.4, 0.45)).toBe(0.45);
});

test('from page to page the ring is drawn on, at last to the gap', () => {
  expect(shareAtPage(1, 3)).toBeLessThan(shareAtPage(2, 3));
  expect(shareAtPage(3, 3)).toBe(1);
  expect(shareAtPage(1, 1)).toBe(1);
});

test.each(frames)('the avenue leaves the words alone (%#)', (frame) => {
  const plain = plainOf(frame);
  for (let share = 0; share <= 1; share += 0.02) {
    const { x, y } = onScreen(plain, onRing(plain, plain.radius, turnAt(plain, share)));
    if (frame.portrait) expect(y).toBeLessThan(frame.height * 0.53);
    else expect(x).toBeGreaterThan(frame.width * 0.38);
  }
});

test.each(sizes)('at %i × %i the ring’s head and its arrows are whole on the screen on every page', (width, height) => {
  const frame = frameOf({ width, height, ratio: 1 });
  const plain = plainOf(frame);
  // Half the head's width, and the outer ends of the arrows, from the middle of the avenue; units of the plain.
  const reach = 0.104;
  for (let share = shareAtPage(1, 6); share <= 1; share += 0.01) {
    const place = onRing(plain, plain.radius, turnAt(plain, share));
    const { x } = onScreen(plain, place);
    const half = (reach * plain.focal) / place.z;
    expect(x - half).toBeGreaterThan(8);
    expect(x + half).toBeLessThan(frame.width - 8);
  }
});

test('a tree stands when the ring has passed it, and the farthest is drawn first', () => {
  const trees = treesOf(plainOf(frames[0]));
  for (const tree of trees) {
    expect(treeGrown(tree, tree.from - 0.02)).toBe(0);
    expect(treeGrown(tree, tree.from + 0.06)).toBe(1);
  }
  const depths = trees.map(({ place }) => place.z);
  expect(depths).toEqual(depths.toSorted((one, other) => other - one));
});

test('nobody travels where there is no way yet', () => {
  const plain = plainOf(frames[0]);
  for (let index = 0; index < 15; index++) {
    expect(travellerAt(plain, index, 40, 0)).toBeNull();
    expect(travellerAt(plain, index, 40, 1)).not.toBeNull();
  }
});

test('the plates print proper shares', () => {
  for (const frame of frames)
    for (const plate of [landPlate(plainOf(frame), 1), greatTreePlate(1, 1), poplarsPlate(1)])
      expectShares(plate, { points: 300, left: -200, top: -300 });
});

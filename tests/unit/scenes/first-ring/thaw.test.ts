import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { landPlate } from '../../../../src-renderer/scenes/first-ring/land-plate.ts';
import { openPath } from '../../../../src-renderer/scenes/first-ring/light.ts';
import {
  beyondRing,
  openAtPage,
  passTime,
  ringAt,
  seedlingAt,
  shareAt,
  thawOf,
  type Hole,
} from '../../../../src-renderer/scenes/first-ring/thaw.ts';
import { expectShares } from '../shares.ts';

const frames = [
  frameOf({ width: 1920, height: 1080, ratio: 1 }),
  frameOf({ width: 1080, height: 1920, ratio: 1 }),
] as const;

test('the ring is shut round the bud at the first page and open at the last', () => {
  expect(openAtPage(1, 2)).toBeLessThan(0.3);
  expect(openAtPage(2, 2)).toBe(1);
  expect(openAtPage(1, 1)).toBe(1);
});

test.each(frames)('a finger that pulls the ring is obeyed exactly (%#)', (frame) => {
  const thaw = thawOf(frame);
  const { x, y } = thaw.open;
  for (const away of [220, 330, 450]) {
    const point = { x: x - away * 0.6, y: y - away * 0.8 };
    expect(Math.abs(beyondRing(thaw, shareAt(thaw, point), point))).toBeLessThan(2);
  }
});

test.each(frames)('the open ring holds the seedling, and the words stay outside (%#)', (frame) => {
  const thaw = thawOf(frame);
  const ring = ringAt(thaw, 1);
  expect(beyondRing(thaw, 1, thaw.foot)).toBeLessThan(0);
  if (frame.portrait) expect(ring.y + ring.radius).toBeLessThan(frame.height * 0.56);
  else expect(ring.x - ring.radius).toBeGreaterThan(frame.width * 0.36);
});

test('the seedling unfolds as the ring opens', () => {
  const shut = seedlingAt(0);
  const open = seedlingAt(1);
  expect(shut.spread).toBe(0);
  expect(open).toEqual({ tall: 1, spread: 1, grown: 1 });
  expect(seedlingAt(0.5).tall).toBeGreaterThan(shut.tall);
});

test('every finger thaws a hole of its own; it freezes over again when the finger has gone', () => {
  let holes: readonly Hole[] = Array.from({ length: 5 }, (_, id) => ({
    id,
    x: id * 50,
    y: 90,
    radius: 26,
    held: true,
  }));
  holes = passTime(holes, 0.5, 1);
  for (const { radius } of holes) expect(radius).toBeGreaterThan(100);
  expect(openPath(thawOf(frames[0]), 0.2, holes).split('Z')).toHaveLength(7);
  holes = holes.map((hole) => ({ ...hole, held: false }));
  expect(passTime(holes, 6, 1)).toEqual([]);
});

test('night and morning cover the whole sheet with proper shares', () => {
  for (const day of [false, true]) expectShares(landPlate(thawOf(frames[0]), day, 1), { points: 200, covered: true });
});

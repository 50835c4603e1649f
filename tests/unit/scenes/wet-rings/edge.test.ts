import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import {
  alongOf,
  angleOf,
  dryEdge,
  edgeOf,
  grownAtPage,
  placeOn,
} from '../../../../src-renderer/scenes/wet-rings/edge.ts';
import { dropRun, glintAt } from '../../../../src-renderer/scenes/wet-rings/flow.ts';
import { barkPlate, wetPlate } from '../../../../src-renderer/scenes/wet-rings/skin-plates.ts';
import { expectShares } from '../shares.ts';

const frames = [
  frameOf({ width: 1920, height: 1080, ratio: 1 }),
  frameOf({ width: 1080, height: 1920, ratio: 1 }),
] as const;
const ages = { dry: 42, wet: 6 };

test('the first page shows one wet ring, the last all of them', () => {
  expect(grownAtPage({ ages }, 1, 3)).toBeCloseTo(1 / 6);
  expect(grownAtPage({ ages }, 3, 3)).toBe(1);
  expect(grownAtPage({ ages }, 1, 1)).toBe(1);
});

test.each(frames)('a finger on the edge is found on the edge (%#)', (frame) => {
  const edge = edgeOf(frame, ages);
  for (const share of [0.2, 0.5, 0.8]) {
    const angle = angleOf(edge, edge.long * share);
    expect(alongOf(edge, angle)).toBeCloseTo(edge.long * share);
    const away = dryEdge(edge, angle) + 40;
    const place = placeOn(edge, edge.trunk.x + Math.cos(angle) * away, edge.trunk.y + Math.sin(angle) * away);
    expect(place.along).toBeCloseTo(edge.long * share, 3);
    expect(place.out).toBeCloseTo(40, 3);
  }
});

test.each(frames)('the grown wood leaves the words alone (%#)', (frame) => {
  const edge = edgeOf(frame, ages);
  for (let along = 0; along < edge.long; along += 20) {
    const angle = angleOf(edge, along);
    const away = dryEdge(edge, angle) + edge.wet;
    const x = edge.trunk.x + Math.cos(angle) * away;
    const y = edge.trunk.y + Math.sin(angle) * away;
    if (!frame.portrait && y < frame.height * 0.92) expect(x).toBeGreaterThan(frame.width * 0.37);
  }
});

test('sap always flows within its rings, and drops only go on', () => {
  for (let index = 0; index < 40; index++) {
    const { along, ring } = glintAt(index, 1234.5, 1700, 6);
    expect(along).toBeGreaterThanOrEqual(0);
    expect(along).toBeLessThan(1700);
    expect(ring).toBeLessThan(6);
  }
  expect(dropRun(2)).toBeGreaterThan(dropRun(1));
});

test('the skins print proper shares', () => {
  const edge = edgeOf(frames[0], ages);
  for (const plate of [wetPlate(edge, 1), barkPlate(edge, 1)])
    expectShares(plate, { points: 300, width: 1800, height: 170 });
});

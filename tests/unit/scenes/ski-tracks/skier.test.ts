import { expect, test } from 'vitest';
import { levelFor } from '../../../../src-renderer/scenes/engine/figure-sheet.ts';
import { atlasOf, coats, nearestHeading } from '../../../../src-renderer/scenes/ski-tracks/skier-atlas.ts';
import { viewOf } from '../../../../src-renderer/scenes/engine/figure.ts';
import { poses, skierAt } from '../../../../src-renderer/scenes/ski-tracks/skier.ts';

test('a skier is never stiff: every step of the stride differs from the last', () => {
  const seen = Array.from({ length: poses }, (_, pose) => JSON.stringify(skierAt(pose / poses)));
  expect(new Set(seen).size).toBeGreaterThan(poses / 2);
});

test('skis lie on the snow and the head is at a grown-up’s height', () => {
  for (let pose = 0; pose < poses; pose++) {
    const { limbs, head } = skierAt(pose / poses);
    expect(Math.min(...limbs.flatMap(({ from, to }) => [from.up, to.up]))).toBeGreaterThanOrEqual(0);
    expect(head.up).toBeGreaterThan(1.4);
    expect(head.up).toBeLessThan(1.7);
  }
});

test('who skis away shows the back, who skis to the right shows the side', () => {
  const ahead = { forward: 1, up: 0, right: 0 };
  expect(viewOf(0, 0)(ahead)[0]).toBeCloseTo(0, 6);
  expect(viewOf(Math.PI / 2, 0)(ahead)[0]).toBeCloseTo(1, 6);
  expect(viewOf(0, 0.3)(ahead)[1]).toBeLessThan(0);
});

test('every size, direction and coat has its own row on the sheet', () => {
  const atlas = atlasOf(2);
  let top = 0;
  for (const level of atlas.levels) {
    expect(level.top).toBe(top);
    top += level.cell.height * level.headings.length * coats.length;
  }
  expect(atlas.height).toBe(top);
});

test('near skiers are taken from the large cuts, far ones from the small', () => {
  const atlas = atlasOf(1);
  expect(levelFor(atlas, 90)).toBe(atlas.levels[0]);
  expect(levelFor(atlas, 8)).toBe(atlas.levels.at(-1));
  const level = levelFor(atlas, 8);
  expect(level.headings[nearestHeading(level, 9)]).toBe(level.headings.at(-1));
});

import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { onScreen } from '../../../../src-renderer/scenes/engine/layout.ts';
import { hallOf } from '../../../../src-renderer/scenes/ice-arcs/hall.ts';
import { certain, lampCount, lampsOf, litAtPage } from '../../../../src-renderer/scenes/ice-arcs/lamps.ts';
import { sizes } from '../sizes.ts';

const hallFor = (width: number, height: number) => hallOf(frameOf({ width, height, ratio: 1 }));

test.each(sizes)('at %i × %i all forty-five lamps are on the screen, in a row, clear of the words', (width, height) => {
  const hall = hallFor(width, height);
  const { frame } = hall;
  const lamps = lampsOf(hall).map((lamp) => onScreen(hall, lamp));
  expect(lamps).toHaveLength(lampCount);
  for (const [index, { x, y }] of lamps.entries()) {
    expect(x).toBeGreaterThan(Math.max(frame.portrait ? 10 : frame.width * 0.355, lamps[index - 1]?.x ?? 0));
    expect(x).toBeLessThan(frame.width - 10);
    expect(y).toBeGreaterThan(20);
    expect(y).toBeLessThan(frame.height * 0.4);
  }
});

test('twenty-five lamps are for those who certainly brought athletes, and one for those who may have', () => {
  const kinds = lampsOf(hallFor(1920, 1080)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'athletes')).toHaveLength(certain);
  expect(kinds.filter((kind) => kind === 'disputed')).toHaveLength(1);
});

test.each([1, 2, 3, 5, 7])('of %i pages each lights more lamps, and the last all', (pages) => {
  const lit = Array.from({ length: pages }, (_, index) => litAtPage(index + 1, pages));
  expect(lit.at(-1)).toBe(lampCount);
  for (const [index, now] of lit.entries()) expect(now).toBeGreaterThanOrEqual(lit[index - 1] ?? 10);
});

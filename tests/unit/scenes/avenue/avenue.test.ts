import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { envoys } from '../../../../src-renderer/scenes/avenue/envoys.ts';
import { lanterns } from '../../../../src-renderer/scenes/avenue/lanterns.ts';
import { lanternOf, litAtPage, standingAt, walkOn } from '../../../../src-renderer/scenes/avenue/parade.ts';
import { layoutOf } from '../../../../src-renderer/scenes/avenue/street.ts';
import { onLayout, onScreen } from '../../../../src-renderer/scenes/engine/layout.ts';
import { placeOf, shareAt, walkerSheet } from '../../../../src-renderer/scenes/avenue/walkers.ts';
import { sizes } from '../sizes.ts';

const layoutFor = (width: number, height: number) => layoutOf(frameOf({ width, height, ratio: 1 }));

test('thirty-six envoys walk the avenue, and the thirty-seventh stands close by; no two are alike', () => {
  const looks = envoys.map(({ person, dye, accent }) => JSON.stringify([person, dye, accent]));
  expect(new Set(looks).size).toBe(36);
});

test('there is a lantern for each of twenty-seven countries, and somebody who lights it', () => {
  expect(lanterns).toHaveLength(27);
  expect(new Set(lanternOf)).toEqual(new Set(lanterns.keys()));
});

test.each([3, 4, 5, 6, 7])('of %i pages each lights more lanterns, the first some and the last all', (pages) => {
  const lit = Array.from({ length: pages }, (_, index) => litAtPage(index + 1, pages));
  expect(lit[0]?.size).toBeGreaterThan(3);
  expect(lit[0]?.size).toBeLessThan(10);
  expect(lit.at(-1)?.size).toBe(27);
  for (const [index, now] of lit.entries()) for (const before of lit[index - 1] ?? []) expect(now).toContain(before);
});

test.each(sizes)('at %i × %i nobody walks under the words', (width, height) => {
  const layout = layoutFor(width, height);
  for (const envoy of envoys)
    for (const done of [0, 0.5, 1]) {
      const { x, y } = onScreen(layout, placeOf(envoy, done));
      if (layout.frame.portrait) expect(y).toBeLessThan(layout.frame.height * 0.58);
      else expect(x).toBeGreaterThan(layout.frame.width * 0.355);
      expect(x).toBeLessThan(layout.frame.width);
    }
});

test('an envoy is where the finger leads, goes up the avenue, and becomes smaller', () => {
  for (const envoy of envoys) {
    for (const share of [0, 0.25, 0.7, 1]) expect(shareAt(envoy, placeOf(envoy, share).y)).toBeCloseTo(share, 6);
    expect(placeOf(envoy, 1).y).toBeLessThan(placeOf(envoy, 0).y);
    expect(placeOf(envoy, 1).metre).toBeLessThan(placeOf(envoy, 0).metre);
  }
});

test('who is sent arrives within three seconds and stays; who is not, stands', () => {
  let sent = { done: 0.2, sent: true };
  for (let step = 0; step < 180; step++) sent = walkOn(sent, 1 / 60);
  expect(sent).toEqual({ done: 1, sent: false });
  expect(walkOn({ done: 0.2, sent: false }, 1)).toEqual({ done: 0.2, sent: false });
});

test('beneath a lit lantern somebody stands; whose lantern is dark is still on the way', () => {
  const lit = litAtPage(1, 4);
  for (const [index, { done }] of standingAt(lit).entries()) {
    if (lit.has(lanternOf[index] ?? -1)) expect(done).toBe(1);
    else expect(done).toBeLessThan(0.4);
  }
});

test.each(sizes)('at %i × %i the sheet of walkers has a place of its own for each pose of each', (width, height) => {
  const { cells, width: wide, height: tall } = walkerSheet(layoutFor(width, height));
  const all = cells.flat();
  expect(all).toHaveLength(72);
  for (const [index, one] of all.entries()) {
    expect(one.left + one.width).toBeLessThanOrEqual(wide);
    expect(one.top + one.height).toBeLessThanOrEqual(tall);
    for (const other of all.slice(index + 1))
      expect(
        one.left >= other.left + other.width ||
          other.left >= one.left + one.width ||
          one.top >= other.top + other.height ||
          other.top >= one.top + one.height,
      ).toBe(true);
  }
});

test('a place on the screen is found again on the layout', () => {
  const layout = layoutFor(1080, 1920);
  const { x, y } = onLayout(layout, onScreen(layout, { x: 700, y: 500 }));
  expect(x).toBeCloseTo(700, 6);
  expect(y).toBeCloseTo(500, 6);
});

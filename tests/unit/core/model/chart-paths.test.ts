import { expect, test } from 'vitest';
import { layOutChart } from '../../../../src-renderer/core/model/chart-layout.ts';
import {
  ringBand,
  ringCut,
  ringLine,
  runArea,
  runLine,
  stairsArea,
  stairsLine,
} from '../../../../src-renderer/core/model/chart-paths.ts';
import { runsOf } from '../../../../src-renderer/core/model/series.ts';
import { seriesOf } from '../../ui/chart/series.ts';

const plane = { left: 100, top: 0, right: 500, foot: 400 };

/** The places of a path, in order. */
const placesOf = (path: string): [x: number, y: number][] =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const layout = (form: 'stairs' | 'lines', series = seriesOf({ 2000: 1, 2001: 2, 2002: 2 })) =>
  layOutChart({ form, series: [series] }, plane, 10, 24);

test('a ring stands at the foot exactly where its number is, and strays a little elsewhere', () => {
  const places = placesOf(ringLine(plane, 200));
  expect(places).toContainEqual([300, 400]);
  const radii = places.map(([x, y]) => Math.hypot(x - plane.left, y - plane.foot));
  expect(Math.max(...radii)).toBeLessThan(200 * 1.02);
  expect(Math.min(...radii)).toBeGreaterThan(200 * 0.98);
  expect(new Set(radii.map((radius) => radius.toFixed(1))).size).toBeGreaterThan(3);
});

test('rings never cross: what lies further out stays further out at every angle', () => {
  const inner = placesOf(ringLine(plane, 200));
  const outer = placesOf(ringLine(plane, 201));
  inner.forEach(([x, y], index) => {
    const [outerX = 0, outerY = 0] = outer[index] ?? [];
    expect(Math.hypot(outerX - 100, outerY - 400)).toBeGreaterThan(Math.hypot(x - 100, y - 400));
  });
});

test('a cut ring and a band are closed outlines; one at the pith goes nowhere beyond it', () => {
  for (const path of [ringCut(plane, 200, 8), ringBand(plane, 100, 200), ringCut(plane, 1, 8)]) {
    expect(path).toMatch(/^M.*Z$/);
    expect(path).not.toContain('NaN');
  }
});

test('steps hold each number until the next, and the last for its own year', () => {
  const { x, y } = layout('stairs');
  const [run = []] = runsOf(seriesOf({ 2000: 1, 2001: 2, 2002: 2 })).runs;
  expect(placesOf(stairsLine(run, layout('stairs')))).toEqual(
    [
      [x(2000), 400],
      [x(2000), y(1)],
      [x(2001), y(1)],
      [x(2001), y(2)],
      [x(2002), y(2)],
      [x(2002), y(2)],
      [x(2003), y(2)],
    ].map((place) => place.map((each) => Number(each.toFixed(2)))),
  );
  expect(placesOf(stairsArea(run, layout('stairs'))).at(-1)).toEqual([500, 400]);
});

test('each run is a line of its own, so that a gap stays open', () => {
  const series = seriesOf({ 2000: 1, 2001: 2, 2005: 2, 2006: 1 }, { gaps: [{ from: 2002, to: 2004 }] });
  const lines = runsOf(series).runs.map((run) => placesOf(runLine(run, layout('lines', series))));
  expect(lines.map(({ length }) => length)).toEqual([2, 2]);
});

test('what lies under a line stands on the foot between its first year and its last; nothing under a single number', () => {
  const { x } = layout('lines');
  const [run = []] = runsOf(seriesOf({ 2000: 1, 2001: 2, 2002: 2 })).runs;
  expect(placesOf(runArea(run, layout('lines'))).slice(-2)).toEqual([
    [x(2002), 400],
    [x(2000), 400],
  ]);
  expect(runArea(run.slice(0, 1), layout('lines'))).toBe('');
});

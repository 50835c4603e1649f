import { expect, test } from 'vitest';
import {
  answerRing,
  layOutChart,
  layOutGuess,
  nearestBy,
  radiusOf,
  scaleUpTo,
  untoldRings,
  yearMarks,
  yearMeant,
} from '../../../../src-renderer/core/model/chart-layout.ts';
import { seriesOf } from '../../ui/chart/series.ts';

const plane = { left: 100, top: 20, right: 1100, foot: 620 };
const letter = 20;
const yearWidth = 46;
const ships = seriesOf({ 2000: 100, 2001: 250, 2003: 180 });
const lay = (form: 'rings' | 'stairs' | 'lines', series = [ships]) =>
  layOutChart({ form, series }, plane, letter, yearWidth);

test('the numbers at the side are round and reach the largest', () => {
  expect(scaleUpTo(250)).toEqual([0, 50, 100, 150, 200, 250]);
  expect(scaleUpTo(270)).toEqual([0, 50, 100, 150, 200, 250, 300]);
  expect(scaleUpTo(870_000)).toEqual([0, 200_000, 400_000, 600_000, 800_000, 1_000_000]);
  expect(scaleUpTo(0.3).at(-1)).toBeGreaterThanOrEqual(0.3);
  expect(scaleUpTo(1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test('heights begin at nothing: twice the number stands twice as high', () => {
  const { y } = lay('lines');
  expect(y(0)).toBe(plane.foot);
  expect(plane.foot - y(200)).toBeCloseTo(2 * (plane.foot - y(100)));
  expect(y(250)).toBeGreaterThanOrEqual(plane.top);
});

test('a chart of lines runs from its first year to its last; steps give the last year its own width', () => {
  expect(lay('lines').x(2000)).toBe(plane.left);
  expect(lay('lines').x(2003)).toBe(plane.right);
  expect(lay('stairs').x(2003)).toBeLessThan(plane.right);
  expect(lay('stairs').x(2004)).toBe(plane.right);
});

test('each ring is as thick as its number, and a gap as thin as it can be', () => {
  const { rings } = lay('rings', [seriesOf({ 2000: 100, 2001: 300, 2009: 200 }, { gaps: [{ from: 2003, to: 2007 }] })]);
  const thick = rings.map(({ inner, outer }) => outer - inner);
  expect(rings.map(({ from, to, gap }) => [from, to, gap])).toEqual([
    [2000, 2000, false],
    [2001, 2001, false],
    [2003, 2007, true],
    [2009, 2009, false],
  ]);
  expect(thick[1]).toBeCloseTo(3 * (thick[0] ?? 0));
  expect(thick[3]).toBeCloseTo(2 * (thick[0] ?? 0));
  expect(thick[2]).toBeLessThan(thick[0] ?? 0);
  expect(rings.at(-1)?.outer).toBeCloseTo(plane.right - plane.left);
});

test('a ring is a year: where years are left out without a word, less than a gap lies between the rings beside them', () => {
  const { rings } = lay('rings', [seriesOf({ 2000: 100, 2001: 300, 2005: 200 }, { gaps: [{ from: 2006, to: 2008 }] })]);
  const thick = rings.map(({ inner, outer }) => outer - inner);
  expect(rings.map(({ from, to, gap }) => [from, to, gap])).toEqual([
    [2000, 2000, false],
    [2001, 2001, false],
    [2002, 2004, true],
    [2005, 2005, false],
    [2006, 2008, true],
  ]);
  expect(thick[2]).toBeGreaterThan(0);
  expect(thick[2]).toBeLessThan(thick[4] ?? 0);
  // However many they are, most of it is wood.
  const everyOther = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [1900 + 2 * index, 1]));
  const wood = lay('rings', [seriesOf(everyOther)]).rings.filter(({ gap }) => !gap);
  const sum = wood.reduce((whole, { inner, outer }) => whole + outer - inner, 0);
  expect(sum / (plane.right - plane.left)).toBeGreaterThan(0.6);
});

test('years without a ring lie apart on the way between the rings beside them', () => {
  const layout = lay('rings', [seriesOf({ 2000: 1, 2001: 1, 2005: 1 }, { gaps: [{ from: 2002, to: 2004 }] })]);
  const places = [2001, 2002, 2003, 2004, 2005].map((year) => radiusOf(layout, year));
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0);
  expect(steps[0]).toBeGreaterThan(0);
});

test('until a guessed year is told no ring is thicker than another; steps and lines stay as they are', () => {
  const { series } = untoldRings({ form: 'rings', series: [ships] });
  const wood = lay('rings', [...series]).rings.filter(({ gap }) => !gap);
  const thick = wood.map(({ inner, outer }) => outer - inner);
  expect(thick).toHaveLength(3);
  for (const each of thick) expect(each).toBeCloseTo(thick[0] ?? 0);
  expect(untoldRings({ form: 'stairs', series: [ships] }).series).toEqual([ships]);
});

test('a year without anything has a ring without thickness, and nothing divides by nothing', () => {
  const { rings } = lay('rings', [seriesOf({ 2000: 0, 2001: 0 })]);
  expect(rings.every(({ inner, outer }) => inner === outer && Number.isFinite(outer))).toBe(true);
});

test('years at the foot are round and stand apart, however many there are', () => {
  expect(yearMarks({ from: 1978, to: 2026 }, 4)).toEqual([1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]);
  expect(yearMarks({ from: 2003, to: 2004 }, 1)).toEqual([2003, 2004]);
  // A span without any round year is told by its first.
  expect(yearMarks({ from: 2001, to: 2003 }, 50)).toEqual([2001]);
  for (const form of ['rings', 'stairs', 'lines'] as const) {
    const many = seriesOf(
      Object.fromEntries(Array.from({ length: 90 }, (_, index) => [1930 + index, 1 + (index % 7)])),
    );
    const xs = lay(form, [many]).marks.map(({ x }) => x);
    xs.slice(1).forEach((x, index) => expect(x - (xs[index] ?? 0), form).toBeGreaterThanOrEqual(yearWidth));
  }
});

test('steps of which each has its name need no round number above them', () => {
  const named = seriesOf({ 1980: 1, 1992: 3 }, { names: { 1980: ['A'], 1992: ['B', 'C'] } });
  expect(lay('stairs', [named]).values).toEqual([0, 3]);
});

test('a finger means the year that it touches: the step it is on, the nearest point, the ring', () => {
  const years = [2000, 2001, 2003];
  const at = (form: 'stairs' | 'lines', year: number) => {
    const layout = lay(form);
    return yearMeant(layout, form, years, { x: layout.x(year), y: 300 });
  };
  expect(at('stairs', 2002.9)).toBe(2001);
  expect(at('stairs', 2003.1)).toBe(2003);
  expect(at('lines', 2002.1)).toBe(2003);
  expect(at('lines', 2000.4)).toBe(2000);
  const rings = lay('rings');
  for (const year of years) {
    const away = radiusOf(rings, year) / Math.SQRT2;
    expect(yearMeant(rings, 'rings', years, { x: plane.left + away, y: plane.foot - away })).toBe(year);
  }
  // Beyond the last ring it is the last.
  expect(yearMeant(rings, 'rings', years, { x: plane.right + 500, y: 0 })).toBe(2003);
});

test('the wood of a guess ends at the answer, whatever the visitor has set', () => {
  const layout = layOutGuess({ from: 0, to: 300_000, answer: 150_000 }, plane, letter, 60);
  expect(layout.x(0)).toBe(plane.left);
  expect(layout.x(300_000)).toBe(plane.right);
  const edge = layout.rings.find(({ from }) => from === answerRing);
  expect(edge?.outer).toBe(500);
  expect(Math.max(...layout.rings.map(({ outer }) => outer))).toBe(500);
  layout.marks.slice(1).forEach(({ x }, index) => expect(x - (layout.marks[index]?.x ?? 0)).toBeGreaterThan(60));
});

test('the years of a guess lie on its chart, also those that the chart has no number for', () => {
  const layout = layOutChart({ form: 'stairs', series: [ships] }, plane, letter, yearWidth, { from: 1995, to: 2010 });
  expect(layout.x(1995)).toBe(plane.left);
  expect(layout.x(2011)).toBe(plane.right);
});

test('the stop that lies nearest is chosen, and of none nothing', () => {
  expect(nearestBy([1, 5, 9], (stop) => stop * 10, 64)).toBe(5);
  expect(nearestBy([], (stop) => stop, 1)).toBeUndefined();
});

test('on a chart of rings a year without a ring lies between those beside it, in the order of the years', () => {
  const layout = layOutChart({ form: 'rings', series: [ships] }, plane, letter, yearWidth, { from: 1998, to: 2005 });
  const radii = [1998, 1999, 2000, 2001, 2002, 2003].map((year) => radiusOf(layout, year));
  expect(radii).toEqual(radii.toSorted((one, other) => one - other));
  expect(new Set(radii).size).toBe(radii.length);
  expect(radiusOf(layout, 2005)).toBeCloseTo(plane.right - plane.left);
});

/** Where the parts of a chart stand. Lengths are those of the drawing: CSS pixels on a wall, millimetres on paper. */
import { ticks } from 'd3-array';
import type { Chart, Series } from '../../../src-main/contract/exhibit.ts';
import { countsNames, leftOut, yearSpan } from './series.ts';
import type { Point } from './rect.ts';

/** The chart's plane. Years run from left to right along its foot, and from the same corner its rings grow. */
export interface Plane {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  /** The line on which the years stand. */
  readonly foot: number;
}

export interface ChartLayout {
  readonly plane: Plane;
  /** The first year, and the one after the last where each has a width of its own. */
  readonly span: { readonly from: number; readonly to: number };
  /** Where a year begins along the foot, or has its point in a chart of lines. */
  readonly x: (year: number) => number;
  /** The height of a number. */
  readonly y: (value: number) => number;
  /** What is written at the foot: years, or the numbers among which a visitor guesses. */
  readonly marks: readonly { readonly number: number; readonly x: number }[];
  /** Numbers that are written at the side. */
  readonly values: readonly number[];
  /** In a chart of rings: the ring of each number, from the pith outward. Empty in others. */
  readonly rings: readonly ChartRing[];
  /** Rings that are there before anything is told, as radii from the pith. */
  readonly ghosts: readonly { readonly radius: number; readonly round: boolean }[];
}

/**
 * Its thickness is the number. Years without one, in a gap or only left out, are together as thin as can be seen, whatever
 * they stand for.
 */
export interface ChartRing {
  readonly from: number;
  readonly to: number;
  readonly inner: number;
  readonly outer: number;
  readonly gap: boolean;
}

/** Years on a scale stand apart by one of these. */
const roundSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Rings of years that would lie closer than this, in letters, are drawn together as one. */
const closest = 0.3;
/** Rings among which a visitor guesses lie about so far apart, in letters. */
const fineRing = 0.95;
/** What the edge of the answer is called among the rings of a guess. */
export const answerRing = Infinity;
/** Two words at the foot have at least so much between them, in letters of the smallest size. */
const apart = 0.9;
/** About so many numbers stand at the side. */
const valueTicks = 4;
/** The pith of a chart of rings, each of its gaps, and each of the other places where years are left out, as a share of its radius. */
const pith = 0.035;
const ringOfGap = 0.03;
const ringLeftOut = 0.018;
/** Together they take no more than this of the wood. */
const mostWithout = 0.3;

/** The largest number that a chart shows; at least 1, so that zeros alone have a scale. */
export function largest(series: readonly Pick<Series, 'points'>[]): number {
  const most = Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value)));
  return most > 0 ? most : 1;
}

/** Whether a chart is one flight of stairs of which each step has its name. */
export function isNamed({ form, series }: Pick<Chart, 'form' | 'series'>): boolean {
  return form === 'stairs' && series.length === 1 && series.every(countsNames);
}

/** Round numbers from 0 up to a largest one, which lies at or below the last of them. */
export function scaleUpTo(most: number, count = valueTicks): readonly number[] {
  const within = ticks(0, most, count);
  const last = within.at(-1) ?? 0;
  const step = (within[1] ?? most) - (within[0] ?? 0);
  // Divided and multiplied again: sums of tenths would stray.
  return last >= most ? within : [...within, Math.round(last / step + 1) * step];
}

/**
 * Lays a chart out in its plane; `letter` is the size of the smallest letters, `yearWidth` the room of four digits in it.
 * Its years reach at least over `reach`.
 */
export function layOutChart(
  { form, series }: Pick<Chart, 'form' | 'series'>,
  plane: Plane,
  letter: number,
  yearWidth: number,
  reach?: { readonly from: number; readonly to: number },
): ChartLayout {
  const told = yearSpan(series);
  const own = reach ? { from: Math.min(told.from, reach.from), to: Math.max(told.to, reach.to) } : told;
  const span = { from: own.from, to: form === 'lines' ? own.to : own.to + 1 };
  const width = plane.right - plane.left;
  // Steps that are counted by their names need no round number above them.
  const values = isNamed({ form, series }) ? [0, largest(series)] : scaleUpTo(largest(series));
  const top = values.at(-1) ?? 1;
  const years = Math.max(1, span.to - span.from);
  const x = (year: number): number => plane.left + ((year - span.from) / years) * width;
  const y = (value: number): number => plane.foot - (value / top) * (plane.foot - plane.top);
  const least = yearWidth + apart * letter;
  if (form === 'rings' && series[0]) {
    const rings = ringsOf(series[0], width);
    const middles = rings
      .filter(({ gap }) => !gap)
      .map(({ from, inner, outer }) => ({ number: from, x: plane.left + (inner + outer) / 2 }));
    const ghosts = rings.map(({ from, outer }) => ({ radius: outer, round: from % 10 === 0 }));
    return { plane, span, x, y, marks: spaced(middles, least), values: [], rings, ghosts };
  }
  const marks = yearMarks(own, least / (width / years)).map((year) => ({ number: year, x: x(year) }));
  const every = roundSteps.find((step) => (step / years) * width >= closest * letter) ?? years;
  const ghosts = multiples(every, { from: span.from + 1, to: span.to }).map((year) => ({
    radius: x(year) - plane.left,
    round: year % (10 * every) === 0,
  }));
  return { plane, span, x, y, marks, values, rings: [], ghosts };
}

/**
 * Lays out the numbers or years among which a visitor guesses, from the pith outward. Its rings are the wood up to the
 * answer; the last of them, called `answerRing`, is the answer's edge and has no thickness.
 */
export function layOutGuess(
  { from, to, answer }: { readonly from: number; readonly to: number; readonly answer: number },
  plane: Plane,
  letter: number,
  markWidth: number,
): ChartLayout {
  const width = plane.right - plane.left;
  const radius = (number: number): number => ((number - from) / (to - from)) * width;
  const x = (number: number): number => plane.left + radius(number);
  const most = Math.max(1, Math.floor(width / (markWidth + apart * letter)));
  // As many round numbers as stand apart.
  let wanted = most;
  while (wanted > 1 && ticks(from, to, wanted).length > most) wanted -= 1;
  const written = ticks(from, to, wanted);
  const fine = ticks(from, to, Math.max(2, Math.floor(width / (fineRing * letter)))).filter((number) => number > from);
  const edges = [...fine.filter((number) => number < answer), answer];
  const rings = edges.map((number, index) => ({
    from: index,
    to: index,
    inner: radius(edges[index - 1] ?? from),
    outer: radius(number),
    gap: false,
  }));
  const edge = { from: answerRing, to: answerRing, inner: radius(answer), outer: radius(answer), gap: false };
  return {
    plane,
    span: { from, to },
    x,
    y: () => plane.foot,
    marks: written.map((number) => ({ number, x: x(number) })),
    values: [],
    rings: [...rings, edge],
    ghosts: fine.map((number) => ({ radius: radius(number), round: written.includes(number) })),
  };
}

/** A chart among whose years a visitor guesses: all its rings have one size until the answer is told, or the widest would tell it. */
export function untoldRings({ form, series }: Pick<Chart, 'form' | 'series'>): Pick<Chart, 'form' | 'series'> {
  if (form !== 'rings') return { form, series };
  const even = series.map((each) => ({ ...each, points: each.points.map((point) => ({ ...point, value: 1 })) }));
  return { form, series: even };
}

/** How far from the pith a year's ring lies; a year without a number lies on its way between the rings beside it. */
export function radiusOf({ plane, span, x, rings }: ChartLayout, year: number): number {
  if (rings.length === 0) return Math.max(0, x(year) - plane.left);
  const middle = ({ inner, outer }: ChartRing): number => (inner + outer) / 2;
  const wood = rings.filter(({ gap }) => !gap);
  const own = wood.find(({ from, to }) => from <= year && year <= to);
  if (own) return middle(own);
  const before = wood.findLast(({ to }) => to < year);
  const after = wood.find(({ from }) => from > year);
  if (!after) return before?.outer ?? 0;
  const [since, from] = before ? [before.to, middle(before)] : [span.from - 1, 0];
  return from + ((year - since) / (after.from - since)) * (middle(after) - from);
}

/** Round years of a span, `least` years apart or more. */
export function yearMarks(
  { from, to }: { readonly from: number; readonly to: number },
  least: number,
): readonly number[] {
  const step = roundSteps.find((each) => each >= least) ?? roundSteps.at(-1) ?? 1;
  const marks = multiples(step, { from, to });
  return marks.length > 0 ? marks : [from];
}

/** All multiples of a step within a span. */
function multiples(step: number, { from, to }: { readonly from: number; readonly to: number }): readonly number[] {
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step);
}

/** From the last to the first, those that keep their distance: the latest year is always written. */
function spaced<Mark extends { readonly x: number }>(marks: readonly Mark[], least: number): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toReversed()) {
    const after = kept[0];
    if (after === undefined || after.x - mark.x >= least) kept.unshift(mark);
  }
  return kept;
}

function ringsOf(series: Series, radius: number): readonly ChartRing[] {
  const { points, gaps } = series;
  const without = [
    ...gaps.map(({ from, to }) => ({ from, to, share: ringOfGap })),
    ...leftOut(series).map(({ from, to }) => ({ from, to, share: ringLeftOut })),
  ];
  const shares = without.reduce((whole, { share }) => whole + share, 0);
  const drawn = Math.min(1, mostWithout / shares);
  const parts = [
    ...points.map(({ year, value }) => ({ from: year, to: year, value, gap: false, share: 0 })),
    ...without.map(({ share, ...years }) => ({ ...years, value: 0, gap: true, share: share * drawn })),
  ].toSorted((one, other) => one.from - other.from);
  const sum = points.reduce((whole, { value }) => whole + Math.max(0, value), 0);
  const wood = radius * (1 - pith - shares * drawn);
  let at = radius * pith;
  return parts.map(({ from, to, value, gap, share }) => {
    const inner = at;
    at += gap ? radius * share : sum === 0 ? 0 : (Math.max(0, value) / sum) * wood;
    return { from, to, inner, outer: at, gap };
  });
}

/** The year of some, in order, that a finger on the plane means. */
export function yearMeant(
  { plane, span, x, rings }: ChartLayout,
  form: Chart['form'],
  years: readonly number[],
  at: Point,
): number | undefined {
  if (form === 'rings') {
    const away = Math.hypot(at.x - plane.left, plane.foot - at.y);
    const wood = rings.filter(({ gap }) => !gap);
    return (wood.find(({ outer }) => away <= outer) ?? wood.at(-1))?.from;
  }
  const moment = span.from + (at.x - plane.left) / (x(span.from + 1) - x(span.from));
  // Steps hold from their year until the next.
  if (form === 'stairs') return years.findLast((year) => year <= moment) ?? years[0];
  return nearestBy(years, (year) => year, moment);
}

/** The one of some numbers whose place lies nearest to another; undefined of none. */
export function nearestBy(
  numbers: readonly number[],
  place: (number: number) => number,
  at: number,
): number | undefined {
  return numbers.reduce<number | undefined>(
    (best, each) => (best === undefined || Math.abs(place(each) - at) < Math.abs(place(best) - at) ? each : best),
    undefined,
  );
}

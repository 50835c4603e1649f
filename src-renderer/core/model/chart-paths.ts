/** The outlines of a chart as SVG paths: rings as they grow, steps, lines, and what lies under them. */
import type { ChartLayout, Plane } from './chart-layout.ts';
import type { Run } from './series.ts';

type PathPoint = readonly [x: number, y: number];

const quarter = Math.PI / 2;
/** From one point of a ring to the next, in radians. */
const step = quarter / 36;
/** A ring strays from its circle by this share of its radius. */
const stray = 0.006;

/** How far growth strays from a circle at an angle: nothing at the foot, where a ring's place is a number. */
function strayAt(angle: number): number {
  const wave = (at: number): number =>
    0.62 * Math.sin(2 * at + 0.7) +
    0.5 * Math.sin(3 * at + 2.1) +
    0.3 * Math.sin(5 * at + 0.4) +
    0.16 * Math.sin(9 * at);
  return 1 + stray * (wave(angle) - wave(0));
}

function ringEdge(
  { left, foot }: Pick<Plane, 'left' | 'foot'>,
  radius: (angle: number) => number,
): readonly PathPoint[] {
  // A little beyond the quarter: what is cut off there is cut by the plane's edge.
  return Array.from({ length: 39 }, (_, index) => {
    const angle = (index - 1) * step;
    const away = radius(angle) * strayAt(angle);
    return [left + away * Math.cos(angle), foot - away * Math.sin(angle)] as const;
  });
}

const written = (places: readonly PathPoint[]): string =>
  places.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L');

/** A quarter of a ring round the plane's lower left corner. */
export function ringLine(corner: Pick<Plane, 'left' | 'foot'>, radius: number): string {
  return `M${written(ringEdge(corner, () => radius))}`;
}

/** The same as a knife cuts it: thicker and thinner around `thickness`; an outline to be filled. */
export function ringCut(corner: Pick<Plane, 'left' | 'foot'>, radius: number, thickness: number): string {
  const half = (angle: number): number =>
    (thickness / 2) * (1 + 0.34 * Math.sin(angle * 4 + radius * 2.4) + 0.2 * Math.sin(angle * 11 - radius));
  const outer = ringEdge(corner, (angle) => radius + half(angle));
  const inner = ringEdge(corner, (angle) => Math.max(0, radius - half(angle)));
  return `M${written(outer)}L${written(inner.toReversed())}Z`;
}

/** All between two radii. */
export function ringBand(corner: Pick<Plane, 'left' | 'foot'>, inner: number, outer: number): string {
  return `M${written(ringEdge(corner, () => outer))}L${written(ringEdge(corner, () => inner).toReversed())}Z`;
}

/** A run as steps: each number holds until the next, and the last of a run for its own year. */
function stepsOf(run: Run, { x, y }: ChartLayout): readonly PathPoint[] {
  return run.flatMap(({ year, value }, index): readonly PathPoint[] => [
    [x(year), y(value)],
    [x(run[index + 1]?.year ?? year + 1), y(value)],
  ]);
}

/** The edge of a run's steps, from the foot up and along; runs that go on after a gap come down to the foot again. */
export function stairsLine(run: Run, layout: ChartLayout): string {
  const [first] = run;
  return first ? `M${written([[layout.x(first.year), layout.plane.foot], ...stepsOf(run, layout)])}` : '';
}

/** What lies under a run's steps. */
export function stairsArea(run: Run, layout: ChartLayout): string {
  const edge = stepsOf(run, layout);
  const last = edge.at(-1);
  return last ? `${stairsLine(run, layout)}L${written([[last[0], layout.plane.foot]])}Z` : '';
}

/** A run as a line from number to number. */
export function runLine(run: Run, { x, y }: ChartLayout): string {
  return `M${written(run.map(({ year, value }) => [x(year), y(value)] as const))}`;
}

/** What lies under a run's line; nothing under a single number. */
export function runArea(run: Run, layout: ChartLayout): string {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || first === last) return '';
  const { foot } = layout.plane;
  return `${runLine(run, layout)}L${written([
    [layout.x(last.year), foot],
    [layout.x(first.year), foot],
  ])}Z`;
}

/**
 * Lines aslant over a whole plane, for what is not known: as lines they stay sharp on paper, where a pattern becomes a picture.
 *
 * @param apart from line to line, along the foot
 * @param shift of all of them along the foot
 */
export function hatching({ left, right, top, foot }: Plane, apart: number, shift: number): string {
  const high = foot - top;
  const count = Math.ceil((right - left + high) / apart) + 1;
  return Array.from({ length: count }, (_, line) => {
    const x = left - high + shift + (line - 1) * apart;
    return `M${x.toFixed(1)} ${foot.toFixed(1)}l${high.toFixed(1)} ${(-high).toFixed(1)}`;
  }).join('');
}

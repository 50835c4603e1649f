import { css, palette } from '../../plates/printing/palette.ts';
import { standingOf, type Walker } from './crowd.ts';
import { carried, drawFigure, drawLight, type Canvas } from './figure.ts';
import { litBy } from './journey.ts';
import { outline } from './tree-mask.ts';
import { grainAt, type Vista } from './vista.ts';
import { onWay, type Way } from './ways.ts';

type Fill = string | CanvasPattern;

/** How far each way's light has come, 0…1. */
export type Done = readonly number[];

/** A piece of the picture that has changed. Units. */
export interface Piece {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Paints only within a piece; all of it is wiped first. */
export function within({ pen, scale, left, top }: Canvas, piece: Piece, paint: () => void): void {
  const x = Math.floor((piece.left - left) * scale);
  const y = Math.floor((piece.top - top) * scale);
  const wide = Math.ceil((piece.right - left) * scale) - x;
  const high = Math.ceil((piece.bottom - top) * scale) - y;
  pen.save();
  pen.beginPath();
  pen.rect(x, y, wide, high);
  pen.clip();
  pen.clearRect(x, y, wide, high);
  paint();
  pen.restore();
}

/** What changes on the ground when ways have come from one state to another, or null. */
export function changedOnGround(vista: Vista, ways: readonly Way[], before: Done, now: Done): Piece | null {
  return union(
    ways.map((way, index) => {
      const from = Math.min(before[index] ?? 0, now[index] ?? 0) * way.length;
      const to = Math.max(before[index] ?? 0, now[index] ?? 0) * way.length;
      if (from === to) return null;
      // A light that leaves its carrier's hand changes the ground once more.
      if (from > way.foot + 2) return null;
      const near = onWay(way, Math.min(to, way.foot));
      // The one who walks behind, and both figures.
      const reach = 2.4 * grainAt(vista, near.y) + 14;
      return around(way, from - reach, Math.min(to, way.foot + 8), reach);
    }),
  );
}

/** What changes on the tree, or null. */
export function changedOnTree(ways: readonly Way[], before: Done, now: Done): Piece | null {
  return union(
    ways.map((way, index) => {
      const from = Math.min(before[index] ?? 0, now[index] ?? 0) * way.length;
      const to = Math.max(before[index] ?? 0, now[index] ?? 0) * way.length;
      if (from === to || to < way.foot) return null;
      return around(way, Math.max(from, way.foot) - 40, to, way.length - to < 160 ? way.leaves.radius + 20 : 24);
    }),
  );
}

function around(way: Way, from: number, to: number, reach: number): Piece {
  const points = [onWay(way, from), ...way.steps.filter(({ units }) => units > from && units < to), onWay(way, to)];
  return {
    left: Math.min(...points.map(({ x }) => x)) - reach,
    top: Math.min(...points.map(({ y }) => y)) - reach,
    right: Math.max(...points.map(({ x }) => x)) + reach,
    bottom: Math.max(...points.map(({ y }) => y)) + reach,
  };
}

function union(pieces: readonly (Piece | null)[]): Piece | null {
  return pieces.reduce(
    (all, piece) =>
      all && piece
        ? {
            left: Math.min(all.left, piece.left),
            top: Math.min(all.top, piece.top),
            right: Math.max(all.right, piece.right),
            bottom: Math.max(all.bottom, piece.bottom),
          }
        : (all ?? piece),
    null,
  );
}

/** The lit paths, and who walks on them: the farthest first. */
export function paintGround(
  canvas: Canvas,
  vista: Vista,
  ways: readonly Way[],
  crowd: readonly Walker[],
  done: Done,
  tread: Fill,
): void {
  ways.forEach((way, index) =>
    paintWay(canvas, way, 0, Math.min(way.foot + 6, (done[index] ?? 0) * way.length), tread),
  );
  const standing = crowd
    .map((walker) => ({ walker, stands: standingOf(vista, ways[walker.way] as Way, walker, done[walker.way] ?? 0) }))
    .sort((one, other) => one.stands.feet.y - other.stands.feet.y);
  for (const { walker, stands } of standing) {
    drawFigure(canvas, walker.coat, stands);
    if (stands.light) continue;
    const { x, y, radius } = carried(stands);
    drawLight(canvas, x, y, radius);
  }
}

/** Threads of light up the trunk and the boughs, rounds of leaves that have theirs, and the lights that hang in them. */
export function paintTree(
  canvas: Canvas,
  vista: Vista,
  ways: readonly Way[],
  crowd: readonly Walker[],
  done: Done,
  leaves: CanvasPattern | null,
): void {
  ways.forEach((way, index) => {
    const reached = (done[index] ?? 0) * way.length;
    if (reached > way.foot) paintWay(canvas, way, way.foot, reached, css(palette.sand));
  });
  ways.forEach((way, index) => {
    const strength = litBy(done[index] ?? 0);
    if (strength > 0 && leaves) growLeaves(canvas, way, strength, leaves);
  });
  for (const walker of crowd) {
    const { light } = standingOf(vista, ways[walker.way] as Way, walker, done[walker.way] ?? 0);
    if (light) drawLight(canvas, light.x, light.y, vista.portrait ? 10.5 : 12);
  }
}

/** A lit way between two places: on the ground a path, on the tree a thread. */
function paintWay({ pen, scale, left, top }: Canvas, way: Way, from: number, to: number, fill: Fill): void {
  if (to - from < 2) return;
  const steps = [onWay(way, from), ...way.steps.filter(({ units }) => units > from && units < to), onWay(way, to)];
  const line = (grow: number) =>
    steps.map(({ x, y, half }) => ({ x: (x - left) * scale, y: (y - top) * scale, half: (half + grow) * scale }));
  pen.fillStyle = css(palette.dark);
  outline(pen, line(2.6), 0.72);
  pen.fill();
  pen.fillStyle = fill;
  outline(pen, line(0), 0.66);
  pen.fill();
}

/** Light grows from the pith of a round of leaves to its edge. */
function growLeaves(
  { pen, scale, left, top }: Canvas,
  { leaves }: Way,
  strength: number,
  pattern: CanvasPattern,
): void {
  pen.fillStyle = pattern;
  pen.beginPath();
  pen.arc((leaves.x - left) * scale, (leaves.y - top) * scale, leaves.radius * strength * scale, 0, 7);
  pen.fill();
}

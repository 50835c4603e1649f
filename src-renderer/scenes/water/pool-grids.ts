import { clamp, smooth } from '../../plates/printing/shape.ts';
import { noise } from '../../plates/printing/noise.ts';
import type { Point } from '../../core/model/rect.ts';
import { ontoWater, type Region } from '../engine/waves.ts';
import { type Basin, depths, ontoPlane, withinWater } from './basin.ts';
import { overlap } from './floor-plate.ts';
import { scribbleAt } from './murk-plate.ts';

/** A grid laid over the water: cells of the screen. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Units. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly left: number;
  readonly top: number;
}

/** Cells of the ripples are flat, as rings on water are seen; both in units of the landscape composition. */
const rippleCell = { width: 6, height: 2.9 } as const;
const clarityCell = 9;

/** The grid of the waves, or of how clear the water is. */
export function gridOf(region: Region, size: number, kind: 'ripples' | 'clarity'): Grid {
  const cellWidth = (kind === 'ripples' ? rippleCell.width : clarityCell) * size;
  const cellHeight = (kind === 'ripples' ? rippleCell.height : clarityCell * 0.6) * size;
  return {
    cellWidth,
    cellHeight,
    left: region.left,
    top: region.top,
    columns: Math.ceil(region.columns / region.scale / cellWidth) + 2,
    rows: Math.ceil(region.rows / region.scale / cellHeight) + 2,
  };
}

export function cellOf({ left, top, cellWidth, cellHeight }: Grid, { x, y }: Point): Point {
  return { x: (x - left) / cellWidth, y: (y - top) / cellHeight };
}

function centreOf({ left, top, cellWidth, cellHeight }: Grid, column: number, row: number): Point {
  return { x: left + column * cellWidth, y: top + row * cellHeight };
}

/** What a wave keeps of itself in a step on open water, and how much less at the wall, over so many units. */
const keptOpen = 0.992;
const lostAtWall = 0.16;
const shoal = 70;

/** What waves keep in every cell: little near the wall, so that none is reflected into the rings; 0 beyond it. */
export function wavesKept(basin: Basin, grid: Grid): Float32Array {
  const kept = new Float32Array(grid.columns * grid.rows);
  for (let row = 0, at = 0; row < grid.rows; row++) {
    const belowEdge = grid.top + row * grid.cellHeight - basin.height + shoal;
    for (let column = 0; column < grid.columns; column++, at++) {
      const point = centreOf(grid, column, row);
      const free = Math.min(withinWater(basin, point), basin.width + shoal / 2 - point.x, shoal - belowEdge);
      if (free > 0) kept[at] = keptOpen - lostAtWall * (1 - clamp(free / (shoal * basin.size))) ** 2;
    }
  }
  return kept;
}

/** Farthest water from the foot of the stream, on the water's plane. */
const farthest = 2.35;

/** For every cell: how far the front must have come for it to be clear, 0…1, frayed. */
export function reachOf(basin: Basin, grid: Grid): Float32Array {
  const reach = new Float32Array(grid.columns * grid.rows);
  const foot = ontoPlane(basin.view, depths.water, basin.foot);
  for (let row = 0, at = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++, at++) {
      const point = centreOf(grid, column, row);
      if (point.y <= basin.view.horizon + 2) continue;
      const { x, y } = ontoPlane(basin.view, depths.water, point);
      const frayed = (noise(x * 2.6 + 3, y * 2.6 + 7) - 0.5) * 0.16;
      reach[at] = clamp(Math.hypot(x - foot.x, y - foot.y) / farthest + frayed, 0, 1.04);
    }
  }
  return reach;
}

/** How much flatter a circle on the water is seen at a screen height: height over width. */
export function flatness({ view }: Basin, y: number): number {
  return clamp(1 / ontoWater(view, { x: 0, y }).y, 0.3, 0.9);
}

/** The rings that leave the foot of the stream, pixel by pixel. */
interface StreamRings {
  /** Where a pixel lies between one ring (0) and the next (256). */
  readonly phases: Uint8Array;
  /** How strong the rings are there, 0…255. */
  readonly strengths: Uint8Array;
  /** Reads some rows; no ring is seen in a row before. */
  read(first: number, rows: number): void;
}

/** From ring to ring on the water's plane; they lie wider apart as they go. */
const spacing = 0.2;

/** @param spans first and last column of water in each row, in pairs */
export function streamRingsOf(
  basin: Basin,
  { left, top, columns, rows, scale }: Region,
  spans: Uint16Array,
): StreamRings {
  const phases = new Uint8Array(columns * rows);
  const strengths = new Uint8Array(columns * rows);
  const foot = ontoPlane(basin.view, depths.water, basin.foot);
  function read(x: number, y: number, at: number): void {
    const place = ontoPlane(basin.view, depths.water, { x, y });
    const distance = Math.hypot(place.x - foot.x, place.y - foot.y);
    // A hand cut them: nowhere quite round, nowhere equally wide.
    const tremor = (noise(place.x * 2.2 + 5, place.y * 2.2) - 0.5) * 0.05;
    phases[at] = Math.floor((Math.max(0, distance + tremor) ** 0.86 / spacing) * 256) & 255;
    const broken = smooth(0.22, 0.5, noise(place.x * 1.7 + 30, place.y * 1.7 + 8));
    const ashore = smooth(4, 60, withinWater(basin, { x, y }));
    strengths[at] = 255 * clamp(1.1 - distance / 1.75) * broken * ashore;
  }
  return {
    phases,
    strengths,
    read(first, count) {
      for (let row = first; row < Math.min(rows, first + count); row++) {
        const y = top + (row + 0.5) / scale;
        const end = spans[row * 2 + 1] as number;
        for (let column = spans[row * 2] as number; column < end; column++) {
          read(left + (column + 0.5) / scale, y, row * columns + column);
        }
      }
    },
  };
}

/** One ring leaves the foot in so many seconds. */
export const ringPeriod = 1.7;

/** Height and slope of a ring by its phase: a crest at 0. */
export const crests = Float32Array.from({ length: 256 }, (_, turn) => Math.cos((turn / 256) * 2 * Math.PI));
export const slopes = Float32Array.from({ length: 256 }, (_, turn) => -Math.sin((turn / 256) * 2 * Math.PI));

/** How rough water is cut, pixel by pixel. */
interface Cuts {
  /** How clear the water must be before its cut gives way, 0…255. */
  readonly thresholds: Uint8Array;
  /** First and last column of water in each row, in pairs. */
  readonly spans: Uint16Array;
  /** Reads some rows at full fineness. */
  sharpen(first: number, rows: number): void;
}

/** Pixels across that share one reading at first: a picture is seen sooner. */
const coarse = 3;

export function cutsOf(basin: Basin, { left, top, columns, rows, scale }: Region): Cuts {
  const thresholds = new Uint8Array(columns * rows);
  const spans = new Uint16Array(rows * 2);
  const wet = (column: number, row: number) =>
    withinWater(basin, { x: left + (column + 0.5) / scale, y: top + (row + 0.5) / scale }) >= -overlap * 0.5;

  /** The water of a row is one piece: its ends are found by halving from its middle. */
  function spanOf(row: number): void {
    const middle = Math.max(0, Math.min(columns - 1, Math.round((basin.view.middle - left) * scale)));
    if (!wet(middle, row)) return;
    spans[row * 2] = lastWet(middle, -1, row);
    spans[row * 2 + 1] = lastWet(middle, columns, row) + 1;
  }

  function lastWet(inside: number, beyond: number, row: number): number {
    let near = inside;
    let far = beyond;
    while (Math.abs(far - near) > 1) {
      const between = Math.trunc((near + far) / 2);
      if (wet(between, row)) near = between;
      else far = between;
    }
    return near;
  }

  function read(column: number, row: number): number {
    const { heavy, fine, tone } = scribbleAt(
      basin,
      left + (column + 0.5) / scale,
      top + (row + 0.5) / scale,
      1 / scale,
    );
    // Pale water goes first, then the fine lines, the heavy ones last and ever thinner.
    return 18 + 222 * clamp(Math.max((1 - heavy) * 0.78 + tone * 0.12, (1 - fine) * 0.34));
  }

  function fill(first: number, count: number, stride: number): void {
    for (let row = first; row < Math.min(rows, first + count); row += stride) {
      const end = spans[row * 2 + 1] as number;
      for (let column = spans[row * 2] as number; column < end; column += stride) {
        const value = read(column, row);
        for (let down = 0; down < stride && row + down < rows; down++) {
          thresholds.fill(
            value,
            (row + down) * columns + column,
            (row + down) * columns + Math.min(columns, column + stride),
          );
        }
      }
    }
  }

  for (let row = 0; row < rows; row++) spanOf(row);
  fill(0, rows, coarse);
  return { thresholds, spans, sharpen: (first, count) => fill(first, count, 1) };
}

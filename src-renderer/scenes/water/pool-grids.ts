import { clamp } from '../../plates/printing/shape.ts';
import { noise } from '../../plates/printing/noise.ts';
import { ontoWater, type Point, type Region } from '../engine/waves.ts';
import { depths, ontoPlane, withinWater, type Basin } from './basin.ts';

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

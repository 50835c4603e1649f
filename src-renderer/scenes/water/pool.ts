import { clamp, smooth } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import type { Region } from '../engine/waves.ts';
import { away, type Basin, depths, fromPlane, radii } from './basin.ts';
import { clarityOf, ripplesOn, stepsPerSecond } from './ripples.ts';
import type { Flow } from './flow.ts';
import { overlap } from './floor-plate.ts';
import {
  cellOf,
  crests,
  cutsOf,
  flatness,
  gridOf,
  reachOf,
  ringPeriod,
  slopes,
  streamRingsOf,
  wavesKept,
} from './pool-grids.ts';
import { palette, type Rgb } from '../../plates/printing/palette.ts';

/** A finger's or a drop's touch of the water, in units of the screen. */
export interface Poke extends Point {
  /** Half the width that becomes clear. */
  readonly clears: number;
  /** How hard it pushes the water, 0…1. */
  readonly push: number;
}

/** What happens since the last time. */
export interface Moment {
  readonly seconds: number;
  readonly flow: Flow;
  readonly pokes: readonly Poke[];
  /** Water that does not move: calm motion. */
  readonly rests: boolean;
}

/** The two sheets that are seen through each other, row by row. */
export interface Sheets {
  readonly floor: Uint32Array<ArrayBuffer>;
  readonly murk: Uint32Array<ArrayBuffer>;
}

export interface Pool {
  readonly sheets: Sheets;
  /** Reads the cut of some rows at full fineness, coarse until then, and the rings of the stream there. */
  sharpen(first: number, rows: number): void;
  /** Lets time pass and paints the water: one number a pixel. */
  paint(moment: Moment, out: Uint32Array): void;
}

/** More steps at once than this would keep the finger waiting. */
const mostSteps = 5;
/** A drop's push, and the steps after which its ring is shown when water rests. */
const restingPush = 0.34;
const restingSteps = 44;
/** How much the stream's rings bend what lies below, as a slope. */
const ringSlope = 0.04;

/** The rectangle of the screen that holds all of the open water. */
export function waterRegion({ view, width, height }: Basin, scale: number): Region {
  const reach = radii.water / Math.sqrt(away * away - radii.water * radii.water);
  const left = Math.floor(Math.max(0, view.middle - view.focal * reach - overlap));
  const right = Math.min(width, view.middle + view.focal * reach + overlap);
  const top = Math.floor(fromPlane(view, depths.water, { x: 0, y: away + radii.water }).y - overlap);
  const near = fromPlane(view, depths.rim, { x: 0, y: away - radii.rim }).y;
  const bottom = Math.min(height, near + overlap);
  return { left, top, columns: Math.ceil((right - left) * scale), rows: Math.ceil((bottom - top) * scale), scale };
}

/** Prepares the pool's maps: what is looked up for each pixel while it moves. */
export function poolOf(basin: Basin, region: Region): Pool {
  const { columns, rows, scale } = region;
  const sheets = { floor: new Uint32Array(columns * rows), murk: new Uint32Array(columns * rows) };
  const waves = gridOf(region, basin.size, 'ripples');
  const ripples = ripplesOn(waves.columns, waves.rows, wavesKept(basin, waves));
  const cells = gridOf(region, basin.size, 'clarity');
  const clarity = clarityOf(cells.columns, cells.rows);
  const reach = reachOf(basin, cells);
  const clear = new Float32Array(cells.columns * cells.rows);
  const { thresholds, spans, sharpen } = cutsOf(basin, region);
  const wavesAcross = steps(columns, scale * waves.cellWidth);
  const cellsAcross = steps(columns, scale * cells.cellWidth);
  const rings = streamRingsOf(basin, region, spans);
  const slopeRow = new Float32Array(waves.columns);
  const clearRow = new Float32Array(cells.columns);
  const foot = cellOf(waves, basin.foot);
  let time: number | null = null;
  let resting: number | null = null;

  function poke({ x, y, clears, push }: Poke): void {
    if (clears > 0) {
      const cell = cellOf(cells, { x, y });
      clarity.wipe(cell.x, cell.y, clears / cells.cellWidth, (clears * flatness(basin, y)) / cells.cellHeight);
    }
    if (push > 0) {
      const cell = cellOf(waves, { x, y });
      ripples.push(cell.x, cell.y, push);
    }
  }

  function run(count: number): void {
    for (let step = 0; step < count; step++) ripples.step();
  }

  /** Resting water stands as it would a moment after one drop. */
  function rest(open: number): void {
    if (resting === open) return;
    resting = open;
    ripples.calm();
    if (open > 0) return;
    ripples.push(foot.x, foot.y, restingPush);
    run(restingSteps);
  }

  function pass({ seconds, flow, rests }: Moment): void {
    const passed = time === null ? 0 : Math.max(0, seconds - time);
    time = seconds;
    clarity.cloud(Math.min(0.2, passed));
    if (rests) rest(flow.open);
    else resting = null;
    const count = rests ? 0 : Math.min(mostSteps, Math.round(passed * stepsPerSecond));
    run(count);
    for (let at = 0; at < clear.length; at++) {
      const front = (flow.front - (reach[at] as number)) * 7;
      const wiped = clarity.values[at] as number;
      clear[at] = (front > wiped ? clamp(front) : wiped > 1 ? 1 : wiped) * 255;
    }
  }

  function readSlopes(row: number): number {
    const place = (row + 0.5) / scale / waves.cellHeight;
    const first = Math.min(waves.rows - 3, Math.max(1, Math.floor(place)));
    const share = place - first;
    const { heights } = ripples;
    const across = waves.columns;
    for (let column = 1, at = first * across + 1; column < across - 1; column++, at++) {
      // The light comes from behind and a little from the left.
      const here = slopeAt(heights, at, across);
      const next = slopeAt(heights, at + across, across);
      slopeRow[column] = here + (next - here) * share;
    }
    // Ripples bend what lies below more, the nearer they are.
    return 26 * scale * basin.size * smooth(-0.1, 1, row / rows);
  }

  function readClear(row: number): void {
    const place = (row + 0.5) / scale / cells.cellHeight;
    const first = Math.min(cells.rows - 2, Math.floor(place));
    const share = place - first;
    for (let column = 0, at = first * cells.columns; column < cells.columns; column++, at++) {
      const here = clear[at] as number;
      clearRow[column] = here + ((clear[at + cells.columns] as number) - here) * share;
    }
  }

  return {
    sheets,
    sharpen(first, count) {
      sharpen(first, count);
      rings.read(first, count);
    },
    paint(moment, out) {
      for (const touch of moment.pokes) poke(touch);
      pass(moment);
      const { floor, murk } = sheets;
      const { phases, strengths } = rings;
      const gone = moment.rests ? 0 : Math.floor((moment.seconds / ringPeriod) * 256);
      const strong = moment.flow.open / 255;
      const last = (rows - 1) * columns;
      for (let row = 0; row < rows; row++) {
        const bend = readSlopes(row);
        readClear(row);
        const start = row * columns;
        const to = spans[row * 2 + 1] as number;
        for (let column = spans[row * 2] as number; column < to; column++) {
          const at = start + column;
          const wave = wavesAcross.cells[column] as number;
          const slopeHere = slopeRow[wave] as number;
          const strength = (strengths[at] as number) * strong;
          const turn = ((phases[at] as number) - gone) & 255;
          const slope =
            slopeHere +
            ((slopeRow[wave + 1] as number) - slopeHere) * (wavesAcross.shares[column] as number) +
            (slopes[turn] as number) * strength * ringSlope;
          let source = at + Math.round(slope * bend) * columns;
          if (source < 0 || source > last + column) source = at;
          const cell = cellsAcross.cells[column] as number;
          const clearHere = clearRow[cell] as number;
          const over =
            clearHere +
            ((clearRow[cell + 1] as number) - clearHere) * (cellsAcross.shares[column] as number) -
            (thresholds[source] as number);
          let pixel: number;
          if (over > 14) pixel = ringOf(glossOf(floor[source] as number, slope, 1), crests[turn] as number, strength);
          else if (over < -14) pixel = glossOf(murk[source] as number, slope, 0);
          else pixel = blend(murk[source] as number, floor[source] as number, (over + 14) / 28);
          out[at] = pixel;
        }
      }
    },
  };
}

function slopeAt(heights: Float32Array, at: number, across: number): number {
  const down = (heights[at + across] as number) - (heights[at - across] as number);
  const beside = (heights[at + 1] as number) - (heights[at - 1] as number);
  return down + 0.4 * beside;
}

/** Where every pixel column lies on a grid. */
function steps(columns: number, cellPixels: number) {
  const cells = new Uint16Array(columns);
  const shares = new Float32Array(columns);
  for (let column = 0; column < columns; column++) {
    const place = (column + 0.5) / cellPixels;
    cells[column] = place;
    shares[column] = place - Math.floor(place);
  }
  return { cells, shares };
}

/** Where a wave has this slope towards the light it is cut with a light line, away from it with a dark one. */
const lightAt = 0.05;
const darkAt = -0.075;
/** Change of slope over which a cut's line and its edge go. */
const half = 0.014;
const edge = 0.004;

/** A pixel between two, share 0…1. RGBA in memory: on the little-endian machines that exist, ABGR as a number. */
function blend(one: number, other: number, share: number): number {
  const part = (share * 256) | 0;
  // Two colours at a time: red and blue, then green.
  const low = ((one & 0xff00ff) + ((((other & 0xff00ff) - (one & 0xff00ff)) * part) >> 8)) & 0xff00ff;
  const green = ((one & 0xff00) + ((((other & 0xff00) - (one & 0xff00)) * part) >> 8)) & 0xff00;
  return (0xff000000 | low | green) >>> 0;
}

const asPixel = ([red, green, blue]: Rgb): number => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
const white = asPixel([250, 249, 243]);
const clearShade = asPixel(palette.green);
const sandLight = asPixel(palette.sand);
const roughShade = asPixel(palette.dark);

/** A pixel of water on a wave. `clear`: 1 clear, 0 rough. */
function glossOf(pixel: number, slope: number, clear: 0 | 1): number {
  if (slope < lightAt - half && slope > darkAt + half) return pixel;
  if (slope > 0) {
    const share = (half - Math.abs(slope - lightAt)) / edge;
    return share <= 0 ? pixel : blend(pixel, clear ? white : sandLight, (share > 1 ? 1 : share) * (clear ? 0.92 : 0.6));
  }
  const share = (half - Math.abs(slope - darkAt)) / edge;
  return share <= 0
    ? pixel
    : blend(pixel, clear ? clearShade : roughShade, (share > 1 ? 1 : share) * (clear ? 0.6 : 0.5));
}

/** How broad a ring's light line is at its strongest, as a share of its height. */
const broadest = 0.075;

/** A pixel on one of the stream's rings: its crest is cut light, thinner the weaker it is, with a dark line before it. */
function ringOf(pixel: number, crest: number, strength: number): number {
  if (strength < 0.06) return pixel;
  const broad = broadest * strength;
  const light = (crest - 1 + broad) / 0.012;
  if (light > 0) return blend(pixel, white, (light > 1 ? 1 : light) * 0.9);
  const shade = (crest - 1 + broad * 2.1) / 0.02;
  return shade > 0 ? blend(pixel, clearShade, (shade > 1 ? 1 : shade) * 0.45) : pixel;
}

/** A finger between two places touches the water this densely, in shares of what it clears. */
const density = 0.4;
/** A leap longer than this many touches is cut short: a finger that was lost and found. */
const mostTouches = 24;

/** The touches of a finger that went from one place to another. */
export function strokeOf(from: Point, to: Point, clears: number, push: number): Poke[] {
  const way = Math.hypot(to.x - from.x, to.y - from.y);
  const count = Math.min(mostTouches, Math.max(1, Math.ceil(way / (clears * density))));
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, clears, push };
  });
}

import { noise } from '../../plates/printing/noise.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import {
  distancesFrom,
  dropProfile,
  ontoWater,
  profileLength,
  type Region,
  sourceProfile,
  stepsPerWave,
  unitHeight,
  untouched,
} from '../engine/waves.ts';
import type { Lake } from './lake.ts';
import { between, palette, type Rgb } from '../../plates/printing/palette.ts';

/** A stone a finger dropped. */
export interface Drop extends Point {
  readonly id: number;
  /** Seconds since it fell. */
  readonly age: number;
}

/** What the lake is doing. */
export interface Moment {
  readonly seconds: number;
  /** How far the two stones' rings have come, in wavelengths. */
  readonly fronts: readonly [home: number, friend: number];
  readonly drops: readonly Drop[];
}

export interface Pool {
  /** Paints the water as it is at a moment: one number a pixel. */
  paint(moment: Moment, out: Uint32Array): void;
}

/** Changes of height per pixel that colours are prepared for, from the foreground to the horizon. */
const ramps = [0.07, 0.14, 0.3, 0.75] as const;
/** One ring leaves a stone in so many seconds. */
export const wavePeriod = 2.6;
/** One band of the calm lake's swell passes in so many seconds. */
const swellPeriod = 5;
/** A trough that is dark in any light, in a profile's whole numbers. */
const deepest = 31;

/** The rectangle of the screen that holds all of the open water. */
export function waterRegion({ near, far, view }: Lake, scale: number): Region {
  const left = Math.floor(Math.max(0, Math.min(near.x, far.x) - near.radius));
  const top = Math.floor(view.horizon);
  const bottom = Math.min(near.y + near.radius, far.y + far.radius) + 8;
  const right = Math.max(near.x, far.x) + near.radius;
  return { left, top, columns: Math.ceil((right - left) * scale), rows: Math.ceil((bottom - top) * scale), scale };
}

/** Prepares the lake's maps: what is looked up for each pixel while it moves. */
export function poolOf(lake: Lake, region: Region): Pool {
  const { view, near, wavelength } = lake;
  const { columns, rows, scale } = region;
  const size = near.radius / 604;
  const [home, friend] = lake.stones.map((stone) =>
    distancesFrom(ontoWater(view, stone), view, region, wavelength),
  ) as [Uint16Array, Uint16Array];
  const swell = new Uint8Array(columns * rows);
  const light = new Uint8Array(columns * rows);
  const spans = new Int32Array(rows * 2);
  const bands = new Uint8Array(rows);
  const tables = ramps.map(waterTable);
  // The calm lake's bands are wider than the rings: they are cut with sharper edges.
  const [, nearTable, farTable] = tables as [Uint32Array, Uint32Array, Uint32Array];
  const crispFrom = 170 * size * scale;
  for (let row = 0; row < rows; row++) {
    const y = region.top + (row + 0.5) / scale;
    const below = Math.max(0.5, y - view.horizon);
    const slope = (2 * Math.PI * 0.9 * view.focal) / (below * below * wavelength * scale);
    const band = ramps.findIndex((ramp) => slope < ramp * 1.5);
    bands[row] = band < 0 ? ramps.length - 1 : band;
    const half = Math.sqrt(Math.max(0, (near.radius + 14) ** 2 - (y - near.y) ** 2));
    const from = clamp(Math.floor((near.x - half - region.left) * scale), 0, columns);
    const to = clamp(Math.ceil((near.x + half - region.left) * scale), 0, columns);
    spans[row * 2] = from;
    spans[row * 2 + 1] = to;
    for (let column = from; column < to; column++) {
      const x = region.left + (column + 0.5) / scale;
      const at = row * columns + column;
      swell[at] = swellTurns(x - near.x, below, size) * 256;
      light[at] = lightAt(x, y, lake, size);
    }
  }

  const homeHeights = new Int8Array(profileLength);
  const friendHeights = new Int8Array(profileLength);
  const swellHeights = new Int8Array(256);
  const dropped = new Map<number, { readonly places: Uint16Array; readonly heights: Int8Array }>();

  function follow(drops: readonly Drop[]) {
    for (const id of dropped.keys()) if (!drops.some((drop) => drop.id === id)) dropped.delete(id);
    return drops.map((drop) => {
      let rings = dropped.get(drop.id);
      if (!rings) {
        const places = distancesFrom(ontoWater(view, drop), view, region, wavelength);
        rings = { places, heights: new Int8Array(profileLength) };
        dropped.set(drop.id, rings);
      }
      dropProfile(drop.age, rings.heights);
      return rings;
    });
  }

  return {
    paint({ seconds, fronts, drops }, out) {
      const turns = seconds / wavePeriod;
      sourceProfile({ front: fronts[0], turns }, homeHeights);
      sourceProfile({ front: fronts[1], turns }, friendHeights);
      cutEdge(fronts[0], homeHeights);
      cutEdge(fronts[1], friendHeights);
      for (let phase = 0; phase < 256; phase++) {
        const wave = Math.cos((phase / 256 - seconds / swellPeriod) * 2 * Math.PI);
        swellHeights[phase] = Math.round(unitHeight * 0.92 * wave);
      }
      const rings = follow(drops);
      for (let row = 0; row < rows; row++) {
        const ringTable = tables[bands[row] as number] as Uint32Array;
        const calmTable = row < crispFrom ? farTable : nearTable;
        const end = row * columns + (spans[row * 2 + 1] as number);
        for (let at = row * columns + (spans[row * 2] as number); at < end; at++) {
          let homeHeight = homeHeights[home[at] as number] as number;
          let friendHeight = friendHeights[friend[at] as number] as number;
          let extra = 0;
          for (let index = 0; index < rings.length; index++) {
            const { places, heights } = rings[index] as (typeof rings)[number];
            extra += heights[places[at] as number] as number;
          }
          const reached = friendHeight !== untouched;
          let lit = light[at] as number;
          let table = ringTable;
          // The sun's path lies on calm water only: the stones' rings keep their own inks.
          if (homeHeight !== untouched || reached) lit &= ~1;
          else {
            homeHeight = swellHeights[swell[at] as number] as number;
            table = calmTable;
          }
          if (homeHeight === untouched) homeHeight = 0;
          if (reached) {
            // A visitor's ring crosses both; half a crest on each never makes a meeting by itself.
            extra >>= 1;
            friendHeight += extra;
            friendHeight = friendHeight > 31 ? 63 : friendHeight < -31 ? 1 : friendHeight + friendMiddle;
          } else friendHeight = 0;
          homeHeight += extra + homeMiddle;
          homeHeight = homeHeight > 63 ? 63 : homeHeight < 0 ? 0 : homeHeight;
          out[at] = table[(homeHeight << 12) | (friendHeight << 6) | lit] as number;
        }
      }
    },
  };
}

/** The foremost ring ends in a dark hairline: a knife's edge, where a fading wave would look sprayed. */
function cutEdge(front: number, profile: Int8Array): void {
  const edge = Math.min(profileLength, Math.ceil(front * stepsPerWave));
  profile.fill(-deepest, Math.max(0, edge - stepsPerWave * 0.16), Math.max(0, edge));
}

/** The calm lake's own lines: spacing grows from the far shore to the eye, broken as by light airs. Turns. */
function swellTurns(across: number, below: number, size: number): number {
  const near = below / size;
  const spaced = Math.log(1 + 0.03 * near) / (0.09 * 2 * Math.PI);
  const airs = noise(across / size / (26 + near * 0.62) + 50, Math.log(near) * 4);
  const roll = noise(across / size / (70 + near * 1.3) + 20, Math.log(near) * 1.5);
  const ruffle = noise(across / size / (9 + near * 0.2), Math.log(near) * 10);
  return (spaced * 10 + roll * 1.5 + airs * 0.95 + ruffle * 0.2 + 1000) % 1;
}

/** Light on the water, and whether the sun's path lies there; chance between two steps is the print's grain. */
function lightAt(x: number, y: number, { near, view, sun }: Lake, size: number): number {
  const below = y - view.horizon;
  const away = below / size;
  const path = bell(mix(sun.x, near.x, smooth(0, 668, away)), (70 + away * 0.24) * size, x);
  const fromMiddle = Math.hypot(x - near.x, (y - near.y) * 1.05) / near.radius;
  const shore = smooth(34, 0, away) * 0.7;
  const bright = clamp(0.78 - 0.5 * smooth(0, 848, away) + 0.35 * path - 0.34 * fromMiddle ** 2 - shore, 0.02);
  const grain = noise(x * 0.6, y * 0.6) - 0.5;
  const step = Math.round(clamp(bright + grain * 0.05) * lightSteps);
  const lines = noise((x - near.x) / (14 + away * 0.3), Math.log(1 + away) * 26);
  return (step << 1) | (path > 0.16 + lines * 0.6 ? 1 : 0);
}

/** Whole-number heights of the home stone's water: six bits around a middle. */
const homeMiddle = 32;
/** Heights of the friend's rings: six bits, 0 where none of them has come. */
const friendMiddle = 32;
/** Light has 32 steps; one more bit says that the sun's path lies there. */
const lightSteps = 31;

const pressed = (ink: Rgb, ground: Rgb, sheer: number): Rgb => {
  const at = (index: 0 | 1 | 2) => ink[index] * (1 - sheer + (sheer * ground[index]) / 255);
  return [at(0), at(1), at(2)];
};
const iceInk = pressed(palette.ice, palette.paper, 0.3);
const sandInk = pressed(palette.sand, palette.paper, 0.35);
const greenInk = pressed(palette.green, palette.ice, 0.15);
const darkInk = pressed(palette.dark, palette.green, 0.1);
const deepInk = between(palette.deep, greenInk, 0.12);

/** Share of ink where the water lies below a threshold; `ramp` is the change of height over one pixel. */
function below(threshold: number, height: number, ramp: number): number {
  return clamp((threshold - height) / ramp + 0.5);
}

/** The colour of water: trough to crest dark, deep, green, ice or sand; orange where two crests meet. */
function waterColour(home: number, friend: number | null, light: number, path: boolean, ramp: number): Rgb {
  const height = home + (friend ?? 0);
  const even = mix(1.05, -1, light);
  let colour = iceInk;
  if (friend !== null) colour = between(iceInk, sandInk, below(0.3, -friend, ramp));
  else if (path) colour = sandInk;
  colour = between(colour, greenInk, below(even + 0.25, height, ramp));
  colour = between(colour, deepInk, below(even - 0.28, height, ramp) * 0.95);
  colour = between(colour, darkInk, below(mix(0.75, -1.55, light) - 0.42, height, ramp));
  if (friend === null) return colour;
  const meeting = below(-0.34, -Math.min(home, friend), ramp) * below(-0.98, -height, ramp);
  return meeting > 0 ? between(colour, palette.orange, meeting) : colour;
}

/**
 * Every colour water can have, as pixels: index = home (6 bits), friend (6), light (5), path (1).
 *
 * @param ramp change of height from one pixel to the next, for clean edges
 */
function waterTable(ramp: number): Uint32Array {
  const table = new Uint32Array(1 << 18);
  for (let home = 0; home < 64; home++) {
    for (let friend = 0; friend < 64; friend++) {
      for (let light = 0; light <= lightSteps; light++) {
        for (let path = 0; path < 2; path++) {
          const [red, green, blue] = waterColour(
            (home - homeMiddle) / unitHeight,
            friend === 0 ? null : (friend - friendMiddle) / unitHeight,
            light / lightSteps,
            path === 1,
            ramp,
          );
          const index = (home << 12) | (friend << 6) | (light << 1) | path;
          // ImageData is RGBA in memory: on the little-endian machines that exist, ABGR as a number.
          table[index] = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
        }
      }
    }
  }
  return table;
}

import type { Point } from '../../core/model/rect.ts';

/** A level sheet of water seen from one unit above it, in the composition's units on the screen. */
export interface WaterView {
  readonly horizon: number;
  /** Where the eye looks: screen x of the water's own x = 0. */
  readonly middle: number;
  readonly focal: number;
}

/** From the screen onto the water: x across, y away from the eye. Below the horizon only. */
export function ontoWater({ horizon, middle, focal }: WaterView, { x, y }: Point): Point {
  const away = focal / Math.max(0.5, y - horizon);
  return { x: ((x - middle) * away) / focal, y: away };
}

/** From the water onto the screen. */
export function ontoScreen({ horizon, middle, focal }: WaterView, { x, y }: Point): Point {
  return { x: middle + (x * focal) / y, y: horizon + focal / y };
}

/** Steps of a profile per wavelength: finer than a pixel in the foreground. */
export const stepsPerWave = 128;
/** A profile reaches this many waves; farther out the water is untouched. */
const wavesReached = 40;
export const profileLength = stepsPerWave * wavesReached;

/** Pixels of a piece of the screen, row by row. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  /** Pixels per unit. */
  readonly scale: number;
}

/** For every pixel: its distance from a stone on the water, as a place in that stone's profile. */
export function distancesFrom(stone: Point, view: WaterView, region: Region, wavelength: number): Uint16Array {
  const { columns, rows, scale } = region;
  const places = new Uint16Array(columns * rows);
  const perUnit = stepsPerWave / wavelength;
  const last = profileLength - 1;
  for (let row = 0, at = 0; row < rows; row++) {
    const away = view.focal / Math.max(0.5, region.top + (row + 0.5) / scale - view.horizon);
    const perPixel = away / view.focal;
    const depth = (away - stone.y) ** 2;
    const left = (region.left + 0.5 / scale - view.middle) * perPixel - stone.x;
    for (let column = 0; column < columns; column++, at++) {
      const across = left + (column / scale) * perPixel;
      const place = Math.sqrt(across * across + depth) * perUnit;
      places[at] = place < last ? place : last;
    }
  }
  return places;
}

/** Height of one unit of wave in a profile's whole numbers. */
export const unitHeight = 25;

/** A stone whose rings keep coming, out to a front. */
export interface Source {
  /** How far its rings have come, in wavelengths. */
  readonly front: number;
  /** Turns of the wave so far. */
  readonly turns: number;
}

/** Marks places no ring has reached. */
export const untouched = -128;

/** Fills the profile of a steady stone: height by distance, `untouched` beyond its front. */
export function sourceProfile({ front, turns }: Source, profile: Int8Array): void {
  const edge = Math.min(profileLength - 1, front * stepsPerWave);
  for (let place = 0; place < profileLength; place++) {
    if (place >= edge) {
      profile[place] = untouched;
      continue;
    }
    const waves = place / stepsPerWave;
    // Rings thin out over the last three quarters of a wave, so that the front is a clean hairline.
    const rim = Math.min(1, (front - waves) / 0.75);
    const strength = rim * (1 - 0.28 * Math.min(1, waves / Math.max(1, front)));
    profile[place] = Math.round(unitHeight * strength * Math.cos((waves - turns) * 2 * Math.PI));
  }
}

/** How long a dropped stone's rings are seen, in seconds. */
export const dropLife = 7;
/** Waves a second: the packet and the crests in it (crests run through a packet, as on deep water). */
const packetSpeed = 2.1;
const crestSpeed = 2.9;

/** Fills the profile of one dropped stone so many seconds ago: a packet of rings that widens and fades. */
export function dropProfile(seconds: number, profile: Int8Array): void {
  profile.fill(0);
  const life = 1 - seconds / dropLife;
  if (life <= 0) return;
  const middle = packetSpeed * seconds;
  const width = 0.9 + 0.45 * seconds;
  const from = Math.max(0, Math.floor((middle - 2.6 * width) * stepsPerWave));
  const to = Math.min(profileLength - 1, Math.ceil((middle + 2.6 * width) * stepsPerWave));
  const strength = 1.25 * unitHeight * life * Math.sqrt(life);
  for (let place = from; place < to; place++) {
    const waves = place / stepsPerWave;
    const away = (waves - middle) / width;
    profile[place] = Math.round(
      strength * Math.exp(-away * away) * Math.cos((waves - crestSpeed * seconds) * 2 * Math.PI),
    );
  }
}

import { cell, clear, frozen } from '../../core/model/thaw.ts';
import { stampBead, type Bead } from './bead-picture.ts';

/** Tiles are painted whole; eight by eight grid cells. */
export const tileCells = 8;
export const tileSize = tileCells * cell;
const corners = tileCells + 1;

export interface TileSource {
  readonly width: number;
  readonly height: number;
  /** The baked ice. */
  readonly pixels: Uint32Array;
  readonly hold: Uint8Array;
  /** Runs of water through the ice, as a state a pixel. */
  readonly runs: Uint8Array;
  readonly keep: Uint8Array;
  /** The water over it, now: `over` of glaze.ts. */
  over: Uint32Array;
}

/** The state of the glass at a tile's corners, 9 × 9, and the light on its slope, 0…15. */
export interface TileState {
  readonly state: Uint8Array;
  readonly light: Float32Array;
  readonly wet: boolean;
  readonly beads: readonly Bead[];
}

/** Water over ice or glass: both packed, neither premultiplied. */
function layOver(under: number, over: number): number {
  const overCover = over >>> 24;
  const underCover = under >>> 24;
  if (overCover === 0) return under;
  if (underCover === 0) return over;
  const rest = ((255 - overCover) * underCover) / 255;
  const all = overCover + rest;
  const share = overCover / all;
  const r = (under & 255) + ((over & 255) - (under & 255)) * share;
  const g = ((under >> 8) & 255) + (((over >> 8) & 255) - ((under >> 8) & 255)) * share;
  const b = ((under >> 16) & 255) + (((over >> 16) & 255) - ((under >> 16) & 255)) * share;
  return ((all << 24) | (b << 16) | (g << 8) | r) >>> 0;
}

/** Paints one tile of the pane into `out` (64 × 64 packed pixels). */
export function paintTile(out: Uint32Array, source: TileSource, left: number, top: number, tile: TileState): void {
  const { state } = tile;
  for (let cellY = 0; cellY < tileCells; cellY++)
    for (let cellX = 0; cellX < tileCells; cellX++) {
      const at = cellY * corners + cellX;
      const a = state[at] ?? 0;
      const b = state[at + 1] ?? 0;
      const c = state[at + corners] ?? 0;
      const d = state[at + corners + 1] ?? 0;
      const x = left + cellX * cell;
      const y = top + cellY * cell;
      const into = cellY * cell * tileSize + cellX * cell;
      if (x >= source.width || y >= source.height) continue;
      if (!tile.wet && a === frozen && b === frozen && c === frozen && d === frozen) copyCell(out, into, source, x, y);
      else if (a === clear && b === clear && c === clear && d === clear) clearCell(out, into);
      else meltCell(out, into, source, x, y, [a, b, c, d], tile.light, at);
    }
  for (const bead of tile.beads) stampBead(out, tileSize, bead, left, top, layOver);
}

/** A plain loop: eight pixels are too few for a typed array's own copy. */
function copyCell(out: Uint32Array, into: number, { width, height, pixels }: TileSource, x: number, y: number): void {
  const rows = Math.min(cell, height - y);
  for (let row = 0; row < rows; row++) {
    const from = (y + row) * width + x;
    const to = into + row * tileSize;
    for (let column = 0; column < cell; column++) out[to + column] = pixels[from + column] ?? 0;
  }
}

function clearCell(out: Uint32Array, into: number): void {
  for (let row = 0; row < cell; row++) {
    const to = into + row * tileSize;
    for (let column = 0; column < cell; column++) out[to + column] = 0;
  }
}

/** The cells where ice becomes water: every pixel by its own hold. */
function meltCell(
  out: Uint32Array,
  into: number,
  { width, height, pixels, hold, runs, keep, over }: TileSource,
  x: number,
  y: number,
  [a, b, c, d]: readonly [number, number, number, number],
  light: Float32Array,
  at: number,
): void {
  const rows = Math.min(cell, height - y);
  const columns = Math.min(cell, width - x);
  const lightA = light[at] ?? 0;
  const lightB = light[at + 1] ?? 0;
  const lightC = light[at + corners] ?? 0;
  const lightD = light[at + corners + 1] ?? 0;
  for (let row = 0; row < rows; row++) {
    const down = (row + 0.5) / cell;
    let value = a + (c - a) * down;
    let shine = lightA + (lightC - lightA) * down;
    const valueStep = (b + (d - b) * down - value) / cell;
    const shineStep = (lightB + (lightD - lightB) * down - shine) / cell;
    let from = (y + row) * width + x;
    let to = into + row * tileSize;
    for (let column = 0; column < columns; column++, from++, to++) {
      let here = value | 0;
      let shining = shine | 0;
      const run = runs[from] ?? 0;
      if (run > here) {
        here = run;
        const slope = (runs[from + 1] ?? 0) - (runs[from - 1] ?? 0);
        shining = slope < -8 ? 15 : slope > 8 ? 0 : 7;
      }
      const pixel = pixels[from] ?? 0;
      const left = keep[(here << 8) | (hold[from] ?? 0)] ?? 0;
      const cover = left === 255 ? pixel >>> 24 : ((pixel >>> 24) * left) >> 8;
      const ice = ((pixel & 0xffffff) | (cover << 24)) >>> 0;
      const water = here > 24 ? (over[(here << 4) | shining] ?? 0) : 0;
      out[to] = water === 0 ? ice : layOver(cover === 0 ? 0 : ice, water);
      value += valueStep;
      shine += shineStep;
    }
  }
}

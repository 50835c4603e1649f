import type { Ground } from '../../../src-main/contract/settings.ts';
import type { BakedIce } from './bake/parts.ts';
import { type Bead, beadReach } from './bead-picture.ts';
import type { Field } from './field.ts';
import { paintTile, tileCells, tileSize, type TileSource } from './tile.ts';
import { contour } from '../../core/model/thaw.ts';

/** Canvases of the pane: five tiles a side, so that what changes re-draws little of the screen. */
const sheetSize = 5 * tileSize;
const corners = tileCells + 1;
/** A smaller change of state than this isn't worth painting. */
const unseen = 9;

/** The pane of ice on screen: a grid of canvases, painted tile by tile where the glass has changed. */
export class Pane {
  readonly canvases: HTMLCanvasElement[] = [];
  readonly #contexts: CanvasRenderingContext2D[] = [];
  readonly #columns: number;
  readonly #rows: number;
  readonly #sheetColumns: number;
  readonly #source: TileSource;
  readonly #glaze: Glaze;
  #wet = wettest;
  readonly #field: Field;
  /** The state each tile was last painted in. */
  readonly #painted: Uint8Array;
  /** How far each tile is behind; 255 and more at once. */
  readonly #behind: Uint16Array;
  readonly #image = new ImageData(tileSize, tileSize);
  readonly #out = new Uint32Array(this.#image.data.buffer);
  readonly #light = new Float32Array(corners * corners);

  constructor(host: HTMLElement, ice: BakedIce, runs: Uint8Array, field: Field, ground: Ground) {
    const { width, height } = ice;
    this.#field = field;
    this.#columns = Math.ceil(width / tileSize);
    this.#rows = Math.ceil(height / tileSize);
    this.#sheetColumns = Math.ceil(width / sheetSize);
    const pixels = new Uint32Array(ice.pixels.buffer);
    this.#glaze = makeGlaze(ground);
    this.#source = { width, height, pixels, hold: ice.hold, runs, keep: this.#glaze.keep, over: this.#water() };
    const tiles = this.#columns * this.#rows;
    this.#painted = new Uint8Array(tiles * corners * corners).fill(255);
    this.#behind = new Uint16Array(tiles);
    for (let y = 0; y < height; y += sheetSize)
      for (let x = 0; x < width; x += sheetSize) {
        const canvas = document.createElement('canvas');
        canvas.width = Math.min(sheetSize, width - x);
        canvas.height = Math.min(sheetSize, height - y);
        canvas.style.cssText = `position:absolute;left:${x}px;top:${y}px`;
        const context = canvas.getContext('2d');
        if (!context) throw new Error('The browser gives no 2D canvas to frost.');
        host.append(canvas);
        this.canvases.push(canvas);
        this.#contexts.push(context);
      }
  }

  destroy(): void {
    for (const canvas of this.canvases) canvas.remove();
  }

  /** How wet the rims are, 0…1: where ice is only growing there is no water yet. */
  wet(part: number): void {
    const step = Math.round(Math.min(1, Math.max(0, part)) * wettest);
    if (step === this.#wet) return;
    this.#wet = step;
    this.#source.over = this.#water();
    const size = corners * corners;
    for (let tile = 0; tile < this.#behind.length; tile++) {
      const painted = this.#painted.subarray(tile * size, (tile + 1) * size);
      if (painted.some((state) => state > 100 && state < 255)) this.#behind[tile] = (this.#behind[tile] ?? 0) + 12;
    }
  }

  #water(): Uint32Array {
    return this.#glaze.over[this.#wet] ?? new Uint32Array(256 * 16);
  }

  /** Something on the glass changed that is no change of its state: a bead, a run. */
  touch = (x: number, y: number, reach: number): void => {
    const last = Math.min(this.#columns - 1, Math.floor((x + reach) / tileSize));
    const bottom = Math.min(this.#rows - 1, Math.floor((y + reach) / tileSize));
    for (let row = Math.max(0, Math.floor((y - reach) / tileSize)); row <= bottom; row++)
      for (let column = Math.max(0, Math.floor((x - reach) / tileSize)); column <= last; column++) {
        const tile = row * this.#columns + column;
        this.#behind[tile] = (this.#behind[tile] ?? 0) + 24;
      }
  };

  /** Paints what is furthest behind until the time is used up; true when nothing is left. */
  paint(beads: readonly Bead[], budget: number, now: () => number): boolean {
    this.#compare();
    const waiting: number[] = [];
    this.#behind.forEach((behind, tile) => {
      if (behind > unseen) waiting.push(tile);
    });
    waiting.sort((a, b) => (this.#behind[b] ?? 0) - (this.#behind[a] ?? 0));
    const until = now() + budget;
    for (const [done, tile] of waiting.entries()) {
      // Reading the time costs too: every fourth tile.
      if ((done & 3) === 3 && now() > until) return false;
      this.#paintTile(tile, beads);
    }
    return true;
  }

  /** Notes for each tile how much its state differs from what was painted. */
  #compare(): void {
    const { state } = this.#field;
    const { columns, rows } = this.#field.grid;
    for (let tileY = 0, tile = 0; tileY < this.#rows; tileY++)
      for (let tileX = 0; tileX < this.#columns; tileX++, tile++) {
        let most = 0;
        let at = tile * corners * corners;
        for (let y = 0; y < corners; y++) {
          const row = Math.min(rows - 1, tileY * tileCells + y) * columns;
          for (let x = 0; x < corners; x++, at++) {
            const difference =
              (state[row + Math.min(columns - 1, tileX * tileCells + x)] ?? 0) - (this.#painted[at] ?? 0);
            if (difference > most) most = difference;
            else if (-difference > most) most = -difference;
          }
        }
        if (most > (this.#behind[tile] ?? 0)) this.#behind[tile] = most;
      }
  }

  #paintTile(tile: number, beads: readonly Bead[]): void {
    const tileX = tile % this.#columns;
    const tileY = Math.floor(tile / this.#columns);
    const { columns, rows } = this.#field.grid;
    const { state } = this.#field;
    const first = tile * corners * corners;
    const here = this.#painted.subarray(first, first + corners * corners);
    for (let y = 0, at = 0; y < corners; y++) {
      const row = Math.min(rows - 1, tileY * tileCells + y);
      const [up, down] = [Math.max(0, row - 1) * columns, Math.min(rows - 1, row + 1) * columns];
      for (let x = 0; x < corners; x++, at++) {
        const column = Math.min(columns - 1, tileX * tileCells + x);
        here[at] = state[row * columns + column] ?? 0;
        const slopeX =
          (state[row * columns + Math.min(columns - 1, column + 1)] ?? 0) -
          (state[row * columns + Math.max(0, column - 1)] ?? 0);
        const slopeY = (state[down + column] ?? 0) - (state[up + column] ?? 0);
        const steep = Math.hypot(slopeX, slopeY);
        // The water's bulge catches the light where it faces the upper left.
        this.#light[at] = steep < 1 ? 7.5 : 7.5 + (7.4 * (slopeX * -0.62 + slopeY * -0.62)) / steep / 0.88;
      }
    }
    const [left, top] = [tileX * tileSize, tileY * tileSize];
    const near = beads.filter((bead) => {
      const reach = beadReach(bead.radius) + 1;
      return (
        bead.x > left - reach &&
        bead.x < left + tileSize + reach &&
        bead.y > top - reach &&
        bead.y < top + tileSize + reach
      );
    });
    paintTile(this.#out, this.#source, left, top, {
      state: here,
      light: this.#light,
      wet: this.#isWet(left, top),
      beads: near,
    });
    const sheet = Math.floor(top / sheetSize) * this.#sheetColumns + Math.floor(left / sheetSize);
    this.#contexts[sheet]?.putImageData(this.#image, left % sheetSize, top % sheetSize);
    this.#behind[tile] = 0;
  }

  /** Whether a run of water crosses the tile: looked for along a few rows. */
  #isWet(left: number, top: number): boolean {
    const { width, height, runs } = this.#source;
    for (let y = top; y < Math.min(height, top + tileSize); y += 4) {
      const row = y * width;
      for (let x = left; x < Math.min(width, left + tileSize); x += 2) if (runs[row + x]) return true;
    }
    return false;
  }
}

/** What lies over ice and glass near a contour: fog, the lit or dark bulge of water. RGBA packed as ImageData has it. */
interface Glaze {
  /** By state (256) and hold (256): what is left of a pixel, 0…255. */
  readonly keep: Uint8Array;
  /** By state (256) and light (16); from dry glass to wet, in `wettest` steps. */
  readonly over: readonly Uint32Array[];
}

/** Water comes to a fresh rim in so many steps. */
const wettest = 4;

interface Water {
  readonly fog: readonly [number, number, number, number];
  readonly bright: readonly [number, number, number, number];
  readonly dark: readonly [number, number, number, number];
}

const waters: Readonly<Record<Ground, Water>> = {
  night: { fog: [127, 165, 169, 0.2], bright: [232, 244, 244, 0.7], dark: [4, 16, 13, 0.62] },
  paper: { fog: [255, 255, 255, 0.34], bright: [255, 255, 255, 0.9], dark: [58, 84, 84, 0.42] },
};

/** Lays a colour over another, both with cover 0…1. */
function lay(under: [number, number, number, number], [r, g, b]: readonly number[], cover: number): void {
  const all = cover + under[3] * (1 - cover);
  if (all <= 0) return;
  const share = cover / all;
  under[0] += ((r ?? 0) - under[0]) * share;
  under[1] += ((g ?? 0) - under[1]) * share;
  under[2] += ((b ?? 0) - under[2]) * share;
  under[3] = all;
}

/** The tables a tile is painted with. */
function makeGlaze(ground: Ground): Glaze {
  const keep = new Uint8Array(65536);
  for (let state = 0; state < 256; state++)
    for (let hold = 0; hold < 256; hold++) {
      // A film goes as soon as it warms; a spine holds to the contour itself.
      const gone = (state / contour - (0.6 + 0.32 * (hold / 255))) / 0.09;
      const left = gone <= 0 ? 1 : gone >= 1 ? 0 : 1 - gone * gone * (3 - 2 * gone);
      keep[(state << 8) | hold] = 255 * left;
    }
  const over = Array.from({ length: wettest + 1 }, (_, step) => waterTable(waters[ground], step / wettest));
  return { keep, over };
}

function waterTable({ fog, bright, dark }: Water, wet: number): Uint32Array {
  const over = new Uint32Array(256 * 16);
  for (let state = 0; state < 256; state++)
    for (let light = 0; light < 16; light++) {
      const lit = (light - 7.5) / 7.5;
      const colour: [number, number, number, number] = [fog[0], fog[1], fog[2], 0];
      const inside = (state - contour) / 95;
      if (inside > 0) lay(colour, fog, fog[3] * Math.exp(-inside * 2.1) * Math.min(1, (1 - inside) * 4));
      const bulge = Math.exp(-(((state - 166) / 5) ** 2));
      const foot = Math.exp(-(((state - 183) / 9) ** 2));
      lay(colour, dark, dark[3] * foot * (0.62 - 0.38 * lit));
      lay(colour, dark, dark[3] * 0.3 * Math.exp(-(((state - 152) / 8) ** 2)) * (0.5 + 0.5 * lit));
      lay(colour, bright, bright[3] * bulge * (0.1 + 0.9 * Math.max(0, lit) ** 1.6));
      const [r, g, b, a] = colour.map((value, index) =>
        Math.round(index === 3 ? value * 255 * wet : value),
      ) as typeof colour;
      // Less than this is not to be seen, and costs.
      over[(state << 4) | light] = a < 5 ? 0 : ((a << 24) | (b << 16) | (g << 8) | r) >>> 0;
    }
  return over;
}

/** The margin of frost lies within this distance of the edges, in pane pixels of a 1080-pixel pane. */
const deepest = 240;

/** Sheets with nothing on them needn't be shown: what moves beneath them then costs nothing more. */
export function hideEmptySheets(canvases: readonly HTMLCanvasElement[], width: number, height: number): void {
  const keep = (deepest * Math.min(width, height)) / 1080;
  for (const canvas of canvases) {
    const left = parseInt(canvas.style.left, 10);
    const top = parseInt(canvas.style.top, 10);
    const right = left + canvas.width;
    const foot = top + canvas.height;
    const inside = left >= keep && top >= keep && right <= width - keep && foot <= height - keep / 4;
    canvas.style.display = inside ? 'none' : '';
  }
}

import type { Ground } from '../../../src-main/contract/settings.ts';
import type { BakedIce } from './bake/parts.ts';
import { beadReach, type Bead } from './bead-picture.ts';
import type { Field } from './field.ts';
import { makeGlaze, wettest, type Glaze } from './glaze.ts';
import { paintTile, tileCells, tileSize, type TileSource } from './tile.ts';

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

import {
  cell,
  clear,
  joined,
  marginDepth,
  patchDistance,
  strokeDistance,
  thawAt,
  thawGrid,
  type Patch,
  type Stroke,
  type ThawGrid,
  type Warmth,
} from '../../core/model/thaw.ts';
import { smoothNoise } from './bake/noise.ts';
import { type Hand, handDistance, handReach } from './hand-print.ts';

/** What never freezes over while attract is on: glass round the words that always stand there, and the print of a hand. */
interface Standing {
  readonly patches: readonly Patch[];
  readonly hand: Hand | null;
}

/** What warms and cools the pane now. */
export interface Weather {
  readonly standing: Standing;
  readonly patches: readonly Patch[];
  /** Patches that fade in place, for calm motion: 0…1. */
  readonly faded: readonly { readonly patch: Patch; readonly shown: number }[];
  readonly warmths: readonly Warmth[];
  /** What hands wipe: sharper than what warmth leaves. */
  readonly strokes: readonly Stroke[];
  /** How far frost has grown in from the edges, 0…1 and a little more; null when it is all there. */
  readonly growth: number | null;
  /** The frosted margin a melt leaves, in pane pixels, and what of it is left along the foot; null while attract is on. */
  readonly margin: { readonly size: number; readonly foot: number } | null;
}

/** Everything freezes. */
export const noWeather: Weather = {
  standing: { patches: [], hand: null },
  patches: [],
  faded: [],
  warmths: [],
  strokes: [],
  growth: null,
  margin: null,
};

/** Melting crystals outside a contour at rest, in pane pixels of a 1080-pixel pane. */
const softAtRest = 30;
/** Around a hand crystals melt over a wider belt. */
const softOfWarmth = 90;
/** A pressed edge is so much narrower than a melting one. */
const pressedEdge = 1.9;
/** … and that of a print on both sides: its glass is clear up to a narrow rim, and ice stands between its fingers. */
const printEdge = { outside: 2.4, inside: 1.7 };
/** How uneven the edge of a print is; 1 as ice melts. */
const printRough = 0.12;
/** Part of the whole growth within which one place freezes. */
const growthSpread = 0.2;
/** Shifts of the outline noise, in grid points: a patch's `shape` picks one. */
const shifts = 48;
/** A thawed place needs this long to freeze over again when nothing else says how fast. */
const freezeTime = 700;

/** How thawed the glass is at every grid point, moment by moment. */
export class Field {
  readonly grid: ThawGrid;
  /** 0 frozen … 255 clear, row by row. */
  readonly state: Uint8Array;
  readonly #width: number;
  readonly #height: number;
  readonly #scale: number;
  readonly #distance: Float32Array;
  readonly #noise: Float32Array;
  readonly #exact: Float32Array;
  /** Distances to what always stands there: made anew only when that has wandered by a whole pixel, once or twice a second. */
  readonly #standing: Float32Array;
  #stands = '';

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#scale = Math.min(width, height) / 1080;
    this.grid = thawGrid(width, height);
    const { columns, rows } = this.grid;
    this.state = new Uint8Array(columns * rows).fill(clear);
    this.#exact = new Float32Array(columns * rows).fill(clear);
    this.#distance = new Float32Array(columns * rows);
    this.#standing = new Float32Array(columns * rows);
    const noise = smoothNoise(29);
    const wide = columns + shifts;
    this.#noise = Float32Array.from({ length: wide * (rows + shifts) }, (_, at) => {
      const [x, y] = [((at % wide) * cell) / this.#scale, (Math.floor(at / wide) * cell) / this.#scale];
      return (
        this.#scale * (30 * noise(x / 120, y / 120) + 13 * noise(x / 44 + 50, y / 44) + 4 * noise(x / 19, y / 19 + 80))
      );
    });
  }

  /** Moves the state towards the weather; freezing takes its time, thawing doesn't. `elapsed` in milliseconds. */
  step(weather: Weather, arrival: Float32Array | null, elapsed: number): void {
    const distance = this.#distance;
    const soft = softAtRest * this.#scale;
    this.#stand(weather.standing, soft);
    for (const patch of weather.patches) this.#thawPatch(patch, soft);
    for (const warmth of weather.warmths) this.#warm(warmth);
    for (const stroke of weather.strokes) this.#press(stroke);
    if (weather.growth !== null) {
      for (let at = 0; at < distance.length; at++) {
        const ungrown = ((weather.growth - (arrival?.[at] ?? 1)) / growthSpread) * soft;
        if (ungrown < (distance[at] ?? 0)) distance[at] = ungrown;
      }
    }
    if (weather.margin) this.#keepMargin(weather.margin);
    const freezing = (clear * elapsed) / freezeTime;
    for (let at = 0; at < distance.length; at++) {
      const aim = thawAt(distance[at] ?? 0, soft);
      const from = (this.#exact[at] ?? 0) - freezing;
      this.#exact[at] = aim > from ? aim : from;
    }
    for (const { patch, shown } of weather.faded) this.#fade(patch, shown, soft);
    for (let at = 0; at < distance.length; at++) this.state[at] = this.#exact[at] ?? 0;
  }

  /** All ice gone at once. */
  clear(): void {
    this.state.fill(clear);
    this.#exact.fill(clear);
  }

  /** The state at a pane pixel's nearest grid point. */
  at(x: number, y: number): number {
    const { columns, rows } = this.grid;
    const column = Math.min(columns - 1, Math.max(0, Math.round(x / cell)));
    const row = Math.min(rows - 1, Math.max(0, Math.round(y / cell)));
    return this.state[row * columns + column] ?? 0;
  }

  #eachPoint(patch: Patch, soft: number, visit: (at: number, distance: number) => void): void {
    const { columns, rows } = this.grid;
    const { x, y, radiusX, radiusY } = patch;
    const small = Math.min(radiusX, radiusY);
    const reach = patch.soft + 50 * this.#scale;
    const rough = Math.min(1, small / (150 * this.#scale));
    const [shiftX, shiftY] = [patch.shape % shifts, Math.floor(patch.shape / shifts) % shifts];
    const first = Math.max(0, Math.floor((x - radiusX - reach) / cell));
    const last = Math.min(columns - 1, Math.ceil((x + radiusX + reach) / cell));
    const bottom = Math.min(rows - 1, Math.ceil((y + radiusY + reach) / cell));
    const stretch = soft / patch.soft;
    for (let row = Math.max(0, Math.floor((y - radiusY - reach) / cell)); row <= bottom; row++) {
      const noiseRow = (row + shiftY) * (columns + shifts) + shiftX;
      for (let column = first; column <= last; column++) {
        const distance =
          patchDistance(patch, column * cell, row * cell) + rough * (this.#noise[noiseRow + column] ?? 0);
        visit(row * columns + column, distance > 0 ? distance * stretch : distance);
      }
    }
  }

  #thawPatch(patch: Patch, soft: number): void {
    const distances = this.#distance;
    const reach = 90 * this.#scale;
    this.#eachPoint(patch, soft, (at, distance) => {
      distances[at] = joined(distances[at] ?? 0, distance, reach);
    });
  }

  #fade(patch: Patch, shown: number, soft: number): void {
    this.#eachPoint(patch, soft, (at, distance) => {
      const state = thawAt(distance, soft) * shown;
      if (state > (this.#exact[at] ?? 0)) this.#exact[at] = state;
    });
  }

  #warm({ x, y, radius }: Warmth): void {
    const { columns, rows } = this.grid;
    const distances = this.#distance;
    const noise = this.#noise;
    const stretch = softAtRest / softOfWarmth;
    for (let row = 0, at = 0; row < rows; row++) {
      const down = row * cell - y;
      const noiseRow = row * (columns + shifts);
      for (let column = 0; column < columns; column++, at++) {
        const across = column * cell - x;
        const away = Math.sqrt(across * across + down * down) - radius + 1.5 * (noise[noiseRow + column] ?? 0);
        const distance = away > 0 ? away * stretch : away;
        if (distance < (distances[at] ?? 0)) distances[at] = distance;
      }
    }
  }

  #press(stroke: Stroke): void {
    const { columns, rows } = this.grid;
    const distances = this.#distance;
    const reach = stroke.radius + softAtRest * this.#scale;
    const left = Math.max(0, Math.floor((Math.min(stroke.fromX, stroke.toX) - reach) / cell));
    const right = Math.min(columns - 1, Math.ceil((Math.max(stroke.fromX, stroke.toX) + reach) / cell));
    const bottom = Math.min(rows - 1, Math.ceil((Math.max(stroke.fromY, stroke.toY) + reach) / cell));
    for (let row = Math.max(0, Math.floor((Math.min(stroke.fromY, stroke.toY) - reach) / cell)); row <= bottom; row++) {
      const noiseRow = row * (columns + shifts);
      for (let column = left; column <= right; column++) {
        const away =
          strokeDistance(stroke, column * cell, row * cell) + stroke.rough * (this.#noise[noiseRow + column] ?? 0);
        const distance = away > 0 ? away * pressedEdge : away;
        const at = row * columns + column;
        if (distance < (distances[at] ?? 0)) distances[at] = distance;
      }
    }
  }

  /** Begins a step: with what always stands there, and nothing else. */
  #stand(standing: Standing, soft: number): void {
    const stands = JSON.stringify(standing);
    if (stands === this.#stands) return this.#distance.set(this.#standing);
    this.#stands = stands;
    this.#distance.fill(1e6);
    for (const patch of standing.patches) this.#thawPatch(patch, soft);
    if (standing.hand) this.#print(standing.hand);
    this.#standing.set(this.#distance);
  }

  #print({ x, y, height }: Hand): void {
    const { columns, rows } = this.grid;
    const distances = this.#distance;
    const reach = handReach * height + softAtRest * this.#scale;
    const left = Math.max(0, Math.floor((x - reach) / cell));
    const right = Math.min(columns - 1, Math.ceil((x + reach) / cell));
    const bottom = Math.min(rows - 1, Math.ceil((y + reach) / cell));
    for (let row = Math.max(0, Math.floor((y - reach) / cell)); row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const away =
          height * handDistance((column * cell - x) / height, (row * cell - y) / height) +
          printRough * (this.#noise[row * (columns + shifts) + column] ?? 0);
        const distance = away * (away > 0 ? printEdge.outside : printEdge.inside / this.#scale);
        const at = row * columns + column;
        if (distance < (distances[at] ?? 0)) distances[at] = distance;
      }
  }

  #keepMargin({ size, foot }: { readonly size: number; readonly foot: number }): void {
    const { columns, rows } = this.grid;
    for (let row = 0, at = 0; row < rows; row++)
      for (let column = 0; column < columns; column++, at++) {
        const inside = marginDepth(column * cell, row * cell, this.#width, this.#height, size, foot);
        const depth = inside + 0.8 * (this.#noise[row * (columns + shifts) + column] ?? 0);
        if (depth > (this.#distance[at] ?? 0)) this.#distance[at] = depth;
      }
  }
}

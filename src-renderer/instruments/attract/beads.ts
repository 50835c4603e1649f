import { contour, type Warmth } from '../../core/model/thaw.ts';
import { beadReach, drawnRadius } from './bead-picture.ts';
import type { Field } from './field.ts';

interface LiveBead {
  x: number;
  y: number;
  radius: number;
  /** What it swells to. */
  readonly full: number;
  /** Pixels it will still run down; 0 while it hangs. */
  toRun: number;
  speed: number;
  readonly born: number;
  track: Track | null;
}

/** The wet trace of a run, in pane pixels: it freezes over again by and by. */
interface Track {
  left: number;
  right: number;
  readonly top: number;
  bottom: number;
  freezesAt: number;
}

/** Where on the pane something changed and must be painted again. */
export type Touched = (x: number, y: number, reach: number) => void;

const most = 190;
/** Looking for a place costs little, finding one is rare: tries a step. */
const tries = 70;
/** Runs at a time: more would be rain. */
const mostTracks = 7;
const swelling = 1600;
/** A run stays open this long. */
const trackStays = 9000;
const driesAfter = 14_000;

/** Beads hang at the rims of thawed glass, swell, and now and then one runs down through the frost. */
export class Beads {
  readonly all: LiveBead[] = [];
  readonly #width: number;
  readonly #height: number;
  readonly #scale: number;
  readonly #runs: Uint8Array;
  readonly #random: () => number;
  #tracks: Track[] = [];

  constructor(width: number, height: number, runs: Uint8Array, random: () => number) {
    this.#width = width;
    this.#height = height;
    this.#scale = Math.min(width, height) / 1080;
    this.#runs = runs;
    this.#random = random;
  }

  step(field: Field, now: number, elapsed: number, mayRun: boolean, touched: Touched): void {
    for (let look = 0; look < tries && this.all.length < most; look++) this.#condense(field, now);
    let kept = 0;
    for (const bead of this.all) {
      const before = drawnRadius(bead.radius);
      if (!this.#live(bead, field, now, elapsed, mayRun, touched)) {
        touched(bead.x, bead.y, beadReach(before));
        continue;
      }
      this.all[kept++] = bead;
      if (drawnRadius(bead.radius) !== before) touched(bead.x, bead.y, beadReach(bead.radius));
    }
    this.all.length = kept;
    this.#freezeTracks(now, touched);
  }

  /** What a hand's warmth has reached is gone. */
  sweep(warmths: readonly Warmth[], touched: Touched): void {
    let kept = 0;
    for (const bead of this.all) {
      const gone = warmths.some(({ x, y, radius }) => Math.hypot(bead.x - x, bead.y - y) < radius);
      if (gone) touched(bead.x, bead.y, beadReach(bead.radius));
      else this.all[kept++] = bead;
    }
    this.all.length = kept;
  }

  clear(): void {
    this.all.length = 0;
    this.#tracks = [];
    this.#runs.fill(0);
  }

  #condense(field: Field, now: number): void {
    const random = this.#random;
    const x = random() * this.#width;
    const y = random() * this.#height;
    const state = field.at(x, y);
    const onRim = state > contour + 4 && state < 212;
    // A few hang inside the pane; most at the rim, and the big ones below.
    if (!onRim && !(state >= 212 && random() < 0.004)) return;
    const below = onRim && field.at(x, y + 22 * this.#scale) < state ? 1.25 : 0.8;
    const full = this.#scale * (onRim ? (2 + 9.5 * random() ** 2.4) * below : 1.3 + 3.2 * random() ** 3);
    for (const other of this.all) if (Math.hypot(other.x - x, other.y - y) < (other.full + full) * 0.95) return;
    this.all.push({ x, y, radius: 0.5, full, toRun: 0, speed: 0, born: now, track: null });
  }

  #live(bead: LiveBead, field: Field, now: number, elapsed: number, mayRun: boolean, touched: Touched): boolean {
    if (bead.toRun > 0) return this.#run(bead, now, elapsed, touched);
    // Frost takes it back.
    if (bead.speed === 0 && field.at(bead.x, bead.y) < contour - 30) {
      bead.radius -= elapsed / 90;
      return bead.radius > 0.6;
    }
    if (bead.speed > 0) {
      // What has run down stays a while, then dries.
      if (now - bead.born > driesAfter) bead.radius -= elapsed / 400;
      return bead.radius > 0.6;
    }
    if (bead.radius < bead.full) bead.radius = Math.min(bead.full, bead.radius + (bead.full * elapsed) / swelling);
    else if (mayRun && this.#mayLeave(bead, field, now) && this.#random() < elapsed / 5200) {
      bead.toRun = this.#scale * (60 + 150 * this.#random());
      bead.speed = this.#scale * (50 + 60 * this.#random());
    }
    return true;
  }

  /** Only from the lower rim into the frost, not across words inside the glass. */
  #mayLeave(bead: LiveBead, field: Field, now: number): boolean {
    if (this.#tracks.length >= mostTracks || bead.full < 6.2 * this.#scale || now - bead.born < 2400) return false;
    return field.at(bead.x, bead.y + 26 * this.#scale) < contour && bead.y < this.#height - 60 * this.#scale;
  }

  #run(bead: LiveBead, now: number, elapsed: number, touched: Touched): boolean {
    // It sticks and slips, as drops do on cold glass.
    const slip = 0.45 + 0.55 * Math.sin(now / 260 + bead.born) ** 2;
    const way = Math.min(bead.toRun, (bead.speed * slip * elapsed) / 1000);
    const top = bead.y;
    const width = Math.max(2.2, bead.radius * 0.62);
    for (let moved = 0; moved < way; moved++)
      this.#wet(bead.x, top + moved, width * (1 + 0.18 * Math.sin((top + moved) / 8)));
    touched(bead.x, bead.y, beadReach(bead.radius));
    bead.y += way;
    bead.x += 0.3 * this.#scale * Math.sin(bead.y / 21) * (way > 0 ? 1 : 0);
    bead.radius = Math.max(bead.full * 0.7, bead.radius - way * 0.008);
    bead.toRun -= way;
    touched(bead.x, bead.y, beadReach(bead.radius));
    this.#trace(bead, top, width, now);
    return bead.y < this.#height + 20;
  }

  /** Leaves the state of thawed glass along a run, steep at its sides. */
  #wet(x: number, y: number, width: number): void {
    const row = Math.round(y);
    if (row < 0 || row >= this.#height) return;
    for (let column = Math.floor(x - width - 2); column <= x + width + 2; column++) {
      if (column < 0 || column >= this.#width) continue;
      const depth = width - Math.abs(column - x);
      const state = depth <= -2 ? 0 : depth >= 2 ? 236 : 150 + depth * 34;
      const at = row * this.#width + column;
      if (state > (this.#runs[at] ?? 0)) this.#runs[at] = state;
    }
  }

  #trace(bead: LiveBead, top: number, width: number, now: number): void {
    const reach = width * 1.2 + 3;
    if (!bead.track) {
      bead.track = { left: bead.x, right: bead.x, top, bottom: bead.y, freezesAt: 0 };
      this.#tracks.push(bead.track);
    }
    const { track } = bead;
    track.left = Math.min(track.left, bead.x - reach);
    track.right = Math.max(track.right, bead.x + reach);
    track.bottom = Math.max(track.bottom, bead.y + 1);
    track.freezesAt = now + trackStays;
  }

  #freezeTracks(now: number, touched: Touched): void {
    this.#tracks = this.#tracks.filter((track) => {
      if (now < track.freezesAt) return true;
      track.freezesAt = now + 150;
      let wet = false;
      for (let y = Math.max(0, Math.floor(track.top)); y <= Math.min(this.#height - 1, track.bottom); y++)
        for (let x = Math.max(0, Math.floor(track.left)); x <= Math.min(this.#width - 1, track.right); x++) {
          const at = y * this.#width + x;
          const left = Math.max(0, (this.#runs[at] ?? 0) - 14);
          this.#runs[at] = left;
          wet ||= left > 0;
        }
      const middle = (track.left + track.right) / 2;
      for (let y = track.top; y < track.bottom + 16; y += 32) touched(middle, y, (track.right - track.left) / 2 + 2);
      return wet;
    });
  }
}

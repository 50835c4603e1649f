import type { Ground } from '../../../src-main/contract/settings.ts';
import { drift, type Act } from '../../core/model/attract.ts';
import type { Point } from '../../core/model/rect.ts';
import { type Stroke, warmthRadius } from '../../core/model/thaw.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { BakedIce } from './bake/parts.ts';
import type { Frost } from './baked-window.svelte.ts';
import { Beads } from './beads.ts';
import { Field, noWeather } from './field.ts';
import type { Pane, Wiping } from './ice-parts.ts';
import type { Programme } from './programme.ts';
import { type Climate, weatherOf } from './patches.ts';

export interface WindowOptions extends Climate {
  /** For fingers, that melt in every frame. */
  readonly clock: Clock;
  /** While the wall is idle. */
  readonly restingClock: Clock;
  readonly ground: Ground;
  readonly programme: Programme;
  /** The moment of the programme, where it is played together with other windows. */
  readonly sharedMoment: (() => number) | null;
  /** Which acts run now, told on every step, so that their words can be lit; and the picture shown now or next. */
  readonly onActs: (acts: readonly Act[], now: number, picture: Act | null) => void;
  /** How far everything has wandered, in pane pixels. */
  readonly onDrift: (x: number, y: number) => void;
  /** A finger's warmth has grown: the wood behind goes too. */
  readonly onWarm: (x: number, y: number, before: number, radius: number) => void;
  /** A hand has wiped: the wood behind goes there too. */
  readonly onWipe: (stroke: Stroke) => void;
  /** The ice covers what lies beneath: wood and words may stand behind it. */
  readonly onCovered: () => void;
  readonly onMolten: () => void;
}

/** Time for painting in one frame, in ms: while the programme runs, while ice grows, when no finger waits for an answer, and while hands wipe, or it melts. */
const [paintBudget, growBudget, meltBudget] = [4.5, 9, 7] as const;
/** A slow machine takes more time, not longer steps. In ms. */
const longestStep = 60;
/** Until there is ice the programme waits here: the first year is open. */
const firstOpen = 2600;
/** The whole growth, in ms. */
const growTime = 3200;
/** Part of the growth after which home can't be seen any more. */
const coversAt = 0.58;
/** Growth ends a little after the last crystal's arrival, so that it is whole. */
const wholeGrowth = 1.3;
/** The whole melt, in ms. */
const meltTime = 820;
const firstWarmth = 46;
/** More hands than this melt the same glass. */
const mostWarmths = 10;
/** Margin of frost a melt leaves, in pixels of a 1080-pixel pane. */
const marginSize = 50;

interface Finger extends Point {
  age: number;
  radius: number;
}

/** The animated ice: programme, fingers, ice and water, step by step. */
export class FrostWindow {
  readonly #options: WindowOptions;
  readonly #field: Field;
  readonly #runs: Uint8Array;
  readonly #scale: number;
  readonly #reach: number;
  #beads: Beads;
  #pane: Pane | null = null;
  #ice: BakedIce | null = null;
  #wiping: Wiping | null = null;
  #mode: 'on' | 'wiping' | 'melting' | 'off' = 'off';
  #last = 0;
  /** Milliseconds of the programme: it waits where the machine can't keep up, so that nothing jumps. */
  #moment = 0;
  #growing = 0;
  #covered = true;
  /** Whether everything that had changed is on screen. */
  #shown = true;
  #fingers: Finger[] = [];
  /** While hands wipe: nothing changes until one of them moves. */
  #rests = false;
  #undo: (() => void) | null = null;

  constructor(options: WindowOptions) {
    this.#options = options;
    const { width, height } = options.size;
    this.#field = new Field(width, height);
    this.#runs = new Uint8Array(width * height);
    this.#scale = Math.min(width, height) / 1080;
    this.#reach = Math.hypot(width, height);
    this.#beads = new Beads(width, height, this.#runs, options.clock.random);
  }

  /** The ice is baked: it grows in from the edges. */
  frost({ ice, parts: { Pane, Wiping } }: Frost, host: HTMLElement): void {
    this.#pane?.destroy();
    this.#ice = ice;
    this.#wiping = new Wiping(ice.width, ice.height);
    this.#pane = new Pane(host, ice, this.#runs, this.#field, this.#options.ground);
    this.#growing = 0;
    this.#pane.wet(0);
  }

  get canvases(): readonly HTMLCanvasElement[] {
    return this.#pane?.canvases ?? [];
  }

  /** The wall is idle: the ice closes over what lies beneath; the first time of all there is nothing to hide. */
  close(covered: boolean): void {
    this.#mode = 'on';
    this.#moment = 0;
    this.#growing = 0;
    this.#covered = covered;
    this.#fingers = [];
    this.#wiping?.clear();
    this.#beads.clear();
    this.#shown = true;
    this.#field.clear();
    this.#pane?.wet(0);
    for (const canvas of this.canvases) canvas.style.display = '';
    this.#start();
  }

  /** A hand comes down on the frost: it wipes until it is lifted. Pane pixels. */
  wipe(id: number, x: number, y: number): void {
    this.#wiping?.down(id, x, y);
    this.#begin('wiping');
  }

  /** A hand that wipes goes on. */
  wipeOn(id: number, x: number, y: number): void {
    this.#wiping?.move(id, x, y);
    if (this.#mode === 'wiping') this.#start();
  }

  /** A hand that wiped is lifted. */
  lift(id: number): void {
    this.#wiping?.lift(id);
  }

  /** All that is left melts, from where hands were last; without any from this place. */
  melt(x: number, y: number): void {
    const places = this.#wiping?.places ?? [];
    for (const place of places.length > 0 ? places : [{ x, y }]) this.#warm(place.x, place.y);
    this.#begin('melting');
  }

  /** A further finger melts the glass that is just melting. */
  warm(x: number, y: number): void {
    this.#warm(x, y);
    this.#begin('melting');
  }

  #warm(x: number, y: number): void {
    if (this.#fingers.length < mostWarmths) this.#fingers.push({ x, y, radius: 0, age: 0 });
  }

  #begin(mode: 'wiping' | 'melting'): void {
    this.#mode = mode;
    this.#undo?.();
    this.#undo = null;
    // The first change is on the glass before this event's frame is shown.
    this.#step(this.#options.clock.now());
    this.#start();
  }

  /** Whether no hand has wiped a place and no warmth has come to it yet (pane pixels). */
  covers(x: number, y: number): boolean {
    if (this.#wiping?.covers(x, y) === false) return false;
    return this.#fingers.every((finger) => Math.hypot(x - finger.x, y - finger.y) > finger.radius);
  }

  /** Stops where it is. */
  rest(): void {
    this.#undo?.();
    this.#undo = null;
    this.#mode = 'off';
  }

  destroy(): void {
    this.rest();
    this.#pane?.destroy();
  }

  /** A composed moment for a picture: all at once, without time. Null: nothing but the frost and its one line. */
  compose(moment: number | null): void {
    const acts = moment === null ? [] : this.#options.programme.actsAt(moment);
    this.#options.onActs(acts, moment ?? 0, null);
    this.#options.onDrift(0, 0);
    const weather = weatherOf(this.#options, acts, moment ?? 0, null);
    this.#beads.clear();
    this.#field.step(weather, this.#ice?.arrival ?? null, 1e4);
    for (let step = 0; step < 260; step++) {
      this.#beads.step(this.#field, step * 40, 40, step > 90, () => undefined);
    }
    this.#pane?.wet(1);
    this.#pane?.touch(this.#options.size.width / 2, this.#options.size.height / 2, this.#reach);
    this.#pane?.paint(this.#beads.all, Infinity, () => 0);
  }

  #start(): void {
    if (this.#undo || this.#mode === 'off') return;
    const { clock, restingClock } = this.#options;
    this.#last = clock.now();
    const wait = (): void => {
      this.#undo = (this.#mode === 'on' ? restingClock : clock).frame(run);
    };
    const run = (now: number): void => {
      this.#undo = null;
      this.#step(now);
      if (this.#mode !== 'off' && !this.#rests) wait();
    };
    wait();
  }

  #step(now: number): void {
    const elapsed = Math.min(longestStep, Math.max(1, now - this.#last));
    this.#last = now;
    this.#rests = false;
    if (this.#mode === 'wiping') this.#stepWipe(elapsed);
    else if (this.#mode === 'melting') this.#stepMelt(elapsed);
    else this.#stepProgramme(now, elapsed);
  }

  /** What the last step changed comes on screen before the next one changes more. */
  #paint(budget: number): void {
    this.#shown = this.#pane?.paint(this.#beads.all, budget, () => performance.now()) ?? true;
  }

  #stepProgramme(now: number, elapsed: number): void {
    if (!this.#shown) return this.#paint(paintBudget);
    const { programme, onActs, onDrift, size } = this.#options;
    // Until the ice is there the first year stands open.
    if (this.#options.sharedMoment) this.#moment = this.#covered ? this.#options.sharedMoment() : 0;
    else if (this.#covered && (this.#ice || this.#moment < firstOpen)) this.#moment += elapsed;
    if (this.#ice) this.#growing += elapsed / growTime;
    if (!this.#covered && (!this.#ice || this.#growing > coversAt)) {
      this.#covered = true;
      this.#options.onCovered();
    }
    const acts = this.#moment > 0 ? programme.actsAt(this.#moment) : [];
    onActs(acts, this.#moment, this.#ice ? programme.pictureAt(this.#moment) : null);
    const wander = this.#options.calm() ? { x: 0, y: 0 } : drift(now);
    const shorter = Math.min(size.width, size.height);
    const [x, y] = [Math.round(wander.x * shorter), Math.round(wander.y * shorter)];
    onDrift(x, y);
    // Quickly at first, so that frost is seen at once.
    const growing = this.#growing < 1 ? wholeGrowth * Math.sqrt(this.#growing) : null;
    this.#pane?.wet((this.#growing - 1) / 0.25);
    this.#field.step(weatherOf(this.#options, acts, this.#moment, growing, x, y), this.#ice?.arrival ?? null, elapsed);
    if (!this.#pane) return;
    this.#beads.step(this.#field, now, elapsed, !this.#options.calm(), this.#pane.touch);
    this.#paint(growing === null ? paintBudget : growBudget);
  }

  #stepWipe(elapsed: number): void {
    if (!this.#shown) this.#paint(meltBudget);
    if (!this.#shown || !this.#wiping) return;
    const strokes = this.#wiping.step(elapsed);
    for (const stroke of strokes) this.#options.onWipe(stroke);
    this.#beads.sweep(
      strokes.map(({ toX, toY, radius }) => ({ x: toX, y: toY, radius })),
      this.#pane?.touch ?? (() => undefined),
    );
    this.#field.step({ ...noWeather, strokes }, null, 0);
    this.#paint(meltBudget);
    this.#rests = strokes.length === 0 && this.#shown;
  }

  #stepMelt(elapsed: number): void {
    if (!this.#shown) this.#paint(meltBudget);
    if (!this.#shown) return;
    let whole = false;
    for (const finger of this.#fingers) {
      const before = finger.radius;
      finger.radius = warmthRadius(finger.age, meltTime, this.#reach, firstWarmth * this.#scale);
      finger.age += elapsed;
      this.#options.onWarm(finger.x, finger.y, before, finger.radius);
      whole ||= finger.radius >= this.#reach;
    }
    if (this.#pane) this.#beads.sweep(this.#fingers, this.#pane.touch);
    // Nothing freezes while hands are on the glass: what was thawed stays so until the warmth is there.
    const margin = { size: marginSize * this.#scale, foot: 0.1 };
    this.#field.step({ ...noWeather, warmths: this.#fingers, margin }, null, 0);
    this.#paint(whole ? Infinity : meltBudget);
    if (!whole) return;
    this.#mode = 'off';
    this.#options.onMolten();
  }
}

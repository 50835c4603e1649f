import { clamp, smooth } from '../../plates/printing/shape.ts';
import { iceRadius, type Rink } from './rink.ts';

/** A cut in the ice: points in metres, each with the time it was cut (ms). */
export interface Trace {
  readonly xs: number[];
  readonly zs: number[];
  readonly ats: number[];
  /** The finger that cuts it, or none: then it runs on. */
  finger: number | null;
  /** Metres a second along, and radians a second of turn. */
  speed: number;
  way: number;
  turn: number;
}

/** Metres between two points of a trace, and points of one. */
const step = 0.16;
const mostPoints = 260;
/** Traces at once; the oldest gives way. */
const most = 26;
/** Cut ice heals from this age to that, in ms. */
const healFrom = 7000;
const healTo = 15000;
/** Seconds in which a skater let go slows down; slower than the second, metres a second, it stands. */
const friction = 1.1;
const stopped = 0.9;
const fastest = 16;
const sharpest = 2.4;
const gentlest = 0.55;

/** How much is left of a cut of an age in ms: 1 fresh, 0 healed. */
export function leftOf(age: number): number {
  return 1 - smooth(healFrom, healTo, age);
}

/** The visitors' traces on the ice, and how they run on and heal. */
export class Traces {
  readonly all: Trace[] = [];
  readonly #middle: Rink['middle'];
  #now: number;

  constructor({ middle }: Pick<Rink, 'middle'>, now: number) {
    this.#middle = middle;
    this.#now = now;
  }

  down(finger: number | null, x: number, z: number, now: number): Trace {
    const trace: Trace = { xs: [x], zs: [z], ats: [now], finger, speed: 0, way: 0, turn: 0 };
    this.all.push(trace);
    if (this.all.length > most) this.all.shift();
    return trace;
  }

  /** The blade is where the finger is. */
  move(finger: number, x: number, z: number, now: number): void {
    const trace = this.all.find((one) => one.finger === finger);
    if (!trace) return;
    const last = trace.xs.length - 1;
    const across = x - (trace.xs[last] as number);
    const away = z - (trace.zs[last] as number);
    const long = Math.hypot(across, away);
    if (long < step) return;
    const seconds = Math.max(0.008, (now - (trace.ats[last] as number)) / 1000);
    const way = Math.atan2(away, across);
    const turned = Math.atan2(Math.sin(way - trace.way), Math.cos(way - trace.way));
    if (last > 0) trace.turn = clamp(0.7 * trace.turn + (0.3 * turned) / seconds, -sharpest, sharpest);
    trace.speed =
      last > 0 ? Math.min(fastest, 0.6 * trace.speed + (0.4 * long) / seconds) : Math.min(fastest, long / seconds);
    trace.way = way;
    // A quick finger's points lie far apart: the cut between them is one line all the same.
    const parts = Math.min(24, Math.ceil(long / (step * 3)));
    for (let part = 1; part <= parts; part++)
      push(
        trace,
        (trace.xs[last] as number) + (across * part) / parts,
        (trace.zs[last] as number) + (away * part) / parts,
        now,
      );
  }

  up(finger: number, now: number): void {
    const trace = this.all.find((one) => one.finger === finger);
    if (!trace) return;
    trace.finger = null;
    // A straight trace would end at the boards: it is bent towards the middle.
    const [x, z] = [trace.xs.at(-1) as number, trace.zs.at(-1) as number];
    const inward = Math.atan2(this.#middle.z - z, this.#middle.x - x) - trace.way;
    if (Math.abs(trace.turn) < gentlest) trace.turn = Math.sin(inward) < 0 ? -gentlest : gentlest;
    // A finger that had come to rest leaves no run-on.
    if (now - (trace.ats.at(-1) as number) > 160) trace.speed = 0;
  }

  /** Lets go of all momentum: calm traces end where the finger lifts. */
  rest(): void {
    for (const trace of this.all) if (trace.finger === null) trace.speed = 0;
  }

  /** Runs on what was let go, and drops what has faded. Returns whether anything still moves or fades. */
  step(now: number): boolean {
    const seconds = clamp((now - this.#now) / 1000, 0, 0.06);
    this.#now = now;
    for (const trace of this.all) if (trace.finger === null && trace.speed > 0) this.#glide(trace, seconds, now);
    for (let at = this.all.length - 1; at >= 0; at--) {
      const trace = this.all[at] as Trace;
      if (trace.finger === null && now - (trace.ats.at(-1) as number) > healTo) this.all.splice(at, 1);
    }
    return this.all.length > 0;
  }

  #glide(trace: Trace, seconds: number, now: number): void {
    const last = trace.xs.length - 1;
    let x = trace.xs[last] as number;
    let z = trace.zs[last] as number;
    // A slowing skater leans in: the arc winds up.
    trace.speed *= Math.exp(-seconds / friction);
    trace.turn = clamp(trace.turn * (1 + 0.5 * seconds), -sharpest, sharpest);
    // Near the boards every skater turns away.
    const across = x - this.#middle.x;
    const away = z - this.#middle.z;
    const outward = Math.cos(Math.atan2(away, across) - trace.way);
    if (Math.hypot(across, away) > iceRadius - 5 && outward > 0)
      trace.turn += (Math.sin(trace.way - Math.atan2(away, across)) >= 0 ? 1 : -1) * seconds * 9;
    trace.way += trace.turn * seconds;
    x += Math.cos(trace.way) * trace.speed * seconds;
    z += Math.sin(trace.way) * trace.speed * seconds;
    if (trace.speed < stopped || Math.hypot(x - this.#middle.x, z - this.#middle.z) > iceRadius - 0.5) {
      trace.speed = 0;
      return;
    }
    push(trace, x, z, now);
  }
}

function push(trace: Trace, x: number, z: number, at: number): void {
  trace.xs.push(x);
  trace.zs.push(z);
  trace.ats.push(at);
  if (trace.xs.length <= mostPoints) return;
  trace.xs.shift();
  trace.zs.shift();
  trace.ats.shift();
}

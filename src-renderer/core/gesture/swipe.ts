import type { Point, Rect } from '../model/rect.ts';

export interface TracePoint extends Point {
  /** Milliseconds. */
  readonly time: number;
}

/** A finger from where it came down to where it is. */
export interface Trace {
  readonly from: TracePoint;
  readonly to: TracePoint;
}

/** A finger that moved less than this many CSS pixels tapped. */
const tapReach = 12;
/** A page that is let go would run on at the finger's speed for so many seconds: there it is judged whether it is turned. */
const runOn = 0.16;
/** A page is turned when it would come to rest farther than this share of its width away. */
const turnShare = 0.3;

/** Whether a point lies on the words' side: a page follows a finger that begins there. */
export function isOn({ x, y }: TracePoint, { x: left, y: top, width, height }: Rect): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** A finger that lifts where it came down, however long it stayed: slow hands press as well as quick ones. */
export function isTap({ from, to }: Trace): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) < tapReach;
}

/** Which way a finger has gone, once that is clear: pages turn across, long words scroll along. */
export function leanOf({ from, to }: Trace): 'across' | 'along' | null {
  const across = Math.abs(to.x - from.x);
  const along = Math.abs(to.y - from.y);
  if (Math.hypot(across, along) < tapReach) return null;
  return across > along ? 'across' : 'along';
}

/** A flick goes at least so far, in mm, within so many ms, and leans so little from level (the tangent of 30°). */
const flick = { mm: 60, time: 350, lean: Math.tan(Math.PI / 6) } as const;

/** Which way a finger that has lifted wished to turn the page by a quick flick across; `mm` is CSS pixels of a millimetre. */
export function flickOf({ from, to }: Trace, mm: number): 'next' | 'previous' | null {
  const across = to.x - from.x;
  const far = Math.abs(across) >= flick.mm * mm;
  const level = Math.abs(to.y - from.y) <= Math.abs(across) * flick.lean;
  if (!far || !level || to.time - from.time > flick.time) return null;
  return across < 0 ? 'next' : 'previous';
}

/** What becomes of a page that is let go `across` CSS pixels from its place, at a speed in CSS pixels a second. */
export function turnOf(across: number, speed: number, width: number): 'next' | 'previous' | null {
  const rests = across + speed * runOn;
  // A page that is thrown back the way it came is not turned.
  if (Math.abs(rests) < width * turnShare || rests * across < 0) return null;
  return rests < 0 ? 'next' : 'previous';
}

import type { Rect } from '../model/rect.ts';

export interface TracePoint {
  readonly x: number;
  readonly y: number;
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
/** A finger that rested longer than this, in ms, did not tap. */
const tapTime = 500;
/** What runs on with the finger's speed for so many seconds decides where a page comes to rest. */
const runOn = 0.16;
/** A page is turned when it would come to rest farther than this share of its width away. */
const turnShare = 0.3;

/** Whether a point lies on the words' side: what begins there turns pages; all else belongs to the picture. */
export function isOn({ x, y }: TracePoint, { x: left, y: top, width, height }: Rect): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** A short touch in one place. */
export function isTap({ from, to }: Trace): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) < tapReach && to.time - from.time <= tapTime;
}

/** Which way a finger has gone, once that is clear: pages turn across, long words scroll along. */
export function leanOf({ from, to }: Trace): 'across' | 'along' | null {
  const across = Math.abs(to.x - from.x);
  const along = Math.abs(to.y - from.y);
  if (Math.hypot(across, along) < tapReach) return null;
  return across > along ? 'across' : 'along';
}

/** What becomes of a page that is let go `across` CSS pixels from its place, at a speed in CSS pixels a second. */
export function turnOf(across: number, speed: number, width: number): 'next' | 'previous' | null {
  const rests = across + speed * runOn;
  // A page that is thrown back the way it came is not turned.
  if (Math.abs(rests) < width * turnShare || rests * across < 0) return null;
  return rests < 0 ? 'next' : 'previous';
}

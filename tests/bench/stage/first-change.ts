/** From a touch to the first changed picture, by the pixels of the screen: the page is not asked, and can't flatter. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Part, Pixels } from './pixels.ts';

export interface Look {
  /** Milliseconds, by one clock. */
  readonly at: number;
  readonly pixels: Uint8Array;
}

/** How often the screen is looked at, in milliseconds: finer than any frame. */
const lookEvery = 2;
/** What moves by itself is watched for so long before a touch. */
const watchBefore = 200;
/** No change for so long after a touch counts as none. */
export const patience = 1000;

/** Levels of 255, on the average of all pixels: less than this is no change. */
const least = 0.2;
/** A change is one that what moves by itself would not bring, with a margin. */
const margin = 1.5;

/** Every third byte is looked at: of one pixel the blue, of another the green or the red. */
const sampled = 3;

/** How far two pictures of one part are apart: levels of 255 on the average. */
export function apart(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += sampled) sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0));
  return one.length === 0 ? 0 : sum / Math.ceil(one.length / sampled);
}

/** What moves by itself does so in frames, the slowest of them thirty a second: a change may come so much early. In milliseconds. */
const slowFrame = 50;

/**
 * Tells of looks after a touch whether they differ from the last one before it by more than the part differed from itself
 * before. A picture that goes on moving by itself drifts away from any look, so the difference that is allowed grows
 * with the time it had.
 */
export function changeSince(before: readonly Look[]): (seen: Look) => boolean {
  const [first] = before;
  const last = before.at(-1);
  if (!first || !last) throw new Error('Nothing was seen before the touch.');
  const drift = before.slice(1).map(({ at, pixels }) => ({ time: at - first.at, by: apart(first.pixels, pixels) }));
  const whole = Math.max(1, last.at - first.at);
  const byItself = (time: number): number => {
    const most = Math.max(0, ...drift.filter((each) => each.time <= time + slowFrame).map(({ by }) => by));
    return most * Math.max(1, time / whole);
  };
  return ({ pixels, at }) => apart(last.pixels, pixels) > least + margin * byItself(at - last.at);
}

/** A part that stands still is looked at so often, in milliseconds: what moves slowly must have moved on meanwhile. */
const compareEvery = 60;
/** Two looks that agree may have come by chance; as many as this don't. */
const agreeing = 3;

/**
 * Waits until nothing of those parts moves by itself, and says whether that came true in time: what lies beside what still moves can't be
 * told from it.
 */
export async function untilStill(pixels: Pixels, parts: readonly Part[], most: number): Promise<boolean> {
  const looks = () => parts.map((part) => pixels.read(part));
  let last = looks();
  let same = 0;
  for (const end = performance.now() + most; performance.now() < end;) {
    await wait(compareEvery);
    const seen = looks();
    same = seen.every((look, index) => apart(last[index] ?? look, look) <= least) ? same + 1 : 0;
    if (same >= agreeing) return true;
    last = seen;
  }
  return false;
}

/** Milliseconds for which parts are watched to find the stillest. */
const watchFor = 600;

/** How far each of those parts moves by itself: levels of 255 on the average, the most that was seen. */
export async function movesByItself(pixels: Pixels, parts: readonly Part[]): Promise<number[]> {
  const first = parts.map((part) => pixels.read(part));
  const most = parts.map(() => 0);
  for (const end = performance.now() + watchFor; performance.now() < end;) {
    await wait(compareEvery);
    for (const [index, part] of parts.entries()) {
      const by = apart(first[index] ?? new Uint8Array(), pixels.read(part));
      most[index] = Math.max(most[index] ?? 0, by);
    }
  }
  return most;
}

/**
 * Touches, and tells after how many milliseconds each of several things changed, each seen in any of its parts of the
 * screen; undefined for one that did not change.
 */
export async function untilChanges(
  pixels: Pixels,
  things: readonly (readonly Part[])[],
  touch: () => Promise<unknown>,
): Promise<(number | undefined)[]> {
  const look = (part: Part): Look => {
    const seen = pixels.read(part);
    return { at: performance.now(), pixels: seen };
  };
  const before = things.map((parts) => parts.map((part) => ({ part, looks: [] as Look[] })));
  for (const end = performance.now() + watchBefore; performance.now() < end; await wait(lookEvery)) {
    for (const { part, looks } of before.flat()) looks.push(look(part));
  }
  const watched = before.map((parts) => parts.map(({ part, looks }) => ({ part, isChange: changeSince(looks) })));
  const times: (number | undefined)[] = things.map(() => undefined);
  const touched = performance.now();
  const done = touch();
  for (;;) {
    await wait(lookEvery);
    for (const [index, parts] of watched.entries()) {
      if (times[index] !== undefined || !parts.some(({ part, isChange }) => isChange(look(part)))) continue;
      times[index] = performance.now() - touched;
    }
    if (times.every((time) => time !== undefined) || performance.now() - touched > patience) {
      await done;
      return times;
    }
  }
}

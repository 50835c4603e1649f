import { clamp } from '../../plates/printing/shape.ts';

/** What the tap does, and how far its water has cleared the basin. */
export interface Flow {
  /** How far the tap is open, 0…1. */
  readonly open: number;
  /** How far from the foot of the stream the water is clear: 1 is the whole basin. */
  readonly front: number;
}

/** From rough water under a dripping tap to a clear basin. */
export function flowAt(page: number, pages: number): Flow {
  if (page <= 1) return { open: 0, front: 0.09 };
  const share = pages <= 2 ? 1 : (page - 1) / (pages - 1);
  return { open: share < 1 ? 0.72 : 1, front: share < 1 ? 0.2 + 0.86 * share : 1.15 };
}

/** Whole basins that clear in a second, and that cloud again. */
const clearing = 0.5;
const clouding = 0.3;
/** A tap opens and closes in so many seconds. */
const turning = 0.35;
/** A finger on the tap opens it as far as this, and clears as long as it stays. */
const heldOpen = 1;

/** Lets time pass. `held`: a finger is on the tap. */
export function flowOn({ open, front }: Flow, target: Flow, held: boolean, seconds: number): Flow {
  const wanted = held ? { open: heldOpen, front: 1.15 } : target;
  const turn = seconds / turning;
  const way = wanted.front - front;
  // Nothing clears before the stream is there.
  const speed = way > 0 ? clearing * clamp(open * 2) : clouding;
  return {
    open: open + clamp(wanted.open - open, -turn, turn),
    front: front + clamp(way, -speed * seconds, speed * seconds),
  };
}

export function sameFlow(one: Flow, other: Flow): boolean {
  return one.open === other.open && one.front === other.front;
}

/** A closed tap lets a drop go so often, in seconds; it falls so long. */
export const dripPeriod = 2.6;
export const dripFall = 0.42;

/** Where the hanging drop is: 0 at the outlet … 1 at the water; null while the tap runs. `swell`: how full it hangs. */
export function dripAt(seconds: number, open: number): { readonly fallen: number; readonly swell: number } | null {
  if (open > 0.02) return null;
  const time = seconds % dripPeriod;
  const hanging = dripPeriod - dripFall;
  if (time < hanging) return { fallen: 0, swell: clamp(time / hanging) };
  const share = (time - hanging) / dripFall;
  return { fallen: share * share, swell: 1 };
}

/** The wood swells where a finger is, follows it exactly outwards, and goes back like something soft and full of sap. */
export interface Swelling {
  readonly id: number;
  /** Along the edge and out from it, in units. */
  readonly along: number;
  readonly high: number;
  readonly speed: number;
  /** Where it goes: up under a finger, to nothing without one. */
  readonly target: number;
  readonly held: boolean;
}

/** Half width of a swelling. */
export const swellWidth = 96;
/** Highest a finger can pull the wood, and how far it swells under one that only rests there. */
export const mostSwell = 150;
const restingSwell = 44;
/** A soft spring: per second squared, and per second. */
const stiffness = 130;
const damping = 9;

/** A finger touches or moves: `out` is its distance from the edge of the grown wood, outwards positive. */
export function press(swellings: readonly Swelling[], id: number, along: number, out: number): readonly Swelling[] {
  const pulled = Math.min(mostSwell, Math.max(restingSwell, out));
  const known = swellings.find((one) => one.id === id);
  // Pulled out, the edge is at the finger at once; inside, the wood swells by itself.
  const high = out > restingSwell ? pulled : (known?.high ?? 0);
  const now: Swelling = { id, along, high, speed: known?.speed ?? 0, target: pulled, held: true };
  return [...swellings.filter((one) => one.id !== id), now].slice(-12);
}

export function lift(swellings: readonly Swelling[], id: number): readonly Swelling[] {
  return swellings.map((one) => (one.id === id ? { ...one, id: -1 - one.id, target: 0, held: false } : one));
}

/** Lets time pass; what has gone back is gone. */
export function settle(swellings: readonly Swelling[], seconds: number): readonly Swelling[] {
  const time = Math.min(0.034, seconds);
  return swellings
    .map((one) => {
      const speed = (one.speed + (one.target - one.high) * stiffness * time) * Math.exp(-damping * time);
      return { ...one, speed, high: one.high + speed * time };
    })
    .filter(({ held, high, speed }) => held || Math.abs(high) > 0.4 || Math.abs(speed) > 4);
}

/** How far the wood stands out at a place along the edge. */
export function swellAt(swellings: readonly Swelling[], along: number): number {
  let cubes = 0;
  for (const { along: middle, high } of swellings) {
    const off = (along - middle) / swellWidth;
    if (off > 2.6 || off < -2.6) continue;
    cubes += (high * Math.exp(-off * off)) ** 3;
  }
  // Nearly the highest of them, without a cusp where two meet.
  return Math.cbrt(cubes);
}

/**
 * How much of the wet rings is uncovered where wood that has grown so wide swells to `wide`: at first new rings come
 * out under the bark; the fewer are left, the more those that are there stretch.
 */
export function uncovered(grown: number, wide: number, whole: number): number {
  const left = whole - grown;
  if (wide <= grown) return wide;
  return left < 0.5 ? whole : grown + left * (1 - Math.exp((grown - wide) / left));
}

import { clamp, smooth } from '../../plates/printing/shape.ts';
import { lieAt, newLie, pointAt } from '../../plates/printing/trunk.ts';
import type { Section } from './section.ts';

/** Light that runs along the rings from where a finger touched the wood. */
export interface Ripple {
  /** Ring and direction it starts from. */
  readonly ring: number;
  readonly angle: number;
  /** Distance of that place from the pith, in units. */
  readonly away: number;
  readonly strength: number;
  /** Rings on either side that light up. */
  readonly reach: number;
}

/** A piece of one ring that is lit. */
export interface Lit {
  readonly ring: number;
  readonly from: number;
  readonly to: number;
  /** 0…1 */
  readonly strength: number;
}

/** Seconds until the last light has run out. */
export const rippleLife = 2.6;
/** Each ring lights up so many seconds after its neighbour, and for so long. */
const [delay, ringLife] = [0.07, 1.9] as const;
/** Light runs along a ring at so many units a second, in a streak that long. */
const [pace, streak] = [430, 250] as const;

export function rippleAt(section: Section, x: number, y: number, strength: number, reach = 9): Ripple {
  const { ring, angle, away } = lieAt(section.trunk, x, y, newLie());
  return { ring, angle, away: Math.max(30, away), strength, reach };
}

/** What of the rings is lit so many seconds after the touch. */
export function litBy({ ring, angle, away, strength, reach }: Ripple, age: number, { trunk }: Section): readonly Lit[] {
  const lit: Lit[] = [];
  const middle = Math.floor(ring);
  for (let step = -reach; step <= reach; step++) {
    const index = middle + step;
    const since = age - Math.abs(step) * delay;
    if (index < 0 || index > trunk.radii.length - 3 || since <= 0 || since >= ringLife) continue;
    // A ring inside is shorter: the same way along it is a wider turn, but never more than half round.
    const radius = Math.max(24, (away * trunk.radiusOf(index + 0.5)) / Math.max(1, trunk.radiusOf(ring)));
    const front = Math.min(Math.PI, (pace * since) / radius);
    const tail = Math.min(front, Math.max(0, (pace * since - streak) / radius));
    const faded = strength * smooth(ringLife, 0.25, since) * (1 - Math.abs(step) / (reach + 1));
    if (tail > 0.001) {
      lit.push({ ring: index + 0.5, from: angle + tail, to: angle + front, strength: faded });
      lit.push({ ring: index + 0.5, from: angle - front, to: angle - tail, strength: faded });
    } else lit.push({ ring: index + 0.5, from: angle - front, to: angle + front, strength: faded });
  }
  return lit;
}

/** The points of a lit piece, one about every 14 units. */
export function pointsOf(
  { trunk }: Section,
  { ring, from, to }: Lit,
): readonly { readonly x: number; readonly y: number }[] {
  const radius = trunk.radiusOf(ring);
  const steps = clamp(Math.ceil((Math.abs(to - from) * radius) / 14), 2, 64);
  return Array.from({ length: steps + 1 }, (_, step) => pointAt(trunk, radius, from + ((to - from) * step) / steps));
}

import type { City, Place, Text } from '../../../src-main/contract/exhibition.ts';
import { bearing, screenAngle } from '../../core/model/bearing.ts';
import { pointAt } from '../../plates/printing/trunk.ts';
import { radiusOfYear, type Stump } from './stump.ts';

/** A friend's bead on the ring of its year. Units of the screen. */
export interface Friend {
  readonly name: Text;
  readonly year: number;
  readonly x: number;
  readonly y: number;
}

/** Beads stand at least so far apart on the face. */
const apart = 56;
/** The decades' numerals run towards the eye: no bead stands on them. */
export const numeralsAngle = Math.PI * 0.5;
const numeralsWidth = 54;

/**
 * Friends with a confirmed year up to the stump's last, each on the ring of its year and in its true bearing from home;
 * those that would stand in each other's way, or off the screen, step aside along their ring.
 */
export function friendsOn(stump: Stump, home: Place, cities: readonly City[]): readonly Friend[] {
  const { frame, years } = stump;
  const placed: Friend[] = [];
  const known = cities
    .filter((city): city is City & { year: number } => city.year !== undefined && city.year >= years.from)
    .filter(({ year }) => year <= years.to)
    .sort((one, other) => one.year - other.year);
  const low = frame.portrait ? frame.height * 0.515 : frame.height - 108;
  for (const city of known) {
    const wished = screenAngle(bearing(home, city));
    const radius = radiusOfYear(stump, city.year - 0.5 * stump.yearsPerRing);
    for (let step = 0; step < 72; step++) {
      const angle = wished + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 0.06;
      const { x, y } = pointAt(stump.trunk, radius, angle);
      if (x > frame.width - 46 || x < 30 || y > low) continue;
      if (Math.abs(x - stump.trunk.x) < numeralsWidth && y > stump.trunk.y) continue;
      const squash = stump.trunk.squash;
      if (placed.some((other) => Math.hypot(other.x - x, (other.y - y) / squash) < apart)) continue;
      placed.push({ name: city.name, year: city.year, x, y });
      break;
    }
  }
  return placed;
}

/** The place itself: the bead in the pith, older than every ring. */
export function homeOf({ trunk }: Stump, { name }: Place): Friend {
  return { name, year: -Infinity, x: trunk.x, y: trunk.y };
}

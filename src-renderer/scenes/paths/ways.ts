import { noise } from '../../plates/printing/noise.ts';
import { crownOf, type Leaves } from './crown.ts';
import { grainAt, onGround, project, treeAway, type Ground, type Point, type Vista } from './vista.ts';

/** A place on a way: where it is on the screen, how far along, and how broad the way is there. Units. */
export interface Step extends Point {
  readonly units: number;
  readonly half: number;
}

/** One country's way: over the plain, up the trunk and along a bough into its round of leaves. */
export interface Way {
  readonly steps: readonly Step[];
  /** Its whole length, and that of the part on the ground: there the walkers stop. */
  readonly length: number;
  readonly foot: number;
  readonly leaves: Leaves;
}

/** Metres from the trunk's middle to where the walkers gather. */
const gathering = 10;
/** They stand before it and at its sides, not behind: so far round, in radians. */
const gatheringHalf = 2.05;
/** Half a path's width. Metres. */
const pathHalf = 0.26;

/** All ways of the picture; the leftmost round of leaves belongs to the leftmost path. */
export function waysOf(vista: Vista): readonly Way[] {
  const crown = crownOf(vista);
  const ends = endsOf(vista, crown.length);
  const rounds = roundTheTree(vista, ends);
  return ends.map((end, index) => {
    const leaves = crown[index] as Leaves;
    const slot = crown.length > 1 ? (index / (crown.length - 1)) * 2 - 1 : 0;
    const ground = overGround(vista, end, rounds[index] ?? 0, index);
    const steps = [...ground, ...upTheTree(vista, ground.at(-1) as Bare, slot, leaves)];
    let units = 0;
    const measured = steps.map(({ x, y, half }, step): Step => {
      const last = steps[step - 1];
      if (last) units += Math.hypot(x - last.x, y - last.y);
      return { x, y, half, units };
    });
    return { steps: measured, length: units, foot: measured[ground.length - 1]?.units ?? 0, leaves };
  });
}

/** Where a way is after so many units. */
export function onWay({ steps }: Way, units: number): Step {
  let low = 0;
  let high = steps.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).units <= units) low = middle;
    else high = middle;
  }
  const one = steps[low] as Step;
  const other = steps[high] as Step;
  const share = Math.max(0, Math.min(1, (units - one.units) / Math.max(1e-6, other.units - one.units)));
  const at = (key: 'x' | 'y' | 'units' | 'half') => one[key] + (other[key] - one[key]) * share;
  return { x: at('x'), y: at('y'), units: at('units'), half: at('half') };
}

/** The place on a way nearest to a point: how far along, and how far off. A round of leaves belongs to its way's end. */
export function nearestOn(
  { steps, length, leaves }: Way,
  { x, y }: Point,
): { readonly units: number; readonly off: number } {
  const inLeaves = Math.hypot(x - leaves.x, y - leaves.y) - leaves.radius;
  let units = length;
  let off = Math.max(0, inLeaves);
  for (let index = 1; index < steps.length; index++) {
    const one = steps[index - 1] as Step;
    const other = steps[index] as Step;
    const dx = other.x - one.x;
    const dy = other.y - one.y;
    const square = dx * dx + dy * dy;
    if (square === 0) continue;
    const share = Math.max(0, Math.min(1, ((x - one.x) * dx + (y - one.y) * dy) / square));
    const away = Math.hypot(one.x + dx * share - x, one.y + dy * share - y);
    if (away < off) {
      off = away;
      units = one.units + (other.units - one.units) * share;
    }
  }
  return { units, off };
}

type Bare = Pick<Step, 'x' | 'y' | 'half'>;

/** Where the ways come from: evenly round the picture's edge, from left to right as the crown stands. */
function endsOf(vista: Vista, count: number): readonly Point[] {
  const { width, left, horizon, middle, portrait } = vista;
  const west = portrait ? 34 : left + 20;
  const east = width - (portrait ? 34 : 6);
  const far = horizon + (portrait ? 17 : 21);
  const near = portrait ? vista.bottom - 70 : vista.height - 96;
  const behind = portrait ? 190 : 265;
  const corners: readonly Point[] = [
    { x: middle, y: near },
    { x: west + 70, y: near },
    { x: west, y: near - 90 },
    { x: west, y: far + 26 },
    { x: west + 60, y: far },
    { x: middle - behind, y: far },
    { x: middle + behind, y: far },
    { x: east - 60, y: far },
    { x: east, y: far + 26 },
    { x: east, y: near - 90 },
    { x: east - 70, y: near },
    { x: middle, y: near },
  ];
  // A far edge is long on the screen but little seen: it counts for less. The edge behind the trunk has no ways.
  const weight = (index: number) => (index === 5 ? 0 : index === 4 || index === 6 ? 0.8 : 1);
  const pieces = corners.slice(1).map((to, index) => {
    const from = corners[index] as Point;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) * weight(index) };
  });
  const whole = pieces.reduce((sum, { length }) => sum + length, 0);
  const ends = Array.from({ length: count }, (_, index): Point => {
    let rest = ((index + 0.5) / count) * whole;
    for (const { from, to, length } of pieces) {
      if (rest <= length) {
        const share = rest / length;
        return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      }
      rest -= length;
    }
    return corners[0] as Point;
  });
  return ends.sort((one, other) => one.x - other.x || one.y - other.y);
}

/** At which angle round the trunk each way's people gather, in the order they come from. 0 is before it. */
function roundTheTree(vista: Vista, ends: readonly Point[]): readonly number[] {
  const angles = ends.map((end) => {
    const { x, z } = onGround(vista, end);
    return Math.atan2(x, treeAway - z);
  });
  const order = angles.map((_, index) => index).sort((one, other) => (angles[one] ?? 0) - (angles[other] ?? 0));
  // Evenly as it looks on the screen, where the ring of people is a flat one.
  const turns = Array.from({ length: 161 }, (_, step) => (step / 80 - 1) * gatheringHalf);
  const places = turns.map((turn) => project(vista, gatheringAt(turn)));
  let length = 0;
  const lengths = places.map((place, index) => {
    const last = places[index - 1];
    return (length += last ? Math.hypot(place.x - last.x, (place.y - last.y) * 1.3) : 0);
  });
  return angles.map((_, index) => {
    const wanted = ((order.indexOf(index) + 0.5) / ends.length) * length;
    return turns[lengths.findIndex((reached) => reached >= wanted)] ?? 0;
  });
}

function gatheringAt(turn: number): Ground {
  return { x: Math.sin(turn) * gathering, z: treeAway - Math.cos(turn) * gathering };
}

/** A path that winds over the plain to the gathering round the trunk. */
function overGround(vista: Vista, end: Point, round: number, index: number): readonly Bare[] {
  const from = onGround(vista, end);
  const to = gatheringAt(round);
  const length = Math.hypot(to.x - from.x, to.z - from.z);
  const sideX = -(to.z - from.z) / length;
  const sideZ = (to.x - from.x) / length;
  const turns = 0.8 + noise(index * 3.7, 2) * 0.9;
  const phase = noise(index * 5.3, 8) * 6.28;
  const swing = Math.min(length * 0.065, 5);
  const count = 56;
  return Array.from({ length: count }, (_, step): Bare => {
    // Far pieces are short on the screen: steps grow with the distance from the eye.
    const share = step / (count - 1);
    const along = from.z > to.z ? 1 - (1 - share) ** 2.2 : share;
    const off = Math.sin(along * turns * 2 * Math.PI + phase) * Math.sin(along * Math.PI) * swing;
    const ground = {
      x: from.x + (to.x - from.x) * along + sideX * off,
      z: from.z + (to.z - from.z) * along + sideZ * off,
    };
    const { x, y } = project(vista, ground);
    // It comes out of the dark as a hair.
    return { x, y, half: Math.max(1.5, pathHalf * grainAt(vista, y)) * Math.min(1, 0.12 + step / 9) };
  });
}

/** A root, a fibre of the trunk, a bough. */
function upTheTree({ middle, trunk, portrait }: Vista, from: Bare, slot: number, leaves: Leaves): readonly Bare[] {
  const size = portrait ? 0.85 : 1;
  const footX = middle + slot * trunk.half * 1.25;
  const footY = trunk.foot + (1 - slot * slot) * 22 * size;
  const forkX = middle + slot * trunk.half * 0.82;
  const root = bezier(
    from,
    { x: (from.x + footX) / 2, y: (from.y + footY) / 2 + 6 },
    { x: footX, y: footY + 14 },
    { x: footX, y: footY - 34 },
    10,
  );
  const fibre = bezier(
    { x: footX, y: footY - 34 },
    { x: forkX, y: trunk.foot - 90 * size },
    { x: forkX, y: trunk.fork + 60 * size },
    { x: forkX, y: trunk.fork + 20 * size },
    12,
  );
  const rise = Math.max(30, trunk.fork - leaves.y);
  const bough = bezier(
    { x: forkX, y: trunk.fork + 20 * size },
    { x: forkX + slot * 20, y: trunk.fork - rise * 0.5 },
    { x: leaves.x + (forkX - leaves.x) * 0.3, y: leaves.y + (trunk.fork - leaves.y) * 0.34 },
    { x: leaves.x, y: leaves.y },
    24,
  );
  const root1 = root.slice(1).map((point, index): Bare => ({ ...point, half: 4.6 - index * 0.14 }));
  const fibre1 = fibre.slice(1).map((point): Bare => ({ ...point, half: 2.1 }));
  const bough1 = bough.slice(1).map((point): Bare => ({ ...point, half: 2.6 }));
  return [...root1, ...fibre1, ...bough1];
}

function bezier(a: Point, b: Point, c: Point, d: Point, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, step): Point => {
    const t = step / (count - 1);
    const u = 1 - t;
    const at = (key: 'x' | 'y') =>
      u * u * u * a[key] + 3 * u * u * t * b[key] + 3 * u * t * t * c[key] + t * t * t * d[key];
    return { x: at('x'), y: at('y') };
  });
}

import { clamp } from '../../plates/printing/shape.ts';
import type { Point } from '../engine/layout.ts';
import { iceRadius, middle, onRing, spotUnder, type Spot } from './hall.ts';

/** How near skaters come to the boards and to the eye, in metres. */
const [widest, nearest] = [iceRadius - 0.35, 1.75];
/** A finger that has gone no farther has only tapped; metres. */
const tapped = 0.35;
/** Half of the arc that a tap sends somebody along, in radians. */
const tapTurn = 0.62;
/** The keys of a run are not more than these. */
const mostKeys = 24;

/** The place on the ice that is nearest to what a finger points at. */
export function ontoIce(at: Point): Spot {
  const { x, z } = spotUnder(at);
  const away = Math.hypot(x - middle.x, z - middle.z);
  const share = Math.min(1, widest / Math.max(away, 0.001));
  return { x: middle.x + (x - middle.x) * share, z: Math.max(nearest, middle.z + (z - middle.z) * share) };
}

const apart = (one: Spot, other: Spot): number => Math.hypot(one.x - other.x, one.z - other.z);

export function lengthOf(arc: readonly Spot[]): number {
  return arc.slice(1).reduce((sum, spot, index) => sum + apart(spot, arc[index] ?? spot), 0);
}

/** Whether a finger has drawn something, or only tapped. */
export function isTap(arc: readonly Spot[]): boolean {
  return lengthOf(arc) < tapped;
}

/** The arc round the hall's middle on which a tapped place lies, from left to right. */
export function arcThrough({ x, z }: Spot): readonly Spot[] {
  const radius = clamp(Math.hypot(x - middle.x, z - middle.z), 1.6, widest);
  const angle = Math.atan2(z - middle.z, x - middle.x);
  return Array.from({ length: mostKeys }, (_, step) => {
    const spot = onRing(radius, angle + tapTurn - (2 * tapTurn * step) / (mostKeys - 1));
    return { x: spot.x, z: Math.max(nearest, spot.z) };
  });
}

/** The same arc at places that lie evenly along it, as few as a run needs. */
export function evenly(arc: readonly Spot[]): readonly Spot[] {
  const whole = lengthOf(arc);
  const [first] = arc;
  if (!first || whole === 0) return arc;
  const spots: Spot[] = [first];
  let [gone, index] = [0, 1];
  for (let step = 1; step < mostKeys; step++) {
    const wanted = (whole * step) / (mostKeys - 1);
    for (; index < arc.length; index++) {
      const [from, to] = [arc[index - 1] ?? first, arc[index] ?? first];
      const long = apart(from, to);
      if (gone + long >= wanted || index === arc.length - 1) {
        const share = long > 0 ? clamp((wanted - gone) / long) : 1;
        spots.push({ x: from.x + (to.x - from.x) * share, z: from.z + (to.z - from.z) * share });
        break;
      }
      gone += long;
    }
  }
  return spots;
}

/** Radii of the arcs that pages leave, in metres, within the lane of the near skater; and from where to where they run. */
const keptRadii = [4.4, 3.75, 3.1, 2.45, 1.85, 4.75] as const;
const [keptFrom, keptTo] = [1.35, 4.5];

/** The arc that the page of this number, from 0, leaves in the ice: round the hall's middle, from far to near. */
export function arcOfPage(page: number): readonly Spot[] {
  const radius = keptRadii[page % keptRadii.length] ?? 3;
  return Array.from({ length: 48 }, (_, step) => {
    const spot = onRing(radius, keptFrom + ((keptTo - keptFrom) * step) / 47);
    return { x: spot.x, z: Math.max(1.2, spot.z) };
  });
}

/** Grooves on each side of an arc: of a visitor's, and of one that a page leaves, which lie over each other on the last. */
const grooves = { own: 18, kept: 8 } as const;
/** How far they lie from the arc and from each other; metres. */
const grooveGap = 0.165;
/** Each is so much shorter at both ends than the one nearer to the arc, as a share of the arc. */
const shortens = 0.025;

/** Lines in the ice along an arc on both sides, the shorter the farther they lie from it. */
export function groovesAlong(arc: readonly Spot[], whose: keyof typeof grooves): readonly (readonly Spot[])[] {
  const end = arc.length - 1;
  const beside = (away: number): Spot[] =>
    arc.flatMap((spot, index) => {
      const [before, after] = [arc[Math.max(0, index - 1)] ?? spot, arc[Math.min(end, index + 1)] ?? spot];
      const long = apart(before, after);
      if (long === 0) return [];
      return [
        {
          x: spot.x - ((after.z - before.z) / long) * away,
          z: Math.max(nearest, spot.z + ((after.x - before.x) / long) * away),
        },
      ];
    });
  // A short arc has few; none reaches farther than half its length.
  const count = Math.min(grooves[whose], Math.floor(lengthOf(arc) / 2 / grooveGap));
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) => {
    const cut = Math.ceil(number * shortens * end);
    return [number, -number]
      .map((side) => beside(side * grooveGap).slice(cut, arc.length - cut))
      .flatMap((groove) => piecesOf(groove, arc, number * grooveGap));
  });
}

/** The pieces of a groove that lie on the ice, and as far from the arc as it should: inside a tight bend its lines would cross. */
function piecesOf(groove: readonly Spot[], arc: readonly Spot[], away: number): readonly (readonly Spot[])[] {
  return runsOf(
    groove,
    (spot) => apart(spot, middle) <= widest && arc.every((other) => apart(spot, other) > away * 0.9),
  );
}

/** The runs of a line, of two places or more, that are kept. */
export function runsOf<Place>(line: readonly Place[], keeps: (place: Place) => boolean): readonly (readonly Place[])[] {
  const runs: Place[][] = [[]];
  for (const place of line) {
    if (keeps(place)) runs.at(-1)?.push(place);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

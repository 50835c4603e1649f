import { clamp, mix } from '../../plates/printing/shape.ts';
import type { Point } from '../engine/layout.ts';
import { homes, places, track } from './hall.ts';

/** A machine: where it stands, and the place on the ring that it has or is on its way to. Metres. */
export interface Machine extends Point {
  readonly place?: number;
  /** It has come to its place: the floor about it is lit, and it runs. */
  readonly stands: boolean;
}

/** Before the first touch. */
export const before: readonly Machine[] = homes.map(({ x, y }) => ({ x, y, stands: false }));

/** A machine that is let go so near to a free place rolls into it; on the ring it does so from anywhere. Metres. */
const reach = 3;
/** How a machine rolls by itself: metres a second, and how near it must come. */
const pace = 7;
const near = 0.02;

/** How many machines stand on the ring on a page of so many: one on the first, all on the last. */
export function standingAtPage(page: number, pages: number): number {
  const share = pages <= 1 ? 1 : clamp((page - 1) / (pages - 1));
  return Math.floor(1 + (places.length - 1) * share + 1e-9);
}

/** A machine at its place. */
export function stoodAt(place: number): Machine {
  const { x, y } = places[place] ?? { x: 0, y: 0 };
  return { x, y, place, stands: true };
}

/** The machines as they stand before anybody has touched them: the first so many are on the ring. */
export function standing(count: number): readonly Machine[] {
  return before.map((machine, index) => (index < count ? stoodAt(placeOf[index] ?? index) : machine));
}

/**
 * The place that pages give to each machine: from where it stands it comes to that without crossing another's way. The near
 * side of the ring first, where the line that machines bring is seen best; the press last, which would hide the grinder.
 */
export const placeOf = [5, 0, 4, 3, 2, 1] as const;

/** The machine that is to come next: the first without a place whose own is free, in the order of the pages. */
export function nextToCome(machines: readonly Machine[]): number | undefined {
  const waiting = machines.flatMap(({ place }, index) => (place === undefined ? [index] : []));
  return waiting.find((index) => machines.every(({ place }) => place !== placeOf[index])) ?? waiting[0];
}

/** The free place that is nearest, within so many metres. */
export function freePlace(machines: readonly Machine[], { x, y }: Point, within = Infinity): number | undefined {
  let best: number | undefined;
  let least = within;
  for (const [index, place] of places.entries()) {
    if (machines.some((machine) => machine.place === index)) continue;
    const apart = Math.hypot(place.x - x, place.y - y);
    if (apart > least) continue;
    [best, least] = [index, apart];
  }
  return best;
}

/** The place that a machine comes to by itself: its own if that is free, else the nearest that is. */
export function placeFor(machines: readonly Machine[], index: number): number | undefined {
  const own = placeOf[index];
  if (own !== undefined && !machines.some(({ place }) => place === own)) return own;
  return freePlace(machines, machines[index] ?? { x: 0, y: 0 });
}

/** The place that a machine rolls into when it is let go there. */
export const placeNear = (machines: readonly Machine[], at: Point): number | undefined =>
  freePlace(machines, at, Math.hypot(at.x, at.y) < track.outer ? Infinity : reach);

/** The machine that is nearest of those that still have no place. */
export function nextMachine(machines: readonly Machine[], { x, y }: Point): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const [index, machine] of machines.entries()) {
    const apart = Math.hypot(machine.x - x, machine.y - y);
    if (machine.place !== undefined || apart >= least) continue;
    [best, least] = [index, apart];
  }
  return best;
}

/** All stand in their places: the ring is closed, and the line runs. */
export const closed = (machines: readonly Machine[]): boolean => machines.every(({ stands }) => stands);

/** A machine that has a place rolls towards it, slower as it comes near. */
export function rollOn(machine: Machine, seconds: number): Machine {
  const place = places[machine.place ?? -1];
  if (!place || machine.stands) return machine;
  const [dx, dy] = [place.x - machine.x, place.y - machine.y];
  const left = Math.hypot(dx, dy);
  const step = Math.min(left, Math.min(pace, 0.6 + left * 2.6) * seconds);
  if (left - step <= near) return stoodAt(machine.place ?? 0);
  return { ...machine, x: machine.x + (dx / left) * step, y: machine.y + (dy / left) * step };
}

/** How fast the line runs by itself, in radians a second, and how soon it comes back to that: a share a second. */
export const cruise = 0.16;
const settling = 0.9;

/** The speed of the line after so many seconds without a hand on it. */
export function slowed(speed: number, seconds: number): number {
  return cruise + (speed - cruise) * Math.exp(-settling * seconds);
}

/** A hand drives the line no faster than this, in radians a second. */
const fastest = 3;

/** The speed of the line under a hand that goes so fast, which need not be even. */
export function speedUnderHand(speed: number, handSpeed: number): number {
  return Math.max(-fastest, Math.min(fastest, mix(speed, handSpeed, 0.4)));
}

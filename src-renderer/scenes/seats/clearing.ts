import type { ScaledPoint } from '../engine/overlook.ts';
import type { Frame } from '../../plates/printing/frame.ts';

/**
 * A clearing by night, seen from above by an eye that looks ahead: a great stump for a table, seats in a ring about it,
 * steps of wood round them. Places are metres across and away; the table's middle is straight ahead.
 */
export interface Clearing {
  readonly frame: Frame;
  /** Units of the screen: straight ahead, and the height of the eye's horizon (above the screen: it looks down). */
  readonly middle: number;
  readonly horizon: number;
  readonly focal: number;
  /** Metres of the eye above the ground. */
  readonly eye: number;
  readonly seats: readonly Seat[];
}

/** One place at the table. */
export interface Seat {
  /** Radians: a quarter turn is away from the eye. */
  readonly angle: number;
  /** Its number among those that are named, or nothing. */
  readonly named?: number;
}

/** All that the clearing's sheets depend on. */
export interface SeatOrder {
  readonly frame: Frame;
  readonly seats: number;
  readonly named: number;
}

export interface Spot {
  readonly across: number;
  readonly ahead: number;
}

/** Metres: how far away the table's middle is, its radius and height, the ring of seats, a seat's radius. */
export const centre: Spot = { across: 0, ahead: 30 };
export const table = { radius: 8.5, tall: 0.5 } as const;
export const ring = { radius: 10, tall: 0.5, seat: 0.31 } as const;
/** Two steps of wood, sunken towards the table: their radius, and the ground within and without. */
export const rises = [
  { radius: 12.3, from: 0, to: 0.62 },
  { radius: 15.2, from: 0.62, to: 1.24 },
] as const;

export function clearingOf({ frame, seats, named }: SeatOrder): Clearing {
  // The ring of seats leaves room for a name outside each, on every side.
  const view = frame.portrait
    ? { middle: frame.width / 2, horizon: -490, focal: 1060, eye: 27200 / 1060 }
    : { middle: frame.width - 588, horizon: -320, focal: 1200, eye: 24200 / 1200 };
  const taken = new Map(
    Array.from({ length: named }, (_, index) => [Math.floor(((index + 0.5) * seats) / named), index]),
  );
  return {
    frame,
    ...view,
    seats: Array.from({ length: seats }, (_, index): Seat => {
      const angle = -Math.PI / 2 + ((index + 0.5) / seats) * 2 * Math.PI;
      const own = taken.get(index);
      return own === undefined ? { angle } : { angle, named: own };
    }),
  };
}

export function project({ middle, horizon, focal, eye }: Clearing, { across, ahead }: Spot, up = 0): ScaledPoint {
  return { x: middle + (across * focal) / ahead, y: horizon + ((eye - up) * focal) / ahead, metre: focal / ahead };
}

/** The middle of the table as it is seen. */
export const pithOf = (clearing: Clearing): ScaledPoint => project(clearing, centre, table.tall);

/** A place about the table: a radius in metres, an angle, and how high. */
export function about(clearing: Clearing, radius: number, angle: number, up = 0): ScaledPoint {
  return project(clearing, spotAt(radius, angle), up);
}

export function spotAt(radius: number, angle: number): Spot {
  return { across: centre.across + radius * Math.cos(angle), ahead: centre.ahead + radius * Math.sin(angle) };
}

/** The place under a point of the screen, at a height. */
export function spotUnder({ middle, horizon, focal, eye }: Clearing, x: number, y: number, up: number): Spot {
  const ahead = ((eye - up) * focal) / Math.max(1, y - horizon);
  return { across: ((x - middle) * ahead) / focal, ahead };
}

/** Where a seat's lamp stands on the table: far ones a little farther in, clear of their seats. */
export function lampSpot({ angle }: Seat): Spot {
  return spotAt(7.3 - 0.55 * Math.max(0, Math.sin(angle)), angle);
}

/** From the middle of the table to a point of the screen, as high as the seats are: metres and radians. */
function roundTable(clearing: Clearing, x: number, y: number): { readonly radius: number; readonly angle: number } {
  const { across, ahead } = spotUnder(clearing, x, y, table.tall);
  const [dx, dz] = [across - centre.across, ahead - centre.ahead];
  return { radius: Math.hypot(dx, dz), angle: Math.atan2(dz, dx) };
}

/** Whether a point of the screen is on the seats themselves. */
export function isOnSeats(clearing: Clearing, x: number, y: number): boolean {
  return Math.abs(roundTable(clearing, x, y).radius - ring.radius) < 0.9;
}

/** The seat next to a point of the screen; none in the middle of the table or far out. */
export function seatUnder(clearing: Clearing, x: number, y: number): number | undefined {
  const { radius, angle } = roundTable(clearing, x, y);
  if (radius < 4.6 || radius > 12.6) return undefined;
  const turn = (angle + Math.PI / 2) / (2 * Math.PI);
  const count = clearing.seats.length;
  return ((Math.floor(turn * count) % count) + count) % count;
}

/** Seats from one to another the short way round, without the first. */
export function seatsBetween(from: number, to: number, count: number): readonly number[] {
  const forward = (to - from + count) % count;
  const [steps, way] = forward <= count / 2 ? [forward, 1] : [count - forward, -1];
  return Array.from({ length: steps }, (_, step) => (from + way * (step + 1) + count) % count);
}

/** How many of the named a page of so many shows lit before anybody has touched it. */
export function litAtPage(page: number, pages: number, named: number): number {
  const share = pages <= 1 ? 1 : Math.min(1, Math.max(0, (page - 1) / (pages - 1)));
  return Math.min(named, Math.round(4 + (named - 4) * share));
}

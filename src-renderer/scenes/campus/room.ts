import { degree } from '../../core/model/angle.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { mix, smooth } from '../../plates/printing/shape.ts';
import { opennessBetween, type Layout, type Point } from '../engine/layout.ts';

/**
 * A round reading room cut open like a trunk, in the snow, seen from a high window. Lengths in the room are its own: the
 * ground is level, `across` to the right, `ahead` away from the eye, and an angle turns from right to away. On the screen
 * units of a picture of 1920 × 1080; a screen shifts it, and makes it smaller where it is upright. No building is meant.
 */

export function layoutOf(frame: Frame): Layout {
  const { portrait, width } = frame;
  if (!portrait) return { frame, left: width - 1920, top: 0, size: 1 };
  const size = 0.84;
  return { frame, left: width - 1920 * size - 6, top: -16, size };
}

const middle = { x: 1326, y: 474 };
export const focal = 1020;
/** From the eye to the room's middle. */
const distance = 40;
const tilt = 52 * degree;
export const steep = Math.sin(tilt);
const level = Math.cos(tilt);

/** A point of the layout, and how deep in the picture it lies. */
export type DeepPoint = readonly [x: number, y: number, depth: number];

/** A place of the room on the layout, and how deep in the picture it lies. */
export function project(across: number, ahead: number, up = 0): DeepPoint {
  const depth = distance + ahead * level - up * steep;
  return [middle.x + (focal * across) / depth, middle.y - (focal * (ahead * steep + up * level)) / depth, depth];
}

/** The place on the ground under a point of the layout. */
export function groundUnder(x: number, y: number): readonly [across: number, ahead: number, depth: number] {
  const rise = (middle.y - y) / focal;
  const ahead = (rise * distance) / (steep - rise * level);
  const depth = distance + ahead * level;
  return [((x - middle.x) * depth) / focal, ahead, depth];
}

/** A place by its distance from the room's middle and its angle. */
export function around(radius: number, angle: number, up = 0): DeepPoint {
  return project(radius * Math.cos(angle), radius * Math.sin(angle), up);
}

type Spot = readonly [x: number, y: number];
const flatten = ([x, y]: DeepPoint): Spot => [x, y];

/** Part of a circle, as seen. */
export function arc(radius: number, from: number, to: number, up = 0, steps?: number): readonly Spot[] {
  const count = steps ?? Math.max(4, Math.ceil(Math.abs(to - from) / (2.2 * degree)));
  return Array.from({ length: count + 1 }, (_, step) =>
    flatten(around(radius, from + ((to - from) * step) / count, up)),
  );
}

/** A band between two circles, or an upright one between two heights. */
export function band(
  [inner, outer]: readonly [number, number],
  from: number,
  to: number,
  [low, high]: readonly [number, number],
): readonly Spot[] {
  return [...arc(inner, from, to, low), ...arc(outer, from, to, high).toReversed()];
}

/** A place on the layout without its depth. */
export function spot(radius: number, angle: number, up = 0): Spot {
  return flatten(around(radius, angle, up));
}

/** The wall: its inner and outer face, its height away from the eye, and how low it is before the eye. */
export const wall = { inner: 17.2, outer: 20.2, tall: 5.4, low: 1 } as const;

/** How high the wall is in a direction: as a trunk that is sawn aslant it slopes down at both sides and has no end. */
export function wallAt(angle: number): number {
  // Degrees beyond the line across the room's middle.
  const beyond = Math.asin(Math.sin(angle)) / degree;
  return mix(wall.low, wall.tall, smooth(-24, 12, beyond));
}

/** A line along the wall's upper edge, at such a distance from the middle. */
export function crest(radius: number, from: number, to: number): readonly Spot[] {
  const count = Math.max(4, Math.ceil(Math.abs(to - from) / (1.5 * degree)));
  return Array.from({ length: count + 1 }, (_, step) => {
    const angle = mix(from, to, step / count);
    return spot(radius, angle, wallAt(angle));
  });
}

/** Ways into the room. */
export const aisles = [90 - 48, 90 + 48, 270].map((angle) => angle * degree);

/** Desks in rings: the middle of each, and their width and height. */
export const desks = [5.6, 9.6, 13.4] as const;
export const desk = { wide: 1.5, tall: 1.15 } as const;

/** An angle from another, -π…π. */
export function turnFrom(angle: number, other: number): number {
  return Math.atan2(Math.sin(angle - other), Math.cos(angle - other));
}

/** Whether a way through the wall is there. */
export function isGate(angle: number): boolean {
  return aisles.some((aisle) => Math.abs(turnFrom(angle, aisle)) * wall.inner < 1.75);
}

/** The pieces of a desk ring between the aisles. */
export function piecesOf(radius: number): readonly (readonly [from: number, to: number])[] {
  const gap = 1.5 / radius;
  const sorted = aisles.toSorted((one, other) => one - other);
  return sorted.map((from, index) => {
    const to = sorted[index + 1] ?? (sorted[0] ?? 0) + 2 * Math.PI;
    return [from + gap, to - gap];
  });
}

/** 1 in the free picture, 0 where the words of a landscape screen stand. */
export const openness = opennessBetween(660, 850);

/** The same for what is built: all of the wall stands clear of the words. */
export function builtOpenness({ frame }: Layout, x: number): number {
  return frame.portrait ? 1 : smooth(670, 745, x);
}

/** What lies and sits in front is drawn lower, and raised by so much: the verb below must not hide the page. */
export const raised = 84;

/** The page in front, on which rings are drawn: its middle, and how a ring lies on it. */
export const page = { x: 1446, y: 868 - raised, turn: -0.1, flat: 0.7 } as const;

/** The rings on the page, from the inside outwards: one for each ring of desks. */
export const pageRings = [30, 57, 84] as const;

/** Where on a ring of the page a line begins: under the pen's tip. Radians. */
export const penAt = 2;

/** A place on a ring of the page. */
export function onPage(radius: number, angle: number): Point {
  const [across, down] = [radius * Math.cos(angle), radius * page.flat * Math.sin(angle)];
  const [cosine, sine] = [Math.cos(page.turn), Math.sin(page.turn)];
  return { x: page.x + across * cosine - down * sine, y: page.y + across * sine + down * cosine };
}

/** Whether a point of the layout is on the open notebook. */
export function isOnNotebook({ x, y }: Point): boolean {
  return x > 1120 && x < 1610 && y > 780 - raised && y < 1040 - raised;
}

/** Whether a point of the layout is within the room's walls, and not on what stands before it. */
export function isInRoom({ x, y }: Point): boolean {
  const [across, ahead] = groundUnder(x, y);
  return y < 740 - raised && Math.hypot(across, ahead) < wall.inner;
}

import type { RouteStop } from '../../../src-main/contract/exhibition.ts';
import { half } from './draw-yard.ts';
import type { Places } from './places.ts';
import { end, scaleAt, start, strip, yard } from './way.ts';

/** Half the bed of the line, and where the scale beside it ends. */
export const bed = 84;
export const scaleEdge = 160;

/** From here on the rails lie farther apart, where the gauge changes. */
export const meets = yard - 118;

/** Half the distance between the rails. */
function halfAt(along: number, { border }: Places): number {
  return border !== undefined && along > meets ? half.far : half.near;
}

/** Pieces of a stretch that keep one gauge. */
function stretches(from: number, to: number): readonly (readonly [from: number, to: number])[] {
  return from < meets && to > meets
    ? [
        [from, meets],
        [meets, to],
      ]
    : [[from, to]];
}

/** Both rails from one place to another, as a path. */
export function railsOf(from: number, to: number, places: Places): string {
  return stretches(from, to)
    .flatMap(([one, other]) => [-1, 1].map((side) => strip(one, other, side * halfAt((one + other) / 2, places), 8)))
    .join('');
}

/** Rails where no source says what lies between: cut into dashes. In the yard they are whole. */
export function dashes(from: number, to: number, places: Places): string {
  const whole = places.border !== undefined && from <= yard ? Math.min(to, yard + 330) : from;
  const cut: string[] = whole > from ? [railsOf(from, whole, places)] : [];
  for (let at = whole; at < to;) {
    const scale = scaleAt(at);
    const until = Math.min(to, at + 52 * scale);
    cut.push(railsOf(at, until, places));
    at += 84 * scale;
  }
  return cut.join('');
}

/** Sleepers from one place to another; `sparse` where the line is dashed. */
export function sleepers(from: number, to: number, places: Places, sparse = false): string {
  const laid: string[] = [];
  for (let at = from + 8; at < to - 4; at += 22 * (sparse ? scaleAt(at) : 1))
    laid.push(strip(at - 4 * scaleAt(at), at + 4 * scaleAt(at), 0, (halfAt(at, places) + 22) * 2));
  return laid.join('');
}

export interface Mark {
  /** Of the run. */
  readonly share: number;
  readonly path: string;
}

/** One mark every hundred kilometres, evenly between stops whose kilometres are printed; their places mean no places on earth. */
export function marks(stops: readonly RouteStop[], places: Places): Mark[] {
  const known = stops.flatMap(({ km }, index) => (km === undefined ? [] : [{ km, index }]));
  return known.slice(1).flatMap((to, piece) => {
    const from = known[piece] ?? to;
    const count = Math.max(0, Math.floor((to.km - from.km) / 100));
    return Array.from({ length: count }, (_, mark) => {
      const kilometres = from.km + (mark + 1) * 100;
      const place = from.index + ((to.index - from.index) * (kilometres - from.km)) / (to.km - from.km);
      const share = place / (stops.length - 1);
      const along = places.along(share);
      const long = kilometres % 1000 === 0 ? 50 : kilometres % 500 === 0 ? 32 : 19;
      const wide = (kilometres % 1000 === 0 ? 5.5 : 3.2) * Math.max(0.5, scaleAt(along));
      return { share, path: strip(along - wide / 2, along + wide / 2, scaleEdge - 8 - long / 2, long) };
    });
  });
}

/** Rings outside the scale, where those of the printed land are cut: the first, how many, how far apart, and how wide it is. */
const rings = { first: 10.5, count: 9, apart: 17, wide: 9 } as const;
/** Lit in pieces so long, in units of the way; the last goes on beyond the screen. */
const pieceLong = 24;
const beyond = 200;

/** A piece of the land beside the line. */
export interface LitPiece {
  /** Lit once the way up to here has been travelled. */
  readonly along: number;
  readonly scale: string;
  readonly rings: string;
}

/** What lights up beside the way that has been travelled: the ground of the scale, and the rings about it. */
export function litPieces(): LitPiece[] {
  const pieces: LitPiece[] = [];
  for (let from = start; from < end; from += pieceLong) {
    const along = Math.min(end, from + pieceLong);
    const to = along === end ? end + beyond : along;
    pieces.push({
      along,
      scale: strip(from, to, (bed + scaleEdge) / 2, scaleEdge - bed - 8),
      rings: Array.from({ length: rings.count }, (_, ring) =>
        strip(from, to, (rings.first + ring) * rings.apart, rings.wide * (1 - ring / rings.count)),
      ).join(''),
    });
  }
  return pieces;
}

import { clamp, mix } from '../../plates/printing/shape.ts';
import { hash } from '../../plates/printing/noise.ts';
import type { Point } from '../engine/layout.ts';
import { ahead, focal, horizon, middle, type Hall } from './hall.ts';

/** One lamp for each delegation. */
export const lampCount = 45;
/** Delegations that certainly brought athletes; one more is counted by the press and not by the encyclopedia. */
export const certain = 25;
/** So many are lit on the first page, until somebody skates. */
const litAtFirst = 12;

export type Kind = 'officials' | 'athletes' | 'disputed';

export interface Lamp extends Point {
  readonly index: number;
  readonly kind: Kind;
}

const ranked = Array.from({ length: lampCount }, (_, index) => index).sort((one, other) => spread(one) - spread(other));

/** A scatter in which bright lamps neither clump nor alternate. */
function spread(index: number): number {
  return ((index * 0.618034) % 1) + 0.22 * hash(index, 9);
}

/** All lamps along their ring, from left to right. Which delegation a lamp stands for is not said. Units of the layout. */
export function lampsOf({ lamps: { from, to } }: Hall): readonly Lamp[] {
  return Array.from({ length: lampCount }, (_, index): Lamp => {
    const x = mix(from, to, index / (lampCount - 1));
    const slope = (x - ahead) / focal;
    const a = slope * slope + 1;
    const b = slope * middle.x + middle.z;
    const c = middle.x ** 2 + middle.z ** 2 - 7.4 ** 2;
    const z = (b + Math.sqrt(Math.max(0, b * b - a * c))) / a;
    const rank = ranked.indexOf(index);
    return {
      index,
      x,
      y: horizon - (0.86 * focal) / z,
      kind: rank < certain ? 'athletes' : rank === certain ? 'disputed' : 'officials',
    };
  });
}

/** How many lamps a page of so many shows lit before anybody has skated: some first, all at last. */
export function litAtPage(page: number, pages: number): number {
  const share = pages <= 1 ? 1 : clamp((page - 1) / (pages - 1));
  return Math.round(mix(litAtFirst, lampCount, share));
}

import { clamp, mix } from '../../plates/printing/shape.ts';
import { envoys } from './envoys.ts';
import { lanterns } from './lanterns.ts';

/** The lanterns that a first page shows lit: the picture is never dark. */
const litAtFirst = 6;
/** Seconds of a whole way, walked alone. */
const walkTime = 2.6;

/** One envoy on the way. */
export interface Walk {
  /** 0 where they come from, 1 beneath their lantern. */
  readonly done: number;
  /** They go on by themselves. */
  readonly sent: boolean;
}

const nearFirst = envoys
  .map((_, index) => index)
  .sort((one, other) => (envoys[other]?.metre ?? 0) - (envoys[one]?.metre ?? 0));

/** The lantern that each envoy lights: some walk two together, for thirty-six of them come to twenty-seven lanterns. */
export const lanternOf: readonly number[] = envoys.map((_, index) =>
  Math.floor((nearFirst.indexOf(index) * lanterns.length) / envoys.length),
);

/** The lanterns that a page of so many shows lit before anybody has touched it: a few first, all at last. */
export function litAtPage(page: number, pages: number): ReadonlySet<number> {
  const share = pages <= 1 ? 1 : clamp((page - 1) / (pages - 1));
  const count = Math.round(mix(litAtFirst, lanterns.length, share));
  // In an order that jumps about the avenue.
  return new Set(Array.from({ length: count }, (_, index) => (index * 10 + 1) % lanterns.length));
}

/** Where everybody stands while so many lanterns are lit: beneath theirs, or on the way. */
export function standingAt(lit: ReadonlySet<number>): readonly Walk[] {
  return lanternOf.map((lantern, index) => ({
    done: lit.has(lantern) ? 1 : 0.3 * (((index * 7) % envoys.length) / envoys.length),
    sent: false,
  }));
}

/** A step of somebody who goes alone. */
export function walkOn(walk: Walk, seconds: number): Walk {
  if (!walk.sent) return walk;
  const next = Math.min(1, walk.done + seconds / walkTime);
  return { done: next, sent: next < 1 };
}

/** How bright the city is when so many lanterns are lit: the first ones count for more. */
export function brightness(lit: number): number {
  return (lit / lanterns.length) ** 0.8;
}

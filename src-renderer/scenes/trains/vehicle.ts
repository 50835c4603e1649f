import { clamp, mix } from '../../plates/printing/shape.ts';
import { turned } from '../engine/cut-out.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { along } from './yard.ts';

/** Fills a piece of a flank: metres from the rear, and up. */
export type Panel = (from: number, to: number, low: number, high: number, dye: string) => void;
/** Fills a piece of an end: shares of half its width from the middle (-1…1), and metres up. */
export type Patch = (left: number, right: number, low: number, high: number, dye: string) => void;
/** Puts a box onto the roof: metres from the rear, and up. */
export type Crate = (from: number, to: number, low: number, high: number) => void;

/** One end of a vehicle. Metres. */
export interface End {
  /** How far it leans back at a height, and how far its sides lie behind its middle. */
  readonly rake: (up: number) => number;
  readonly curve: number;
  /** Its colour at a height. */
  readonly dye: (up: number) => string;
  readonly draw: (patch: Patch) => void;
}

/** A rail vehicle as it is built. Metres. */
export interface Vehicle {
  readonly long: number;
  /** Half of its cross-section, from the sole to the middle of the roof: half its width, at so high. */
  readonly section: readonly (readonly [half: number, up: number])[];
  readonly dye: { readonly body: string; readonly roof: string; readonly lines: string; readonly wheels: string };
  readonly front: End;
  /** An end by which one sees that it goes away from us; without one the rear is like the front. */
  readonly tail?: End;
  readonly flank: (panel: Panel) => void;
  readonly roof?: (crate: Crate, top: number) => void;
  /** Where bodies are joined, from the rear. */
  readonly joints?: readonly number[];
  readonly bogies: readonly number[];
  /** What hangs under its floor between the wheels, from its rear. */
  readonly boxes?: readonly (readonly [from: number, to: number])[];
}

/** Where a vehicle stands: along a direction, its rear so far from the middle of the table. */
export interface Standing {
  readonly angle: number;
  readonly rear: number;
}

/** A vehicle as it stands. Metres: from its rear, to the left of its middle, and up; `across` is a share of half its width, -1…1. */
export interface Body extends Vehicle {
  readonly tail: End;
  /** A point of it on the layout. */
  readonly at: (from: number, aside: number, up: number) => ScaledPoint;
  /** Its sole, and the middle of its roof. */
  readonly low: number;
  readonly top: number;
  /** Those at which an end is cut, from the sole to the roof. */
  readonly heights: readonly number[];
  /** Half its width at a height, and its height so far aside. */
  readonly halfAt: (up: number) => number;
  readonly topAt: (aside: number) => number;
  /** Where it ends in front and behind. */
  readonly frontAt: (up: number, across?: number) => number;
  readonly rearAt: (up: number, across?: number) => number;
  /** Which flank is seen: 1, the left one. */
  readonly side: 1 | -1;
  /** Units of a metre at its middle. */
  readonly metre: number;
  /** In so many pieces an end is drawn, across and upwards. */
  readonly steps: { readonly across: number; readonly up: number };
}

export function bodyOf(vehicle: Vehicle, { angle, rear }: Standing): Body {
  const { long, section, front, tail = front } = vehicle;
  const at = (from: number, aside: number, up: number): ScaledPoint => along(angle, rear + from, aside, up);
  const top = section.at(-1)?.[1] ?? 0;
  return {
    ...vehicle,
    tail,
    at,
    low: section[0]?.[1] ?? 0,
    top,
    heights: section
      .slice(0, -1)
      .flatMap(([, up], index) => {
        const next = section[index + 1]?.[1] ?? up;
        return [up, mix(up, next, 1 / 3), mix(up, next, 2 / 3)];
      })
      .concat(top),
    halfAt(up) {
      for (const [index, [half, height]] of section.entries()) {
        const next = section[index + 1];
        if (next && up <= next[1]) return mix(half, next[0], clamp((up - height) / (next[1] - height || 1)));
      }
      return section.at(-1)?.[0] ?? 0;
    },
    topAt(aside) {
      for (const [index, [half, height]] of section.entries()) {
        const next = section[index + 1];
        if (next && aside <= half && aside >= next[0])
          return mix(height, next[1], (half - aside) / (half - next[0] || 1));
      }
      return top;
    },
    frontAt: (up, across = 1) => long - front.rake(up) - front.curve * across * across,
    rearAt: (up, across = 1) => tail.rake(up) + tail.curve * across * across,
    side: turned([at(2, 1.4, 1), at(long - 2, 1.4, 1), at(long - 2, 1.4, 2), at(2, 1.4, 2)]) > 0 ? 1 : -1,
    metre: at(long / 2, 0, 1).metre,
    // An end that is nearly flat needs few points: one like it is drawn anew in every frame.
    steps: front.curve > 0.2 ? { across: 6, up: 4 } : { across: 2, up: 2 },
  };
}

import { clamp, mix } from '../../plates/printing/shape.ts';
import { turned } from '../engine/cut-out.ts';
import type { Point } from '../engine/layout.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { along } from './yard.ts';

/** What draws on a flank: metres from the rear, and up. */
export interface Flank {
  panel(from: number, to: number, low: number, high: number, dye: string): void;
  shape(corners: readonly (readonly [from: number, up: number])[], dye: string): void;
}

/** What draws on an end: shares of half its width from the middle (-1…1), and metres up; a pane may have round corners. */
export interface Face {
  patch(left: number, right: number, low: number, high: number, dye: string, round?: number): void;
  disc(across: number, up: number, radius: number, dye: string): void;
}

/** Puts a box onto the roof: metres from the rear, and up. */
export type Crate = (from: number, to: number, low: number, high: number) => void;

/** The two ends of a vehicle, which are alike. Metres. */
export interface End {
  /** How far it leans back at a height, and how far its sides lie behind its middle. */
  readonly rake: (up: number) => number;
  readonly curve: number;
  /** Its colour at a height. */
  readonly dye: (up: number) => string;
  readonly draw: (face: Face) => void;
}

/** Half of a cross-section, from the sole to the middle of the roof: half its width, at so high. Metres. */
type Section = readonly (readonly [half: number, up: number])[];

/** A rail vehicle as it is built. Metres. */
export interface Vehicle {
  readonly long: number;
  readonly section: Section;
  /** From this height on it is roof. */
  readonly eaves: number;
  readonly dye: { readonly body: string; readonly roof: string; readonly lines: string };
  readonly end: End;
  readonly flank: (flank: Flank) => void;
  readonly roof?: (crate: Crate, top: number) => void;
  /** Where bodies are joined, and where a pantograph stands, from the rear. */
  readonly joints?: readonly number[];
  readonly pantograph?: number;
  readonly bogies: readonly number[];
}

/** Where a vehicle stands: along a direction, its rear so far from the middle of the table. */
export interface Standing {
  readonly angle: number;
  readonly rear: number;
}

/** A vehicle as it stands. Metres: from its rear, to the left of its middle, and up; `across` is a share of half its width, -1…1. */
export interface Body extends Vehicle {
  /** A point of it on the layout. */
  readonly at: (from: number, aside: number, up: number) => ScaledPoint;
  /** Its sole, and the middle of its roof. */
  readonly low: number;
  readonly top: number;
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
}

/** Corners nearer than this to the one before are left out of a rounded section, longer pieces than this are divided. */
const [shortest, longest] = [0.1, 0.6];

/** A cross-section whose corners are round; made once, for a car on the table is drawn anew in every frame. */
export function rounded(corners: Section): Section {
  let points = corners;
  for (let round = 0; round < 2; round++)
    points = points.flatMap((point, index) => {
      const next = points[index + 1];
      if (!next) return [point];
      const cut = [0.25, 0.75].map((share): Section[number] => [
        mix(point[0], next[0], share),
        mix(point[1], next[1], share),
      ]);
      return index === 0 ? [point, ...cut] : cut;
    });
  const kept: Section[number][] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    const far = last ? Math.hypot(point[0] - last[0], point[1] - last[1]) : Infinity;
    if (far < shortest && index < points.length - 1) continue;
    const pieces = last ? Math.ceil(far / longest) : 1;
    for (let piece = 1; last && piece < pieces; piece++)
      kept.push([mix(last[0], point[0], piece / pieces), mix(last[1], point[1], piece / pieces)]);
    kept.push(point);
  }
  return kept;
}

export function bodyOf(vehicle: Vehicle, { angle, rear }: Standing): Body {
  const { long, section, end } = vehicle;
  const at = (from: number, aside: number, up: number): ScaledPoint => along(angle, rear + from, aside, up);
  const top = section.at(-1)?.[1] ?? 0;
  const halfAt = (up: number): number => {
    for (const [index, [half, height]] of section.entries()) {
      const next = section[index + 1];
      if (next && up <= next[1]) return mix(half, next[0], clamp((up - height) / (next[1] - height || 1)));
    }
    return section.at(-1)?.[0] ?? 0;
  };
  const widest = Math.max(...section.map(([half]) => half));
  const back = (up: number, across: number): number => end.rake(up) + end.curve * ((across * halfAt(up)) / widest) ** 2;
  return {
    ...vehicle,
    at,
    low: section[0]?.[1] ?? 0,
    top,
    halfAt,
    topAt(aside) {
      for (const [index, [half, height]] of section.entries()) {
        const next = section[index + 1];
        if (next && aside <= half && aside >= next[0])
          return mix(height, next[1], (half - aside) / (half - next[0] || 1));
      }
      return top;
    },
    frontAt: (up, across = 1) => long - back(up, across),
    rearAt: (up, across = 1) => back(up, across),
    side: turned([at(2, 1.4, 1), at(long - 2, 1.4, 1), at(long - 2, 1.4, 2), at(2, 1.4, 2)]) > 0 ? 1 : -1,
    metre: at(long / 2, 0, 1).metre,
  };
}

/**
 * Joins neighbouring strips of one colour into one outline, so that little is drawn.
 *
 * @param edges one edge of each strip and of the last one its end
 * @param colourOf the colour of the strip after an edge; none where it is turned away
 */
export function strips(
  edges: readonly (readonly Point[])[],
  colourOf: (index: number) => string | undefined,
  paint: (outline: readonly Point[], colour: string) => void,
): void {
  let from = 0;
  for (let index = 0; index < edges.length - 1; index++) {
    const colour = colourOf(index);
    if (index + 2 < edges.length && colourOf(index + 1) === colour) continue;
    if (colour !== undefined) {
      const run = edges.slice(from, index + 2);
      paint(
        [
          ...(run[0] ?? []),
          ...run.slice(1, -1).flatMap((edge) => edge.slice(-1)),
          ...(run.at(-1) ?? []).toReversed(),
          ...run
            .slice(1, -1)
            .toReversed()
            .flatMap((edge) => edge.slice(0, 1)),
        ],
        colour,
      );
    }
    from = index + 1;
  }
}

import { hash } from '../../plates/printing/noise.ts';
import { half, horizon, eye, middle } from './street.ts';

/** One lantern of the twenty-seven. Units of the layout. */
export interface Lantern {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where it hangs on its string, and how near that is: units a metre. */
  readonly hung: number;
  readonly metre: number;
}

/** Strings across the avenue, nearest first: units a metre, and where on each the lanterns hang, in metres. */
export const strings = [
  { metre: 150, at: [-2.54, -1.05, 0.42, 1.66] },
  { metre: 101, at: [-2.78, -0.47, 1.56] },
  { metre: 69, at: [-4.85, -3, -1.75, 0.45, 1.95, 3.3] },
  { metre: 49, at: [-5.2, -3.25, -1.42, 1.3, 3.15] },
  { metre: 35, at: [-5.45, -3.7, -2.6, 2.5, 5.2] },
  { metre: 26, at: [-5.1, -4.15, 3.3, 5.3] },
] as const;

/** Far strings hang higher, so that they are seen between the near ones. */
function lift(metre: number): number {
  return metre > 140 ? 0.3 : metre > 90 ? 0.45 : metre > 60 ? 0.7 : metre > 40 ? 0.95 : metre > 30 ? 1.25 : 1.55;
}

/** Height on the picture of a string, so many metres across. */
export function stringAt(metre: number, across: number): number {
  return horizon - (5.9 + lift(metre) - 1.15 * (1 - (across / half) ** 2) - eye) * metre;
}

/** All lanterns, nearest strings first. */
export const lanterns: readonly Lantern[] = strings.flatMap(({ metre, at }, string) =>
  at.map((across, index): Lantern => {
    const hung = stringAt(metre, across);
    const radius = Math.max(8, 0.3 * metre * (1 - 0.06 * hash(index, string)));
    return { x: middle + across * metre, y: hung + radius * 1.35, radius, hung, metre };
  }),
);

/** Rings of light reach so far from a lantern's middle, in radii. */
export const reach = 2.9;

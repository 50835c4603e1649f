import type { RouteStop } from '../../../src-main/contract/exhibition.ts';
import { borderOf, stopShare } from '../../core/model/line.ts';
import { mix } from '../../plates/printing/shape.ts';
import { boxLong, engineLong } from './draw-train.ts';
import { end, scaleAt, start, yard } from './way.ts';

/** How many containers wait beyond the border, behind the engine there. */
export const waiting = 1;
/** Where the head of the train stands before the border, and where that of the one beyond waits. */
export const arrives = yard - 365;
export const leaves = yard + 350 + (engineLong + waiting * boxLong) * scaleAt(yard + 600);

/** Where the stops of a line lie along the way, and the head of the train for each share of its run. */
export interface Places {
  readonly stops: readonly number[];
  /** The stop at which the gauge changes, and its share of the run. */
  readonly borderStop: number | undefined;
  readonly border: number | undefined;
  /** A place along the way for a share of the run. */
  along(share: number): number;
  /** Where the head of the train is: it stops before the border, and goes on beyond it. */
  head(share: number): number;
  /** The share of the run for a head that is drawn to there. */
  share(along: number): number;
}

/**
 * Lays the stops out along the way, in its units (`way.ts`). Where the gauge changes, that stop lies at the yard, and the head of
 * the train leaps there from `arrives` to `leaves`. A line has at least two stops.
 */
export function placesOf(stops: readonly RouteStop[]): Places {
  const last = stops.length - 1;
  const border = borderOf(stops);
  const shares = stops.map((_, index) => stopShare(index, stops.length));
  const lie = stops.map((_, index) => {
    if (border === undefined) return mix(start, end, stopShare(index, stops.length));
    if (index <= border) return mix(start, yard, index / border);
    const beyond = last - border - 1;
    return beyond === 0 ? end : mix(leaves + 60, end, (index - border - 1) / beyond);
  });
  const knots = shares.flatMap((share, index): (readonly [share: number, along: number])[] =>
    index === border
      ? [
          [share, arrives],
          [share, leaves],
        ]
      : [[share, index < (border ?? 0) ? mix(start, arrives, index / (border ?? 1)) : (lie[index] as number)]],
  );
  const between = (from: 0 | 1, value: number, after: boolean): number => {
    const at = knots.findLastIndex((knot, index) => index === 0 || (after ? knot[from] <= value : knot[from] < value));
    const [one, other] = [knots[at], knots[at + 1] ?? knots[at]];
    if (!one || !other) return 0;
    const way = other[from] - one[from];
    const share = way === 0 ? 0 : Math.min(1, Math.max(0, (value - one[from]) / way));
    return mix(one[from === 0 ? 1 : 0], other[from === 0 ? 1 : 0], share);
  };
  return {
    stops: lie,
    borderStop: border,
    border: border === undefined ? undefined : shares[border],
    along(share) {
      const place = Math.min(last, Math.max(0, share * last));
      const before = Math.min(Math.floor(place), last - 1);
      return mix(lie[before] ?? start, lie[before + 1] ?? end, place - before);
    },
    head: (share) => between(0, share, false),
    share: (along) => between(1, along, true),
  };
}

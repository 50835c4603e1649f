import type { Span } from '../../../src-main/contract/exhibition.ts';
import { bearing, screenAngle, turnBetween, type Coordinates } from './bearing.ts';
import { levelOfYear, ringRadius, type Rings } from './rings.ts';

/** What a tie needs to stand on the rings; cities of the exhibition have more. */
export interface TiedCity extends Coordinates {
  readonly id: string;
  readonly year?: number;
}

/** A city on the ring of its year. */
export interface Tie<City extends TiedCity = TiedCity> {
  readonly city: City;
  readonly year: number;
  /** True bearing from home, degrees clockwise from north. */
  readonly bearing: number;
  /** Where it is drawn: the true bearing, fanned a little where several would lie on each other. */
  readonly drawnBearing: number;
  /** Ties drawn under one label: all of a fan, the first of which carries the label. Alone: just itself. */
  readonly fan: readonly City[];
}

export interface FanRule {
  /** Ties of one year closer than this share a fan. */
  readonly near: number;
  /** Degrees between neighbours of a fan. */
  readonly apart: number;
  /** More than this would be drawn far from their true bearings. */
  readonly most: number;
}

/** Two nodes of some 3 mm on a ring of 100 mm touch at 2 degrees. */
export const usualFan: FanRule = { near: 4, apart: 4.4, most: 4 };

interface Bare<City> {
  readonly city: City;
  readonly year: number;
  readonly bearing: number;
}

function spread<City extends TiedCity>(group: readonly Bare<City>[], rule: FanRule): Tie<City>[] {
  const first = group[0]?.bearing ?? 0;
  const middle = first + turnBetween(first, group.at(-1)?.bearing ?? first) / 2;
  const fan = group.map((bare) => bare.city);
  return group.map((bare, index) => ({
    ...bare,
    drawnBearing:
      group.length === 1 ? bare.bearing : (middle + (index - (group.length - 1) / 2) * rule.apart + 360) % 360,
    fan,
  }));
}

/**
 * Places every city with a year within the span on its ring, in order of year, then bearing. Cities that share a ring
 * and (within `near` degrees) a bearing are fanned by a few degrees; everything else stands at its true bearing.
 */
export function placeTies<City extends TiedCity>(
  home: Coordinates,
  cities: readonly City[],
  span: Span,
  rule: FanRule = usualFan,
): Tie<City>[] {
  const bare = cities
    .flatMap((city) =>
      city.year !== undefined && city.year >= span.from && city.year <= span.to
        ? [{ city, year: city.year, bearing: bearing(home, city) }]
        : [],
    )
    .sort((a, b) => a.year - b.year || a.bearing - b.bearing);
  const groups: Bare<City>[][] = [];
  for (const tie of bare) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const joins =
      group &&
      before &&
      before.year === tie.year &&
      tie.bearing - before.bearing < rule.near &&
      group.length < rule.most;
    if (joins) group.push(tie);
    else groups.push([tie]);
  }
  return groups.flatMap((group) => spread(group, rule));
}

/** Where a tie is drawn on a trunk. */
export interface TieOnRings {
  /** Radians of the screen. */
  readonly angle: number;
  /** In the middle of its year's ring. */
  readonly level: number;
  /** From the pith, a share of the trunk's radius. */
  readonly share: number;
}

/** Places a tie in the ring of its year; the trunk's first ring is that of the year `from`. */
export function tieOnRings({ year, drawnBearing }: Tie, rings: Rings, from: number): TieOnRings {
  const angle = screenAngle(drawnBearing);
  const level = levelOfYear(year, from) - 0.5;
  return { angle, level, share: ringRadius(rings, level, angle) };
}

import type { City } from '../../src-main/contract/exhibition.ts';
import type { Point } from './dial.ts';

/** First years of the decades in which ties were made, in order. */
export function decadesOf(cities: readonly City[]): number[] {
  const decades = new Set(cities.flatMap((city) => (city.year === undefined ? [] : [Math.floor(city.year / 10) * 10])));
  return [...decades].sort((a, b) => a - b);
}

/** The cities of a decade; all, in order of year and with the undated last, where no decade is chosen. */
export function citiesOf(cities: readonly City[], decade: number | null): City[] {
  return cities
    .filter((city) => decade === null || (city.year !== undefined && Math.floor(city.year / 10) * 10 === decade))
    .toSorted((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || a.id.localeCompare(b.id));
}

/** A city where the picture shows it; CSS pixels. */
export interface ShownCity extends Point {
  readonly city: City;
  /** The side its label prefers, radians of the screen. */
  readonly outward: number;
}

/**
 * The city a tap means: the nearest within a finger's reach. Where several lie under one finger, tapping again goes on
 * to the next, so that a cluster opens city by city.
 */
export function cityAt(shown: readonly ShownCity[], tap: Point, reach: number, chosen: string | null): City | null {
  const near = shown
    .map((each) => ({ city: each.city, away: Math.hypot(each.x - tap.x, each.y - tap.y) }))
    .filter((each) => each.away <= reach)
    .sort((a, b) => a.away - b.away || a.city.id.localeCompare(b.city.id));
  const at = near.findIndex((each) => each.city.id === chosen);
  return near[(at + 1) % near.length]?.city ?? null;
}

import type { City, Span } from '../../../src-main/contract/exhibition.ts';
import type { Point } from './rect.ts';

/** First years of the decades in which ties were made, in order. */
export function decadesOf(cities: readonly City[]): number[] {
  const decades = new Set(cities.flatMap((city) => (city.year === undefined ? [] : [decadeOf(city.year)])));
  return [...decades].sort((a, b) => a - b);
}

/** Made once: a collator for each comparison would take longer than the comparison. */
const { compare } = new Intl.Collator();

function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}

/** The cities of a decade; all, in order of year and with the undated last, where no decade is chosen. */
export function citiesOf(cities: readonly City[], decade: number | null): City[] {
  return cities
    .filter((city) => isOfDecade(city, decade))
    .toSorted((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || compare(a.id, b.id));
}

/** Whether a city is shown where this decade is chosen, or none. */
export function isOfDecade(city: City, decade: number | null): boolean {
  return decade === null || (city.year !== undefined && decadeOf(city.year) === decade);
}

/** At most so many cities have their names on the picture, of thousands that an exhibition may have. */
const mostNamed = 60;

/** The ids of those that may be named: all where they are few, else evenly chosen ones, and always the chosen city. */
export function namedOf(cities: readonly City[], chosen: string | null): ReadonlySet<string> {
  const each = Math.max(1, Math.ceil(cities.length / mostNamed));
  return new Set(cities.filter(({ id }, index) => index % each === 0 || id === chosen).map(({ id }) => id));
}

/** More cities than this lie too close on a picture for beads and lines of their own: each is a dot. */
const mostBeads = 150;

/** Whether so many cities are drawn as dots. */
export function isCrowd(cities: number): boolean {
  return cities > mostBeads;
}

/** Rings from one level to another: what is lit of the trunk. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** The rings of a decade as levels of a trunk that begins with the span; the whole trunk where none is chosen. */
export function bandOf(decade: number | null, span: Span): Band {
  const count = span.to - span.from + 1;
  if (decade === null) return { from: 0, to: count };
  const level = (year: number) => Math.min(count, Math.max(0, year - span.from));
  return { from: level(decade), to: level(decade + 10) };
}

/** A city where the picture shows it; CSS pixels. */
export interface ShownCity extends Point {
  readonly city: City;
  /** The side its label prefers, radians of the screen. */
  readonly outward: number;
}

/** More cities than this can't be held out to one finger. */
const mostInFan = 5;

/**
 * The cities a tap means, the nearest first: none, one that stands alone, or a cluster that lies under one finger and
 * must open before one of it can be chosen.
 *
 * @param reach how far beside a city a finger still means it
 * @param crowd how near cities lie to each other where a finger can't tell them apart
 */
export function citiesUnder(shown: readonly ShownCity[], tap: Point, reach: number, crowd: number): ShownCity[] {
  const away = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);
  const nearest = shown
    .filter((each) => away(each, tap) <= reach)
    .toSorted((a, b) => away(a, tap) - away(b, tap) || compare(a.city.id, b.city.id))[0];
  if (!nearest) return [];
  return shown
    .filter((each) => away(each, nearest) <= crowd)
    .toSorted((a, b) => away(a, nearest) - away(b, nearest) || compare(a.city.id, b.city.id))
    .slice(0, mostInFan);
}

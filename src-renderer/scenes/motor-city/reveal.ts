import { clamp, mix } from '../../plates/printing/shape.ts';

/** At first the plain lies open behind a few cars. */
const firstCars = 0.24;

/** How full the street is at a page of so many, 0…1: the nearest cars first, the lights on the horizon last. */
export function fullAt(page: number, pages: number): number {
  return pages <= 1 ? 1 : mix(firstCars, 1, Math.pow(clamp((page - 1) / (pages - 1)), 0.25));
}

/** Cars take this share of the way, lights the rest. */
const carsShare = 0.7;
/** Turns of the wheel from an empty street to a full one. */
const turnsToFill = 1.6;

/** The street after the wheel has turned by an angle (radians): it fills either way, and what has come stays. */
export function filledBy(full: number, turned: number): number {
  return clamp(full + Math.abs(turned) / (turnsToFill * 2 * Math.PI));
}

/** How much of the ring of light about the wheel is there: none as the chapter begins, all when the street is full. */
export function ringShown(full: number): number {
  return clamp((full - firstCars) / (1 - firstCars));
}

/** How strongly a car is printed: cars come one after another. */
export function carStrength(full: number, rank: number, cars: number): number {
  // The first car is always there, at the head of the column.
  return rank === 0 ? 1 : clamp(clamp(full / carsShare) * cars - rank);
}

/** The nearest fullness at which no car is half printed: where the street comes to rest. */
export function settled(full: number, cars: number): number {
  return full >= carsShare ? full : (Math.round((full / carsShare) * cars) / cars) * carsShare;
}

/** How much of the field of lights is shown, from its near edge to the horizon. */
export function lightsShown(full: number): number {
  return clamp((full - carsShare * 0.86) / (1 - carsShare * 0.86));
}

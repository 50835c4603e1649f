import { clamp } from '../engine/shape.ts';

/** How full the street is at a beat of so many, 0…1: the nearest cars first, the lights on the horizon last. */
export function fullAt(beat: number, beats: number): number {
  return beats <= 1 ? 1 : 0.82 + 0.18 * clamp((beat - 1) / (beats - 1));
}

/** Cars take this share of the way, lights the rest. */
const carsShare = 0.7;
/** Turns of the wheel from an empty street to a full one. */
export const turnsToFill = 1.6;

/** How strongly a car is printed: cars come one after another, each within the time of six. */
export function carStrength(full: number, rank: number, cars: number): number {
  const come = clamp(full / carsShare) * (cars + 6);
  // The first car is always there: somebody leads.
  return rank === 0 ? 1 : clamp((come - rank) / 6);
}

/** How much of the field of lights is shown, from its near edge to the horizon. */
export function lightsShown(full: number): number {
  return clamp((full - carsShare * 0.86) / (1 - carsShare * 0.86));
}

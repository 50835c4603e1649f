import type { Figure, RouteStop } from '../../../src-main/contract/exhibition.ts';

/** The share 0…1 of the run at which each stop stands: evenly, since the line is schematic and no distance is meant. */
export function stopShare(index: number, stops: number): number {
  return stops < 2 ? 0 : index / (stops - 1);
}

/** Seconds of its speed that a train runs on when a finger lets go. */
const runOn = 0.28;
/** A train that would stop so near to a stop (as a share of the way between two) rolls into it. */
const rollsIn = 0.36;

/** Where a train that is let go comes to rest: some way on, at a stop where one is near. */
export function restOf(share: number, speed: number, stops: number): number {
  const on = Math.min(1, Math.max(0, share + speed * runOn));
  const stop = stopShare(Math.round(on * (stops - 1)), stops);
  return Math.abs(on - stop) * (stops - 1) < rollsIn ? stop : on;
}

export interface Track {
  readonly from: number;
  readonly to: number;
  /** Between two places the sources print the line is solid; through countries named only as crossed it is dashed. */
  readonly known: boolean;
}

/** The pieces of track between neighbouring stops, as shares of the run. */
export function tracks(stops: readonly RouteStop[]): Track[] {
  return stops.slice(1).map((stop, index) => ({
    from: stopShare(index, stops.length),
    to: stopShare(index + 1, stops.length),
    known: stops[index]?.kind === 'station' && stop.kind === 'station',
  }));
}

/** The stop at which the gauge changes; none where the line only begins or ends there. */
export function borderOf(stops: readonly RouteStop[]): number | undefined {
  const border = stops.findIndex((stop) => stop.gaugeChange);
  return border > 0 && border < stops.length - 1 ? border : undefined;
}

/** So near to a stop, as a share of the way between two, the train stands at it. */
const standsAt = 0.08;

/**
 * Kilometres to be shown for a share of the run: counted evenly between the stops whose kilometres a source prints, in
 * tens. None at a stop of which no source says how far it is, and none beyond the last that is known.
 */
export function countedAt(stops: readonly RouteStop[], share: number): number | undefined {
  const place = share * (stops.length - 1);
  const stop = stops[Math.round(place)];
  const stands = Math.abs(place - Math.round(place)) < standsAt;
  if (stands) return stop?.km;
  const before = stops.findLastIndex((each, index) => index <= place && each.km !== undefined);
  const after = stops.findIndex((each, index) => index >= place && each.km !== undefined);
  const [low, high] = [stops[before]?.km, stops[after]?.km];
  if (low === undefined || high === undefined) return undefined;
  return Math.round((low + ((high - low) * (place - before)) / (after - before)) / 10) * 10;
}

/** Two figures of a line, to be shown at a stop; that of the distance to it comes first, where there is one. */
export function figuresAt(figures: readonly Figure[], stop: RouteStop | undefined): Figure[] {
  return figures.slice(0, 2).toSorted((a, b) => Number(b.number === stop?.km) - Number(a.number === stop?.km));
}

import type { RouteStop } from '../../../src-main/contract/exhibition.ts';

/** Where things of a schematic line stand; CSS pixels of its box. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LineBox {
  readonly width: number;
  readonly height: number;
  /** Landscape lines run across, portrait lines run down. */
  readonly down: boolean;
}

/** How far the line swings from straight, as a share of the box across its run. */
const swing = 0.14;

/** The share 0…1 of the run at which each stop stands: evenly, since the line is schematic and no distance is meant. */
export function stopShare(index: number, stops: number): number {
  return stops < 2 ? 0 : index / (stops - 1);
}

/** A point of the line: a calm S, so that it reads as a journey and never as a map. */
export function pointOnLine(share: number, box: LineBox): Point {
  const along = 0.06 + 0.88 * share;
  const across = swing * Math.sin(share * Math.PI * 2 - Math.PI / 2) * (1 - 0.25 * share);
  return box.down
    ? { x: box.width * (0.24 + across * 0.55), y: box.height * along }
    : { x: box.width * along, y: box.height * (0.5 + across) };
}

/** The share of the run nearest to a finger: by its place along the run alone, so that it follows exactly. */
export function shareAt(point: Point, box: LineBox): number {
  const along = box.down ? point.y / box.height : point.x / box.width;
  return Math.min(1, Math.max(0, (along - 0.06) / 0.88));
}

/** A finger's speed along the run (CSS pixels a second) as shares a second. */
export function shareSpeed(speed: Point, box: LineBox): number {
  return (box.down ? speed.y / (box.height || 1) : speed.x / (box.width || 1)) / 0.88;
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

/** Direction of the line in degrees, for the train. */
export function headingAt(share: number, box: LineBox): number {
  const step = 0.004;
  const a = pointOnLine(Math.max(0, share - step), box);
  const b = pointOnLine(Math.min(1, share + step), box);
  return (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
}

export interface Track {
  readonly from: number;
  readonly to: number;
  /** Between two places the sources print the line is solid; through countries named only as crossed it is dashed. */
  readonly known: boolean;
}

/** The pieces of track between neighbouring stops, as shares of the run. */
export function tracks(stops: readonly RouteStop[]): Track[] {
  return stops.slice(1).flatMap((stop, index) => {
    const from = stopShare(index, stops.length);
    const to = stopShare(index + 1, stops.length);
    const known = stops[index]?.kind === 'station' && stop.kind === 'station';
    if (known || !stops[index]?.gaugeChange) return [{ from, to, known }];
    // The change itself is at the border station: it is seen whole before the dashes begin.
    return [
      { from, to: from + changeLength, known: true },
      { from: from + changeLength, to, known },
    ];
  });
}

/** So much of the run belongs to a change of gauge. */
const changeLength = 0.066;

/** Rails behind a change stand so much wider: more than they do, so that one sees it. */
const wider = 1.75;
/** The share of the run over which they step apart. */
const stepLength = 0.026;

/**
 * How wide the rails stand at a share of the run, 1 for those it begins on. They step apart behind a change of gauge;
 * where they come together again no source prints, so they do by and by, before the next known place.
 */
export function gaugeAt(stops: readonly RouteStop[], share: number): number {
  const change = stops.findIndex((stop) => stop.gaugeChange);
  if (change < 0) return 1;
  const next = stops.findIndex((stop, index) => index > change && stop.kind === 'station');
  const begins = stopShare(change, stops.length) + stepLength * 0.8;
  const apart = smooth((share - begins) / stepLength);
  const closesTo = next < 0 ? Infinity : stopShare(next, stops.length);
  const closesFrom = next < 0 ? Infinity : stopShare(next - 1, stops.length);
  const closed = next < 0 ? 0 : smooth((share - closesFrom) / (closesTo - closesFrom));
  return 1 + (wider - 1) * apart * (1 - closed);
}

function smooth(value: number): number {
  const share = Math.min(1, Math.max(0, value));
  return share * share * (3 - 2 * share);
}

/** A path of straight steps short enough to read as a curve, moved sideways by `offset` pixels at each share. */
export function trackPath(from: number, to: number, box: LineBox, offset: (share: number) => number): string {
  const steps = Math.max(2, Math.ceil((to - from) * 160));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = from + ((to - from) * step) / steps;
    const { x, y } = pointOnLine(share, box);
    const turn = ((headingAt(share, box) + 90) * Math.PI) / 180;
    const aside = offset(share);
    return `${step === 0 ? 'M' : 'L'}${(x + Math.cos(turn) * aside).toFixed(1)} ${(y + Math.sin(turn) * aside).toFixed(1)}`;
  }).join('');
}

/** Sleepers across the track, each a path of its own stroke, from one share to another every `gap` pixels. */
export function sleepers(from: number, to: number, box: LineBox, gap: number, half: (share: number) => number): string {
  const length = (to - from) * 0.88 * (box.down ? box.height : box.width);
  const count = Math.max(0, Math.floor(length / Math.max(1, gap)));
  return Array.from({ length: count }, (_, index) => {
    const share = from + ((to - from) * (index + 0.5)) / count;
    const { x, y } = pointOnLine(share, box);
    const turn = ((headingAt(share, box) + 90) * Math.PI) / 180;
    const reach = half(share);
    const across = { x: Math.cos(turn) * reach, y: Math.sin(turn) * reach };
    return `M${(x - across.x).toFixed(1)} ${(y - across.y).toFixed(1)}L${(x + across.x).toFixed(1)} ${(y + across.y).toFixed(1)}`;
  }).join('');
}

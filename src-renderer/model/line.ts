import type { RouteStop } from '../../src-main/contract/exhibition.ts';

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
const swing = 0.16;

/** The share 0…1 of the run at which each stop stands: evenly, since the line is schematic and no distance is meant. */
export function stopShare(index: number, stops: number): number {
  return stops < 2 ? 0 : index / (stops - 1);
}

/** A point of the line: a calm S, so that it reads as a journey and never as a map. */
export function pointOnLine(share: number, box: LineBox): Point {
  const along = 0.06 + 0.88 * share;
  const across = 0.5 + swing * Math.sin(share * Math.PI * 2 - Math.PI / 2) * (1 - 0.25 * share);
  return box.down
    ? { x: box.width * (0.24 + (across - 0.5) * 0.55), y: box.height * along }
    : { x: box.width * along, y: box.height * across };
}

/** The share of the run nearest to a finger: by its place along the run alone, so that it follows exactly. */
export function shareAt(point: Point, box: LineBox): number {
  const along = box.down ? point.y / box.height : point.x / box.width;
  return Math.min(1, Math.max(0, (along - 0.06) / 0.88));
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
  /** Behind a change of gauge the rails stand wider. */
  readonly wide: boolean;
}

/** The pieces of track between neighbouring stops, as shares of the run. */
export function tracks(stops: readonly RouteStop[]): Track[] {
  let wide = false;
  return stops.slice(1).map((stop, index) => {
    const before = stops[index];
    if (before?.gaugeChange) wide = true;
    return {
      from: stopShare(index, stops.length),
      to: stopShare(index + 1, stops.length),
      known: before?.kind === 'station' && stop.kind === 'station',
      wide,
    };
  });
}

/** A path of straight steps short enough to read as a curve, moved sideways by `offset` pixels. */
export function trackPath(from: number, to: number, box: LineBox, offset: number): string {
  const steps = Math.max(2, Math.ceil((to - from) * 80));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = from + ((to - from) * step) / steps;
    const { x, y } = pointOnLine(share, box);
    const turn = ((headingAt(share, box) + 90) * Math.PI) / 180;
    const px = x + Math.cos(turn) * offset;
    const py = y + Math.sin(turn) * offset;
    return `${step === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`;
  }).join('');
}

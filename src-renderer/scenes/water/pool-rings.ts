import { clamp, smooth } from '../../plates/printing/shape.ts';
import type { Region } from '../engine/waves.ts';
import { noise } from '../../plates/printing/noise.ts';
import { depths, ontoPlane, withinWater, type Basin } from './basin.ts';

/** The rings that leave the foot of the stream, pixel by pixel. */
export interface StreamRings {
  /** Where a pixel lies between one ring (0) and the next (256). */
  readonly phases: Uint8Array;
  /** How strong the rings are there, 0…255. */
  readonly strengths: Uint8Array;
  /** Reads some rows; no ring is seen in a row before. */
  read(first: number, rows: number): void;
}

/** From ring to ring on the water's plane; they lie wider apart as they go. */
const spacing = 0.2;

/** @param spans first and last column of water in each row, in pairs */
export function streamRingsOf(
  basin: Basin,
  { left, top, columns, rows, scale }: Region,
  spans: Uint16Array,
): StreamRings {
  const phases = new Uint8Array(columns * rows);
  const strengths = new Uint8Array(columns * rows);
  const foot = ontoPlane(basin.view, depths.water, basin.foot);
  function read(x: number, y: number, at: number): void {
    const place = ontoPlane(basin.view, depths.water, { x, y });
    const distance = Math.hypot(place.x - foot.x, place.y - foot.y);
    // A hand cut them: nowhere quite round, nowhere equally wide.
    const tremor = (noise(place.x * 2.2 + 5, place.y * 2.2) - 0.5) * 0.05;
    phases[at] = Math.floor((Math.max(0, distance + tremor) ** 0.86 / spacing) * 256) & 255;
    const broken = smooth(0.22, 0.5, noise(place.x * 1.7 + 30, place.y * 1.7 + 8));
    const ashore = smooth(4, 60, withinWater(basin, { x, y }));
    strengths[at] = 255 * clamp(1.1 - distance / 1.75) * broken * ashore;
  }
  return {
    phases,
    strengths,
    read(first, count) {
      for (let row = first; row < Math.min(rows, first + count); row++) {
        const y = top + (row + 0.5) / scale;
        const end = spans[row * 2 + 1] as number;
        for (let column = spans[row * 2] as number; column < end; column++) {
          read(left + (column + 0.5) / scale, y, row * columns + column);
        }
      }
    },
  };
}

/** One ring leaves the foot in so many seconds. */
export const ringPeriod = 1.7;

/** Height and slope of a ring by its phase: a crest at 0. */
export const crests = Float32Array.from({ length: 256 }, (_, turn) => Math.cos((turn / 256) * 2 * Math.PI));
export const slopes = Float32Array.from({ length: 256 }, (_, turn) => -Math.sin((turn / 256) * 2 * Math.PI));

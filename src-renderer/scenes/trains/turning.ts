import { degree } from '../../core/model/angle.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { tracks } from './yard.ts';

/** The table: where its front points before anybody has turned it. */
export const atRest = 217 * degree;
/** The table is in line with a track within so much: what waits there may leave. */
const inLine = 2.4 * degree;

/** A turn to the nearest of all directions that lie in line with one: the table has two ends. */
function shortest(turn: number): number {
  return turn - Math.PI * Math.round(turn / Math.PI);
}

/** The turn, in radians, that brings the nearer end of the table to a track. */
export function turnTo(angle: number, track: number): number {
  return shortest((tracks[track] ?? 0) - angle);
}

/** The track that the table is in line with. */
export function trackInLine(angle: number): number | undefined {
  const found = tracks.findIndex((_, track) => Math.abs(turnTo(angle, track)) <= inLine);
  return found < 0 ? undefined : found;
}

/** How many trains have left on a page of so many: none on the first, all on the last. */
export function leftAtPage(page: number, pages: number): number {
  if (page <= 1 && pages > 1) return 0;
  const share = pages <= 1 ? 1 : clamp((page - 1) / (pages - 1));
  return Math.max(1, Math.floor(tracks.length * share ** 1.2 + 1e-9));
}

/** Where the table stands on a page before anybody has touched it: in line with the last train that has left. */
export function angleAtPage(page: number, pages: number): number {
  const left = leftAtPage(page, pages);
  return tracks[left - 1] ?? atRest;
}

/** The track that a turn the other way round would come to first, of those where a train still waits; else of all. */
export function nextTrack(angle: number, left: ReadonlySet<number>): number {
  const all = [...tracks.keys()];
  const waiting = all.filter((track) => !left.has(track));
  const apart = (track: number): number => Math.abs(turnTo(angle, track));
  const from = waiting.length > 0 ? waiting : all.filter((track) => apart(track) > inLine);
  return from.reduce((best, track) => (apart(track) < apart(best) ? track : best), from[0] ?? 0);
}

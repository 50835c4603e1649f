import { degree } from './angle.ts';

/** A place on the globe, in degrees. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** Initial bearing of the great circle from one place to another: degrees clockwise from north, 0 … 360. */
export function bearing(from: Coordinates, to: Coordinates): number {
  const east = (to.lon - from.lon) * degree;
  const fromLat = from.lat * degree;
  const toLat = to.lat * degree;
  const x = Math.sin(east) * Math.cos(toLat);
  const y = Math.cos(fromLat) * Math.sin(toLat) - Math.sin(fromLat) * Math.cos(toLat) * Math.cos(east);
  const degrees = Math.atan2(x, y) / degree;
  return (degrees + 360) % 360;
}

/** A bearing as an angle of the screen with north at the top: radians clockwise from the right. */
export function screenAngle(bearingDegrees: number): number {
  return (bearingDegrees - 90) * degree;
}

/** The smaller turn from one bearing to another, −180 … 180. */
export function turnBetween(from: number, to: number): number {
  return ((((to - from) % 360) + 540) % 360) - 180;
}

/** The earth's mean radius, in km. */
const earth = 6371;

/** Great-circle distance between two places, in km: as the crow flies, on a sphere (to half a percent). */
export function distance(from: Coordinates, to: Coordinates): number {
  const across = Math.sin(((to.lat - from.lat) * degree) / 2) ** 2;
  const along = Math.sin(((to.lon - from.lon) * degree) / 2) ** 2;
  const share = across + Math.cos(from.lat * degree) * Math.cos(to.lat * degree) * along;
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** Which of the eight points of the compass a bearing is nearest to: 0 is north, 2 east. */
export function compassPoint(bearingDegrees: number): number {
  return Math.round(bearingDegrees / 45) % 8;
}

/** A place on the globe, in degrees. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

const radians = Math.PI / 180;

/** Initial bearing of the great circle from one place to another: degrees clockwise from north, 0 … 360. */
export function bearing(from: Coordinates, to: Coordinates): number {
  const east = (to.lon - from.lon) * radians;
  const fromLat = from.lat * radians;
  const toLat = to.lat * radians;
  const x = Math.sin(east) * Math.cos(toLat);
  const y = Math.cos(fromLat) * Math.sin(toLat) - Math.sin(fromLat) * Math.cos(toLat) * Math.cos(east);
  const degrees = Math.atan2(x, y) / radians;
  return (degrees + 360) % 360;
}

/** A bearing as an angle of the screen with north at the top: radians clockwise from the right. */
export function screenAngle(bearingDegrees: number): number {
  return (bearingDegrees - 90) * radians;
}

/** The smaller turn from one bearing to another, −180 … 180. */
export function turnBetween(from: number, to: number): number {
  return ((((to - from) % 360) + 540) % 360) - 180;
}

/** The earth's mean radius, in km. */
const earth = 6371;

/** Great-circle distance between two places, in km: as the crow flies, on a sphere (to half a percent). */
export function distance(from: Coordinates, to: Coordinates): number {
  const across = Math.sin(((to.lat - from.lat) * radians) / 2) ** 2;
  const along = Math.sin(((to.lon - from.lon) * radians) / 2) ** 2;
  const share = across + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * along;
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** Which of the eight points of the compass a bearing is nearest to: 0 is north, 2 east. */
export function compassPoint(bearingDegrees: number): number {
  return Math.round(bearingDegrees / 45) % 8;
}

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

/**
 * A ball under a hand is drawn anew in every frame: what lies on it the same way however it is turned is kept as places
 * on a ball of radius 1, and turned by a few multiplications instead of the sines of each point.
 */
import { degree } from '../../core/model/angle.ts';
import { geoCentroid, geoDistance, type GeoProjection } from 'd3-geo';
import type { GeoJSON, MultiPolygon } from 'geojson';
import type { Pen } from '../../plates/printing/board.ts';

/** Longitude and latitude in degrees. */
type Degrees = readonly [number, number];

/** Places on a ball of radius 1, three numbers each: towards 0° 0°, towards 90° east, towards the north pole. */
export type BallLine = Float64Array;

function onBall([lon, lat]: Degrees): readonly [number, number, number] {
  const flat = Math.cos(lat * degree);
  return [flat * Math.cos(lon * degree), flat * Math.sin(lon * degree), Math.sin(lat * degree)];
}

/** A line of places in degrees as one on the ball. */
export function ballLine(places: readonly Degrees[]): BallLine {
  return Float64Array.from(places.flatMap((place) => [...onBall(place)]));
}

/**
 * Adds a line to the pen's path as an orthographic projection shows it: what is on the far side is left out, and where the line
 * goes there it ends on the rim.
 */
export function traceTurned(pen: Pen, line: BallLine, projection: GeoProjection): void {
  const [x = 0, y = 0] = projection.translate();
  const radius = projection.scale();
  const [around = 0, tilt = 0] = projection.rotate();
  const [cosAround, sinAround] = [Math.cos(around * degree), Math.sin(around * degree)];
  const [cosTilt, sinTilt] = [Math.cos(tilt * degree), Math.sin(tilt * degree)];
  let [lastAcross, lastUp, lastDepth] = [0, 0, 0];
  for (let at = 0; at + 2 < line.length; at += 3) {
    const [zero = 0, east = 0, north = 0] = [line[at], line[at + 1], line[at + 2]];
    const facing = zero * cosAround - east * sinAround;
    const across = zero * sinAround + east * cosAround;
    const up = north * cosTilt + facing * sinTilt;
    const depth = facing * cosTilt - north * sinTilt;
    if (at > 0 && depth > 0 !== lastDepth > 0) {
      const share = lastDepth / (lastDepth - depth);
      const rimAcross = lastAcross + (across - lastAcross) * share;
      const rimUp = lastUp + (up - lastUp) * share;
      const away = Math.hypot(rimAcross, rimUp) || 1;
      const [rimX, rimY] = [x + (radius * rimAcross) / away, y - (radius * rimUp) / away];
      if (depth > 0) pen.moveTo(rimX, rimY);
      else pen.lineTo(rimX, rimY);
    }
    if (depth > 0) {
      if (at === 0) pen.moveTo(x + radius * across, y - radius * up);
      else pen.lineTo(x + radius * across, y - radius * up);
    }
    [lastAcross, lastUp, lastDepth] = [across, up, depth];
  }
}

/** One coast with the lakes in it, and a cap of the ball on which all of it lies. */
export interface LandPiece {
  readonly coasts: number[][][];
  readonly middle: readonly [number, number, number];
  /** From the middle to the cap's edge. */
  readonly reach: number;
}

/** The coasts of a shape, one by one. */
export function piecesOf(land: GeoJSON): readonly LandPiece[] {
  return polygonsIn(land).map((coasts) => {
    const middle = geoCentroid({ type: 'Polygon', coordinates: coasts });
    const places = (coasts[0] ?? []) as [number, number][];
    return {
      coasts,
      middle: onBall(middle),
      reach: Math.max(0, ...places.map((place) => geoDistance(middle, place))),
    };
  });
}

function polygonsIn(land: GeoJSON): readonly number[][][][] {
  switch (land.type) {
    case 'FeatureCollection':
      return land.features.flatMap((feature) => polygonsIn(feature));
    case 'Feature':
      return polygonsIn(land.geometry);
    case 'MultiPolygon':
      return land.coordinates;
    case 'Polygon':
      return [land.coordinates];
    default:
      return [];
  }
}

/** What of the land may be seen of a ball that is turned so: coasts that lie wholly on the far side are left out. */
export function facingLand(pieces: readonly LandPiece[], [around, tilt]: Degrees): MultiPolygon {
  const [zero, east, north] = onBall([-around, -tilt]);
  const faces = ({ middle, reach }: LandPiece): boolean =>
    reach >= Math.PI / 2 || middle[0] * zero + middle[1] * east + middle[2] * north > -Math.sin(reach);
  return { type: 'MultiPolygon', coordinates: pieces.filter(faces).map(({ coasts }) => coasts) };
}

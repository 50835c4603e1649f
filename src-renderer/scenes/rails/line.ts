/** The railway on the ground: a bend to the left, a bend to the right, then straight to the horizon. Metres. */
export interface GroundPoint {
  /** Across from the eye. */
  readonly x: number;
  /** Away from the eye. */
  readonly z: number;
}

/** A point as the line sees it. */
export interface Beside {
  /** Along the line from the change of gauge, towards the west. */
  along: number;
  /** Across it, right of the way to the west. */
  aside: number;
  /** Which way "right" is there. */
  rightX: number;
  rightZ: number;
}

/** Where the two bends meet and the gauge changes. */
const change: GroundPoint = { x: -1.2, z: 20.4 };
/** There the line heads so far to the left, in radians. */
const heading = 0.671;
const nearRadius = 23;
const farRadius = 82.9;
const cos = Math.cos(heading);
const sin = Math.sin(heading);
const nearCentre: GroundPoint = { x: change.x - nearRadius * cos, z: change.z - nearRadius * sin };
const farCentre: GroundPoint = { x: change.x + farRadius * cos, z: change.z + farRadius * sin };
/** From here on the line is straight. */
export const straightFrom = farRadius * heading;

/** Where a place on the line lies. */
export function onLine(along: number): GroundPoint {
  if (along <= 0) {
    const angle = heading + along / nearRadius;
    return { x: nearCentre.x + nearRadius * Math.cos(angle), z: nearCentre.z + nearRadius * Math.sin(angle) };
  }
  if (along >= straightFrom) return { x: farCentre.x - farRadius, z: farCentre.z + along - straightFrom };
  const angle = heading - along / farRadius;
  return { x: farCentre.x - farRadius * Math.cos(angle), z: farCentre.z - farRadius * Math.sin(angle) };
}

/** Fills in how a point of the ground lies to the line: the rings of the plain are the lines of equal distance. */
export function besideLine(x: number, z: number, out: Beside): void {
  if ((z - change.z) * cos - (x - change.x) * sin < 0) {
    const dx = x - nearCentre.x;
    const dz = z - nearCentre.z;
    const away = Math.hypot(dx, dz);
    out.aside = away - nearRadius;
    out.along = (Math.atan2(dz, dx) - heading) * nearRadius;
    out.rightX = dx / away;
    out.rightZ = dz / away;
  } else if (z < farCentre.z) {
    const dx = farCentre.x - x;
    const dz = farCentre.z - z;
    const away = Math.hypot(dx, dz);
    out.aside = farRadius - away;
    out.along = (heading - Math.atan2(dz, dx)) * farRadius;
    out.rightX = dx / away;
    out.rightZ = dz / away;
  } else {
    out.aside = x - farCentre.x + farRadius;
    out.along = straightFrom + z - farCentre.z;
    out.rightX = 1;
    out.rightZ = 0;
  }
}

/** Metres between the rails in China; each rail lies half of it from the line. */
export const homeGauge = 1.435;
/** Beyond the border the gauge is broader; it is drawn broader than it is, so that the step is seen from afar. */
export const broadGauge = homeGauge * 1.42;

/** Half of the distance between the wheels of an axle at a place: it steps at the change. */
export function halfGauge(along: number): number {
  return (along < 0 ? homeGauge : broadGauge) / 2;
}

/** From sleeper to sleeper. Metres. */
export const sleeperGap = 0.74;

/** Half a sleeper's length: the broader gauge lies on longer ones. */
export function sleeperHalf(along: number): number {
  return along < 0 ? 1.3 : 1.62;
}

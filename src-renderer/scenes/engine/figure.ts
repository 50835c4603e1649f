/** A joint of a small figure: metres forward, up and to the right of the place it stands on. */
export interface Joint {
  readonly forward: number;
  readonly up: number;
  readonly right: number;
}

/** A limb is a tapered stroke between two joints. */
export interface Limb<Part extends string> {
  readonly from: Joint;
  readonly to: Joint;
  /** Metres across at both ends. */
  readonly thick: readonly [from: number, to: number];
  readonly part: Part;
}

export function joint(forward: number, up: number, right: number): Joint {
  return { forward, up, right };
}

/** From a figure onto the sheet. `heading`: radians to the right of straight away; `above`: how far one looks down. */
export function viewOf(heading: number, above: number): (at: Joint) => readonly [x: number, y: number] {
  const sine = Math.sin(heading);
  const cosine = Math.cos(heading);
  const down = Math.sin(above);
  const level = Math.cos(above);
  return ({ forward, up, right }) => [
    forward * sine + right * cosine,
    -up * level - (forward * cosine - right * sine) * down,
  ];
}

/** Limbs in the order they are drawn: those on the side turned away first. */
export function farFirst<Part extends string>(limbs: readonly Limb<Part>[], heading: number): readonly Limb<Part>[] {
  const depth = ({ forward, right }: Joint) => forward * Math.cos(heading) - right * Math.sin(heading);
  return limbs.toSorted((one, other) => depth(other.from) - depth(one.from));
}

/** No limb is cut thinner, in pixels: far figures stay legible. */
const thinnest = 1.25;

/** Fills one limb: its ends on the sheet in metres, `scale` pixels per metre. */
export function fillLimb(
  pen: OffscreenCanvasRenderingContext2D,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  thick: readonly [from: number, to: number],
  scale: number,
): void {
  const [x, y, toX, toY] = [from[0] * scale, from[1] * scale, to[0] * scale, to[1] * scale];
  const long = Math.hypot(toX - x, toY - y) || 1;
  const [nx, ny] = [-(toY - y) / long, (toX - x) / long];
  const near = Math.max(thinnest, thick[0] * scale) / 2;
  const far = Math.max(thinnest, thick[1] * scale) / 2;
  pen.beginPath();
  pen.moveTo(x + nx * near, y + ny * near);
  pen.lineTo(toX + nx * far, toY + ny * far);
  pen.arc(toX, toY, far, Math.atan2(ny, nx), Math.atan2(-ny, -nx), true);
  pen.lineTo(x - nx * near, y - ny * near);
  pen.arc(x, y, near, Math.atan2(-ny, -nx), Math.atan2(ny, nx), true);
  pen.fill();
}

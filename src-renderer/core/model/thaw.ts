/**
 * How thawed the glass is, as one byte a grid point: `frozen`, through melting crystals to the `contour` where the
 * ice ends, and past a breath of fog to `clear`. Distances are pane pixels, negative inside the thawed glass.
 */
export const frozen = 0;
export const contour = 160;
export const clear = 255;
/** Pane pixels between two grid points. */
export const cell = 8;

/** How far fog reaches into the thawed glass. */
const fogDepth = 40;

/** A distance as a state of the glass; `soft` is how wide the melting crystals lie outside the contour. */
export function thawAt(distance: number, soft: number): number {
  if (distance >= soft) return frozen;
  if (distance >= 0) return contour * (1 - distance / soft);
  return distance <= -fogDepth ? clear : contour + ((clear - contour) * -distance) / fogDepth;
}

/** A thawed shape: an ellipse with squarer shoulders, its outline disturbed by noise. */
export interface Patch {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
  /** 0 nothing … 1 all of it. */
  readonly open: number;
  /** How wide crystals melt outside its contour: wide while it moves, narrow at rest. */
  readonly soft: number;
  readonly shape: number;
  /** 0 an ellipse, as fingertips leave it … 1 squarer shoulders, so that words fit in. */
  readonly square: number;
}

/** A stroke with round ends, in pane pixels: the way of a hand over the glass. */
export interface Stroke {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly radius: number;
  /** How uneven its edge is: 0 as if drawn, 1 as ice melts. */
  readonly rough: number;
}

/** A finger's warmth: a disc that has grown to a radius. */
export interface Warmth {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface ThawGrid {
  readonly columns: number;
  readonly rows: number;
}

/** The grid that covers a pane of this size in pixels: a point every `cell` pixels, and one beyond the last. */
export function thawGrid(width: number, height: number): ThawGrid {
  return { columns: Math.ceil(width / cell) + 1, rows: Math.ceil(height / cell) + 1 };
}

/** How far a point lies from the edge of a stroke, negative inside. */
export function strokeDistance({ fromX, fromY, toX, toY, radius }: Stroke, x: number, y: number): number {
  const [acrossX, acrossY] = [toX - fromX, toY - fromY];
  const length = acrossX * acrossX + acrossY * acrossY;
  const along = length === 0 ? 0 : ((x - fromX) * acrossX + (y - fromY) * acrossY) / length;
  const nearest = along < 0 ? 0 : along > 1 ? 1 : along;
  return Math.hypot(x - fromX - nearest * acrossX, y - fromY - nearest * acrossY) - radius;
}

/**
 * How far a point is outside a patch, before noise: between an ellipse and a squarer one.
 * Divided by its own slope, so that a belt around a long patch is equally wide everywhere.
 */
export function patchDistance(patch: Patch, x: number, y: number): number {
  const radiusX = Math.max(1, patch.radiusX * patch.open);
  const radiusY = Math.max(1, patch.radiusY * patch.open);
  const across = (x - patch.x) / radiusX;
  const down = (y - patch.y) / radiusY;
  const acrossSquared = across * across;
  const downSquared = down * down;
  const squarer = Math.sqrt(Math.sqrt(acrossSquared * acrossSquared + downSquared * downSquared));
  const round = Math.sqrt(acrossSquared + downSquared);
  const ring = round + (squarer - round) * patch.square;
  const slope = Math.sqrt(acrossSquared / (radiusX * radiusX) + downSquared / (radiusY * radiusY));
  return slope < 1e-6 ? -Math.min(radiusX, radiusY) : (ring * (ring - 1)) / slope;
}

/** Two thawed shapes flow into one another like water. */
export function joined(a: number, b: number, reach: number): number {
  const apart = a < b ? b - a : a - b;
  const nearer = a < b ? a : b;
  if (apart >= reach) return nearer;
  const share = 1 - apart / reach;
  return nearer - (share * share * reach) / 4;
}

/** The finger's disc grows over the whole pane: at once at first, then faster and faster. */
export function warmthRadius(age: number, duration: number, reach: number, first: number): number {
  const part = Math.min(1, Math.max(0, age / duration));
  return first + (reach - first) * part ** 1.5;
}

/** How far inside the frosted margin a point is (positive), which a melt leaves for a while. The right corner keeps more: on the left, home has its title. */
export function marginDepth(
  x: number,
  y: number,
  width: number,
  height: number,
  margin: number,
  bottom: number,
): number {
  const side = Math.min(x, width - x);
  const top = y;
  const foot = height - y;
  const corner = Math.max(0, 1 - Math.sqrt(side * side + top * top) / (5.5 * margin));
  const depth = margin * (0.5 + (x < width / 2 ? 0.5 : 3.3) * corner * corner);
  return Math.max(depth - Math.min(side, top), bottom * margin - foot);
}

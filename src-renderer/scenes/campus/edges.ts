type Pen = OffscreenCanvasRenderingContext2D;

/** Draws within a shape. */
export function within(pen: Pen, path: Path2D, draw: () => void): void {
  pen.save();
  pen.clip(path);
  draw();
  pen.restore();
}

/** Draws within a shape, but not over the light on its edge: that is so broad, `dx` and `dy` as for the light. */
export function withinShade(
  pen: Pen,
  path: Path2D,
  [dx, dy]: readonly [dx: number, dy: number],
  draw: () => void,
): void {
  const shade = new Path2D();
  shade.addPath(path, { e: dx, f: dy });
  within(pen, path, () => within(pen, shade, draw));
}

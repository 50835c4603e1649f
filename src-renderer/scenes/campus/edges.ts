type Pen = OffscreenCanvasRenderingContext2D;

/** Fills a shape with light on one of its edges. */
export function rimmed(
  pen: Pen,
  path: Path2D,
  [dx, dy]: readonly [number, number],
  light: string,
  colour: string,
): void {
  pen.fillStyle = light;
  pen.fill(path);
  pen.save();
  pen.clip(path);
  pen.translate(dx, dy);
  pen.fillStyle = colour;
  pen.fill(path);
  pen.restore();
}

/** Draws within a shape. */
export function within(pen: Pen, path: Path2D, draw: () => void): void {
  pen.save();
  pen.clip(path);
  draw();
  pen.restore();
}

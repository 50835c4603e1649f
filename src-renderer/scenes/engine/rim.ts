/**
 * Fills shapes that are one, with light on one of their edges. On a sheet of its own: the edge of a clipping is
 * stair-stepped, and what lies beneath shines through it as a row of dots.
 *
 * @param dx the body is moved so far from the light, in units of the pen
 */
export function fillWithRim(
  pen: OffscreenCanvasRenderingContext2D,
  shapes: readonly Path2D[],
  [dx, dy]: readonly [dx: number, dy: number],
  light: string,
  body: string,
): void {
  const sheet = new OffscreenCanvas(pen.canvas.width, pen.canvas.height);
  const own = sheet.getContext('2d');
  if (!own) return;
  own.setTransform(pen.getTransform());
  own.fillStyle = light;
  for (const shape of shapes) own.fill(shape);
  own.globalCompositeOperation = 'source-atop';
  own.translate(dx, dy);
  own.fillStyle = body;
  for (const shape of shapes) own.fill(shape);
  pen.save();
  pen.resetTransform();
  pen.drawImage(sheet, 0, 0);
  pen.restore();
}

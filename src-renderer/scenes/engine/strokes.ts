/** Flat shapes and lines along points: what things are cut of in a plate. Works in workers and on the page. */

type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'fill' | 'stroke' | 'fillStyle' | 'strokeStyle' | 'lineWidth'
>;
type RoundPen = Pen & Pick<CanvasRenderingContext2D, 'ellipse'>;

export type Spot = readonly [x: number, y: number];

/** Begins a path through points, closed unless it is to stay open. */
export function trace(pen: Pen, points: readonly Spot[], open = false): void {
  pen.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  if (!open) pen.closePath();
}

/** A flat shape, with an edge of so many units where a colour is named for it. */
export function cutShape(pen: Pen, points: readonly Spot[], colour: string, edge?: string, wide = 2.2): void {
  trace(pen, points);
  fillAndEdge(pen, colour, edge, wide);
}

/** The same for an oval that reaches so far to its sides, and up and down. */
export function cutOval(
  pen: RoundPen,
  [x, y]: Spot,
  [across, tall]: readonly [across: number, tall: number],
  colour: string,
  edge?: string,
  wide = 2.2,
): void {
  pen.beginPath();
  pen.ellipse(x, y, across, tall, 0, 0, 7);
  fillAndEdge(pen, colour, edge, wide);
}

/** Round layers over one point, the largest first: each radius with its colour, times a size. */
export function cutDiscs(
  pen: RoundPen,
  at: Spot,
  layers: readonly (readonly [radius: number, colour: string])[],
  size = 1,
): void {
  for (const [radius, colour] of layers) cutOval(pen, at, [radius * size, radius * size], colour);
}

function fillAndEdge(pen: Pen, colour: string, edge: string | undefined, wide: number): void {
  pen.fillStyle = colour;
  pen.fill();
  if (edge === undefined) return;
  pen.strokeStyle = edge;
  pen.lineWidth = wide;
  pen.stroke();
}

/** A line of even thickness along points. */
export function cutLine(pen: Pen, points: readonly Spot[], wide: number, colour: string): void {
  trace(pen, points, true);
  pen.strokeStyle = colour;
  pen.lineWidth = wide;
  pen.stroke();
}

/** A line of even thickness that bends once, towards a point. */
export function cutBend(
  pen: Pen & Pick<CanvasRenderingContext2D, 'quadraticCurveTo'>,
  colour: string,
  wide: number,
  [from, bend, to]: readonly [Spot, Spot, Spot],
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = wide;
  pen.beginPath();
  pen.moveTo(...from);
  pen.quadraticCurveTo(...bend, ...to);
  pen.stroke();
}

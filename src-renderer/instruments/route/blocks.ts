import type { Pen } from '../../plates/printing/board.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Block, Point } from './way.ts';

export const black: Rgb = [8, 26, 20];
export const rust: Rgb = [169, 63, 23];
export const clay: Rgb = [183, 155, 104];
const pale: Rgb = [240, 138, 85];

/** Colours of a box: the side towards us, the top, the end, its ribs, and the light on its top. */
export interface Coat {
  readonly side: Rgb;
  readonly top: Rgb;
  readonly end: Rgb;
  readonly rib: Rgb;
  readonly glint: Rgb;
}

export const coats = {
  orange: { side: palette.orange, top: pale, end: rust, rib: [142, 52, 19], glint: palette.sand },
  sand: { side: palette.sand, top: palette.paper, end: clay, rib: clay, glint: palette.sand },
  green: { side: palette.middle, top: palette.green, end: palette.deep, rib: palette.dark, glint: palette.middle },
  ice: { side: palette.green, top: palette.ice, end: palette.middle, rib: palette.deep, glint: palette.paper },
} as const satisfies Record<string, Coat>;

/** Fills a closed outline, and draws its edge where a colour is given for it; `wide` in the units of the pen. */
export function fill(pen: Pen, points: readonly Point[], colour: Rgb, edge?: Rgb, wide = 2.4): void {
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.closePath();
  pen.fillStyle = css(colour);
  pen.fill();
  if (!edge) return;
  pen.strokeStyle = css(edge);
  pen.lineWidth = wide;
  pen.stroke();
}

/** Draws an open line; `wide` in the units of the pen. */
export function stroke(pen: Pen, points: readonly Point[], wide: number, colour: Rgb): void {
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.strokeStyle = css(colour);
  pen.lineWidth = wide;
  pen.stroke();
}

/** A box between two heights: the end that is seen, its top, its side towards us. */
export function drawBox(
  pen: Pen,
  { at, comes }: Block,
  low: number,
  high: number,
  { side, top, end }: Pick<Coat, 'side' | 'top' | 'end'>,
): void {
  const face = comes ? 1 : 0;
  fill(pen, [at(face, 1, low), at(face, -1, low), at(face, -1, high), at(face, 1, high)], end, black);
  fill(pen, [at(0, 1, high), at(1, 1, high), at(1, -1, high), at(0, -1, high)], top, black);
  fill(pen, [at(0, 1, low), at(1, 1, low), at(1, 1, high), at(0, 1, high)], side, black);
}

/** Of a wheel: so many go right across it. */
const spokes = 4;

/** A wheel on the side towards us. */
export function drawWheel(pen: Pen, { at, scale }: Block, share: number, radius: number, colour: Rgb): void {
  const { x, y } = at(share, 1.02, radius);
  const disc = (size: number): void => {
    pen.beginPath();
    pen.ellipse(x, y, radius * scale * size * 0.92, radius * scale * size * 0.88, 0, 0, 7);
  };
  pen.fillStyle = css(black);
  disc(1);
  pen.fill();
  pen.strokeStyle = css(colour);
  pen.lineWidth = 3.2 * scale;
  disc(0.8);
  pen.stroke();
  pen.lineWidth = 2.4 * scale;
  pen.beginPath();
  for (let spoke = 0; spoke < spokes; spoke++) {
    const angle = ((spoke + 0.3) / spokes) * Math.PI;
    const [across, up] = [Math.cos(angle) * 0.74 * radius * scale, Math.sin(angle) * 0.7 * radius * scale];
    pen.moveTo(x - across, y - up);
    pen.lineTo(x + across, y + up);
  }
  pen.stroke();
  pen.fillStyle = css(colour);
  disc(0.24);
  pen.fill();
}

import type { Pen } from '../../plates/printing/board.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Point } from '../engine/layout.ts';
import { onWood, project } from './rings.ts';

/** Radius of the line's middle. */
export const railRadius = 0.7695;

/** A corner of a wagon: its share along (0 far end … 1 near the engine), half-widths towards the pith, and how high. */
export type Corner = readonly [along: number, side: number, up: number];
type Wagon = (corner: Corner) => Point;

export interface Tools {
  readonly fill: (corners: readonly Corner[], colour: Rgb) => void;
  readonly line: (corners: readonly Corner[], wide: number, colour: Rgb, closed?: boolean) => void;
  readonly disc: (corner: Corner, radius: number, colour: Rgb) => void;
}

/** A wagon between two angles of the line, so wide. */
export function wagonOf(from: number, to: number, half: number): Wagon {
  const [ax, ay] = onWood(railRadius, from);
  const [bx, by] = onWood(railRadius, to);
  const long = Math.hypot(bx - ax, by - ay);
  const [tx, ty] = [(bx - ax) / long, (by - ay) / long];
  return ([along, side, up]) =>
    project(ax + tx * along * long - ty * side * half, ay + ty * along * long + tx * side * half, up);
}

/** How a wagon's faces are drawn. */
export function toolsFor(pen: Pen, wagon: Wagon): Tools {
  const trace = (corners: readonly Corner[]): void => {
    pen.beginPath();
    for (const corner of corners) {
      const { x, y } = wagon(corner);
      pen.lineTo(x, y);
    }
  };
  return {
    fill(corners, colour) {
      trace(corners);
      pen.fillStyle = css(colour);
      pen.fill();
    },
    line(corners, wide, colour, closed = false) {
      trace(corners);
      if (closed) pen.closePath();
      pen.lineWidth = wide;
      pen.strokeStyle = css(colour);
      pen.stroke();
    },
    disc(corner, radius, colour) {
      const { x, y } = wagon(corner);
      pen.fillStyle = css(colour);
      pen.beginPath();
      pen.arc(x, y, radius, 0, 7);
      pen.fill();
    },
  };
}

/** A box between two heights: its top, its near end and the side towards the pith. */
export function drawBox({ fill }: Tools, low: number, high: number, [side, top, end]: readonly [Rgb, Rgb, Rgb]): void {
  fill(
    [
      [0, 1, high],
      [1, 1, high],
      [1, -1, high],
      [0, -1, high],
    ],
    top,
  );
  fill(
    [
      [1, 1, low],
      [1, -1, low],
      [1, -1, high],
      [1, 1, high],
    ],
    end,
  );
  fill(
    [
      [0, 1, low],
      [1, 1, low],
      [1, 1, high],
      [0, 1, high],
    ],
    side,
  );
}

export const allDark: readonly [Rgb, Rgb, Rgb] = [palette.dark, palette.dark, palette.dark];

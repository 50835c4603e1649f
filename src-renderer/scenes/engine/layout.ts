import type { Point } from '../../core/model/rect.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { smooth } from '../../plates/printing/shape.ts';
import type { Area } from './place-canvas.ts';

/** Where a layout, a picture of 1920 × 1080, lies on a screen, and units of the screen to one of it. */
export interface Layout {
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** A scene's points are in units of its layout where nothing else is said. */
export type { Point };

/** A point of the layout on the screen, in the frame's units. */
export function onScreen({ left, top, size }: Layout, { x, y }: Point): Point {
  return { x: left + x * size, y: top + y * size };
}

/** The reverse of `onScreen`. */
export function onLayout({ left, top, size }: Layout, { x, y }: Point): Point {
  return { x: (x - left) / size, y: (y - top) / size };
}

export function sheetOnLayout(layout: Layout, sheet: Sheet): Sheet {
  const { x, y } = onLayout(layout, { x: sheet.left, y: sheet.top });
  return { ...sheet, left: x, top: y, scale: sheet.scale * layout.size };
}

/**
 * The box about points of a layout, as far as it is seen, in units of the screen. It ends at whole pixels: a sheet that does
 * not would be scaled in every frame. (Times the frame's scale they are whole but for what numbers lose: round them.)
 */
export function areaAround(layout: Layout, points: readonly Point[], margin = 0): Area {
  const { width, height, scale } = layout.frame;
  const seen = points.map((point) => onScreen(layout, point));
  const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
  const from = (all: readonly number[]) => Math.max(0, Math.floor((Math.min(...all) - margin) * scale)) / scale;
  const to = (all: readonly number[], end: number) =>
    Math.min(end, Math.ceil((Math.max(...all) + margin) * scale) / scale);
  const [left, top] = [from(xs), from(ys)];
  return {
    left,
    top,
    width: Math.max(1, to(xs, width) - left),
    height: Math.max(1, to(ys, height) - top),
  };
}

/**
 * How open a picture is across, beside the words of a landscape screen.
 *
 * @param from words end here, in units of the layout
 * @param to from here on all of the picture is seen
 * @returns 0 under the words … 1 in the free picture, and 1 everywhere on an upright screen, whose words stand below; what
 * ends elsewhere may say where
 */
export function opennessBetween(
  from: number,
  to: number,
): (layout: Layout, x: number, from?: number, to?: number) => number {
  return ({ frame }, x, begins = from, ends = to) => (frame.portrait ? 1 : smooth(begins, ends, x));
}

/**
 * How broad lines are at a height of the layout: on an upright screen they thin out to nothing before the words, for other
 * lines laid across them would make a net.
 */
export function fullness({ frame, top, size }: Layout, y: number): number {
  return frame.portrait ? smooth(0.468, 0.41, (top + y * size) / frame.height) : 1;
}

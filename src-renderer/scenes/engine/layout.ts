import type { Frame } from '../../plates/printing/frame.ts';
import type { Sheet } from '../../plates/printing/print.ts';

/** Where a layout, a picture of 1920 × 1080, lies on a screen, and units of the screen to one of it. */
export interface Layout {
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function onScreen({ left, top, size }: Layout, { x, y }: Point): Point {
  return { x: left + x * size, y: top + y * size };
}

export function onLayout({ left, top, size }: Layout, { x, y }: Point): Point {
  return { x: (x - left) / size, y: (y - top) / size };
}

export function sheetOnLayout(layout: Layout, sheet: Sheet): Sheet {
  const { x, y } = onLayout(layout, { x: sheet.left, y: sheet.top });
  return { ...sheet, left: x, top: y, scale: sheet.scale * layout.size };
}

import type { Frame } from '../../plates/printing/frame.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Plate, Sheet } from '../../plates/printing/print.ts';
import { serveRaster, type CutPlate } from '../../plates/printing/raster-worker.ts';

/** A plate of a picture: a sheet of what lies where the picture's layout says on a screen. */
export type LaidPlate<Own> = (layout: Own, sheet: Sheet, frame: Frame) => Plate | Painting;

/**
 * Makes this worker print a scene's plates by their names, each for the screen it is ordered for.
 *
 * @param layoutOf how the picture is laid out on a screen
 */
export function servePlates<Own>(
  layoutOf: (frame: Frame) => Own,
  plates: Readonly<Record<string, LaidPlate<Own>>>,
): void {
  const cut = Object.entries(plates).map(([name, plate]): [string, CutPlate<Frame>] => [
    name,
    (sheet, frame) => plate(layoutOf(frame), sheet, frame),
  ]);
  serveRaster<Frame>(Object.fromEntries(cut));
}

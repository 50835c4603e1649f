import { openRasterClient } from '../../plates/printing/raster-client.ts';
import type { Live } from './live-scene.ts';
import { placeCanvas, type Area } from './place-canvas.ts';

/** Prints the sheets of a picture. What has been printed once is kept for the next visit. */
export interface SheetPrinter {
  /** How often a sheet, or its coarse proof, has become complete: what is cut out of a sheet is cut anew when it has grown. */
  readonly printed: number;
  /** A sheet of a piece of the composition (units; without one, all of it), to be used where it is needed. */
  print(plate: string, area?: Area): HTMLCanvasElement;
  /** The same, laid into the picture at its place, over what lies there. */
  lay(plate: string, area?: Area): HTMLCanvasElement;
}

/**
 * Opens a printer with a worker of its own; it ends with the picture.
 *
 * @param program address of the program of the picture's print worker
 * @param order what the plates are made for
 * @param printed called whenever a sheet, or its coarse proof, is complete
 */
export function openSheetPrinter<Order>(live: Live, program: string, order: Order, printed?: () => void): SheetPrinter {
  const { layers, clock, frame, chapter, keptOnly = false, atClose } = live;
  const { scale } = frame;
  let count = 0;
  const printer = openRasterClient<Order>(program, {
    layers,
    still: clock.still,
    keptOnly,
    printed: () => {
      count++;
      printed?.();
    },
  });
  atClose(printer.close);
  const whole: Area = { left: 0, top: 0, width: frame.width, height: frame.height };
  // All that a sheet depends on: whatever differs in any of it is another sheet.
  const keyOf = (plate: string, { left, top, width, height }: Area) =>
    JSON.stringify([chapter.scene, plate, left, top, width, height, scale, order]);

  function print(plate: string, area = whole): HTMLCanvasElement {
    return printer.print({ plate, ...area, scale, options: order, key: keyOf(plate, area) });
  }
  return {
    get printed() {
      return count;
    },
    print,
    lay(plate, area = whole) {
      const canvas = print(plate, area);
      placeCanvas(layers, canvas, frame, area);
      return canvas;
    },
  };
}

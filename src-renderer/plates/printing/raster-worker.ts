import { canvasInMemory, encodePicture, isOpaque } from '../baked/encode.ts';
import { keepPlate } from '../baked/kept-plate.ts';
import type { Painting } from './painting.ts';
import { printRows, type Plate, type Sheet } from './print.ts';

/** What the page orders: a sheet of a named plate. */
export interface Order<Options> {
  readonly id: number;
  readonly plate: string;
  readonly sheet: Sheet;
  readonly options: Options;
}

/** What the page asks for, one after the other. `keep`: main wants to keep what is printed. */
export interface RasterAsk<Options> {
  readonly order: Order<Options>;
  readonly keep: boolean;
}

/** All that a sheet depends on beside the program that prints it: it is kept and looked up as this. */
export function plateOf<Options>({ plate, sheet, options }: Order<Options>): unknown {
  return [plate, sheet, options];
}

export type RasterAnswer =
  /** Rows of a sheet. */
  | {
      readonly type: 'rows';
      readonly id: number;
      readonly sheet: Sheet;
      readonly first: number;
      readonly rows: number;
      readonly pixels: Uint8ClampedArray<ArrayBuffer>;
    }
  /** A sheet has been handed over to be kept, or can't be. One of these follows the rows of every order with `keep`. */
  | { readonly type: 'kept'; readonly id: number };

export type CutPlate<Options> = (sheet: Sheet, options: Options) => Plate | Painting;

/** A finished sheet to be kept, and whether it hides all that lies beneath it. */
interface Copy {
  readonly canvas: OffscreenCanvas;
  readonly opaque: boolean;
}

/** Rows printed at once: small enough that the page is never kept long by one of them. */
const stripRows = 48;

const answer = (message: RasterAnswer, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

/** Makes this worker print a scene's plates. */
export function serveRaster<Options>(plates: Readonly<Record<string, CutPlate<Options>>>): void {
  /** Prints at once, so that a failure is this worker's own and the page hears of it; gives a copy where one is kept. */
  function print({ id, plate: name, sheet, options }: Order<Options>, copied: boolean): Copy | undefined {
    const plate = plates[name]?.(sheet, options);
    if (!plate) throw new Error(`There is no plate "${name}" in this worker.`);
    const copy = copied ? canvasInMemory(sheet.width, sheet.height) : undefined;
    let opaque = true;
    for (let first = 0; first < sheet.height; first += stripRows) {
      const rows = Math.min(stripRows, sheet.height - first);
      const pixels = printRows(plate, sheet, first, rows);
      if (copy) {
        opaque &&= isOpaque(pixels);
        copy.putImageData(new ImageData(pixels, sheet.width, rows), 0, first);
      }
      answer({ type: 'rows', id, sheet, first, rows, pixels }, [pixels.buffer]);
    }
    return copy && { canvas: copy.canvas, opaque };
  }

  async function handOver(order: Order<Options>, copy: Copy): Promise<void> {
    // One that can't be written down is printed again when it is asked for again.
    const plate = await encodePicture(copy.canvas, copy.opaque).catch(() => undefined);
    if (plate) await keepPlate(plateOf(order), plate);
    answer({ type: 'kept', id: order.id });
  }

  self.onmessage = ({ data: { order, keep } }: MessageEvent<RasterAsk<Options>>) => {
    const copy = print(order, keep);
    if (copy) void handOver(order, copy);
  };
}

import { canvasInMemory, encodePicture, hidesAll, isOpaque } from '../baked/encode.ts';
import { lookUp, type Keep } from '../baked/kept-plate.ts';
import { printRows, type Plate, type Sheet } from './print.ts';

/** What the page orders: a sheet of a named plate. */
export interface Order<Options> {
  readonly id: number;
  readonly plate: string;
  readonly sheet: Sheet;
  readonly options: Options;
}

/** First the page asks what is there already, then for what is to be printed, one after the other. */
export type RasterAsk<Options> =
  | { readonly type: 'look up'; readonly orders: readonly Order<Options>[] }
  /** `keep`: what it prints is kept where main wants it. */
  | { readonly type: 'print'; readonly order: Order<Options>; readonly keep: boolean };

export type RasterAnswer =
  /** A sheet that was printed before; `opaque`: it hides all that lies beneath it. */
  | { readonly type: 'found'; readonly id: number; readonly bitmap: ImageBitmap; readonly opaque: boolean }
  | { readonly type: 'missing'; readonly id: number }
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

export type CutPlate<Options> = (sheet: Sheet, options: Options) => Plate;

/** A finished sheet to be kept, and whether it hides all that lies beneath it. */
interface Copy {
  readonly canvas: OffscreenCanvas;
  readonly opaque: boolean;
}

/** Rows printed at once: small enough that the page is never kept long by one of them. */
const stripRows = 48;

const answer = (message: RasterAnswer, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

/** Makes this worker a press for a scene's plates. */
export function serveRaster<Options>(plates: Readonly<Record<string, CutPlate<Options>>>): void {
  const wanted = new Map<number, Keep>();

  async function find({ id, plate, sheet, options }: Order<Options>): Promise<void> {
    const { found, keep } = await lookUp([plate, sheet, options]);
    // A damaged picture is none.
    const bitmap = found && (await createImageBitmap(found).catch(() => undefined));
    if (keep) wanted.set(id, keep);
    if (found && bitmap) answer({ type: 'found', id, bitmap, opaque: hidesAll(found) }, [bitmap]);
    else answer({ type: 'missing', id });
  }

  /** Prints at once, so that a failure is this worker's own and the page hears of it; gives a copy where one is kept. */
  function print({ id, plate: name, sheet, options }: Order<Options>, copied: boolean): Copy | undefined {
    const plate = plates[name]?.(sheet, options);
    if (!plate) throw new Error(`There is no plate "${name}" in this press.`);
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

  async function handOver(id: number, copy: Copy | undefined, keep: Keep | undefined): Promise<void> {
    if (copy && keep) {
      // One that can't be written down is printed again when it is asked for again.
      const plate = await encodePicture(copy.canvas, copy.opaque).catch(() => undefined);
      if (plate) await keep(plate);
    }
    answer({ type: 'kept', id });
  }

  self.onmessage = ({ data }: MessageEvent<RasterAsk<Options>>) => {
    if (data.type === 'look up') {
      for (const order of data.orders) void find(order);
      return;
    }
    const { order, keep } = data;
    const keepIt = keep ? wanted.get(order.id) : undefined;
    const copy = print(order, keepIt !== undefined);
    if (keep) void handOver(order.id, copy, keepIt);
  };
}

import { printRows, type Plate, type Sheet } from './print.ts';

/** What the page orders: a sheet of a named plate. */
export interface Order<Options> {
  readonly id: number;
  readonly plate: string;
  readonly sheet: Sheet;
  readonly options: Options;
}

/** Rows of a sheet, or (without rows) the end of an order. */
export interface Printed {
  readonly id: number;
  readonly sheet: Sheet;
  readonly first: number;
  readonly rows: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

export type CutPlate<Options> = (sheet: Sheet, options: Options) => Plate;

/** Rows printed at once: small enough that the page is never kept long by one of them. */
const stripRows = 48;

/** Makes this worker a press for a scene's plates. */
export function serveRaster<Options>(plates: Readonly<Record<string, CutPlate<Options>>>): void {
  self.onmessage = ({ data }: MessageEvent<Order<Options>>) => {
    const { id, sheet, options } = data;
    const plate = plates[data.plate]?.(sheet, options);
    if (!plate) throw new Error(`There is no plate "${data.plate}" in this press.`);
    for (let first = 0; first < sheet.height; first += stripRows) {
      const rows = Math.min(stripRows, sheet.height - first);
      const pixels = printRows(plate, sheet, first, rows);
      const printed: Printed = { id, sheet, first, rows, pixels };
      self.postMessage(printed, { transfer: [pixels.buffer] });
    }
  };
}

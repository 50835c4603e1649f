import { canvasInMemory, decodePixels, encodePixels } from '../../plates/baked/encode.ts';
import { tellPage } from '../../plates/baked/tell-page.ts';
import { lookUp, type Keep } from '../../plates/baked/kept-plate.ts';
import type { PaintAnswer, PaintAsk } from './painter-messages.ts';
import { printRows, type Plate, type Sheet } from '../../plates/printing/print.ts';
import type { Region } from './waves.ts';

/** Rows printed before fingers are listened to again. */
const stripRows = 24;

/** What is printed before the first moment and then only looked at: the same every time, and kept for the next. */
export interface PaintSheet {
  readonly name: string;
  readonly region: Region;
  /** One number a pixel of the region. */
  readonly pixels: Uint32Array<ArrayBuffer>;
  /** The work of printing it at a share of its fineness, in pieces. */
  strips(share: number): (() => void)[];
}

/** The worker's side of a painter. */
export interface Brush<Moment> {
  paint(moment: Moment, pixels: Uint32Array): void;
  readonly sheets: readonly PaintSheet[];
  /** Pixels of the sheets' coarse form, which is there at once (none for a still picture), per pixel of the fine one. */
  readonly proofShare: number;
  /** Work that the finished sheets need, in pieces. */
  readonly refine: readonly (() => void)[];
}

type Opening<Moment> = Extract<PaintAsk<Moment>, { type: 'open' }>;

/** Listens for what the page asks; the fine work is done piece by piece between its questions. */
export function servePainter<Moment>(open: (asked: Opening<Moment>) => Brush<Moment>): void {
  let brush: Brush<Moment> | undefined;
  let left: (() => void)[] = [];
  let image = new ImageData(1, 1);
  let pixels = new Uint32Array(image.data.buffer);
  let pen: OffscreenCanvasRenderingContext2D | null = null;
  const turns = new MessageChannel();
  turns.port1.onmessage = () => {
    left.shift()?.();
    if (left.length > 0) turns.port2.postMessage(null);
  };
  const answer = (message: PaintAnswer, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
  const ready = (): void => answer({ type: 'ready' });

  async function begin({ sheets, proofShare, refine }: Brush<Moment>, { frame, scale, still }: Opening<Moment>) {
    const lookedUp = await Promise.all(
      sheets.map(async (sheet) => {
        const { found, keep } = await lookUp([sheet.name, frame, scale]);
        // A damaged plate is none.
        const pixels = found && (await decodePixels(found).catch(() => undefined));
        if (pixels) sheet.pixels.set(new Uint32Array(pixels.buffer));
        return { sheet, keep, there: pixels !== undefined };
      }),
    );
    const missing = lookedUp.filter(({ there }) => !there);
    if (!still && sheets.length > 0) {
      for (const { sheet } of missing) for (const piece of sheet.strips(proofShare)) piece();
      ready();
    }
    left = [
      ...missing.flatMap(({ sheet }) => sheet.strips(1)),
      ...refine,
      ready,
      () => void keepAll(missing).then(() => answer({ type: 'kept' })),
    ];
    turns.port2.postMessage(null);
  }

  self.onmessage = ({ data }: MessageEvent<PaintAsk<Moment>>) => {
    if (data.type === 'paint') {
      if (!brush || !pen) return;
      brush.paint(data.moment, pixels);
      pen.putImageData(image, 0, 0);
      const bitmap = pen.canvas.transferToImageBitmap();
      answer({ type: 'painted', bitmap }, [bitmap]);
      return;
    }
    const { columns, rows } = data;
    image = new ImageData(columns, rows);
    pixels = new Uint32Array(image.data.buffer);
    pen = canvasInMemory(columns, rows);
    brush = open(data);
    begin(brush, data).catch(tellPage);
  };
}

/** Hands sheets over where they are wanted; one that can't be written down is printed again when it is asked for again. */
async function keepAll(
  sheets: readonly { readonly sheet: PaintSheet; readonly keep: Keep | undefined }[],
): Promise<void> {
  for (const { sheet, keep } of sheets) {
    const { columns, rows } = sheet.region;
    const pixels = new Uint8ClampedArray(sheet.pixels.buffer);
    const plate = keep && (await encodePixels(pixels, columns, rows).catch(() => undefined));
    if (plate) await keep(plate);
  }
}

/**
 * The strips of a plate, printed at a share of a region's fineness and laid into its pixels, from a row on. The work is
 * done when a strip is called.
 */
function stripsOf(
  plateAt: (sheet: Sheet) => Plate,
  region: Region,
  into: Uint32Array,
  share: number,
  fromRow: number,
): (() => void)[] {
  const columns = Math.max(1, Math.round(region.columns * share));
  const rows = Math.max(1, Math.round(region.rows * (columns / region.columns)));
  const scale = (region.scale * columns) / region.columns;
  const sheet: Sheet = { left: region.left, top: region.top, width: columns, height: rows, scale };
  const plate = plateAt(sheet);
  const strips: (() => void)[] = [];
  for (let first = Math.floor(fromRow * share); first < rows; first += stripRows) {
    const count = Math.min(stripRows, rows - first);
    strips.push(() => lay(new Uint32Array(printRows(plate, sheet, first, count).buffer), first, count, sheet));
  }
  return strips;

  /** Printed rows may be coarser than the region. */
  function lay(printed: Uint32Array, first: number, count: number, { width, height }: Sheet): void {
    if (width === region.columns) {
      into.set(printed, first * width);
      return;
    }
    const top = Math.ceil((first / height) * region.rows);
    const bottom = Math.min(region.rows, Math.ceil(((first + count) / height) * region.rows));
    for (let row = top; row < bottom; row++) {
      const from = Math.min(count - 1, Math.floor((row / region.rows) * height) - first) * width;
      for (let column = 0, at = row * region.columns; column < region.columns; column++, at++) {
        into[at] = printed[from + Math.floor((column * width) / region.columns)] as number;
      }
    }
  }
}

/** A sheet printed from a plate, from a row on. */
export function paintSheet(
  name: string,
  region: Region,
  pixels: Uint32Array<ArrayBuffer>,
  plateAt: (sheet: Sheet) => Plate,
  fromRow = 0,
): PaintSheet {
  return { name, region, pixels, strips: (share) => stripsOf(plateAt, region, pixels, share, fromRow) };
}

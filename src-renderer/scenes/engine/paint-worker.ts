import type { PaintAnswer, PaintAsk } from './painter-messages.ts';
import { printRows, type Plate, type Sheet } from '../../plates/printing/print.ts';
import type { Region } from './waves.ts';

/** Rows printed before fingers are listened to again. */
const stripRows = 24;

/** The worker's side of a painter. */
export interface Brush<Moment> {
  paint(moment: Moment, pixels: Uint32Array): void;
  /** Work to be done before the first moment: a coarse form at once (none for a still picture), then the fine one. */
  readonly coarse: readonly (() => void)[];
  readonly fine: readonly (() => void)[];
}

/** Listens for what the page asks; the fine work is done piece by piece between its questions. */
export function servePainter<Moment>(
  open: (asked: Extract<PaintAsk<Moment>, { type: 'open' }>) => Brush<Moment>,
): void {
  let brush: Brush<Moment> | undefined;
  let left: (() => void)[] = [];
  const turns = new MessageChannel();
  turns.port1.onmessage = () => {
    left.shift()?.();
    if (left.length > 0) turns.port2.postMessage(null);
  };
  const answer = (message: PaintAnswer, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
  self.onmessage = ({ data }: MessageEvent<PaintAsk<Moment>>) => {
    if (data.type === 'paint') {
      brush?.paint(data.moment, new Uint32Array(data.pixels));
      answer({ type: 'painted', pixels: data.pixels }, [data.pixels]);
      return;
    }
    brush = open(data);
    if (brush.coarse.length > 0 && !data.still) {
      for (const piece of brush.coarse) piece();
      answer({ type: 'ready' });
    }
    left = [...brush.fine, () => answer({ type: 'ready' })];
    turns.port2.postMessage(null);
  };
}

/**
 * The strips of a plate, printed at a share of a region's fineness and laid into its pixels, from a row on. The work is
 * done when a strip is called.
 */
export function stripsOf(
  plateAt: (sheet: Sheet) => Plate,
  region: Region,
  into: Uint32Array,
  share: number,
  fromRow = 0,
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

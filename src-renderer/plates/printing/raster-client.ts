import { busy } from '../../core/time/busy.ts';
import type { Sheet } from './print.ts';
import type { Order, Printed } from './raster-worker.ts';
import { sheets } from './canvas-cache.ts';

export interface SheetOrder<Options> {
  readonly plate: string;
  /** Units of the piece of the composition. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly options: Options;
  /** The same key means the same sheet: it is printed once and kept. */
  readonly key: string;
}

export interface RasterClient<Options> {
  /** A canvas that is printed as soon as the press is free: coarse first, unless the picture is a still. */
  print(order: SheetOrder<Options>): HTMLCanvasElement;
  /** Stops printing; finished sheets go to the shelf. */
  close(): void;
}

/** Pixels of the coarse proof per pixel of the sheet: about a seventh of the work. */
const proofShare = 0.38;

/** Told on the layers as soon as the whole picture can be seen. */
export const unveiledEvent = 'unveiled';

export interface RasterClientOptions {
  /** Shown when every sheet has at least its proof: a picture never appears in parts. */
  readonly layers: HTMLElement;
  /** No proofs, no fade. */
  readonly still: boolean;
  readonly printed?: () => void;
}

/**
 * Opens a press of its own worker; it ends when all is printed, or with `close`.
 * `printed` is called whenever a sheet, or its proof, is complete.
 */
export function openRasterClient<Options>(
  startWorker: () => Worker,
  { layers, still, printed }: RasterClientOptions,
): RasterClient<Options> {
  const canvases: { key: string; canvas: HTMLCanvasElement; proofed: boolean; done: boolean }[] = [];
  const proofs: Order<Options>[] = [];
  const orders: Order<Options>[] = [];
  let worker: Worker | undefined;
  let rested: (() => void) | undefined;
  let current: Order<Options> | undefined;
  layers.style.opacity = '0';
  const scratch = !still ? document.createElement('canvas').getContext('2d') : null;

  function next(): void {
    current = proofs.shift() ?? orders.shift();
    if (current) {
      worker ??= begin();
      worker.postMessage(current);
    } else rest();
  }

  function begin(): Worker {
    rested = busy();
    const started = startWorker();
    started.onmessage = ({ data }: MessageEvent<Printed>) => take(data);
    started.onerror = (event) => {
      console.error(`A sheet could not be printed: ${event.message}`);
      giveUp();
    };
    return started;
  }

  function take({ id, sheet, first, rows, pixels }: Printed): void {
    const target = canvases[id];
    const pen = target?.canvas.getContext('2d');
    if (!target || !pen) return;
    const image = new ImageData(pixels, sheet.width, rows);
    const grow = target.canvas.width / sheet.width;
    if (grow === 1 || !scratch) pen.putImageData(image, 0, first);
    else {
      scratch.canvas.width = sheet.width;
      scratch.canvas.height = rows;
      scratch.putImageData(image, 0, 0);
      pen.drawImage(scratch.canvas, 0, first * grow, sheet.width * grow, rows * grow);
    }
    if (first + rows < sheet.height) return;
    target.proofed = true;
    if (grow === 1) target.done = true;
    printed?.();
    unveil();
    next();
  }

  function unveil(): void {
    if (!canvases.every(({ proofed }) => proofed)) return;
    if (!still) layers.style.transition = 'opacity var(--view) linear';
    layers.style.opacity = '1';
    layers.dispatchEvent(new Event(unveiledEvent, { bubbles: true }));
  }

  /** What has been printed is shown; a worker that failed once is not asked again. */
  function giveUp(): void {
    proofs.length = orders.length = 0;
    for (const sheet of canvases) sheet.proofed = true;
    unveil();
    next();
  }

  function rest(): void {
    worker?.terminate();
    worker = undefined;
    rested?.();
    rested = undefined;
  }

  return {
    print({ plate, left, top, width, height, scale, options, key }) {
      const kept = sheets.take(key);
      const canvas = kept ?? document.createElement('canvas');
      canvases.push({ key, canvas, proofed: kept !== undefined, done: kept !== undefined });
      queueMicrotask(unveil);
      if (kept) return canvas;
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
      const id = canvases.length - 1;
      const at = (share: number): Sheet => {
        const columns = Math.max(1, Math.round(canvas.width * share));
        return {
          left,
          top,
          width: columns,
          height: Math.max(1, Math.round(canvas.height * (columns / canvas.width))),
          scale: (scale * columns) / canvas.width,
        };
      };
      if (!still) proofs.push({ id, plate, options, sheet: at(proofShare) });
      orders.push({ id, plate, options, sheet: at(1) });
      // Every order of a picture is placed before the first is printed, so that all proofs come first.
      if (!current) {
        current = orders[0];
        queueMicrotask(next);
      }
      return canvas;
    },
    close() {
      rest();
      proofs.length = orders.length = 0;
      for (const { key, canvas, done } of canvases) {
        canvas.remove();
        // What goes back to the shelf must not keep this picture's state.
        canvas.style.cssText = '';
        if (done) sheets.put(key, canvas);
      }
      canvases.length = 0;
    },
  };
}

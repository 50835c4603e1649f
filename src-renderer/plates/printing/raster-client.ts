import { busy } from '../../core/time/busy.ts';
import { hidesAll } from '../baked/encode.ts';
import { lookUp } from '../baked/kept-plate.ts';
import type { Sheet } from './print.ts';
import { type Order, plateOf, type RasterAnswer, type RasterAsk } from './raster-worker.ts';
import { showBitmap } from './show-bitmap.ts';
import { missedEvent, unveiledEvent } from './unveiled.ts';

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
  /** A canvas that is printed as soon as the worker is free: coarse first, unless the picture is a still. */
  print(order: SheetOrder<Options>): HTMLCanvasElement;
  /** Stops printing; finished sheets go to the cache. */
  close(): void;
}

/** Pixels of the coarse proof per pixel of the sheet: about a seventh of the work. */
const proofShare = 0.38;

/** The same piece with fewer pixels. */
function coarse({ left, top, width, height, scale }: Sheet): Sheet {
  const columns = Math.max(1, Math.round(width * proofShare));
  const share = columns / width;
  return { left, top, width: columns, height: Math.max(1, Math.round(height * share)), scale: scale * share };
}

export interface RasterClientOptions {
  /** Shown when every sheet has at least its proof: a picture never appears in parts. */
  readonly layers: HTMLElement;
  /** No proofs, no fade. */
  readonly still: boolean;
  /** Nothing is printed: a sheet that main has no plate of is told on the layers as missed. */
  readonly keptOnly?: boolean;
  readonly printed?: () => void;
}

/**
 * Shows the sheets of a picture: those that main has as they are, the others printed by a worker of its own, which ends
 * when all is printed, or with `close`. `printed` is called whenever a sheet, or its proof, is complete.
 *
 * @param program address of the worker's program
 */
export function openRasterClient<Options>(
  program: string,
  { layers, still, keptOnly = false, printed }: RasterClientOptions,
): RasterClient<Options> {
  const canvases: { key: string; canvas: HTMLCanvasElement; proofed: boolean; done: boolean }[] = [];
  /** Placed, but not looked up yet. */
  const ordered: Order<Options>[] = [];
  const proofs: RasterAsk<Options>[] = [];
  const orders: RasterAsk<Options>[] = [];
  let closed = false;
  let failed = false;
  let worker: Worker | undefined;
  let rested: (() => void) | undefined;
  /** Look-ups that have not been answered yet. */
  let pendingLookUps = 0;
  let current: RasterAsk<Options> | undefined;
  /** Printed sheets that have not been handed over yet. */
  let keeping = 0;
  layers.style.opacity = '0';
  const scratch = !still ? document.createElement('canvas').getContext('2d') : null;

  /** Every order of a picture is placed before any is looked for, so that all proofs come first. */
  function lookUpAll(): void {
    if (ordered.length === 0) return;
    rested ??= busy();
    pendingLookUps += ordered.length;
    for (const order of ordered.splice(0)) void find(order);
  }

  async function find(order: Order<Options>): Promise<void> {
    const { found, keep } = await lookUp(plateOf(order), program);
    // A damaged picture is none.
    const bitmap = found && (await createImageBitmap(found).catch(() => undefined));
    if (closed) return bitmap?.close();
    if (found && bitmap) lay(order.id, bitmap, hidesAll(found));
    else if (keptOnly) layers.dispatchEvent(new Event(missedEvent, { bubbles: true }));
    else if (!failed) {
      if (!still) proofs.push({ order: { ...order, sheet: coarse(order.sheet) }, keep: false });
      orders.push({ order, keep: keep !== undefined });
    }
    pendingLookUps--;
    if (pendingLookUps === 0 && !current) next();
  }

  function next(): void {
    current = proofs.shift() ?? orders.shift();
    if (!current) return rest();
    if (current.keep) keeping++;
    (worker ??= begin()).postMessage(current);
  }

  function begin(): Worker {
    const started = new Worker(program, { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<RasterAnswer>) => hear(data);
    started.onerror = (event) => {
      console.error(`A sheet could not be printed: ${event.message}`);
      giveUp();
    };
    return started;
  }

  function hear(told: RasterAnswer): void {
    if (told.type === 'rows') return take(told);
    keeping--;
    if (!current) rest();
  }

  function lay(id: number, bitmap: ImageBitmap, opaque: boolean): void {
    const target = canvases[id];
    if (!target) return bitmap.close();
    showBitmap(target.canvas, bitmap, opaque);
    finished(target, true);
  }

  function take({ id, sheet, first, rows, pixels }: Extract<RasterAnswer, { readonly type: 'rows' }>): void {
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
    finished(target, grow === 1);
    next();
  }

  function finished(target: (typeof canvases)[number], done: boolean): void {
    target.proofed = true;
    target.done ||= done;
    printed?.();
    unveil();
  }

  function unveil(): void {
    if (!canvases.every(({ proofed }) => proofed)) return;
    if (!still) layers.style.transition = 'opacity var(--view) linear';
    layers.style.opacity = '1';
    layers.dispatchEvent(new Event(unveiledEvent, { bubbles: true }));
  }

  /** What has been printed is shown; a worker that failed once is not asked again. */
  function giveUp(): void {
    failed = true;
    proofs.length = orders.length = keeping = 0;
    for (const sheet of canvases) sheet.proofed = true;
    unveil();
    next();
  }

  /** All is printed, and kept: a page that is opened only for that is closed when it is idle. */
  function rest(): void {
    if (pendingLookUps === 0 && keeping === 0) end();
  }

  function end(): void {
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
      const sheet: Sheet = { left, top, width: canvas.width, height: canvas.height, scale };
      ordered.push({ id, plate, options, sheet });
      queueMicrotask(lookUpAll);
      return canvas;
    },
    close() {
      closed = true;
      end();
      ordered.length = proofs.length = orders.length = 0;
      for (const { key, canvas, done } of canvases) {
        canvas.remove();
        // What goes back to the cache must not keep this picture's state.
        canvas.style.cssText = '';
        if (done) sheets.put(key, canvas);
      }
      canvases.length = 0;
    },
  };
}

/** Finished sheets, kept for the next visit of the same picture: at most so many pixels (four bytes each). */
interface CanvasCache {
  /** Takes a sheet out of the cache. */
  take(key: string): HTMLCanvasElement | undefined;
  /** Puts a finished sheet back; the oldest make room. */
  put(key: string, canvas: HTMLCanvasElement): void;
}

/** A cache of at most so many pixels, all its canvases together. */
export function canvasCache(mostPixels: number): CanvasCache {
  const kept = new Map<string, HTMLCanvasElement>();
  return {
    take(key) {
      const canvas = kept.get(key);
      kept.delete(key);
      return canvas;
    },
    put(key, canvas) {
      kept.delete(key);
      kept.set(key, canvas);
      let pixels = 0;
      for (const sheet of kept.values()) pixels += sheet.width * sheet.height;
      for (const [oldest, sheet] of kept) {
        if (pixels <= mostPixels) break;
        pixels -= sheet.width * sheet.height;
        kept.delete(oldest);
      }
    },
  };
}

/** About three pictures of a 4K screen, 100 MB. */
const sheets = canvasCache(26_000_000);

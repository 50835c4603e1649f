import { busy } from '../../core/time/busy.ts';
import { showBitmap } from '../../plates/printing/show-bitmap.ts';
import { fadeOut } from './fade.ts';
import type { PaintAnswer, PaintAsk } from './painter-messages.ts';
import type { Live } from './live-scene.ts';
import { placeCanvas } from './place-canvas.ts';
import type { Region } from './waves.ts';

/** A piece of the picture that is computed anew for every moment: a worker paints it, the page shows it. */
export interface Painter<Moment> {
  /**
   * Asks for a moment, at a time in ms; false while the last one is still being painted. In calm motion what was seen
   * fades out, unless a finger holds it.
   */
  ask(moment: Moment, now: number, held?: boolean): boolean;
  /** When a moment was asked for last, in ms. */
  readonly asked: number;
}

export interface PainterOptions {
  /** The piece at so many pixels per unit. */
  readonly regionAt: (scale: number) => Region;
  /** Painted with at most so many pixels, and scaled up beyond. */
  readonly mostPixels: number;
  readonly startWorker: () => Worker;
}

/** Opens a painter with a worker of its own; it ends with the picture. */
export function openPainter<Moment>(live: Live, options: PainterOptions): Painter<Moment> {
  const { regionAt, mostPixels, startWorker } = options;
  const { layers, frame, clock, easing } = live;
  const full = regionAt(frame.scale);
  const scale = frame.scale * easing.fineness * Math.min(1, Math.sqrt(mostPixels / (full.columns * full.rows)));
  const region = regionAt(scale);
  const canvas = document.createElement('canvas');
  canvas.width = region.columns;
  canvas.height = region.rows;
  placeCanvas(layers, canvas, frame, {
    left: region.left,
    top: region.top,
    width: region.columns / scale,
    height: region.rows / scale,
  });
  /** The worker has the last moment still to paint. */
  let painting = false;
  let ready = false;
  let asked = -Infinity;
  let fading = false;
  // A still picture waits for its first moment, and a page that is opened to make plates until they are kept.
  const first = busy();
  const allKept = busy();
  const worker = startWorker();
  const send = (ask: PaintAsk<Moment>) => worker.postMessage(ask);
  send({ type: 'open', frame, scale, still: clock.still, columns: region.columns, rows: region.rows });
  worker.onmessage = ({ data }: MessageEvent<PaintAnswer>) => {
    if (data.type === 'kept') return allKept();
    if (data.type === 'ready') {
      ready = true;
      // What the worker prints beforehand is there, or finer than before.
      live.change();
      return;
    }
    painting = false;
    if (fading) fadeOut(canvas);
    showBitmap(canvas, data.bitmap, false);
    first();
    if (live.changed) live.wake();
  };
  worker.onerror = (event) => {
    console.error(`A moving part of the picture could not be painted: ${event.message}`);
    first();
    allKept();
  };
  live.atClose(() => {
    worker.terminate();
    first();
    allKept();
  });
  return {
    ask(moment, now, held = false) {
      if (painting || !ready) return false;
      fading = live.calm && !clock.still && asked > -Infinity && !held;
      asked = now;
      live.changed = false;
      painting = true;
      send({ type: 'paint', moment });
      return true;
    },
    get asked() {
      return asked;
    },
  };
}

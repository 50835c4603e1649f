import { busy } from '../../core/time/busy.ts';
import { fadeOut } from './fade.ts';
import type { PaintAnswer, PaintAsk } from './painter-messages.ts';
import { place, type PictureOptions } from './picture.ts';
import type { Region } from './waves.ts';

/** A piece of the picture that is computed anew for every moment: a worker paints it, the page shows it. */
export interface Painter<Moment> {
  /** Asks for a moment; false while the last one is still being painted. `fade`: what is seen fades out. */
  ask(moment: Moment, fade: boolean): boolean;
  close(): void;
}

export interface PainterOptions {
  readonly layers: HTMLElement;
  readonly picture: Pick<PictureOptions, 'frame' | 'clock'>;
  /** The piece at so many pixels per unit. */
  readonly regionAt: (scale: number) => Region;
  /** Painted with at most so many pixels, and scaled up beyond. */
  readonly mostPixels: number;
  readonly startWorker: () => Worker;
  /** A moment has come on screen. */
  readonly shown: () => void;
  /** What the worker prints beforehand is there, or finer than before. */
  readonly ready: () => void;
}

/** Opens a painter with a worker of its own; it ends with `close`. */
export function openPainter<Moment>(options: PainterOptions): Painter<Moment> {
  const { layers, regionAt, mostPixels, shown } = options;
  const { frame, clock } = options.picture;
  const full = regionAt(frame.scale);
  const scale = frame.scale * Math.min(1, Math.sqrt(mostPixels / (full.columns * full.rows)));
  const region = regionAt(scale);
  const canvas = document.createElement('canvas');
  canvas.width = region.columns;
  canvas.height = region.rows;
  place(layers, canvas, frame, {
    left: region.left,
    top: region.top,
    width: region.columns / scale,
    height: region.rows / scale,
  });
  const pen = canvas.getContext('2d');
  let pixels: ArrayBuffer | undefined = new ArrayBuffer(region.columns * region.rows * 4);
  let ready = false;
  let fading = false;
  // A still picture waits for its first moment.
  const first = busy();
  const worker = options.startWorker();
  const send = (ask: PaintAsk<Moment>, transfer: Transferable[] = []) => worker.postMessage(ask, transfer);
  send({ type: 'open', frame, scale, still: clock.still });
  worker.onmessage = ({ data }: MessageEvent<PaintAnswer>) => {
    if (data.type === 'ready') {
      ready = true;
      options.ready();
      return;
    }
    pixels = data.pixels;
    if (fading) fadeOut(canvas);
    pen?.putImageData(new ImageData(new Uint8ClampedArray(pixels), region.columns, region.rows), 0, 0);
    first();
    shown();
  };
  worker.onerror = (event) => {
    console.error(`A moving part of the picture could not be painted: ${event.message}`);
    first();
  };
  return {
    ask(moment, fade) {
      if (!pixels || !ready) return false;
      fading = fade;
      const buffer = pixels;
      pixels = undefined;
      send({ type: 'paint', moment, pixels: buffer }, [buffer]);
      return true;
    },
    close() {
      worker.terminate();
      first();
    },
  };
}

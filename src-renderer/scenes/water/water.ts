import { busy } from '../../motion/busy.ts';
import { place, type PictureOptions } from '../engine/picture.ts';
import type { Basin } from './basin.ts';
import type { PoolAnswer, PoolAsk } from './pool-messages.ts';
import { waterRegion, type Moment } from './pool.ts';

/** The moving water: a worker paints it, the page shows it. */
export interface Water {
  /** Asks for the water at a moment; false while the last one is still being painted. `fade`: the old water fades out. */
  ask(moment: Moment, fade: boolean): boolean;
  /** Whether its sheets are there. */
  readonly ready: boolean;
  close(): void;
}

/** Water is painted with at most so many pixels and scaled up beyond: a worker paints them within a frame or two. */
const mostPixels = 1_700_000;
/** Calm water changes by fading, in ms. */
const fadeTime = 420;

/**
 * Starts the water. `shown`: a moment has come on screen; `printed`: its sheets are there, or have become finer.
 */
export function startWater(
  layers: HTMLElement,
  basin: Basin,
  { frame, clock }: Pick<PictureOptions, 'frame' | 'clock'>,
  { shown, printed }: { readonly shown: () => void; readonly printed: () => void },
): Water {
  const full = waterRegion(basin, frame.scale);
  const scale = frame.scale * Math.min(1, Math.sqrt(mostPixels / (full.columns * full.rows)));
  const region = waterRegion(basin, scale);
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
  const worker = new Worker(new URL('./pool.worker.ts', import.meta.url), { type: 'module' });
  let pixels: ArrayBuffer | undefined = new ArrayBuffer(region.columns * region.rows * 4);
  let fading = false;
  let ready = false;
  const first = busy();
  const send = (ask: PoolAsk, transfer: Transferable[] = []) => worker.postMessage(ask, transfer);
  send({ type: 'open', frame, scale, still: clock.still });
  worker.onmessage = ({ data }: MessageEvent<PoolAnswer>) => {
    if (data.type === 'printed') {
      ready = true;
      printed();
      return;
    }
    pixels = data.pixels;
    if (fading) keepFading();
    pen?.putImageData(new ImageData(new Uint8ClampedArray(pixels), region.columns, region.rows), 0, 0);
    first();
    shown();
  };
  worker.onerror = (event) => {
    console.error(`The water could not be painted: ${event.message}`);
    first();
  };
  /** The water as it was lies over the new one and goes. */
  function keepFading(): void {
    const before = document.createElement('canvas');
    before.width = canvas.width;
    before.height = canvas.height;
    before.style.cssText = canvas.style.cssText;
    before.getContext('2d')?.drawImage(canvas, 0, 0);
    canvas.after(before);
    const going = before.animate([{ opacity: 1 }, { opacity: 0 }], { duration: fadeTime, fill: 'forwards' });
    going.onfinish = () => before.remove();
  }
  return {
    get ready() {
      return ready;
    },
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

import { busy } from '../../motion/busy.ts';
import { place, type PictureOptions } from '../engine/picture.ts';
import type { Park } from './park.ts';
import type { StageAnswer, StageAsk } from './stage-messages.ts';
import { stageRegion, type Pose } from './stage.ts';

/** The turning forms: a worker paints them, the page shows them. */
export interface Turntable {
  /** Asks for the forms as they stand; false while the last ones are still being painted. `fade`: the old ones fade out. */
  ask(pose: Pose, fade: boolean): boolean;
  close(): void;
}

/** Forms are painted with at most so many pixels and scaled up beyond; a picture that stands still is painted in full. */
const mostPixels = 1_500_000;
/** Calm pictures change by fading, in ms. */
const fadeTime = 420;

/** Opens the turntable. `shown`: a pose has come on screen; `printed`: the shadows are there, or have become finer. */
export function openTurntable(
  layers: HTMLElement,
  park: Park,
  { frame, clock }: Pick<PictureOptions, 'frame' | 'clock'>,
  { shown, printed }: { readonly shown: () => void; readonly printed: () => void },
): Turntable {
  const full = stageRegion(park, frame.scale);
  const share = clock.still ? 1 : Math.min(1, Math.sqrt(mostPixels / (full.columns * full.rows)));
  const scale = frame.scale * share;
  const region = stageRegion(park, scale);
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
  const worker = new Worker(new URL('./stage.worker.ts', import.meta.url), { type: 'module' });
  let pixels: ArrayBuffer | undefined = new ArrayBuffer(region.columns * region.rows * 4);
  let ready = false;
  let fading = false;
  const first = busy();
  const send = (ask: StageAsk, transfer: Transferable[] = []) => worker.postMessage(ask, transfer);
  send({ type: 'open', frame, scale, still: clock.still });
  worker.onmessage = ({ data }: MessageEvent<StageAnswer>) => {
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
    console.error(`The forms could not be painted: ${event.message}`);
    first();
  };
  /** The forms as they stood lie over the new ones and go. */
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
    ask(pose, fade) {
      if (!pixels || !ready) return false;
      fading = fade;
      const buffer = pixels;
      pixels = undefined;
      send({ type: 'paint', pose, pixels: buffer }, [buffer]);
      return true;
    },
    close() {
      worker.terminate();
      first();
    },
  };
}

import { openPainter } from '../engine/painter.ts';
import { openRasterClient } from '../../plates/printing/raster-client.ts';
import { place, sceneOf, type Picture, type PictureOptions, type Touch } from '../engine/picture.ts';
import { dropLife } from '../engine/waves.ts';
import { lakeOf, nearestWater } from './lake.ts';
import { openShow } from './show.ts';
import { hangPlates } from './plates.ts';
import { waterRegion, type Moment } from './pool.ts';

/** Water is repainted at most so often, in ms: slow waves look no better at sixty pictures a second. */
const pace = 30;

/** Water is painted with at most so many pixels: a worker paints them within a frame or two. */
const mostPixels = 1_500_000;

/**
 * Two stones in one lake, under a bridge that closes with its reflection into a ring.
 * `sceneLabels`: the place of the first stone, the place of the second.
 */
export const mount = sceneOf(open);

function open(layers: HTMLElement, options: PictureOptions): Picture {
  const { frame, clock } = options;
  const lake = lakeOf(frame);
  let calm = options.calm;
  const show = openShow(lake.apart, options.beat, clock.now() / 1000, clock.still || calm);
  let dirty = true;
  let shown = false;
  let stopDrop: () => void = () => undefined;
  let asked = -pace;
  let stopFrame: () => void = () => undefined;

  const water = openPainter<Moment>({
    layers,
    picture: options,
    regionAt: (scale) => waterRegion(lake, scale),
    mostPixels,
    startWorker: () => new Worker(new URL('./pool.worker.ts', import.meta.url), { type: 'module' }),
    shown: () => {
      if (dirty) wake();
    },
    // A still page's clock may have run out while the worker began.
    ready: () => (clock.still ? step(clock.now()) : change()),
  });
  const press = openRasterClient<typeof frame>(
    () => new Worker(new URL('./print.worker.ts', import.meta.url), { type: 'module' }),
    { layers, still: clock.still },
  );
  const whole = { left: 0, top: 0, width: frame.width, height: frame.height };
  const arch = press.print({
    plate: 'arch',
    ...whole,
    scale: frame.scale,
    options: frame,
    key: `two-stones ${frame.width}x${frame.height}x${frame.scale}`,
  });
  place(layers, arch, frame, whole);
  const plates = hangPlates(layers, lake, options);

  function step(now: number): void {
    if (now - asked >= pace) {
      const seconds = now / 1000;
      const moment = show.at(seconds);
      if (water.ask(moment, calm && !clock.still && shown)) {
        asked = now;
        shown = true;
        dirty = false;
        plates.show(show.fallen(seconds));
      }
    }
    // Still pictures and calm ones are painted when something changes, moving ones always.
    if (dirty || !(calm || clock.still)) wake();
  }
  function wake(): void {
    stopFrame();
    stopFrame = clock.frame(step);
  }
  function change(): void {
    dirty = true;
    wake();
  }
  change();

  return {
    touch({ phase, x, y }: Touch) {
      if (phase !== 'down') return;
      show.drop(nearestWater(lake, { x, y }), clock.now() / 1000);
      change();
      // Calm rings stand still, then go.
      stopDrop();
      if (calm) stopDrop = clock.after(dropLife * 1000 + pace, change);
    },
    beat(beat) {
      show.beat(beat, clock.now() / 1000);
      change();
    },
    calm(now) {
      calm = now;
      show.rest(now, clock.now() / 1000);
      change();
    },
    languages: plates.languages,
    close() {
      stopFrame();
      stopDrop();
      water.close();
      press.close();
    },
  };
}

import { liveScene, type Live, type Picture } from '../engine/live-scene.ts';
import { openPainter } from '../engine/painter.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { dropLife } from '../engine/waves.ts';
import { lakeOf, nearestWater } from './lake.ts';
import { openShow } from './show.ts';
import { hangPlates } from './plates.ts';
import { waterRegion, type Moment } from './pool.ts';
import printProgram from './print.worker.ts?worker&url';

/** Water is repainted at most so often, in ms: slow waves look no better at sixty pictures a second. */
const pace = 30;

/** Water is painted with at most so many pixels: a worker paints them within a frame or two. */
const mostPixels = 1_500_000;

/**
 * Two stones in one lake, under a bridge that closes with its reflection into a ring.
 * `sceneLabels`: the place of the first stone, the place of the second.
 */
export const mount = liveScene(open);

function open(live: Live): Picture {
  const { frame, clock } = live;
  const lake = lakeOf(frame);
  const show = openShow(lake.apart, live.page, clock.now() / 1000, live.still);
  let stopDrop: () => void = () => undefined;

  const water = openPainter<Moment>(live, {
    regionAt: (scale) => waterRegion(lake, scale),
    mostPixels,
    startWorker: () => new Worker(new URL('./pool.worker.ts', import.meta.url), { type: 'module' }),
  });
  const printer = openSheetPrinter(live, printProgram, frame);
  printer.lay('arch');
  const plates = hangPlates(live, lake);

  function step(now: number): boolean {
    const seconds = now / 1000;
    if (now - water.asked >= pace && water.ask(show.at(seconds), now)) plates.show(show.fallen(seconds));
    // Still pictures and calm ones are painted when something changes, moving ones always.
    return !live.still;
  }

  return {
    step,
    touch({ phase, x, y }) {
      if (phase !== 'down') return;
      show.drop(nearestWater(lake, { x, y }), clock.now() / 1000);
      live.change();
      // Calm rings stand still, then go.
      stopDrop();
      if (live.calm) stopDrop = clock.after(dropLife * 1000 + pace, live.change);
    },
    gesture: () => ({
      path: [nearestWater(lake, { x: lake.near.x - lake.near.radius * 0.1, y: lake.near.y + lake.near.radius * 0.5 })],
      time: 260,
    }),
    page() {
      show.page(live.page, clock.now() / 1000);
      live.changed = true;
    },
    calm: () => show.rest(live.calm, clock.now() / 1000),
    languages: plates.languages,
  };
}

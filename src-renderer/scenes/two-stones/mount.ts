import { type Live, liveScene, type Picture } from '../engine/live-scene.ts';
import { openPainter } from '../engine/painter.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { dropLife } from '../engine/waves.ts';
import { type Lake, lakeOf, nearestWater } from './lake.ts';
import { openShow } from './show.ts';
import { type Moment, waterRegion } from './pool.ts';
import printProgram from './print.worker.ts?worker&url';
import type { Language } from '../../../src-main/contract/exhibition.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { type VoiceFonts, voiceLines } from '../engine/voices.ts';

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
      live.sound('water');
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

/** The little vertical plates with the names of the two places, each on a thread down to its stone. */
interface Plates {
  languages(languages: readonly Language[]): void;
  /** Which of the two have fallen: plates come with their stones. */
  show(fallen: readonly [home: boolean, friend: boolean]): void;
}

const bright = css(palette.paper);
const night = css(palette.dark);

/** How far above its stone a plate hangs, in units of the landscape picture. */
const threads = [118, 138] as const;

/** Upright lines. */
const fonts: VoiceFonts = {
  first: '600 calc(1.12 * var(--u)) / 1.25 var(--serif)',
  others: '400 var(--u) / 1.2 var(--serif)',
};

function hangPlates({ layers, frame, chapter, languages }: Live, lake: Lake): Plates {
  const size = lake.near.radius / 604;
  const plates = lake.stones.map((stone, index) => {
    const plate = document.createElement('div');
    const words = document.createElement('div');
    const thread = document.createElement('div');
    const length = (threads[index] ?? threads[0]) * size * frame.css;
    plate.style.cssText = `position:absolute;left:${stone.x * frame.css}px;top:${stone.y * frame.css}px;opacity:0;transition:opacity var(--view) var(--ease)`;
    words.style.cssText = `position:absolute;bottom:${length}px;transform:translateX(-50%);writing-mode:vertical-rl;display:flex;flex-direction:column;gap:0;padding:calc(0.42 * var(--u)) calc(0.26 * var(--u));background:${night};border:1.5px solid ${bright};outline:1.5px solid ${night};white-space:nowrap;color:${bright}`;
    thread.style.cssText = `position:absolute;left:-1px;bottom:0;width:2px;height:${length}px;background:${bright}`;
    const dot = document.createElement('div');
    dot.style.cssText = `position:absolute;width:10px;height:10px;margin:-7px;border-radius:50%;background:${bright};border:2px solid ${night}`;
    plate.append(thread, words, dot);
    layers.append(plate);
    return { plate, words, text: chapter.sceneLabels[index] };
  });

  function write(voices: readonly Language[]): void {
    for (const { words, text, plate } of plates) {
      // A place whose name was withdrawn is left without words.
      plate.hidden = text === undefined || Object.keys(text).length === 0;
      words.replaceChildren(...(text ? voiceLines(text, voices, fonts) : []));
    }
  }
  write(languages);
  return {
    languages: write,
    show(fallen) {
      plates.forEach(({ plate }, index) => {
        plate.style.opacity = fallen[index] ? '1' : '0';
      });
    },
  };
}

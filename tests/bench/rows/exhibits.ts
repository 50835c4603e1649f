/** Exhibits: opened, enlarged and put back; a scan of 12,000 pixels, a film of 2 GB, ten voices. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { costOfFilm } from '../../scale/film.ts';
import { memoryOf, memoryOfAll } from '../../scale/memory.ts';
import { judged, rangeOf, type Row } from '../row.ts';
import { draw, sway } from '../stage/fingers.ts';
import { filmPath, filmSize, placesOf, scanWidth, voicePlaces } from '../stage/hall-of-exhibits.ts';
import type { Stage } from '../stage/stage.ts';
import { median } from '../statistics.ts';
import { picturePart, press, type Round, wordsPart } from '../touches.ts';
import { middleOf, pressing, type Subject, throughRing, underFingers } from '../subjects.ts';
import { frameTimes } from './frame-times.ts';
import { touchesOf } from './touch.ts';

/** Of DESIGN §9: a seek in the film, in milliseconds; "flat", in MB, is what a collector had no reason to take yet. */
const mostSeek = 100;
const flat = 16;

/** An exhibit stands opened or put back by then, and the ring of a pair of photographs has opened, in milliseconds. */
const passage = 1200;
/** Both lie over the words and the picture alike. */
const opensAndCloses = ['exhibit-open', 'exhibit-close'].map((control) =>
  press(control, [wordsPart, picturePart], passage),
);
const names = Object.keys(placesOf) as (keyof typeof placesOf)[];

const rounds: readonly Round[] = [
  ...names.map((name): Round => ({
    name: `${name} opened and put back`,
    view: `chapter:${placesOf[name]}`,
    settles: 1000,
    // Seven kinds, which are counted together too.
    rounds: 1,
    steps: opensAndCloses,
  })),
  {
    name: `scan of ${scanWidth} pixels enlarged`,
    view: `exhibit:${placesOf.scan}`,
    settles: 1000,
    rounds: 1,
    steps: ['exhibit-closer', 'exhibit-closer', 'exhibit-farther', 'exhibit-farther'].map((control) =>
      press(control, [picturePart], 700),
    ),
  },
];

const subjects: readonly Subject[] = [
  {
    view: `chapter:${placesOf.photograph}`,
    acts: [
      pressing('passage to an opened exhibit', throughRing, 'exhibit-open'),
      pressing('passage back from an exhibit', throughRing, 'exhibit-close'),
    ],
  },
  {
    view: `exhibit:${placesOf.scan}`,
    acts: [
      {
        name: `scan of ${scanWidth} pixels under two fingers`,
        allowed: underFingers,
        async act(page, cdp) {
          const { x, y } = await middleOf(page, '[data-opened] .sheet');
          const near = { x: x - 60, y };
          // One finger stays, the other goes away from it and comes back.
          await draw(cdp, [() => near, sway({ x: x + 60, y }, { x: x + 520, y: y - 160 }, 1)], 900);
        },
      },
    ],
  },
];

/** Waits until the scan has its tiles, so that what is measured is not their cutting. */
async function tiled({ show, page }: Stage): Promise<void> {
  await show(`exhibit:${placesOf.scan}`);
  for (const deadline = performance.now() + 120_000; ;) {
    const closer = page.locator('[data-control="exhibit-closer"]:visible');
    if (await closer.isEnabled()) await closer.dispatchEvent('click');
    await wait(500);
    const tiles = page.locator('[data-opened] .sheet img[alt=""]');
    const seen = await tiles.evaluateAll((all) => all.some((each) => (each as HTMLImageElement).naturalWidth > 0));
    if (seen) return;
    if (performance.now() > deadline) throw new Error('The scan was not cut into tiles.');
  }
}

/** Places of the film that a player goes to, as shares of its length. */
const seeks = Array.from({ length: 20 }, (_each, seek) => (seek * 0.618034) % 1);

/** Milliseconds from a player's wish for another place of the film until its picture stands. Runs in the page. */
async function seekFilm(shares: readonly number[]): Promise<number[]> {
  const film = document.querySelector<HTMLVideoElement>('[data-opened] video');
  if (!film) throw new Error('There is no film on the screen.');
  film.pause();
  const times: number[] = [];
  for (const share of shares) {
    const asked = performance.now();
    const there = new Promise((done) => film.addEventListener('seeked', done, { once: true }));
    film.currentTime = share * (film.duration - 0.5);
    await there;
    times.push(performance.now() - asked);
  }
  return times;
}

async function film(stage: Stage): Promise<Row[]> {
  await stage.show(`exhibit:${placesOf.film}`);
  const playing = (page: Page) =>
    page.waitForFunction(() => (document.querySelector<HTMLVideoElement>('[data-opened] video')?.readyState ?? 0) > 1);
  await playing(stage.page);
  const bytes = await costOfFilm(stage.page, stage.roots[0] ?? 0, filmSize, filmPath);
  const shown = await stage.page.evaluate(seekFilm, seeks);
  return [
    judged({ what: 'film of 2 GB: seek, bytes', value: bytes.median, unit: 'ms', budget: mostSeek, samples: 40 }),
    judged({
      what: 'film of 2 GB: seek, until its picture stands',
      value: median(shown),
      range: rangeOf(shown),
      unit: 'ms',
      budget: mostSeek,
      samples: shown.length,
    }),
    judged({
      what: 'film of 2 GB: memory of main',
      value: bytes.after,
      unit: 'MB',
      budget: bytes.before + flat,
      samples: 1,
    }),
  ];
}

/** Milliseconds from the opening of a voice until it is heard. Runs in the page. */
async function untilHeard(): Promise<number> {
  const audio = document.querySelector<HTMLAudioElement>('[data-opened]:not([data-beside]) audio');
  if (!audio) throw new Error('There is no voice on the screen.');
  const asked = performance.now();
  while (audio.currentTime === 0) await new Promise((next) => setTimeout(next, 4));
  return performance.now() - asked;
}

async function voices(stage: Stage): Promise<Row[]> {
  const { page, roots, show } = stage;
  const main = roots[0] ?? 0;
  const times: number[] = [];
  let before = { main: 0, all: 0 };
  for (const [index, place] of voicePlaces.entries()) {
    await show(`chapter:${place}`);
    await page.locator(`[data-exhibit="${place}"] [data-control="exhibit-open"]`).dispatchEvent('click');
    await page.locator(`html[data-view="exhibit:${place}"]`).waitFor({ state: 'attached' });
    times.push(await page.evaluate(untilHeard));
    // What is heard goes on being fetched; memory is looked at when that has come to rest.
    const looks = index === 0 || index === voicePlaces.length - 1;
    await wait(looks ? 1000 : 200);
    // The first fills what the others use again.
    if (index === 0) before = { main: await memoryOf(main), all: await memoryOfAll(roots) };
  }
  const after = { main: await memoryOf(main), all: await memoryOfAll(roots) };
  const samples = times.length;
  return [
    judged({ what: 'ten voices: until heard', value: median(times), range: rangeOf(times), unit: 'ms', samples }),
    judged({
      what: 'ten voices: memory of main',
      value: after.main,
      unit: 'MB',
      budget: before.main + flat,
      samples: 1,
    }),
    judged({
      what: 'ten voices: memory of all processes beyond that with one',
      value: after.all - before.all,
      unit: 'MB',
      samples: 1,
    }),
  ];
}

/** What a hall with heavy exhibits asks for. */
export async function exhibits(stage: Stage): Promise<Row[]> {
  await tiled(stage);
  return [
    ...(await touchesOf(stage, rounds)),
    ...(await frameTimes(stage, subjects)),
    ...(await film(stage)),
    ...(await voices(stage)),
  ];
}

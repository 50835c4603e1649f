/** What a visitor does on the page while frames are counted. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright/test';
import { circling, draw, type Point, sway, tap } from '../bench/stage/fingers.ts';
import { type Frames, recordFrames } from '../bench/stage/frames.ts';
import type { Stage } from '../bench/stage/stage.ts';

export interface Act {
  readonly name: string;
  /** The view it begins with. */
  readonly view: string;
  act(stage: Stage): Promise<void>;
}

/** Long enough for some hundred frames, in milliseconds. */
const strokes = 2500;
/** A view is drawn when nothing of it was on its way for so long. */
const drawnAfter = 1000;

async function middleOf(thing: Locator): Promise<Point> {
  await thing.waitFor();
  const box = await thing.boundingBox();
  if (!box) throw new Error('What is to be touched is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const tapOn = async ({ cdp }: Stage, thing: Locator): Promise<void> => tap(cdp, await middleOf(thing));

async function drawn(page: Page): Promise<void> {
  let since = performance.now();
  while (performance.now() - since < drawnAfter) {
    await wait(100);
    if ((await page.locator('html[data-busy]').count()) > 0) since = performance.now();
  }
}

async function arrive(page: Page, view: string): Promise<void> {
  await page.locator(`html[data-view^="${view}"]`).waitFor({ state: 'attached' });
  await drawn(page);
}

const dialDrag: Act = {
  name: 'dial drag',
  view: 'home:2000',
  async act({ page, cdp }) {
    const { x, y } = await middleOf(page.locator('[data-control="dial"]'));
    const [up, down] = [
      { x: x - 40, y: y - 320 },
      { x: x - 40, y: y + 320 },
    ];
    await draw(cdp, [sway(up, down, 2)], strokes);
  },
};

/** From home, until it is drawn. Its rings light up on the way. */
const circleOpening: Act = {
  name: 'circle opening',
  view: 'home:2000',
  async act(stage) {
    await tapOn(stage, stage.page.locator('[data-control="circle"]'));
    await arrive(stage.page, 'circle');
  },
};

const circleTurning: Act = {
  name: 'circle turning',
  view: 'circle',
  async act({ page, cdp }) {
    await draw(cdp, [circling(await middleOf(page.locator('.rings')), 300, 1)], strokes);
  },
};

/** To a city's card by the list, with its letter first where the list is long. */
const cityByList: Act = {
  name: 'city by the list',
  view: 'circle',
  async act(stage) {
    const { page } = stage;
    const letters = page.locator('[data-control^="letter-"]');
    const count = await letters.count();
    if (count > 0) await tapOn(stage, letters.nth(Math.floor(count / 2)));
    await tapOn(stage, page.locator('.panel ul [data-control^="city-"]').first());
    await arrive(page, 'city:');
  },
};

export const acts: readonly Act[] = [dialDrag, circleOpening, circleTurning, cityByList];

/** Shows the act's view, does it, and gives the frames of the meantime. */
export async function framesOf(stage: Stage, { name, view, act }: Act): Promise<Frames> {
  await stage.show(view, { language: 'both' });
  const recorded = await recordFrames(stage, async ({ watch, during }) => {
    await watch();
    await during(name, () => act(stage));
  });
  return recorded.get(name) ?? { script: [], intervals: [] };
}

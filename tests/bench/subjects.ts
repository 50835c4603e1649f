/** What is measured: how each is brought on the screen, and what fingers do to it. Coordinates are CSS pixels. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright/test';
import type { Chapter, Exhibition } from '../../src-main/contract/exhibition.ts';
import { circling, draw, type Point, sway } from './fingers.ts';

export const screen = { width: 1920, height: 1080 } as const;

export interface Subject {
  readonly name: string;
  /** The view it begins with. */
  readonly view: string;
  act(page: Page, cdp: CDPSession): Promise<void>;
}

/** Long enough for some hundred frames, in milliseconds. */
const strokes = 2500;

async function middleOf(page: Page, selector: string): Promise<Point & { readonly radius: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`"${selector}" is not on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, radius: Math.min(box.width, box.height) / 2 };
}

const dial: Subject = {
  name: 'dial drag',
  view: 'home:1990',
  async act(page, cdp) {
    const { x, y } = await middleOf(page, '[data-control="dial"]');
    const reach = screen.height * 0.3;
    await draw(cdp, [sway({ x: x - 40, y: y - reach }, { x: x - 40, y: y + reach }, 2)], strokes);
  },
};

/** Ten fingers, as two hands put on the glass. */
const melt: Subject = {
  name: 'melt by ten fingers',
  view: 'attract',
  async act(_page, cdp) {
    const ways = Array.from({ length: 10 }, (_each, finger) => {
      const centre = { x: 260 + finger * 150, y: 360 + (finger % 3) * 150 };
      return circling(centre, 70, 2);
    });
    await draw(cdp, ways, 900);
    await wait(900);
  },
};

/** Into a chapter, through its beats into the next one, and home. */
function passages({ id, year, beats }: Chapter): Subject {
  return {
    name: 'dial to chapter, on, and back',
    view: `home:${year}`,
    async act(page) {
      for (const control of [`enter-${id}`, ...beats.map(() => 'next'), 'home']) {
        await page.locator(`[data-control="${control}"]:visible`).first().tap();
        await wait(700);
      }
    },
  };
}

/** Three fingers on the picture's side of the screen. */
function touched(id: string): Subject {
  return {
    name: `${id}, three fingers`,
    view: `chapter:${id}`,
    async act(_page, cdp) {
      const centres = [
        { x: 1000, y: 700 },
        { x: 1350, y: 420 },
        { x: 1650, y: 760 },
      ];
      await draw(
        cdp,
        centres.map((centre, finger) => circling(centre, 90, 2 + finger)),
        strokes,
      );
      await wait(600);
    },
  };
}

function alone(id: string): Subject {
  return { name: `${id}, by itself`, view: `chapter:${id}`, act: () => wait(1500) };
}

/** Everything that moves, for one exhibition. */
export function subjectsOf({ chapters }: Exhibition): Subject[] {
  return [dial, ...chapters.slice(0, 1).map(passages), melt, ...chapters.flatMap(({ id }) => [alone(id), touched(id)])];
}

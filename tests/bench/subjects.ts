/** What moves: how each is brought on the screen, and what fingers do to it. Coordinates are CSS pixels. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright/test';
import type { Chapter, Exhibition } from '../../src-main/contract/exhibition.ts';
import { circling, draw, type Point, sway, tap } from './stage/fingers.ts';
import { screen } from './stage/stage.ts';

export interface Act {
  readonly name: string;
  act(page: Page, cdp: CDPSession): Promise<void>;
}

export interface Subject {
  /** The view it begins with. */
  readonly view: string;
  /** It leads away, so the view is opened anew each time. */
  readonly leavesView?: true;
  /** What is measured there, each by itself. */
  readonly acts: readonly Act[];
}

/** How long a finger draws, in milliseconds: some thirty-six frames. */
const stroke = 600;

export async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`"${selector}" is not on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** To and fro beside the middle of the dial, or of the globe. */
async function drag(page: Page, cdp: CDPSession, selector: string): Promise<void> {
  const { x, y } = await middleOf(page, selector);
  const reach = screen.height * 0.3;
  await draw(cdp, [sway({ x: x - 40, y: y - reach }, { x: x - 40, y: y + reach }, 1)], stroke * 1.5);
}

const dial: Subject = {
  view: 'home:1990',
  acts: [{ name: 'dial drag', act: (page, cdp) => drag(page, cdp, '[data-control="dial"]') }],
};

export const globe: Subject = {
  view: 'circle',
  acts: [{ name: 'globe drag', act: (page, cdp) => drag(page, cdp, '.globe[role="slider"]') }],
};

/** Ten fingers, as two hands put on the glass. */
const melt: Subject = {
  view: 'attract',
  leavesView: true,
  acts: [
    {
      name: 'melt by ten fingers',
      async act(_page, cdp) {
        const ways = Array.from({ length: 10 }, (_each, finger) => {
          const centre = { x: 260 + finger * 150, y: 360 + (finger % 3) * 150 };
          return circling(centre, 70, 2);
        });
        await draw(cdp, ways, 900);
        await wait(600);
      },
    },
  ],
};

/** Into a chapter, through its beats into the next one, and home. */
function passages({ id, year, beats }: Chapter): Subject {
  return {
    view: `home:${year}`,
    leavesView: true,
    acts: [
      {
        name: 'chapter transition, in, on and back',
        async act(page, cdp) {
          for (const control of [`enter-${id}`, ...beats.map(() => 'next'), 'home']) {
            await tap(cdp, await middleOf(page, `[data-control="${control}"]:visible`));
            await wait(700);
          }
        },
      },
    ],
  };
}

/** A chapter by itself, and under three fingers on the picture's side of the screen. */
function scene(id: string): Subject {
  const centres = [
    { x: 1000, y: 700 },
    { x: 1350, y: 420 },
    { x: 1650, y: 760 },
  ];
  return {
    view: `chapter:${id}`,
    acts: [
      { name: `scene ${id}, by itself`, act: () => wait(400) },
      {
        name: `scene ${id}, three fingers`,
        act: (_page, cdp) =>
          draw(
            cdp,
            centres.map((centre, finger) => circling(centre, 90, 1 + finger)),
            stroke,
          ),
      },
    ],
  };
}

/** Everything that moves in one exhibition. */
export function subjectsOf({ chapters }: Exhibition): Subject[] {
  return [dial, ...chapters.slice(0, 1).map(passages), melt, ...chapters.map(({ id }) => scene(id))];
}

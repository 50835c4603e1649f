/** What moves: how each is brought on the screen, what fingers do to it, and its budgets. Coordinates are CSS pixels. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright/test';
import type { Chapter, Exhibition } from '../../src-main/contract/exhibition.ts';
import { easings } from '../../src-renderer/core/model/easing.ts';
import { circling, draw, type Point, sway, tap } from './stage/fingers.ts';
import { pageSize } from './stage/pixels.ts';
import type { Speed } from './stage/stage.ts';

/** What DESIGN §9 allows of one kind of movement, at each speed. */
export interface Allowed {
  /** Per cent of frames over 25 ms. */
  readonly late: Readonly<Record<Speed, number>>;
  /** Milliseconds of script a frame at the median; absent where it has no budget. */
  readonly script?: Readonly<Record<Speed, number>>;
}

export interface Act {
  /** Frames of acts of one name are counted together. */
  readonly name: string;
  readonly allowed: Allowed;
  act(page: Page, cdp: CDPSession): Promise<void>;
  /** The next act comes no sooner after it, in milliseconds. */
  readonly rest?: number;
}

export interface Subject {
  /** The view it begins with. */
  readonly view: string;
  /** How it is shown. */
  readonly wishes?: Readonly<Record<string, string>>;
  /** It leads away, so the view is opened anew each time. */
  readonly leavesView?: true;
  /** What is measured there, one after another. */
  readonly acts: readonly Act[];
}

const smallScript = { 1: 6, 4: 6 } as const;
const dragged: Allowed = { late: { 1: 1, 4: 1 }, script: smallScript };
/** DESIGN gives the globe no row of its own: it is a dial of another form, whose script may take longer at 4×. */
const turned: Allowed = { late: dragged.late, script: { 1: 6, 4: 16 } };
const turnedPage: Allowed = { late: { 1: 1, 4: 8 } };
export const throughRing: Allowed = { late: { 1: 4, 4: 8 } };
export const underFingers: Allowed = { late: { 1: 2, 4: 10 }, script: smallScript };

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
  const reach = pageSize.height * 0.3;
  await draw(cdp, [sway({ x: x - 40, y: y - reach }, { x: x - 40, y: y + reach }, 1)], stroke * 1.5);
}

const dial: Subject = {
  view: 'home:1990',
  acts: [{ name: 'dial drag', allowed: dragged, act: (page, cdp) => drag(page, cdp, '[data-control="dial"]') }],
};

export const globe: Subject = {
  view: 'circle',
  acts: [{ name: 'globe drag', allowed: turned, act: (page, cdp) => drag(page, cdp, '.globe[role="slider"]') }],
};

/** Ten fingers, as two hands put on the glass. */
const melt: Subject = {
  view: 'attract',
  leavesView: true,
  acts: [
    {
      name: 'melt by ten fingers',
      allowed: throughRing,
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

/** A passage is over by then, in milliseconds: what comes after would thin out its late frames. */
const passage = 600;
/** What a passage leaves to do is done before the next one, in milliseconds. */
const between = 400;
/** Language changes no faster than once a second. */
const betweenLanguages = 700;

export const pressing = (name: string, allowed: Allowed, control: string, rest = between): Act => ({
  name,
  allowed,
  rest,
  async act(page, cdp) {
    await tap(cdp, await middleOf(page, `[data-control="${control}"]:visible`));
    await wait(passage);
  },
});

/** From the dial into a chapter that was not seen before, through its pages into the next one, and home. */
function passages({ id, year, pages }: Chapter, [one = '', other = '']: readonly string[]): Subject {
  const languages = one === '' || other === '' ? [] : [other, one];
  return {
    view: `home:${year}`,
    leavesView: true,
    acts: [
      pressing('passage between dial and chapter', throughRing, `enter-${id}`),
      ...pages.slice(1).map(() => pressing('passage to the next page', turnedPage, 'next')),
      ...languages.map((language) =>
        pressing('passage to another language', turnedPage, `language-${language}`, betweenLanguages),
      ),
      pressing('passage to the next chapter', turnedPage, 'next'),
      pressing('passage between dial and chapter', throughRing, 'home'),
    ],
  };
}

/** The step on which the governor lays views over one another, on a machine that can't draw the ring. */
const laysViews = easings.findIndex(({ lays }) => lays);

/** The same between dial and chapter as a machine shows it that is too slow for the ring: DESIGN's row leaves it that. */
function laidOver({ id, year }: Chapter): Subject {
  const name = `passage between dial and chapter on the governor's step ${laysViews}`;
  return {
    view: `home:${year}`,
    wishes: { ease: `${laysViews}` },
    leavesView: true,
    acts: [pressing(name, throughRing, `enter-${id}`), pressing(name, throughRing, 'home')],
  };
}

/** A chapter under three fingers on the picture's side of the screen. */
function scene(id: string): Subject {
  const centres = [
    { x: 1000, y: 700 },
    { x: 1350, y: 420 },
    { x: 1650, y: 760 },
  ];
  return {
    view: `chapter:${id}`,
    acts: [
      {
        name: `scene ${id}, three fingers`,
        allowed: underFingers,
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
export function subjectsOf({ chapters, languages }: Exhibition): Subject[] {
  // One with several pages has all kinds of passage; more pages would only show the same passage again.
  const paged = chapters.filter(({ pages }) => pages.length > 2);
  const toured = paged.toSorted((one, other) => one.pages.length - other.pages.length)[0] ?? chapters[0];
  return [
    dial,
    ...(toured ? [passages(toured, languages), laidOver(toured)] : []),
    melt,
    ...chapters.map(({ id }) => scene(id)),
  ];
}

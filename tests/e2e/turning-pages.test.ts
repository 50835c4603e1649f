/** A hand turns the pages of each chapter by a flick, wherever it begins, and plays with what it can take hold of. */
import type { Chapter } from '../../src-main/contract/exhibition.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, type Kiosk, test } from './support/kiosk.ts';
import { type Glass, open, type Point } from './support/touch.ts';
import { onGlass } from './support/on-glass.ts';

test.describe.configure({ mode: 'parallel' });
const viewport = { width: 1920, height: 1080 };
test.use({ viewport, opens: besideTheWall });

const exhibition = await exhibitionHere();

/** A hand goes so far, in CSS pixels, in so many ms. */
const far = 560;
const quick = 120;

/** Where a right and a left hand begin: on the words, and on the picture where nothing can be held. */
const onWords = { left: { x: 620, y: 520 }, right: { x: 60, y: 520 } } as const;
const onSky = { left: { x: 1300, y: 60 }, right: { x: 800, y: 60 } } as const;
/** The form of the sculpture reaches into the sky. */
const besideForm = { left: { x: 1850, y: 60 }, right: { x: 800, y: 60 } } as const;
/** Where the wheel of the motor city is, and the tap of the water plant. */
const onGrip = { x: 1850, y: 60 } as const;

const after = ({ x, y }: Point, way: 'left' | 'right'): Point => ({ x: way === 'left' ? x - far : x + far, y: y + 30 });

type Places = typeof onWords | typeof onSky | typeof besideForm;

/** Flicks forth through the whole chapter from one of two places, and back from the other. */
async function readBothWays(
  { shows }: Kiosk,
  { flick }: Glass,
  { id, pages }: Chapter,
  forthFrom: Places,
  backFrom: Places,
): Promise<void> {
  const numbers = pages.map(({ number }) => number);
  for (const page of numbers.slice(1)) {
    await flick(forthFrom.left, after(forthFrom.left, 'left'), quick);
    await shows(`chapter:${id}:${page}`);
  }
  for (const page of numbers.slice(0, -1).reverse()) {
    await flick(backFrom.right, after(backFrom.right, 'right'), quick);
    await shows(`chapter:${id}:${page}`);
  }
}

for (const [index, chapter] of exhibition.chapters.entries()) {
  const onPicture = chapter.scene === 'sculpture' ? besideForm : onSky;
  // A chapter is read forth on its picture, the next one forth on its words.
  const [forth, back] = index % 2 === 0 ? [onPicture, onWords] : [onWords, onPicture];

  // Some chapters, on pictures and on words; a release tries all of them.
  const tag = index % 5 === 0 ? '@verify' : '@release';
  test(`${chapter.id}: every flick turns one page, from the picture and from the words`, { tag }, async ({ kiosk }) => {
    await readBothWays(kiosk, await open(kiosk, `chapter:${chapter.id}`), chapter, forth, back);
  });

  test(`${chapter.id}: a flick turns one page, however often and wherever it begins @release`, async ({ kiosk }) => {
    const glass = await open(kiosk, `chapter:${chapter.id}`);
    for (const begins of [onPicture, onWords, onPicture]) await readBothWays(kiosk, glass, chapter, begins, begins);
  });
}

for (const scene of ['motor-city', 'water'] as const) {
  test(`${scene}: what a finger takes hold of keeps it, and no page is turned @verify`, async ({ kiosk }) => {
    const { id } = exhibition.chapters.find((chapter) => chapter.scene === scene) ?? { id: '' };
    const { flick } = await open(kiosk, `chapter:${id}`);
    await expect(kiosk.page.locator(`${onGlass} .print`)).toBeVisible();
    await flick(onGrip, after(onGrip, 'left'), quick);
    // Had it turned a page, this one would be the third.
    await flick(onWords.left, after(onWords.left, 'left'), quick);
    await kiosk.shows(`chapter:${id}:2`);
  });
}

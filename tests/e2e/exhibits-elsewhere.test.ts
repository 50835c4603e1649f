/** Exhibits where no visitor touches them: led by a guide, and on a wall that plays by itself. */
import { bringCharts, chapterWithCharts as id } from './support/charts.ts';
import { expect, ledWall, openDesk, test } from './support/desk.ts';
import { alterExhibition } from './support/exhibition-here.ts';
import { type HallWithPage, openHallWithPage } from './support/hall.ts';
import { gullSound } from './support/program.ts';
import { passUntil } from './support/time.ts';

test.describe('a guide', () => {
  test.use(ledWall);

  test('opens the exhibit of the page and closes it, by a button and by a key, and reads the answer beforehand', async ({
    kiosk,
  }) => {
    const { page } = kiosk;
    await bringCharts(page);
    await page.goto(new URL(`/?window=wall&view=chapter:${id}:4`, page.url()).href);
    await kiosk.shows(`chapter:${id}:4`);
    const desk = await openDesk(page);
    await bringCharts(desk.page);
    await desk.page.reload();
    await expect(desk.page.locator('[data-part="exhibit"]')).toContainText('答案：15万艘轮船');
    await desk.press('exhibit');
    await kiosk.shows(`exhibit:${id}:4`);
    await desk.key('e');
    await kiosk.shows(`chapter:${id}:4`);
    await desk.key('e');
    await kiosk.shows(`exhibit:${id}:4`);
    // Next goes on with the telling.
    await desk.key('PageDown');
    await kiosk.shows(`chapter:${id}:5`);
  });
});

/** The exhibit that such a wall shows, and letting its time pass until the exhibit has words in it. */
function exhibitOn({ page, letPass }: HallWithPage) {
  const exhibit = page.locator('[data-wall-exhibit].lit');
  const pass = async (milliseconds: number): Promise<void> => {
    letPass(milliseconds);
    await page.clock.fastForward(milliseconds);
  };
  return {
    exhibit,
    tellUntil: (words: string): Promise<void> =>
      passUntil(async () => (await exhibit.allInnerTexts()).join().includes(words), pass, { step: 500, most: 400_000 }),
  };
}

const display = {
  at: new Date(2026, 5, 4, 10, 0),
  settings: {},
  mode: 'display',
  viewport: { width: 640, height: 360 },
} as const;

test.describe('a wall without visitors', () => {
  let hall: HallWithPage | undefined;
  test.afterEach(async () => {
    await hall?.close();
    hall = undefined;
  });

  test('shows the exhibit of the page that is told, in the language of its words: a chart with its latest number, the answer to a guess', async ({
    browser,
  }) => {
    hall = await openHallWithPage(browser, {
      ...display,
      prepare: async (page) => {
        await page.clock.install();
        await bringCharts(page, {
          playlist: [
            {
              chapter: id,
              texts: [
                { page: 2, seconds: 20 },
                { page: 4, seconds: 20 },
              ],
            },
          ],
          languages: ['en'],
        });
      },
    });
    const { exhibit, tellUntil } = exhibitOn(hall);
    await tellUntil('A ring is a year of steamers');
    await expect(exhibit.locator('.number')).toHaveText('150,000');
    await expect(exhibit.locator('svg .year').last()).toHaveText('1997');
    await tellUntil('how many steamers came in 1997?');
    await expect(exhibit.locator('.number')).toHaveText('150,000');
  });

  test('asks a guess before it answers: until then neither the widest ring nor its year can be told from the drawing', async ({
    browser,
  }) => {
    const chapter = '1925-voices-and-numbers';
    hall = await openHallWithPage(browser, {
      exhibition: gullSound,
      ...display,
      prepare: async (page) => {
        await page.clock.install();
        const shown = { playlist: [{ chapter, texts: [{ page: 6, seconds: 20 }] }], languages: ['en'] };
        await alterExhibition(page, (exhibition) => ({ ...exhibition, display: shown }));
      },
    });
    const { exhibit, tellUntil } = exhibitOn(hall);
    await tellUntil('In which year was the most ice sawn?');
    // So many seconds after it came; what is faint by then is as good as gone.
    const seenAfter = (seconds: number) =>
      exhibit.evaluate((part, time) => {
        for (const each of part.getAnimations({ subtree: true })) {
          each.pause();
          each.currentTime = time * 1000;
        }
        const seen = (place: string): boolean => getComputedStyle(part.querySelector(place) ?? part).opacity !== '0';
        return { asked: seen('.asked'), answer: seen('.answer'), number: seen('.told') };
      }, seconds);
    expect(await seenAfter(3.9)).toEqual({ asked: true, answer: false, number: false });
    const years = await exhibit
      .locator('.asked .year')
      .evaluateAll((all) => all.map((each) => Number(each.getAttribute('x'))));
    const steps = years.slice(1).map((x, index) => Math.round(x - (years[index] ?? 0)));
    expect(steps.length).toBeGreaterThan(1);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    expect(await seenAfter(30)).toEqual({ asked: false, answer: true, number: true });
  });

  test('says what a photograph is, whose and from when, and plays a film with its captions @verify', async ({
    browser,
  }) => {
    hall = await openHallWithPage(browser, {
      exhibition: gullSound,
      ...display,
      prepare: async (page) => {
        await page.clock.install();
        const texts = [2, 5].map((number) => ({ page: number, seconds: 20 }));
        const shown = { playlist: [{ chapter: '1888-harbour-in-pictures', texts }], languages: ['en'] };
        await alterExhibition(page, (exhibition) => ({ ...exhibition, display: shown }));
      },
    });
    const { exhibit, tellUntil } = exhibitOn(hall);
    await tellUntil('The quay after the frost');
    await expect(exhibit).toContainText('Picture: archive of the Harbour Office');
    await expect(exhibit).toContainText('about 1876');
    await tellUntil('One turn of the beam');
    await expect(exhibit).toContainText('Film: Gull Sound Lighthouse Museum');
    await expect(exhibit.locator('.said')).toContainText('The light is lit at sunset each evening.');
  });
});

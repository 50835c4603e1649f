/** The wall's letters: few files at its first view, and letters of the program's own for what an editor adds. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strangeFonts } from '../looks/questions/fonts.ts';
import { openHall } from './support/hall.ts';
import { besideTheWall, expect, programTest, test } from './support/kiosk.ts';
import { firstExhibition, newData } from './support/program.ts';

test.use({ opens: besideTheWall });

/**
 * What the page has fetched, as it counts it itself, workers and answers included: requests and bytes of styles before
 * its first view was painted (how much of the rest is there by now depends on the machine), bytes of letters until now.
 */
interface Fetched {
  readonly requests: number;
  readonly styles: number;
  readonly fonts: number;
}

function fetched(): Fetched {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!paint) throw new Error('Nothing was painted.');
  const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const first = all.filter(({ startTime }) => startTime < paint.startTime);
  const bytes = (from: readonly PerformanceResourceTiming[], kind: RegExp): number =>
    from.filter(({ name }) => kind.test(name)).reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
  return { requests: 1 + first.length, styles: bytes(first, /\.css(\?|$)/), fonts: bytes(all, /\.woff2$/) };
}

for (const view of ['home:1980', 'chapter:1980-sendai'])
  test(`a first view of ${view} needs few files, and the letters of every view that may follow`, async ({
    kiosk,
    page,
  }) => {
    await page.goto(new URL(`/?language=both&view=${view}`, page.url()).href);
    await kiosk.shows(new RegExp(`^${view}`));
    // The last of what is fetched in the background: letters for everything.
    await expect
      .poll(() =>
        page.evaluate(() =>
          ['Noto Sans SC Variable', 'Noto Serif SC Variable', 'Latin Sans', 'Latin Serif'].every((family) =>
            [...document.fonts].some((face) => face.family.includes(family) && face.status === 'loaded'),
          ),
        ),
      )
      .toBe(true);
    const { requests, fonts, styles } = await page.evaluate(fetched);
    expect(requests).toBeGreaterThan(5);
    expect(requests).toBeLessThanOrEqual(40);
    expect(fonts).toBeGreaterThan(100_000);
    expect(fonts).toBeLessThanOrEqual(1_000_000);
    expect(styles).toBeLessThanOrEqual(75_000);
  });

programTest(
  'what an editor adds while the wall is open is drawn in letters of the program @verify',
  async ({ page }) => {
    const folder = await newData();
    const exhibition = join(folder, 'exhibition');
    await cp(await firstExhibition(), exhibition, { recursive: true });
    const hall = await openHall({ exhibition });
    try {
      await page.goto(hall.entrance('/?view=home:1980&language=zh'));
      await expect(page.locator('html')).toHaveAttribute('data-view', 'home:1980');
      const file = join(exhibition, 'exhibition.yaml');
      const text = await readFile(file, 'utf8');
      // Characters that neither the exhibition nor the interface has.
      expect(text).toContain('长春·向世界敞开');
      await writeFile(file, text.replace('长春·向世界敞开', '长春·麒麟骐骥'));
      await expect(page.getByText('长春·麒麟骐骥').first()).toBeVisible();
      expect(await strangeFonts(page)).toEqual([]);
    } finally {
      await hall.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
);

test('English has the apostrophe of its own letters, also beside Chinese @verify', async ({ kiosk }) => {
  await kiosk.still({ view: 'home:1980', language: 'both' });
  const width = await kiosk.page.evaluate(() => {
    const measure = (lang: string): number => {
      const run = document.createElement('span');
      run.style.font = '400 100px var(--sans)';
      run.style.position = 'absolute';
      run.lang = lang;
      run.textContent = '’';
      document.body.append(run);
      const { width } = run.getBoundingClientRect();
      run.remove();
      return width;
    };
    return { en: measure('en'), zh: measure('zh-CN') };
  });
  expect(width.en).toBeLessThan(35);
  expect(width.zh).toBeGreaterThan(width.en);
});

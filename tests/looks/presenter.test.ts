/** The guide's own page can be read and pressed wherever it stands: on a laptop, a screen, a tablet held upright. */
import type { Page } from 'playwright/test';
import { expect, pages, test } from '../e2e/support/desk.ts';
import { type Faults, faultsOf } from './faults.ts';

test.use({ mode: 'present', viewport: { width: 1280, height: 720 }, settings: { language: 'zh' } });
test.describe.configure({ mode: 'parallel' });

const shapes = {
  laptop: { width: 1280, height: 720 },
  screen: { width: 1920, height: 1080 },
  tablet: { width: 1080, height: 1920 },
} as const;

/** Read at arm's length and worked with a mouse: letters and targets follow other rules than on the wall. */
async function ask(page: Page): Promise<Faults> {
  const { targets, letters, ...faults } = await faultsOf(page, {
    diagonal: 43,
    contrast: 'normal',
    reach: 'normal',
    language: null,
    scrolled: true,
  });
  void targets;
  void letters;
  return faults;
}

for (const [shape, voice] of [
  ['laptop', 'zh'],
  ['laptop', 'en'],
  ['screen', 'zh'],
  ['tablet', 'en'],
] as const)
  test(`everything can be read and pressed on a ${shape}, in ${voice} @verify`, async ({ wall, desk }) => {
    const { page } = desk;
    await page.setViewportSize(shapes[shape]);
    if (voice === 'en') await desk.press('voice');
    await desk.press('plan-10');
    await desk.key('PageDown');
    await wall.shows(pages[0] ?? '');
    await expect(page.locator('iframe[data-preview="next"]')).toBeVisible();
    const plan = await ask(page);
    await desk.press('welcome');
    expect({ plan, welcome: await ask(page) }).toEqual({ plan: {}, welcome: {} });
  });

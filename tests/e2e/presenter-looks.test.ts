/** The guide's own page can be read and pressed wherever it stands: on a laptop, a screen, a tablet held upright. */
import { AxeBuilder } from '@axe-core/playwright';
import { beats, expect, test } from './support/desk.ts';
import { textFaults } from './support/page-checks.ts';

test.use({ mode: 'present', viewport: { width: 1280, height: 720 }, settings: { language: 'zh' } });
test.describe.configure({ mode: 'parallel' });

for (const [shape, viewport] of Object.entries({
  laptop: { width: 1280, height: 720 },
  screen: { width: 1920, height: 1080 },
  tablet: { width: 1080, height: 1920 },
}))
  for (const voice of ['zh', 'en'])
    test(`everything can be read and pressed on a ${shape}, in ${voice}`, async ({ wall, desk }) => {
      test.slow();
      const { page } = desk;
      await page.setViewportSize(viewport);
      if (voice === 'en') await desk.press('voice');
      await desk.press('plan-10');
      await desk.key('PageDown');
      await wall.shows(beats[0] ?? '');
      await expect(page.locator('iframe[data-preview="next"]')).toBeVisible();
      expect(await page.evaluate(textFaults)).toEqual([]);
      const axe = async (): Promise<string[]> => {
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode(true)
          .exclude('iframe')
          .options({ resultTypes: ['violations'], preload: false })
          .analyze();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      };
      expect(await axe()).toEqual([]);
      await desk.press('welcome');
      expect(await page.evaluate(textFaults)).toEqual([]);
      expect(await axe()).toEqual([]);
    });

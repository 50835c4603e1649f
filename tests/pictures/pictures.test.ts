/** Every view looks as it was last approved by people; see the README beside this file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { exhibitionHere } from '../e2e/support/exhibition-here.ts';
import { browserTest } from '../e2e/support/kiosk.ts';
import { type Gallery, openGallery } from './gallery.ts';
import { fileOf, keptPictures } from './views.ts';
import { folderFor } from './record.ts';

const test = browserTest.extend<object, { gallery: Gallery; folder: string }>({
  folder: [({ browser }, use) => use(folderFor(browser.version())), { scope: 'worker' }],
  gallery: [
    async ({ browser }, use) => {
      const gallery = await openGallery(browser);
      await use(gallery);
      await gallery.close();
    },
    { scope: 'worker' },
  ],
});

/** Less than the smallest control takes up, more than the noise of another machine. */
const tolerance = { threshold: 0.25, maxDiffPixelRatio: 0.004 };

test.describe.configure({ mode: 'parallel' });

for (const kept of keptPictures(await exhibitionHere())) {
  const { view, language, orientation, tag } = kept;
  test(`${view} looks as approved (${language}, ${orientation})`, { tag }, async ({ browser, folder, gallery }) => {
    test.skip(
      !existsSync(join(import.meta.dirname, folder)),
      `the approved pictures hold how another version draws; look at this one (${browser.version()}) and re-record: npm run contact -- --record`,
    );
    const name = join(folder, fileOf(kept));
    const approved = join(import.meta.dirname, name);
    expect(existsSync(approved), `${name} is there; record it with npm run contact -- --record`).toBe(true);
    expect(await gallery.take(kept)).toMatchSnapshot([folder, fileOf(kept)], tolerance);
  });
}

/** Opens a view as it lives; tests/looks opens views that stand still. */
import { onGlass } from './on-glass.ts';
import { expect, type Kiosk } from './kiosk.ts';

/** Opens a view as it lives, with its words and letters there; what is baked in workers may come later. */
export async function openView(kiosk: Kiosk, view: string, wishes: Readonly<Record<string, string>>): Promise<void> {
  const { page } = kiosk;
  const query = new URLSearchParams({ view, ...wishes });
  await page.goto(new URL(`/?${query.toString()}`, page.url()).href);
  await expect(page.locator('html')).toHaveAttribute('data-view', /./);
  const sheet = /^(moment|sources):/.test(view);
  // Beside an open card the title may give way.
  const opened = sheet
    ? '[role="dialog"] h1'
    : view.startsWith('city:')
      ? '[data-city] h2'
      : view === 'attract'
        ? 'h1'
        : `${onGlass} h1`;
  await page.locator(opened).first().waitFor();
  // A chapter's words stand on a ground of their own until its picture has opened.
  if (view.startsWith('chapter:')) await page.locator(`${onGlass} .print`).waitFor();
  // Letters change sizes, and sizes what fits: two frames later both have settled.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

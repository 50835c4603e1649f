/** Screen readers: what opens is said, in the language shown, and everything has a role and a name. */
import type { Language, Text } from '../../src-main/contract/exhibition.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { besideTheWall, expect, soon, test } from './support/kiosk.ts';
import { pressUntil } from './support/visitor.ts';
import { openView } from './support/open-view.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

const exhibition = await exhibitionHere();
const [chapter] = exhibition.chapters;
const [moment] = exhibition.moments;
const [city] = exhibition.cities;
const words = (text: Text | undefined, language: Language) => text?.[language] ?? '';

for (const language of ['zh', 'en']) {
  test(`each view that opens and each year that comes is said, in ${language}${language === 'zh' ? '' : ' @verify'}`, async ({
    kiosk,
    page,
  }) => {
    await openView(kiosk, `home:${chapter?.year}`, { motion: 'calm', language });
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const live = element?.closest('[role="status"], [aria-live="polite"]');
          if (live) said.push(`${live.closest('[lang]')?.getAttribute('lang')}: ${live.textContent}`);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const said = () => page.evaluate(() => (window as unknown as { readonly said: string[] }).said.join('\n'));
    const hears = async (text: string | undefined) => {
      expect(text ?? '').not.toBe('');
      await expect.poll(said, soon).toContain(text);
    };
    const press = (control: string, shows: RegExp) =>
      pressUntil(kiosk, page.locator(`[data-control="${control}"]:visible`).first(), shows);

    await press(`enter-${chapter?.id}`, /^chapter/);
    await hears(words(chapter?.title, language));
    await press('next', /:2$/);
    await hears(words(chapter?.pages[1]?.heading, language));
    await press('sources', /^sources/);
    await press('home', /^home/);
    await page.locator('[data-control="dial"]').focus();
    await page.keyboard.press('ArrowRight');
    await hears(String((chapter?.year ?? 0) + 1));
    await press('circle', /^circle/);
    await press(`city-${city?.id}`, /^city/);
    await hears(words(city?.name, language));
    await press('home', /^home/);
    await press('your-year', /^your-year/);
    const year = Number(await page.locator('[data-control="year-ring"]').getAttribute('aria-valuenow'));
    await press('later', new RegExp(`^your-year:${year + 1}$`));
    await hears(String(year + 1));
    const tag = language === 'zh' ? 'zh-CN' : language;
    for (const line of (await said()).split('\n').filter((each) => each.includes(': '))) {
      expect(line).toMatch(new RegExp(`^${tag}: `));
    }
  });
}

test('the dial is a wheel with a name and a spoken year; sheets are dialogues that take the focus and give it back', async ({
  kiosk,
  page,
}) => {
  await openView(kiosk, `home:${moment?.year}`, { motion: 'calm', language: 'en' });
  const dial = page.getByRole('slider', { name: /./ });
  await expect(dial).toHaveAttribute('aria-valuenow', String(moment?.year));
  await expect(dial).toHaveAttribute('aria-valuetext', new RegExp(String(moment?.year)));
  await expect(page.getByRole('navigation')).toBeVisible();
  const opener = page.locator('[data-control^="moment-"]').first();
  // A key has moved the focus when it is answered: the focus is looked at once after each, so that none is passed over.
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return opener.evaluate((row) => row === document.activeElement);
    }, soon)
    .toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /./ })).toBeFocused();
  await expect(async () => {
    await page.keyboard.press('Escape');
    expect(await kiosk.view()).toMatch(/^home/);
  }).toPass(soon);
  await expect(opener).toBeFocused();
});

test('lists are lists, and what is chosen is said to be chosen', async ({ kiosk, page }) => {
  await openView(kiosk, 'circle', { motion: 'calm', language: 'en' });
  await expect(page.getByRole('list', { name: /./ }).first()).toBeVisible();
  expect(await page.getByRole('listitem').count()).toBeGreaterThan(3);
  await expect(page.getByRole('button', { name: 'English', pressed: true })).toBeVisible();
  await expect(page.locator('[data-control="decade-all"]')).toHaveAttribute('aria-pressed', 'true');
});

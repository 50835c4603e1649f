/** Nothing about one city is in the program: a quite different exhibition runs by pointing at its folder. */
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { listViews } from '../../src-main/contract/views.ts';
import { besideTheWall, expect, test } from './support/kiosk.ts';
import { gullSound } from './support/program.ts';

test.use({
  exhibition: gullSound,
  viewport: { width: 640, height: 360 },
  opens: besideTheWall,
});

test('shows every view of another city, in three languages, with its globe and approval number @verify', async ({
  kiosk,
  page,
}) => {
  const text = await page.evaluate(async () => (await fetch('/exhibition.json')).text());
  const exhibition = JSON.parse(text) as Exhibition;
  const kinds = new Set<string>();
  for (const view of listViews(exhibition)) {
    const kind = view.split(':')[0] ?? '';
    if (kinds.has(kind) && kind !== 'chapter') continue;
    kinds.add(kind);
    await kiosk.still({ view, language: 'de' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    if (kind === 'circle') await expect(page.getByText('GS(TEST)0000号')).toBeVisible();
  }
  expect([...kinds]).toEqual(
    expect.arrayContaining(['attract', 'home', 'chapter', 'circle', 'your-year', 'take-away']),
  );
  expect(kinds.has('route')).toBe(false);
});

test('keeps the editors’ notes of a hall that keeps them for its staff @verify', async ({ kiosk }) => {
  const text = await kiosk.page.evaluate(async () => (await fetch('/exhibition.json')).text());
  // What a chart says of its gaps is public and has the same name.
  const { chapters, moments } = JSON.parse(text) as Exhibition;
  for (const each of [...chapters, ...moments]) expect(each).not.toHaveProperty('note');
  expect(text).not.toContain('guideNotes');
});

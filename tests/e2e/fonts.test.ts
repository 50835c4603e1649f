/** Every character on screen is drawn by a bundled font: the same picture on every machine, with or without fonts. */
import type { Page } from 'playwright/test';
import { readFile } from 'node:fs/promises';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { listViews } from '../../src-main/contract/view-list.ts';
import { expect, test } from './support/kiosk.ts';

// Fonts don't ask for the size of the screen, and small pictures are drawn sooner.
test.use({ viewport: { width: 640, height: 360 } });

interface Used {
  readonly familyName: string;
  readonly isCustomFont: boolean;
}

/** The fonts really used for each run of text, as DevTools reports them. */
async function fontsUsed(page: Page): Promise<Map<string, string>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument', { depth: -1 });
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const fonts = new Map<string, string>();
  for (const nodeId of nodeIds) {
    const used = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of used.fonts as readonly Used[]) {
      const name = `${font.isCustomFont ? 'bundled' : 'SYSTEM'}: ${font.familyName}`;
      if (fonts.has(name) && font.isCustomFont) continue;
      const { outerHTML } = await devtools.send('DOM.getOuterHTML', { nodeId });
      fonts.set(name, outerHTML.slice(0, 300));
    }
  }
  await devtools.detach();
  return fonts;
}

for (const language of ['zh', 'en', 'both']) {
  test(`uses bundled fonts alone in every view, shown in ${language}`, async ({ kiosk }) => {
    const answer = await kiosk.page.evaluate(async () => (await fetch('/exhibition.json')).text());
    const exhibition = JSON.parse(answer) as Exhibition;
    const views = listViews(exhibition);
    expect(views.length).toBeGreaterThan(10);
    // One view of each kind, and every chapter: they carry the words.
    const kinds = new Set<string>();
    const sample = views.filter((view) => {
      const kind = view.split(':')[0] ?? '';
      const wanted = kind === 'chapter' || !kinds.has(kind);
      kinds.add(kind);
      return wanted;
    });
    for (const view of sample) {
      await kiosk.still({ view, language });
      const fonts = await fontsUsed(kiosk.page);
      expect(
        [...fonts.keys()].some((name) => name.startsWith('bundled: Noto')),
        view,
      ).toBe(true);
      const strangers = [...fonts].filter(([name]) => !/^bundled: (?:Noto|Source) S/.test(name));
      expect(strangers, `strange fonts in ${view}`).toEqual([]);
    }
  });
}

for (const font of ['noto-sans-sc', 'noto-serif-sc', 'source-sans-3', 'source-serif-4']) {
  test(`carries the licence of its font ${font}`, async () => {
    const licence = await readFile(`node_modules/@fontsource-variable/${font}/LICENSE`, 'utf8');
    expect(licence).toContain('SIL Open Font License');
  });
}

/** Three pages that are turned by the same key in the same browser. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { drawn, type Stage } from '../stage/stage.ts';

export interface Contestant {
  readonly name: 'bare page' | 'reveal.js' | 'ours';
  /** Opens it at its beginning and waits until it stands. */
  open(): Promise<void>;
  /** Opens the page from which it is turned; by default its beginning. */
  openPages(): Promise<void>;
}

/** Nothing of a deck is on its way so long after it was loaded, in milliseconds. */
const settled = 500;

export function contestantsOf(stage: Stage, beside: string, { chapters }: Exhibition): Contestant[] {
  const { page } = stage;
  const deck = (name: 'bare page' | 'reveal.js', address: string): Contestant => {
    const open = async () => {
      await stage.slowDown(1);
      await page.goto(`${beside}${address}`);
      await page.evaluate(() => document.fonts.ready);
      await wait(settled);
    };
    return { name, open, openPages: open };
  };
  const chapter = chapters.find(({ pages }) => pages.length > 1) ?? chapters[0];
  return [
    deck('bare page', '/bare'),
    deck('reveal.js', '/reveal'),
    {
      name: 'ours',
      open: async () => {
        await stage.slowDown(1);
        await page.goto(stage.origin);
        await page.locator('html[data-view]').waitFor({ state: 'attached' });
        await page.evaluate(() => document.fonts.ready);
        await drawn(page);
      },
      openPages: () => stage.show(`chapter:${chapter?.id ?? ''}`),
    },
  ];
}

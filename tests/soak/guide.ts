/** A guide at the guide's own page: tells chapter after chapter with the clicker, and welcomes guests. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'playwright/test';
import type { Chapter, Exhibition } from '../../src-main/contract/exhibition.ts';
import { viewChangeInterval } from '../../src-renderer/core/model/steps.ts';
import { click } from '../e2e/support/guide.ts';
import { type Hall, patience } from './hall.ts';
import { atRest, root } from './visitor.ts';

/** Every so many turns guests are welcomed, and the audience reads in another language. */
const welcomeEvery = 6;

export interface Guide {
  /** Tells every chapter once: what is loaded at first use is loaded then. */
  warmUp(): Promise<void>;
  /** Tells the next chapter, and ends at home. */
  tell(turn: number): Promise<void>;
  /**
   * Tells the first chapter in the first language, and ends at home: the chapter told last stands ready beneath it, and one
   * is larger than another. Samples that are taken after the same one can be compared.
   */
  tellFirst(): Promise<void>;
}

export function openGuide(hall: Hall, { chapters, cities, languages }: Exhibition): Guide {
  const { talk, presenter } = hall.windows;
  const greeted = cities.filter(({ greeting }) => greeting !== undefined);

  /** Does something until the audience sees that; views change no faster than the rule against bouncing fingers allows. */
  async function until(view: string | RegExp, act: () => Promise<void>): Promise<void> {
    await expect(async () => {
      await wait(viewChangeInterval);
      await act();
      await expect(root(talk.page)).toHaveAttribute('data-view', view, { timeout: 3000 });
    }).toPass({ timeout: patience });
    await atRest(talk.page);
  }
  const press = (control: string): Promise<void> =>
    presenter.page.locator(`[data-control="${control}"]`).click({ timeout: 5000 });

  async function tellChapter({ id, pages }: Chapter): Promise<void> {
    await until(`chapter:${id}:1`, () => press(`chapter-${id}`));
    if (pages.length > 1) await until(/^chapter:.*:2$/, () => click(presenter.page, 'PageDown'));
    await until(/^home/, () => press('home'));
  }
  async function welcome(round: number): Promise<void> {
    await hall.send('talk', { type: 'language', language: languages[round % languages.length] });
    const city = greeted[round % greeted.length]?.id;
    if (city === undefined) return;
    await until(`welcome:${city}`, () => hall.send('talk', { type: 'welcome', city }));
    await until(/^home/, () => press('home'));
  }
  return {
    async warmUp() {
      for (const chapter of chapters) await tellChapter(chapter);
      await welcome(0);
    },
    async tellFirst() {
      const [first] = chapters;
      await hall.send('talk', { type: 'language', language: languages[0] });
      if (first !== undefined) await tellChapter(first);
    },
    async tell(turn) {
      const chapter = chapters[turn % chapters.length];
      if (chapter !== undefined) await tellChapter(chapter);
      if (turn % welcomeEvery === 0) await welcome(turn / welcomeEvery);
    },
  };
}

/** A guide with a clicker at the guide's own page, telling the whole exhibition over and over, and welcoming guests. */
import { expect } from 'playwright/test';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { click } from '../e2e/support/guide.ts';
import type { Hall } from './hall.ts';
import { atRest, patience, root } from './visitor.ts';

/** Pages that are turned during one visit. */
const pagesATurn = 2;

/** Every so many turns guests are welcomed, and the audience reads in another language. */
const welcomeEvery = 6;

export interface Guide {
  tell(turn: number): Promise<void>;
}

export function openGuide(hall: Hall, { cities, languages }: Exhibition): Guide {
  const { talk, presenter } = hall.windows;
  const greeted = cities.filter(({ greeting }) => greeting !== undefined);
  const viewNow = () => root(talk.page).getAttribute('data-view');

  /** Does something until the audience sees something else. */
  async function until(act: () => Promise<void>): Promise<void> {
    const before = await viewNow();
    await expect(async () => {
      await act();
      await expect.poll(viewNow, { timeout: 3000 }).not.toBe(before);
    }).toPass({ timeout: patience });
  }
  return {
    async tell(turn) {
      for (let page = 0; page < pagesATurn; page++) await until(() => click(presenter.page, 'PageDown'));
      if (turn % welcomeEvery === 0) {
        const round = turn / welcomeEvery;
        const city = greeted[round % greeted.length]?.id;
        if (city !== undefined) {
          await until(() => hall.send('talk', { type: 'welcome', city }));
          await until(() => hall.send('talk', { type: 'back' }));
        }
        await hall.send('talk', { type: 'language', language: languages[round % languages.length] });
      }
      await atRest(talk.page);
    },
  };
}

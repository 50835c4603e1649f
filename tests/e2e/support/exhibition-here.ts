/** The exhibition that comes with the program, read as the program reads it, for lists of what to test; and another one for a page. */
import type { Page } from 'playwright/test';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { readExhibition } from '../../../src-main/exhibition/index.ts';
import { firstExhibition } from './program.ts';

/** Reads it; throws where it can't be shown, since no test of it would mean anything. */
export async function exhibitionHere(): Promise<Exhibition> {
  const dir = await firstExhibition();
  const { exhibition } = await readExhibition(dir);
  if (exhibition === undefined) throw new Error('The exhibition that comes with the program has errors: run check.');
  return exhibition;
}

/** Gives a page the exhibition otherwise than it is, from now on. */
export async function alterExhibition(page: Page, alter: (exhibition: Exhibition) => Exhibition): Promise<void> {
  await page.route('**/exhibition.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: alter((await response.json()) as Exhibition) });
  });
}

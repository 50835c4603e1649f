/** A visitor: melts the window, chooses a language and a reading aid, opens some views with the hands on them, and leaves. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page } from 'playwright/test';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { listViews } from '../../src-main/contract/views.ts';
import { viewChangeInterval } from '../../src-renderer/core/model/steps.ts';
import { type Glass, layHandsOn } from '../e2e/support/touch.ts';
import { homeViews, pageViews, shareOf } from '../looks/views.ts';
import { type Hall, patience } from './hall.ts';

/** A visitor who stays two minutes sees a few views; more would leave a short run too few visits. */
const viewsOfOneVisit = 3;

/** Every so many visitors leave as visitors do, without a word; the others' window is frosted over by the guide's page. */
const silentEvery = 4;

const aids = ['contrast', 'text-size-3', 'calm', 'low-reach', 'text-size-1'] as const;

export interface Visitor {
  /** Opens what is loaded at its first use: every view, a third of them in each language. */
  warmUp(): Promise<void>;
  /** One visit. Ends with the last touch: `away` waits for the frost. */
  visit(number: number): Promise<void>;
  away(number: number): Promise<void>;
  readonly languages: readonly string[];
  readonly views: readonly string[];
  /** Views that were opened so far, each in a language. */
  readonly seen: ReadonlySet<string>;
}

/** A machine may be so slow that the window frosts over between two touches. Then that visit is over. */
class FrostedOver extends Error {}

/** All that a visitor can open, and every page of every chapter. */
function viewsOf(exhibition: Exhibition): string[] {
  const all = [...listViews(exhibition), ...pageViews(exhibition), ...homeViews(exhibition)];
  return [...new Set(all)].filter((view) => !['attract', 'warning', 'home'].includes(view));
}

export const root = (page: Page) => page.locator('html');

/** Waits until nothing on the page is on its way. */
export const atRest = (page: Page): Promise<void> =>
  expect(root(page)).not.toHaveAttribute('data-busy', '', { timeout: patience });

export async function openVisitor(hall: Hall, exhibition: Exhibition): Promise<Visitor> {
  const { page } = hall.windows.wall;
  const glass: Glass = await layHandsOn(page);
  const views = viewsOf(exhibition);
  const languages = [...exhibition.languages, ...(exhibition.languages.length > 1 ? ['both'] : [])];
  const seen = new Set<string>();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  let opened = 0;

  const shows = (view: string | RegExp, timeout = patience): Promise<void> =>
    expect(root(page)).toHaveAttribute('data-view', view, { timeout });

  async function wake(): Promise<void> {
    await expect(async () => {
      await glass.tap({ x: width / 2, y: height / 3 });
      await shows(/^home/, 5000);
    }).toPass({ timeout: patience });
  }
  const viewNow = async (): Promise<string> => (await root(page).getAttribute('data-view')) ?? '';
  /** Tries until it holds, or the window has frosted over. */
  async function until(attempt: () => Promise<void>): Promise<void> {
    let frosted = false;
    await expect(async () => {
      frosted = (await viewNow()) === 'attract';
      if (!frosted) await attempt();
    }).toPass({ timeout: patience });
    if (frosted) throw new FrostedOver();
  }
  /** Presses until it is pressed: where ice still lies a touch only melts it, and language and size change once a second. */
  async function choose(control: string): Promise<void> {
    const button = page.locator(`[data-control="${control}"]:visible`).first();
    const chosen = page.locator(`[data-control="${control}"]:is([aria-pressed="true"], [aria-checked="true"])`);
    await until(async () => {
      if (!control.startsWith('language-') && !(await page.locator('[data-panel="reading"]').isVisible()))
        await page.locator('[data-control="reading"]:visible').tap({ timeout: 5000 });
      if ((await chosen.count()) === 0) await button.tap({ timeout: 5000 });
      await expect(chosen.first()).toBeVisible({ timeout: 2000 });
    });
  }
  /** Views change no faster than the rule against bouncing fingers allows, so what came too early is sent again. */
  async function open(view: string): Promise<void> {
    await expect(async () => {
      await hall.send('wall', { type: 'go', view });
      await shows(view, 2000);
    }).toPass({ timeout: patience });
    await atRest(page);
  }
  async function press(control: string, leadsTo: RegExp): Promise<void> {
    await until(async () => {
      // What was pressed the last time may have led there late.
      if (!leadsTo.test(await viewNow())) {
        await wait(viewChangeInterval);
        await page.locator(`[data-control="${control}"]:visible`).first().tap({ timeout: 5000 });
      }
      await shows(leadsTo, 2000);
    });
  }
  /** A finger over the picture. */
  async function stroke(): Promise<void> {
    await glass.put(1, { x: width * 0.7, y: height * 0.5 });
    await glass.draw(1, { x: width * 0.6, y: height * 0.6 }, 6);
    await glass.lift(1);
  }
  async function look(view: string, language: string): Promise<void> {
    await open(view);
    seen.add(`${language} ${view}`);
    await stroke();
    await atRest(page);
  }
  async function leave(): Promise<void> {
    await expect(async () => {
      await hall.send('wall', { type: 'attract' });
      await shows('attract', 2000);
    }).toPass({ timeout: patience });
    await atRest(page);
  }

  async function walkAbout(number: number): Promise<void> {
    const language = languages[number % languages.length] ?? '';
    await choose(`language-${language}`);
    await choose(aids[number % aids.length] ?? 'calm');
    for (let each = 0; each < viewsOfOneVisit; each++) await look(views[opened++ % views.length] ?? 'home', language);
    const chapter = exhibition.chapters[number % exhibition.chapters.length];
    if (chapter !== undefined) {
      await open(`chapter:${chapter.id}:1`);
      await press('sources', /^sources/);
      await press('close', /^chapter/);
      await press('next', chapter.pages.length > 1 ? /:2$/ : /./);
    }
    await press('home', /^home/);
  }

  /** Somebody comes, and does something for as long as the window stays open. */
  async function come(act: () => Promise<void>): Promise<void> {
    await wake();
    await act().catch((error: unknown) => {
      if (!(error instanceof FrostedOver)) throw error;
    });
  }

  return {
    views,
    languages,
    seen,
    async warmUp() {
      for (const [index, language] of languages.entries()) {
        const share = shareOf(views, index, languages.length);
        const unseen = (): string[] => share.filter((view) => !seen.has(`${language} ${view}`));
        // Where the window frosts over in between, the rest is opened after it.
        while (unseen().length > 0) {
          await come(async () => {
            await choose(`language-${language}`);
            for (const view of unseen()) await look(view, language);
          });
          await leave();
        }
      }
    },
    visit: (number) => come(() => walkAbout(number)),
    async away(number) {
      if (number % silentEvery > 0) return leave();
      await shows('attract');
      await atRest(page);
    },
  };
}

/** The real program in this process, in a hall whose clock is set by hand. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright/test';
import type { Mode, Settings } from '../../../src-main/contract/settings.ts';
import { openLoopback } from '../../../src-main/host-chromium/loopback.ts';
import { type Composed, composeServer } from '../../../src-main/server/compose.ts';
import { firstExhibition, newData, root } from './program.ts';

export interface HallWithClock {
  readonly page: Page;
  readonly composed: Composed;
  /** The address that lets a further page in. */
  readonly entrance: string;
  /** Sets the hall's clock; the wall is told within seconds. */
  setClock(time: Date): void;
  close(): Promise<void>;
}

interface Wishes {
  readonly settings: Partial<Settings>;
  readonly at: Date;
  readonly mode?: Mode;
  readonly exhibition?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Before the page begins. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

export async function openHallWithClock(browser: Browser, wishes: Wishes): Promise<HallWithClock> {
  let time = wishes.at;
  const data = await newData(wishes.settings);
  const composed = await composeServer({
    exhibition: wishes.exhibition ?? (await firstExhibition()),
    data,
    rendererRoot: join(root, 'out', 'renderer'),
    mode: wishes.mode ?? 'kiosk',
    choices: {},
    now: () => time,
  });
  const loopback = await openLoopback(composed.served, composed.log);
  const context = await browser.newContext({
    viewport: wishes.viewport ?? { width: 1280, height: 720 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await wishes.prepare?.(page);
  await page.goto(loopback.entrance);
  return {
    page,
    composed,
    entrance: loopback.entrance,
    setClock: (to) => (time = to),
    close: async () => {
      await context.close();
      await composed.close();
      await loopback.close();
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** A headless instance of the same browser: opens still pages one after another and waits until each has settled. */
import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { constants, setPriority } from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import { type BrowserOptions, type LockedBrowser, startBrowser } from './browser.ts';
import { processesOf } from './processes.ts';

export interface StillPage {
  readonly address: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels to one of them; 1 where absent. */
  readonly ratio?: number;
}

/** What went wrong on the page comes in words when it doesn't settle. */
export type Settled = { readonly ok: true } | { readonly ok: false; readonly complaints: readonly string[] };

export interface Unseen {
  readonly page: Page;
  open(still: StillPage): Promise<Settled>;
  /** Its browser has ended, or was ended: nothing can be opened any more. */
  isGone(): boolean;
  /** What runs of it now, and what that starts, yields the processors to everything else. */
  yieldToOthers(): Promise<void>;
  /** Ends all of it at once, whatever it is doing; nothing that is under way comes to its end. */
  kill(): void;
  close(): Promise<void>;
}

/** Loading, fonts and the page's own settling; a page that needs longer will never settle. */
const patience = 60_000;

/** What a page that has thrown an error still gets. */
const patienceAfterError = 3_000;

/** Starts it; `entrance` lets it in. `before` runs in each page before anything of it. */
export async function openUnseen(
  options: Omit<BrowserOptions, 'shape'>,
  entrance: string,
  before: (browser: LockedBrowser) => Promise<unknown> = () => Promise.resolve(),
): Promise<Unseen> {
  const browser = await startBrowser({ ...options, shape: 'headless' });
  const { context, page } = browser;
  let complaints: string[] = [];
  let failed = Promise.withResolvers<void>();
  let metrics: CDPSession | undefined;
  page.on('pageerror', (error) => {
    complaints.push(error.message);
    failed.resolve();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  let gone = false;
  let processes: readonly number[] = [];
  context.on('close', () => {
    gone = true;
    // Their numbers may be another's soon.
    processes = [];
  });
  try {
    await before(browser);
    await page.goto(entrance, { waitUntil: 'commit' });
    processes = await processesOf(context);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    page,
    open: async ({ address, width, height, ratio = 1 }) => {
      complaints = [];
      failed = Promise.withResolvers();
      await page.setViewportSize({ width, height });
      if (ratio !== 1 || metrics) {
        metrics ??= await context.newCDPSession(page);
        const size = { width, height, deviceScaleFactor: ratio, mobile: false };
        await metrics.send('Emulation.setDeviceMetricsOverride', size);
      }
      await page.goto(address);
      const settled = page
        .locator('html[data-settled="true"]')
        .waitFor({ state: 'attached', timeout: patience })
        .then(
          () => true,
          () => false,
        );
      const given = failed.promise.then(() => wait(patienceAfterError, false, { ref: false }));
      return (await Promise.race([settled, given])) ? { ok: true } : { ok: false, complaints };
    },
    isGone: () => gone,
    yieldToOthers: async () => {
      const running = await processesOf(context);
      if (gone) return;
      processes = running;
      for (const id of running) await yieldProcess(id);
    },
    kill: () => {
      const running = processes;
      gone = true;
      processes = [];
      for (const id of running) killProcess(id);
      // Removes its profile too; one that is still being written is removed at the next start.
      browser.close().catch(() => undefined);
    },
    close: () => browser.close(),
  };
}

/** On Linux each thread has a rank of its own; those that begin later take that of the one that starts them. */
async function threadsOf(process: number): Promise<readonly number[]> {
  const names = await readdir(`/proc/${process}/task`).catch(() => []);
  return names.length > 0 ? names.map(Number) : [process];
}

async function yieldProcess(id: number): Promise<void> {
  for (const thread of await threadsOf(id)) {
    try {
      setPriority(thread, constants.priority.PRIORITY_LOW);
    } catch {
      // It has ended, or the system doesn't let a program do so: then it takes its turn like any other.
    }
  }
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

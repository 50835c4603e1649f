/** The program in this process: its server on a port, a data folder and a wall clock of its own, without a window. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright/test';
import type { Mode, Settings } from '../../../src-main/contract/settings.ts';
import { openLoopback } from '../../../src-main/host-chromium/loopback.ts';
import { type Composed, composeServer } from '../../../src-main/server/compose.ts';
import { dataPaths } from '../../../src-main/store/paths.ts';
import { handOverPlates, printedInThisRun } from '../../printed-plates.ts';
import { firstExhibition, type LogEntry, newData, readLog, root } from './program.ts';

export interface HallOptions {
  /** Folder of the exhibition; by default the one that comes with the program. */
  readonly exhibition?: string | undefined;
  /** Where they differ from the shipped ones. */
  readonly settings?: Partial<Settings>;
  readonly mode?: Mode;
  /** Nothing was printed before it: what is promised of the first time. By default it finds what earlier tests printed. */
  readonly printsAnew?: boolean;
  /** What the hall's clock shows until it is set; by default the machine's own time, which goes on. */
  readonly at?: Date;
}

export interface Hall {
  readonly origin: string;
  /** The address that lets a page in, by the path and query that it begins with. */
  entrance(path: string): string;
  readonly data: string;
  readonly composed: Composed;
  /** Sets the hall's clock. The server looks at it at once, and doesn't wait for the time of its next look. */
  setClock(time: Date): void;
  /** Sets the server's monotonic clock ahead by so many milliseconds: what it lets somebody wait for is over sooner. */
  letPass(milliseconds: number): void;
  /** The lines of its log so far. */
  log(): Promise<LogEntry[]>;
  close(): Promise<void>;
}

/**
 * Composes the same server that both hosts compose, with the built page. A fifth of a second instead of the one to two
 * that a process of its own takes; what is promised of a process (start, death, settings on disk) uses `startProgram`.
 */
export async function openHall(options: HallOptions = {}): Promise<Hall> {
  let time = options.at;
  let ahead = 0;
  /** What the server does when it looks at the clock again. */
  const looks = new Set<() => void>();
  const data = await newData(options.settings);
  const printed = options.printsAnew ? undefined : process.env[printedInThisRun];
  const composed = await composeServer({
    exhibition: options.exhibition ?? (await firstExhibition()),
    data,
    rendererRoot: join(root, 'out', 'renderer'),
    ...(printed === undefined ? {} : { shippedPlates: printed }),
    mode: options.mode ?? 'kiosk',
    choices: {},
    now: () => time ?? new Date(),
    monotonic: () => performance.now() + ahead,
    later: (work) => {
      looks.add(work);
      return () => looks.delete(work);
    },
  });
  const loopback = await openLoopback(composed.served, composed.log);
  return {
    origin: loopback.origin,
    entrance: (path) => loopback.entranceTo(path),
    data,
    composed,
    setClock: (to) => {
      time = to;
      for (const look of [...looks]) {
        looks.delete(look);
        look();
      }
    },
    letPass: (milliseconds) => void (ahead += milliseconds),
    log: () => readLog(data),
    close: async () => {
      await composed.close();
      await loopback.close();
      if (printed !== undefined) await handOverPlates(dataPaths(data).plates, printed);
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

export interface HallWithPage extends Hall {
  readonly page: Page;
}

interface PageOptions extends HallOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Before the page begins. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A hall with a wall opened in it, in a browser context that is closed with it. */
export async function openHallWithPage(browser: Browser, options: PageOptions): Promise<HallWithPage> {
  const hall = await openHall(options);
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 720 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await options.prepare?.(page);
  await page.goto(hall.entrance('/'));
  return {
    ...hall,
    page,
    close: async () => {
      await context.close();
      await hall.close();
    },
  };
}

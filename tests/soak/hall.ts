/** The hall that is soaked: the built program, and four windows of it that stay open from the first visit to the last. */
import { type CDPSession, chromium, type Page } from 'playwright/test';
import { launchBrowser } from '../e2e/support/kiosk.ts';
import { type Program, startProgram } from '../e2e/support/program.ts';
import { mostLines } from '../../src-renderer/core/model/rings.ts';
import { forgetAnswers } from './forget-answers.ts';
import { inspectable, type Inspector, openInspector } from './inspector.ts';

/** A visitor's kiosk, a wall that a guide leads, the guide's own page, and a wall in display mode. */
export type WindowName = 'wall' | 'talk' | 'presenter' | 'display';

export interface SoakedWindow {
  readonly page: Page;
  readonly devtools: CDPSession;
}

export interface Hall {
  readonly program: Program;
  readonly inspector: Inspector;
  readonly browser: { readonly version: string };
  readonly windows: Readonly<Record<WindowName, SoakedWindow>>;
  /** Errors of pages, answers that failed, crashes; a hall that is well has none. */
  readonly faults: readonly string[];
  /** One more page for a while, with a touchscreen. */
  openBeside(path: string): Promise<Page>;
  /** Sends an event to a wall's journey, as the guide's page does. */
  send(window: WindowName, event: unknown): Promise<void>;
  close(): Promise<void>;
}

/** What can't be used for so long is broken, also on a machine that is busy with other things. In milliseconds. */
export const patience = 600_000;

/** The kiosk has the smallest size of the design; the others are small, so that a machine without a GPU has time for visits. */
const large = { width: 1280, height: 720 };
const small = { width: 640, height: 360 };

/** So the browser begins what it says in a page's console of an answer that failed, with its status and address. */
const failed = 'Failed to load resource';

/** Each visit adds a line to today's ring until it is full; that is no leak, so it is full from the beginning. */
async function fillRingOfToday(page: Page): Promise<void> {
  await page.evaluate(async (visits) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ id: 'wall', event: 'start' });
    for (let each = 0; each < visits; each++) await fetch('/api/visits', { method: 'POST', headers, body });
  }, mostLines);
}

export async function openHall(): Promise<Hall> {
  const program = await startProgram({
    env: inspectable,
    settings: {
      // The shortest that settings allow.
      idleSeconds: 10,
      warningSeconds: 20,
      displays: { talk: { mode: 'present' }, display: { mode: 'display' } },
    },
  });
  // Stopped from outside there is no time to close anything: the program goes with us, as the browser does.
  process.once('exit', () => program.process.kill());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const inspector = await openInspector(program.said());
  const browser = await launchBrowser(chromium);
  const faults: string[] = [];

  /** Each has a context of its own, so that no two share a process. */
  async function open(path: string, viewport: typeof large): Promise<Page> {
    const context = await browser.newContext({ viewport, hasTouch: true });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    page.on('pageerror', ({ message }) => faults.push(`${path}: ${message}`));
    page.on('crash', () => faults.push(`${path}: the page crashed`));
    page.on('response', (answer) => {
      if (answer.status() >= 400) faults.push(`${path}: ${answer.url()} answered ${answer.status()}`);
    });
    await page.goto(program.address, { waitUntil: 'commit' });
    await page.goto(program.origin + path);
    return page;
  }
  async function soak(path: string, viewport: typeof large, ready: string): Promise<SoakedWindow> {
    const page = await open(path, viewport);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    await forgetAnswers(page);
    page.on('console', (message) => {
      if (message.text().startsWith(failed)) faults.push(`${path}: ${message.location().url}: ${message.text()}`);
    });
    return { page, devtools: await page.context().newCDPSession(page) };
  }
  const windows = {
    wall: await soak('/?window=wall', large, 'html[data-view="attract"]'),
    talk: await soak('/?window=talk', small, 'html[data-view^="home"]'),
    presenter: await soak('/presenter?window=presenter', large, 'main[data-wall="talk"]'),
    display: await soak('/?window=display', small, 'html[data-view="attract"]'),
  };
  await fillRingOfToday(windows.wall.page);
  return {
    program,
    inspector,
    browser: { version: browser.version() },
    windows,
    faults,
    openBeside: (path) => open(path, large),
    send: async (window, event) => {
      const status = await windows.presenter.page.evaluate(
        async (post) => {
          const headers = { 'content-type': 'application/json' };
          return (await fetch('/api/presenting', { method: 'POST', headers, body: JSON.stringify(post) })).status;
        },
        { window, event },
      );
      if (status !== 204)
        throw new Error(`The wall "${window}" could not be told ${JSON.stringify(event)}: ${status}.`);
    },
    close: async () => {
      inspector.close();
      await browser.close();
      await program.stop();
    },
  };
}

/** A room with the real kiosk window on a screen of its own, and every way to lay a hand on it. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../../src-main/host-chromium/browser.ts';
import { findBrowser } from '../../../src-main/host-chromium/find-browser.ts';
import { openLoopback } from '../../../src-main/host-chromium/loopback.ts';
import { openWindow } from '../../../src-main/host-chromium/window.ts';
import { composeServer } from '../../../src-main/server/compose.ts';
import { firstExhibition, newData, root } from '../../e2e/support/program.ts';
import { openScreen, whyNoScreen } from '../../e2e/support/screen.ts';
import { newFolder } from '../../new-folder.ts';

const run = promisify(execFile);

export interface Room {
  readonly page: Page;
  readonly origin: string;
  /** The window's page, and the browser as a whole, by the browser's protocol. */
  readonly session: CDPSession;
  readonly whole: CDPSession;
  /** The file that holds what the screen shows. */
  readonly screenMemory: string;
  /** What appeared since the last time it was asked, if only for a moment: windows, dialogs, downloads. */
  appeared(): string[];
  close(): Promise<void>;
}

/** Why there can be no such room here; undefined when there can. */
export async function whyNoRoom(): Promise<string | undefined> {
  const noScreen = await whyNoScreen();
  if (noScreen !== undefined) return noScreen;
  const missing = await run('xdotool', ['version']).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
  return missing ? 'xdotool is not installed (Debian: apt install xdotool)' : undefined;
}

/** Real events of the X server (XTEST), and questions about its windows. */
export async function x(...args: string[]): Promise<string> {
  return (await run('xdotool', args)).stdout;
}

/** The window is not looked at by its own host meanwhile: what a test does is not taken for a fault. In milliseconds. */
const never = 3_600_000;

/** Opens the kiosk window as the Chromium host does, and waits for the window of frost. */
export async function openRoom(): Promise<Room> {
  const executable = await findBrowser();
  if (executable === null) throw new Error('These tests need Chromium, Chrome or Edge on this machine.');
  const memory = await newFolder('nianlun-screen-');
  const screen = await openScreen(memory);
  process.env['DISPLAY'] = screen.display;
  const data = await newData();
  const exhibition = await firstExhibition();
  const rendererRoot = join(root, 'out', 'renderer');
  const composed = await composeServer({ exhibition, data, rendererRoot, mode: 'kiosk', choices: {} });
  const { origin, entrance, close } = await openLoopback(composed.served, composed.log);
  const options = { executable, shape: 'kiosk', profiles: composed.paths.browser, origin, say: () => {} } as const;
  const browser = await launchBrowser(options);
  const window = await openWindow(
    {
      ...options,
      entrance: `${entrance}&window=wall`,
      address: `${origin}/?window=wall`,
      lookEvery: never,
      attention: () => ({ answers: false, frames: false, colours: false, movement: false }),
      beatAge: () => undefined,
      onFault: () => true,
      onGpuLost: () => {},
    },
    browser,
  );
  const { page, context } = browser;
  await page.locator('html[data-view="attract"]').waitFor();
  const session = await context.newCDPSession(page);
  const whole = await context.browser()?.newBrowserCDPSession();
  if (whole === undefined) throw new Error('The browser as a whole cannot be spoken to.');
  const appeared = await listen(page, session, whole);
  return {
    page,
    origin,
    session,
    whole,
    screenMemory: join(memory, 'Xvfb_screen0'),
    appeared,
    close: async () => {
      await window.close();
      await close();
      await composed.close();
      screen.close();
      for (const folder of [memory, data]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Workers belong to the page; the rest that may be there is the page itself, which is there already. */
const harmless: ReadonlySet<string> = new Set(['worker', 'shared_worker', 'browser']);

async function listen(page: Page, session: CDPSession, whole: CDPSession): Promise<() => string[]> {
  let seen: string[] = [];
  page.on('download', (download) => seen.push(`a download: ${download.url()}`));
  page.on('filechooser', () => seen.push('a file chooser'));
  session.on('Page.javascriptDialogOpening', ({ type, message }) => seen.push(`a dialog (${type}): ${message}`));
  session.on('Page.windowOpen', ({ url }) => seen.push(`a window: ${url}`));
  await session.send('Page.enable');
  whole.on('Target.targetCreated', ({ targetInfo: { type, url } }) => {
    if (!harmless.has(type)) seen.push(`something new: ${type} ${url}`);
  });
  await whole.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
  // What is there already is told of first.
  seen = [];
  return () => {
    const told = seen;
    seen = [];
    return told;
  };
}

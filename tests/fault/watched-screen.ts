/** A screen without a monitor whose picture a test can see, and what it means to wait for one. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openScreen } from '../e2e/support/screen.ts';
import { newFolder } from '../new-folder.ts';

/** How often the screen and the heartbeats are looked at while waiting, in milliseconds. */
const lookEvery = 25;

/** No fault takes this long: a longer wait is a failure. In milliseconds. */
const patience = 120_000;

/** Waits until it says true. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It never came to this: ${what}.`);
    await wait(lookEvery);
  }
}

export interface WatchedScreen {
  readonly display: string;
  /** What the screen shows, as a hash. */
  picture(): Promise<string>;
  /** Waits until it shows two different pictures. */
  moves(): Promise<void>;
  close(): Promise<void>;
}

export async function openWatchedScreen(): Promise<WatchedScreen> {
  const memory = await newFolder('nianlun-screen-');
  const screen = await openScreen(memory);
  const picture = async (): Promise<string> =>
    createHash('sha256')
      .update(await readFile(join(memory, 'Xvfb_screen0')))
      .digest('base64');
  return {
    display: screen.display,
    picture,
    moves: async () => {
      const before = await picture();
      await until('the picture moves', async () => (await picture()) !== before);
    },
    close: async () => {
      screen.close();
      await rm(memory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

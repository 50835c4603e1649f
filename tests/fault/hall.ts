/** The real program in a real kiosk window on a screen without a monitor, to be broken. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { findBrowser } from '../../src-main/host-chromium/find-browser.ts';
import { chromiumHost } from '../../src-main/host-chromium/host.ts';
import type { Pace } from '../../src-main/host-chromium/kept-window.ts';
import type { Settings } from '../../src-main/contract/settings.ts';
import type { OpenHost } from '../../src-main/server/host.ts';
import { type Composed, composeServer } from '../../src-main/server/compose.ts';
import { heartbeatInterval } from '../../src-renderer/core/server/heartbeat.ts';
import { firstExhibition, newData, root } from '../e2e/support/program.ts';
import { newFolder } from '../new-folder.ts';
import { type ProcessKind, processesOf, signal } from './processes.ts';
import { openWatchedScreen, until } from './watched-screen.ts';

export interface Hall {
  readonly data: string;
  readonly composed: Composed;
  /** The folder of the page that is shown. */
  readonly page: string;
  /** Kills the browser's processes of one kind, as a crash would. */
  kill(kind: ProcessKind): Promise<void>;
  /** Breaks the page from inside. */
  break(how: Break): Promise<void>;
  /** Milliseconds until a page that began afterwards draws frames, and the screen shows two different pictures. */
  backAfter(fault: () => Promise<void>): Promise<number>;
  /** Waits until a page that began from now on draws frames. */
  beats(): Promise<void>;
  /**
   * Waits until the page has missed a heartbeat. One may still arrive after the order to loop, and would be taken for its return.
   *
   * @param order is given again until then: a page that is being drawn anew has not heard the first one
   */
  fallsSilent(order?: () => Promise<void>): Promise<void>;
  /** What the screen shows, as a hash. */
  picture(): Promise<string>;
  /** By default with its data. */
  close(keep?: 'data'): Promise<void>;
}

/** Looks so far apart see that a living window has moved, also on a busy machine, which may draw nothing for seconds. In milliseconds. */
export const looksFarApart = 6000;

/** Loops for ever; turns white though its process lives; shows a picture that stands still; draws no frame any more. */
export type Break = 'loop' | 'white' | 'freeze' | 'no frames' | 'hide';

/** Runs in the page beside the program: does what a file says, if that was written after the page began. */
const breaking = `let broken = false;
const timer = setInterval(async () => {
  const { at, how } = await (await fetch('/break.json')).json();
  // Two questions may be on their way at once.
  if (at < performance.timeOrigin || broken) return;
  broken = true;
  clearInterval(timer);
  if (how === 'loop') for (;;);
  if (how === 'white') document.body.replaceChildren(), document.body.style.background = document.documentElement.style.background = 'white';
  if (how === 'freeze') {
    const still = document.body.appendChild(document.createElement('div'));
    Object.assign(still.style, { position: 'fixed', inset: 0, zIndex: 9999, background: 'repeating-conic-gradient(#0D251D, #E8622A 7deg, #BFD9DE 11deg)' });
  }
  if (how === 'hide') Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  if (how === 'hide' || how === 'no frames') window.requestAnimationFrame = () => 0, document.getAnimations().forEach((each) => each.pause());
}, 100);
`;

/** The built page, with a way to break it. */
async function pageThatBreaks(folder: string): Promise<void> {
  await cp(join(root, 'out', 'renderer'), folder, { recursive: true });
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(join(folder, 'break.js'), breaking);
  await writeFile(join(folder, 'break.json'), '{"at":0}');
  await writeFile(
    join(folder, 'index.html'),
    page.replace('</body>', '<script type="module" src="/break.js"></script></body>'),
  );
}

export interface HallOptions {
  /** A data folder that is there already; by default a new one. */
  readonly data?: string;
  /** What the hall has set, in a new data folder. */
  readonly settings?: Partial<Settings>;
  /** Its folder; by default the one that comes with the program. */
  readonly exhibition?: string;
  readonly now?: () => Date;
  /** A hall with nothing to show is not waited for. */
  readonly shows?: 'card';
}

/** Opens the hall and waits for the window of frost. */
export async function openHall(pace: Partial<Pace> = {}, options: HallOptions = {}): Promise<Hall> {
  const browser = await findBrowser();
  if (browser === null) throw new Error('These tests need Chromium, Chrome or Edge on this machine.');
  const screen = await openWatchedScreen();
  process.env['DISPLAY'] = screen.display;
  const data = options.data ?? (await newData(options.settings));
  const page = await newFolder('nianlun-page-');
  await pageThatBreaks(page);
  const composed = await composeServer({
    exhibition: options.exhibition ?? (await firstExhibition()),
    data,
    rendererRoot: page,
    mode: 'kiosk',
    choices: {},
    inHall: true,
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const host: OpenHost = await chromiumHost(browser, pace).open({ ...composed, windowed: false, say: () => {} });

  const beatsSince = (moment: number) => () =>
    composed.served.windows
      .health()
      .some(({ beatAgeMs, frames }) => frames > 0 && beatAgeMs < performance.now() - moment);

  const hall: Hall = {
    data,
    composed,
    page,
    kill: async (kind) => {
      for (const pid of await processesOf(data, kind)) signal(pid, 'SIGKILL');
    },
    // In one piece: a page that reads half of it would fail by itself.
    break: (how) => writeFileAtomic(join(page, 'break.json'), JSON.stringify({ at: Date.now(), how })),
    backAfter: async (fault) => {
      const since = performance.now();
      await fault();
      await hall.beats();
      await screen.moves();
      return performance.now() - since;
    },
    beats: () => until('the page beats', beatsSince(performance.now())),
    fallsSilent: (order) =>
      until('the page falls silent', async () => {
        await order?.();
        const windows = composed.served.windows.health();
        return windows.length > 0 && windows.every(({ beatAgeMs }) => beatAgeMs > 1.5 * heartbeatInterval);
      }),
    picture: screen.picture,
    close: async (keep) => {
      await host.close();
      await composed.close();
      await screen.close();
      for (const folder of keep === 'data' ? [page] : [page, data])
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  if (options.shows === 'card') return hall;
  await hall.beats();
  // A hall that is dark does not move.
  const { open, quiet } = composed.hall();
  if (open && quiet === undefined) await screen.moves();
  return hall;
}

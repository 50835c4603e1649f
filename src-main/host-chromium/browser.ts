/** Starts a locked-down Chromium over a pipe: there is no debugging port anybody could connect to. */
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Playwright from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { mutedCalls, mutedOf, refusedEvents } from '../contract/blocked-calls.ts';
import type { Sentence } from '../contract/sentence.ts';
import { namedKeys, namedKeysWithShift } from '../server/keys.ts';
import { refuseStrayHands, keepHere, keepKeys, muteCalls, muteDialogs } from './guard.ts';
import { newProfile } from './profile.ts';
import type { Bounds } from './screens.ts';
import { type Shape, switches, headlessPage, unwantedDefaults, unwantedHeadless, withLocale } from './switches.ts';

/** Asked for by `import`, its 6 MB are read once more in search of names: 120 ms of the start (measured). */
const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof Playwright;

export interface LaunchOptions {
  readonly executable: string;
  readonly shape: Shape;
  /** A folder for the profile, which is new each time and removed at the end. */
  readonly profiles: string;
  /** Size of the page for `headless`. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The graphics chip is left alone. */
  readonly bySoftware?: boolean;
  /** Where its window stands. Absent: where the system puts it. */
  readonly place?: Bounds;
  readonly say: (sentence: Sentence) => void;
}

export interface BrowserOptions extends LaunchOptions {
  readonly origin: string;
}

export interface LockedBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
}

const noSandbox: Sentence = {
  zh: '警告：以 root 身份运行时，Chromium 的沙箱不可用；请用单独的普通用户运行本程序。',
  en: 'Warning: run by root, Chromium has no sandbox; run the program as a user of its own.',
};

type Say = LaunchOptions['say'];
const warned = new WeakSet<Say>();

/** Chromium refuses its sandbox to root; each listener is told once, however often the browser starts. */
function sandboxed(say: Say): boolean {
  if (process.getuid?.() !== 0) return true;
  if (!warned.has(say)) say(noSandbox);
  warned.add(say);
  return false;
}

/**
 * Documents of another origin are never loaded. Only documents are asked about: all else is left at full speed.
 * "Aborted" leaves the page where it is; any other reason would put an error page in its place.
 */
export async function keepOnOrigin({ context, page }: LockedBrowser, origin: string): Promise<void> {
  const session = await context.newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const own = URL.canParse(request.url) && new URL(request.url).origin === origin;
    const answer = own
      ? session.send('Fetch.continueRequest', { requestId })
      : session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    // The page may be gone by now; then there is nothing to answer.
    answer.catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
}

function placed(place: Bounds | undefined): string[] {
  if (place === undefined) return [];
  return [`--window-position=${place.x},${place.y}`, `--window-size=${place.width},${place.height}`];
}

/** Starts the browser with one page, which shows the ground colour and may navigate to `origin` only. */
export async function startBrowser(options: BrowserOptions): Promise<LockedBrowser> {
  const browser = await launchBrowser(options);
  await keepOnOrigin(browser, options.origin);
  return browser;
}

/**
 * A browser that has not answered by then hangs (seen once in some thousand starts); it is ended, which is told as any other
 * failure to start. In milliseconds.
 */
const answersWithin = 60_000;

/** The same while it is not yet known what it will show: to be kept on an origin before it goes anywhere. */
export async function launchBrowser(options: LaunchOptions): Promise<LockedBrowser> {
  const sandbox = sandboxed(options.say);
  const isUnseen = options.shape === 'headless';
  const profile = await newProfile(options.profiles);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: isUnseen,
    chromiumSandbox: sandbox,
    ignoreDefaultArgs: isUnseen ? unwantedHeadless : unwantedDefaults,
    args: [
      ...switches(options.shape, sandbox, options.bySoftware),
      ...placed(options.place),
      ...(isUnseen ? [headlessPage] : []),
    ],
    env: withLocale(process.env, process.platform),
    viewport: options.size ?? null,
    acceptDownloads: false,
    permissions: [],
    timeout: answersWithin,
    serviceWorkers: 'block',
    // The program ends the browser itself, after the visitor's page.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await context.addInitScript(muteDialogs, { calls: mutedCalls, of: mutedOf });
  await context.addInitScript(muteCalls);
  await context.addInitScript(keepHere);
  await context.addInitScript(refuseStrayHands, refusedEvents);
  await context.addInitScript(keepKeys, { alone: namedKeys, withShift: namedKeysWithShift });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.on('download', (download) => void download.cancel().catch(() => undefined));
  // Being listened to is enough to keep the file chooser shut.
  page.on('filechooser', () => undefined);
  context.on('page', (other) => void other.close().catch(() => undefined));
  return {
    context,
    page,
    close: async () => {
      await context.close().catch(() => undefined);
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

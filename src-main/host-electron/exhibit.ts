/** The exhibit: the server and its windows, opened when Electron is ready and closed once. */
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { Sentence } from '../contract/sentence.ts';
import { currentLog } from '../log/log.ts';
import type { Composed, ComposeOptions } from '../server/compose.ts';
import { readingFolders } from '../store/readings.ts';
import type { Claim } from '../store/single-instance.ts';
import type { Later } from '../supervision/later.ts';
import { openBakingPage } from './baking-page.ts';
import { bookletPrinter } from './booklet.ts';
import { alreadyRuns } from './data-folder.ts';
import type { ElectronParts } from './electron-parts.ts';
import { faultCode, followHostRequests } from './ending.ts';
import { openExhibitionWindows } from './exhibition-windows.ts';
import type { ElectronOptions } from './options.ts';
import type { Report } from './report.ts';
import type { Windows } from './windows.ts';

export interface ExhibitParts {
  /** The parent process restarts the program when its exit code asks for that. */
  readonly supervised: boolean;
  readonly rendererRoot: string;
  /** Where plates lie that came with the program. */
  readonly shippedPlates: string;
  /** The folder of the built programs, the command line among them. */
  readonly outMain: string;
  readonly compose: (options: ComposeOptions) => Promise<Composed>;
  readonly claim: (folder: string) => Promise<Claim>;
  readonly later: Later;
  readonly monotonic: () => number;
  /** The hall's clock, in milliseconds. */
  readonly wall: () => number;
  /** Ends a main that hangs; `logFile` gets a line about it. */
  readonly watchdog: (options: { readonly logFile: string }) => () => void;
  /** Prints a sentence on stderr. */
  readonly say: (sentence: Sentence) => void;
}

/** How the program ends, and what may look inside it. */
export interface OpenRules {
  readonly debugging: boolean;
  readonly isQuitting: () => boolean;
  /** Writes down first, then ends with this code. */
  readonly quitWith: (code: number) => void;
}

export interface Exhibit {
  /** Writes to the log; before the log is open, errors go to stderr. */
  readonly report: Report;
  front(): void;
  /** Opens the whole program anew. */
  restart(): void;
  /** Waits until Electron is ready. Rejects where the exhibition or the data folder can't be used. */
  open(rules: OpenRules): Promise<void>;
  /** New windows in place of all that are open. */
  renew(): void;
  /** Writes down what must not be lost; a second call waits for the first. */
  close(): Promise<void>;
}

/** Prepares it; nothing is opened yet. */
export function prepareExhibit(electron: ElectronParts, options: ElectronOptions, parts: ExhibitParts): Exhibit {
  const { app } = electron;
  const { later, monotonic, wall, say } = parts;
  let composed: Composed | undefined;
  let windows: Windows | undefined;
  let claimed: Claim | undefined;
  let closed: Promise<void> | undefined;
  let unwatch = (): void => undefined;
  let stopBaking = (): void => undefined;

  const report: Report = (level, event, fields) => {
    if (composed !== undefined) composed.log.write(level, event, fields);
    else if (level === 'error') say({ zh: `${event}：${detail(fields)}`, en: `${event}: ${detail(fields)}` });
  };
  const front = (): void => windows?.front();
  const closeAll = async (): Promise<void> => {
    stopBaking();
    await composed?.close();
    unwatch();
    if (claimed?.status === 'first') await claimed.release();
  };
  const close = (): Promise<void> => (closed ??= closeAll());

  const open = async ({ debugging, isQuitting, quitWith }: OpenRules): Promise<void> => {
    await app.whenReady();
    claimed = await parts.claim(options.data);
    if (claimed.status === 'second') {
      say(alreadyRuns);
      app.quit();
      return;
    }
    claimed.onFront(front);
    const { exhibition, data, mode, language, map } = options;
    composed = await parts.compose({
      exhibition,
      data,
      mode,
      choices: { ...(language === undefined ? {} : { language }), ...(map === undefined ? {} : { map }) },
      rendererRoot: parts.rendererRoot,
      shippedPlates: parts.shippedPlates,
      readings: readingFolders(parts.outMain, data),
      inHall: !options.windowed,
      warn: say,
    });
    const { outMain, supervised } = parts;
    const commandLine = join(outMain, 'cli.js');
    composed.hostRequests.printsWith(bookletPrinter(electron.utilityProcess, { commandLine, exhibition, data }));
    followHostRequests(composed.hostRequests, { app, supervised, quitWith });
    unwatch = parts.watchdog({ logFile: currentLog(composed.paths.logs) });
    const flush = (): void => void close();
    windows = openExhibitionWindows(electron, composed, {
      options,
      debugging,
      report,
      later,
      monotonic,
      wall,
      isQuitting,
      flush,
    });
    if (options.windowed) return;
    const create = (windowOptions: BrowserWindowConstructorOptions) => new electron.BrowserWindow(windowOptions);
    stopBaking = composed.baking.inBackground(() => Promise.resolve(openBakingPage({ create, debugging, later })));
  };

  return {
    report,
    front,
    // What fails before the server is there is for the outer supervisor.
    renew: () => windows?.renewAll(),
    restart: () => (composed === undefined ? app.exit(faultCode) : composed.hostRequests.ask('restart')),
    open,
    close,
  };
}

function detail(fields: Parameters<Report>[2]): string {
  const error = fields?.['error'];
  return error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(fields ?? {});
}

/** The list of what is set up, in order. */
import type { Sentence } from '../contract/sentence.ts';
import type { Composed, ComposeOptions } from '../server/compose.ts';
import { currentLog } from '../log/log.ts';
import { dataPaths } from '../store/paths.ts';
import type { Claim } from '../store/single-instance.ts';
import type { Later } from '../supervision/later.ts';
import { followHostRequests } from './host-requests.ts';
import { bookletPrinter } from './booklet.ts';
import { setupContents } from './contents.ts';
import { setupCrashes } from './crashes.ts';
import type { ElectronParts } from './electron-parts.ts';
import { faultCode, setupFaults } from './faults.ts';
import { setupChildren, setupGpu } from './gpu.ts';
import { openHall } from './hall.ts';
import { setupInstance } from './instance.ts';
import { setupMenu } from './menu.ts';
import { setupNetwork } from './network.ts';
import { parseElectronArguments, type ElectronOptions } from './options.ts';
import { setupScheme } from './protocol.ts';
import type { Report } from './report.ts';
import { setupSessions } from './session.ts';
import { setupShutdown } from './shutdown.ts';
import { openDoor, setupSwitches } from './switches.ts';
import type { Windows } from './windows.ts';

export interface Surroundings {
  readonly process: Pick<NodeJS.Process, 'on'>;
  /** The command line without the program itself. */
  readonly args: readonly string[];
  readonly asRoot: boolean;
  /** Whoever started the program starts it anew when it asks for that by its exit code. */
  readonly supervised: boolean;
  /** Tests and development may look inside a program that isn't packaged. */
  readonly wantsDebugging: boolean;
  readonly usual: Pick<ElectronOptions, 'exhibition' | 'data'>;
  readonly rendererRoot: string;
  /** The built command line. */
  readonly commandLine: string;
  readonly compose: (options: ComposeOptions) => Promise<Composed>;
  readonly claim: (folder: string) => Promise<Claim>;
  readonly later: Later;
  readonly monotonic: () => number;
  /** The hall's clock, in milliseconds. */
  readonly wall: () => number;
  /** Ends a main that hangs; `logFile` gets a line about it. */
  readonly watchdog: (options: { readonly logFile: string }) => () => void;
  /** Why the exhibit couldn't be opened. */
  readonly explain: (error: unknown) => readonly Sentence[];
  /** To whoever started the program, on stderr. */
  readonly say: (sentence: Sentence) => void;
}

const wrongUse = 2;

const alreadyRuns: Sentence = {
  zh: '展览已在运行，窗口已移到最前。',
  en: 'The exhibition is already running; its window has come forward.',
};

/**
 * Sets the program up. Must run to its end without waiting for anything: of a module that Electron starts with, it
 * emits `ready` only after the module is done, and most of this has to come before `ready`.
 */
export function boot(electron: ElectronParts, around: Surroundings): void {
  const { app } = electron;
  const { later, say } = around;
  const debugging = around.wantsDebugging && !app.isPackaged;
  const parsed = parseElectronArguments(around.args, around);
  const refusal = parsed.status === 'refused' ? parsed.reason : debugging ? null : openDoor(app.commandLine);
  if (parsed.status === 'refused' || refusal !== null) {
    if (refusal !== null) say(refusal);
    app.exit(wrongUse);
    return;
  }
  const { options } = parsed;

  let composed: Composed | undefined;
  let windows: Windows | undefined;
  let claimed: Claim | undefined;
  let closed: Promise<void> | undefined;
  const report: Report = (level, event, fields) => {
    if (composed !== undefined) composed.log.write(level, event, fields);
    else if (level === 'error') say({ zh: `${event}：${detail(fields)}`, en: `${event}: ${detail(fields)}` });
  };
  let unwatch = (): void => undefined;
  const closeAll = async (): Promise<void> => {
    await composed?.close();
    unwatch();
    if (claimed?.status === 'first') await claimed.release();
  };
  const close = (): Promise<void> => (closed ??= closeAll());
  const front = (): void => windows?.front();

  const giveUp = (error: unknown): void => {
    for (const sentence of around.explain(error)) say(sentence);
    app.exit(1);
  };

  setupFaults(around.process, { report, flush: close, exit: (code) => app.exit(code), later });
  try {
    if (!setupInstance(app, options.data, front)) {
      say(alreadyRuns);
      app.quit();
      return;
    }
    setupCrashes(electron, options.data);
  } catch (error) {
    // A data folder that can't be written is for the operator to mend; no restart helps.
    giveUp(error);
    return;
  }
  setupSwitches(app);
  setupMenu(electron.Menu);
  setupScheme(electron.protocol);
  setupSessions(app);
  setupContents(app, { report, debugging });
  setupNetwork(app);
  setupChildren(app, report);
  const { monotonic } = around;
  const marker = dataPaths(options.data).softwareDrawing;
  // What fails before the server is there is for the outer supervisor.
  const restart = (): void => (composed === undefined ? app.exit(faultCode) : composed.hostRequests.ask('restart'));
  setupGpu(app, { marker, monotonic, report, restart });
  const { isQuitting, quitWith } = setupShutdown(app, { windowed: options.windowed, close, later });

  const open = async (): Promise<void> => {
    await app.whenReady();
    claimed = await around.claim(options.data);
    if (claimed.status === 'second') {
      say(alreadyRuns);
      app.quit();
      return;
    }
    claimed.onFront(front);
    const { exhibition, data, mode, language, map } = options;
    const choices = { ...(language === undefined ? {} : { language }), ...(map === undefined ? {} : { map }) };
    const { rendererRoot } = around;
    composed = await around.compose({
      exhibition,
      data,
      mode,
      choices,
      rendererRoot,
      inHall: !options.windowed,
      warn: say,
    });
    const { commandLine } = around;
    composed.hostRequests.printsWith(bookletPrinter(electron.utilityProcess, { commandLine, exhibition, data }));
    followHostRequests(composed.hostRequests, { app, supervised: around.supervised, quitWith });
    unwatch = around.watchdog({ logFile: currentLog(composed.paths.logs) });
    const { wall } = around;
    const flush = (): void => void close();
    windows = openHall(electron, composed, { options, debugging, report, later, monotonic, wall, isQuitting, flush });
  };
  open().catch(giveUp);
}

function detail(fields: Parameters<Report>[2]): string {
  const error = fields?.['error'];
  return error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(fields ?? {});
}

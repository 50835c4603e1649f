/** One show from its opening to its end, on a screen or on an address alone. */
import type { Sentence } from '../contract/sentence.ts';
import { printBooklet } from '../host-chromium/booklet.ts';
import { findBrowser } from '../host-chromium/find-browser.ts';
import type { HeadStart } from '../host-chromium/head-start.ts';
import { chromiumHost, openAddress } from '../host-chromium/host.ts';
import { currentLog, type Log } from '../log/log.ts';
import { type Composed, composeServer } from '../server/compose.ts';
import type { OpenHost } from '../server/host.ts';
import { requestedEnds } from '../server/host-requests.ts';
import { startWatchdog } from '../server/watchdog.ts';
import { readingFolders } from '../store/readings.ts';
import type { SettingsProblem } from '../store/settings.ts';
import type { Claim } from '../store/single-instance.ts';
import type { Folders } from './folders.ts';
import type { Io } from './io.ts';
import type { Plan } from './plan.ts';

/** For faults of the software itself, by the custom of sysexits. */
const faultCode = 70;

/** Writing the last lines gets this long, in milliseconds; a disk that hangs must not hold up the restart. */
const patience = 2000;

function endAfter(log: Log): void {
  const end = (): void => process.exit(faultCode);
  setTimeout(end, patience);
  log.close().then(end, end);
}

/** From now on an uncaught fault is logged and ends the program; a main that hangs is ended. Returns the undo. */
export function lastResort({ log, paths }: Pick<Composed, 'log' | 'paths'>): () => void {
  const fault = (error: unknown): void => {
    log.write('error', 'an uncaught fault; the program ends', { error });
    console.error(error);
    endAfter(log);
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
  const unwatch = startWatchdog({ logFile: currentLog(paths.logs) });
  return () => {
    process.off('uncaughtException', fault);
    process.off('unhandledRejection', fault);
    unwatch();
  };
}

/** What is known before a show opens; the plan says what is shown. */
export interface ShowParts {
  /** The browser that shows it; null: nothing is shown here. */
  readonly browser: string | null;
  /** That browser, on its way already. */
  readonly ahead: HeadStart | undefined;
  /** A screen in a hall. */
  readonly inHall: boolean;
  readonly place: Extract<Claim, { status: 'first' }>;
  readonly toStop: Promise<void>;
  /** Sentences to the person who started the program; always the same function. */
  readonly say: (sentence: Sentence) => void;
}

/** How it ended: with an exit code, or the wish to open anew; or that it did not open. */
export type End = number | 'anew' | 'not opened';

/** Rejects when the exhibition or the data folder can't be used. */
export async function show(plan: Plan, stage: ShowParts, io: Io, folders: Folders): Promise<End> {
  const { exhibition, data, language, map } = plan;
  const { browser, inHall, place, say } = stage;
  const composed = await composeServer({
    exhibition,
    data,
    rendererRoot: folders.renderer,
    shippedPlates: folders.plates,
    readings: readingFolders(folders.main, data),
    mode: plan.mode,
    choices: {
      ...(language === undefined ? {} : { language }),
      ...(map === undefined ? {} : { map }),
    },
    // Editors, and runs that only print the address, need the list and nothing else.
    inHall,
    warn: say,
  });
  const unguard = lastResort(composed);
  const ending = new AbortController();
  await letPrint(composed, browser, ending.signal, say);
  try {
    if (composed.settingsProblem) say(settingsSentence(composed.settingsProblem));
    let stopped = false;
    void stage.toStop.then(() => (stopped = true));
    const open = await openHost(plan, composed, stage, io).catch((error: unknown) => {
      // Ending a service ends its browser too: that is no failure.
      if (stopped) return null;
      composed.log.write('error', 'the browser did not start', { error });
      say(notStarted(browser, composed.paths.logs, error));
      return null;
    });
    if (open === null) return stopped ? 0 : 'not opened';
    tellPresenterAddress(plan, open, say, io);
    place.onFront(() => open.front());
    // An editor's window has any size, and each for a moment only.
    const stopBaking = inHall && open.unseen ? composed.baking.inBackground(open.unseen) : () => undefined;
    const ended = Promise.race([open.closed, stage.toStop]).then(() => 'end' as const);
    const asked = await Promise.race([ended, composed.hostRequests.asked]);
    stopBaking();
    await open.close();
    if (asked === 'end') return 0;
    const { opensAnew, exitCode } = requestedEnds[asked];
    return opensAnew ? 'anew' : exitCode;
  } finally {
    ending.abort();
    await composed.close();
    unguard();
  }
}

/** Staff may have the booklet printed wherever there is a browser, also where it shows nothing. */
async function letPrint(
  composed: Composed,
  browser: string | null,
  signal: AbortSignal,
  say: ShowParts['say'],
): Promise<void> {
  const executable = browser ?? (await findBrowser());
  if (executable === null) return;
  composed.hostRequests.printsWith((order, onPicture) =>
    printBooklet(order, { ...composed, executable, say, onPicture, signal }),
  );
}

function openHost({ windowed, size, headless }: Plan, composed: Composed, stage: ShowParts, io: Io): Promise<OpenHost> {
  const { browser, ahead, say } = stage;
  if (browser !== null) {
    return chromiumHost(browser, {}, ahead).open({
      ...composed,
      windowed,
      ...(size === undefined ? {} : { size }),
      say,
    });
  }
  return openAddress(composed).then((open) => {
    if (!headless) {
      say({
        zh: '没有显示器；请在本机的浏览器里打开下面的地址：',
        en: 'There is no display; open this address in a browser of this machine:',
      });
    }
    io.out(open.address);
    return open;
  });
}

/** Where there is no second display the guide's page stands nowhere: it can be opened in any browser of the machine. */
function tellPresenterAddress({ mode }: Plan, { presenterAddress }: OpenHost, say: ShowParts['say'], io: Io): void {
  if (mode !== 'present' || presenterAddress === undefined) return;
  say({
    zh: '讲解台（提示、计时、路线），请在本机的浏览器里打开：',
    en: 'The guide’s page, with notes, timer and plan; open it in a browser of this machine:',
  });
  io.out(presenterAddress);
}

function settingsSentence({ file, status, why, setAsideAs, usedInstead }: SettingsProblem): Sentence {
  const backup = usedInstead === 'backup';
  const [zhUsed, enUsed] = backup
    ? ['上一次保存的设置', 'those saved before them are used']
    : ['默认设置', 'the defaults are used'];
  const what: Record<SettingsProblem['status'], Sentence> = {
    missing: { zh: `设置文件“${file}”不见了`, en: `The settings "${file}" are missing` },
    unreadable: {
      zh: `设置文件“${file}”现在无法读取（${why}），原样保留，会自动再次读取`,
      en: `The settings "${file}" can't be read now (${why}); they are left as they are and tried again`,
    },
    damaged:
      setAsideAs === null
        ? { zh: `设置文件“${file}”已损坏（${why}）`, en: `The settings "${file}" were damaged (${why})` }
        : {
            zh: `设置文件“${file}”已损坏（${why}），已移到一旁`,
            en: `The settings "${file}" were damaged (${why}) and set aside`,
          },
  };
  return { zh: `${what[status].zh}；现用${zhUsed}。`, en: `${what[status].en}; ${enUsed}.` };
}

function notStarted(browser: string | null, logs: string, error: unknown): Sentence {
  const why = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  return {
    zh: `无法打开展览窗口（${browser ?? '127.0.0.1'}：${why}）；详情见“${logs}”。`,
    en: `The exhibition's window could not be opened (${browser ?? '127.0.0.1'}: ${why}); the log in "${logs}" says more.`,
  };
}

/** Shows the exhibition from this very process: on the machine's own browser, or on an address alone. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Sentence } from '../contract/sentence.ts';
import type { LanguageChoice, Mode } from '../contract/settings.ts';
import { printBooklet } from '../host-chromium/booklet.ts';
import { findBrowser } from '../host-chromium/find-browser.ts';
import { chromiumHost, openAddress } from '../host-chromium/host.ts';
import { type Composed, composeServer } from '../server/compose.ts';
import { leftByStaff } from '../server/endings.ts';
import type { OpenHost } from '../server/host.ts';
import type { SettingsProblem } from '../store/settings.ts';
import { type Claim, claim } from '../store/single-instance.ts';
import { cardStands } from '../supervision/ladder.ts';
import type { Folders } from './folders.ts';
import { type Io, tell } from './io.ts';
import { lastResort } from './last-resort.ts';
import { alreadyRunning, noBrowser } from './sentences.ts';
import { asked } from './stop.ts';

/** Everything decided before a host is chosen; folders are absolute. */
export interface Plan {
  readonly mode: Mode;
  readonly exhibition: string;
  readonly data: string;
  readonly windowed: boolean;
  /** Whoever starts it wants the address and nothing else. */
  readonly headless: boolean;
  readonly language?: LanguageChoice;
  readonly map?: 'rings' | 'globe';
}

/** Runs until the last window is closed or somebody asks to stop; gives the exit code. `screen`: there is one. */
export async function runHere(plan: Plan, screen: boolean, io: Io, folders: Folders): Promise<number> {
  const browser = screen ? await findBrowser() : null;
  if (screen && browser === null) {
    tell(io, noBrowser);
    return 1;
  }
  const place = await claim(plan.data);
  if (place.status === 'second') {
    tell(io, alreadyRunning);
    return 0;
  }
  const stop = asked();
  try {
    let shown = false;
    for (;;) {
      const end = await show(plan, { screen, browser, place, toStop: stop.toStop }, io, folders);
      if (end === 'not opened') {
        if (!shown) return 1;
        // What has been shown will be shown again: the browser may just be updated, or the machine be busy at night.
        if (await stoppedMeanwhile(stop.toStop)) return 0;
      } else if (end === 'anew') shown = true;
      else return end;
    }
  } finally {
    stop.undo();
    await place.release();
  }
}

/** Waits as long as the card would stand; whether somebody asked to stop before that. */
async function stoppedMeanwhile(toStop: Promise<void>): Promise<boolean> {
  const over = new AbortController();
  try {
    return await Promise.race([toStop.then(() => true), wait(cardStands, false, { signal: over.signal })]);
  } finally {
    over.abort();
  }
}

interface Stage {
  readonly screen: boolean;
  readonly browser: string | null;
  readonly place: Extract<Claim, { status: 'first' }>;
  readonly toStop: Promise<void>;
}

/** One show from its opening to its end: the exit code, or the wish to open anew; or that it did not open. */
async function show(plan: Plan, stage: Stage, io: Io, folders: Folders): Promise<number | 'anew' | 'not opened'> {
  const { exhibition, data, language, map } = plan;
  const { screen, browser, place } = stage;
  const composed = await composeServer({
    exhibition,
    data,
    rendererRoot: folders.renderer,
    mode: plan.mode,
    choices: {
      ...(language === undefined ? {} : { language }),
      ...(map === undefined ? {} : { map }),
    },
    // An editor, and whoever wants the address only, need the list and nothing else.
    inHall: screen && !plan.windowed,
    warn: (sentence) => tell(io, sentence),
  });
  const unguard = lastResort(composed);
  const ending = new AbortController();
  await letPrint(composed, browser, ending.signal, io);
  try {
    if (composed.settingsProblem) tell(io, settingsSentence(composed.settingsProblem));
    const open = await openHost(plan, composed, browser, io).catch((error: unknown) => {
      composed.log.write('error', 'the browser did not start', { error });
      tell(io, notStarted(browser, composed.paths.logs, error));
      return null;
    });
    if (open === null) return 'not opened';
    place.onFront(() => open.front());
    const ended = Promise.race([open.closed, stage.toStop]).then(() => 'end' as const);
    const act = await Promise.race([ended, composed.asks.act]);
    await open.close();
    if (act === 'end') return 0;
    return act === 'restart' ? 'anew' : leftByStaff;
  } finally {
    ending.abort();
    await composed.close();
    unguard();
  }
}

/** Staff may have the booklet printed wherever there is a browser, also where it shows nothing. */
async function letPrint(composed: Composed, browser: string | null, signal: AbortSignal, io: Io): Promise<void> {
  const executable = browser ?? (await findBrowser());
  if (executable === null) return;
  const say = (sentence: Sentence): void => tell(io, sentence);
  composed.asks.printsWith((order, cutting) => printBooklet(order, { ...composed, executable, say, cutting, signal }));
}

function openHost({ windowed, headless }: Plan, composed: Composed, browser: string | null, io: Io): Promise<OpenHost> {
  if (browser !== null) {
    const say = (sentence: Parameters<typeof tell>[1]): void => tell(io, sentence);
    return chromiumHost(browser).open({ ...composed, windowed, say });
  }
  return openAddress(composed).then((open) => {
    if (!headless) {
      tell(io, {
        zh: '没有显示器；请在本机的浏览器里打开下面的地址：',
        en: 'There is no display; open this address in a browser of this machine:',
      });
    }
    io.out(open.address);
    return open;
  });
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

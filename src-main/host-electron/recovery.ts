/** One window climbs the recovery ladder: a new renderer, a new window, the card; the rules are supervision's. */
import type { LogEvent } from '../contract/log-events.ts';
import { type Answer, cardStands, type Ladder } from '../supervision/ladder.ts';
import type { Later } from '../supervision/later.ts';
import type { Report } from './report.ts';
import type { HallWindow } from './window.ts';
import { type Shown, showPage } from './window.ts';

interface Care {
  readonly later: Later;
  readonly monotonic: () => number;
  readonly report: Report;
  readonly isQuitting: () => boolean;
  /** That of this window's ID: it outlives the window. */
  readonly ladder: Ladder;
  readonly shown: Shown;
  /** Whether this is still the window with this ID. */
  readonly isCurrent: () => boolean;
  readonly renew: (shown: Shown) => void;
}

/** What the window shows now, and whom to tell that it shows nothing. */
export interface WindowCare {
  readonly shown: Shown;
  /** When that was asked for, on the monotonic clock. */
  readonly loadedAt: number;
  /** Something is wrong with a page whose process lives. */
  fault(event: LogEvent): void;
  /** A new process for the page, without a fault. */
  renewPage(): void;
}

/** The load was stopped by another one; no fault. */
const aborted = -3;

/** A killed process is told as gone at once; where it isn't, the window goes on without that word. In milliseconds. */
const killTakes = 1000;

/** Follows the window from its birth. Loading inside Electron's handlers has crashed it, so every answer waits a turn. */
export function recoverWindow(window: HallWindow, id: string, care: Care): WindowCare {
  const { later, report, ladder } = care;
  let { shown } = care;
  let loadedAt = care.monotonic();
  /** An answer is on its way; what happens meanwhile belongs to the same fault. */
  let answering = false;
  let killed: (() => void) | undefined;

  const over = (): boolean => care.isQuitting() || !care.isCurrent() || window.isDestroyed();
  const load = (what: Shown): void => {
    if (over()) return;
    [shown, loadedAt] = [what, care.monotonic()];
    showPage(window, id, what, report);
  };
  const answer = ({ rung, wait }: Answer): void => {
    later(() => {
      answering = false;
      if (over()) return;
      if (rung === 'renderer') load('exhibition');
      else care.renew(rung === 'card' ? 'card' : 'exhibition');
    }, wait);
  };
  /** What is to be done, unless something is being done already. */
  const decide = (event: LogEvent, fields: object): Answer | undefined => {
    if (answering || over()) return undefined;
    const { rung, wait } = ladder.fault('renderer');
    report('error', event, { window: id, ...fields, answer: rung });
    answering = true;
    // Where not even the card can be shown, nothing is to be seen anyway: it is tried as seldom as the exhibition.
    return { rung, wait: rung === 'card' && shown === 'card' ? cardStands : wait };
  };
  const fault = (event: LogEvent, fields: object = {}): void => {
    const decided = decide(event, fields);
    if (decided !== undefined) answer(decided);
  };
  /** A process that hangs can't load anything; the page is loaded when it is gone. */
  const kill = (then: () => void): void => {
    const once = (): void => {
      if (killed !== once) return;
      killed = undefined;
      then();
    };
    killed = once;
    later(once, killTakes);
    window.webContents.forcefullyCrashRenderer();
  };

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (killed !== undefined) killed();
    else fault('page died', { reason, exitCode });
  });
  window.webContents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    if (!isMainFrame || code === aborted) return;
    fault('page not loaded', { code, description, address });
  });
  if (shown === 'card') later(() => load('exhibition'), cardStands);

  return {
    get shown() {
      return shown;
    },
    get loadedAt() {
      return loadedAt;
    },
    fault: (event) => {
      const decided = decide(event, {});
      if (decided === undefined) return;
      if (decided.rung === 'renderer') kill(() => answer(decided));
      else answer(decided);
    },
    renewPage: () => {
      if (answering || over()) return;
      answering = true;
      kill(() => answer({ rung: 'renderer', wait: 0 }));
    },
  };
}

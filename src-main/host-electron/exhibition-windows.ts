/** After ready: the exhibit is opened and put on the displays. */
import type { Composed } from '../server/compose.ts';
import { keepWithinMemory } from '../server/keep-memory.ts';
import { Ladder } from '../supervision/ladder.ts';
import { Surroundings } from '../supervision/surroundings.ts';
import { keepNoting, Wake } from '../supervision/wake.ts';
import { namedDisplays, planWindows, watchDisplays } from './displays.ts';
import type { ElectronParts } from './electron-parts.ts';
import { watchFocus } from './keep-in-front.ts';
import { disableSecureDns } from './network.ts';
import type { ElectronOptions } from './options.ts';
import { type Power, setupPower } from './power.ts';
import { serve } from './protocol.ts';
import { type WindowCare, recoverWindow } from './recovery.ts';
import { openSession } from './session.ts';
import { watchPage } from './watching.ts';
import { type HallWindow, openWindow, placeWindow, type WindowRules } from './window.ts';
import { Windows } from './windows.ts';

export interface ExhibitionWindowsRules extends Pick<WindowRules, 'debugging' | 'report' | 'later' | 'isQuitting'> {
  readonly options: ElectronOptions;
  readonly monotonic: () => number;
  /** The hall's clock, in milliseconds. */
  readonly wall: () => number;
  /** Writes down what must not be lost. */
  readonly flush: () => void;
}

/** Opens the windows on what the server answers. */
export function openExhibitionWindows(
  electron: ElectronParts,
  composed: Pick<Composed, 'served' | 'hall' | 'log' | 'hostRequests' | 'displayAssignment'>,
  rules: ExhibitionWindowsRules,
): Windows {
  const { options, report, later, monotonic, isQuitting } = rules;
  const { served } = composed;
  disableSecureDns(electron.app);
  serve(openSession(electron.session), served);

  let power: Power = { on: true };
  const wake = new Wake(rules);
  const surroundings = new Surroundings({
    wake,
    monotonic,
    hall: composed.hall,
    displayed: () => power.on && electron.screen.getAllDisplays().length > 0,
  });
  /** By a window's ID: what died again and again is not stronger in a new window. */
  const ladders = new Map<string, Ladder>();
  const ladderOf = (id: string): Ladder => {
    const ladder = ladders.get(id) ?? new Ladder(monotonic);
    ladders.set(id, ladder);
    return ladder;
  };
  const pages = new Map<HallWindow, WindowCare>();
  const windowRules: WindowRules = {
    create: (windowOptions) => new electron.BrowserWindow(windowOptions),
    windowed: options.windowed,
    size: options.size,
    debugging: rules.debugging,
    later,
    report,
    isQuitting,
    oursIsFocused: () => windows.someFocused,
    onSessionEnd: rules.flush,
  };
  const windows: Windows = new Windows({
    open: (plan, shown) => {
      const window = openWindow(plan, shown, windowRules);
      const { id } = plan;
      const page = recoverWindow(window, id, {
        later,
        monotonic,
        report,
        isQuitting,
        ladder: ladderOf(id),
        shown,
        isCurrent: () => windows.has(id, window),
        renew: (next) => windows.renew(id, next),
      });
      pages.set(window, page);
      window.once('closed', () => pages.delete(window));
      const beatAge = (): number | undefined => served.windows.health().find((each) => each.id === id)?.beatAgeMs;
      watchPage(window, { later, monotonic, surroundings, beatAge, page });
      return window;
    },
    place: (window, plan) => placeWindow(window, plan, report),
  });

  const arrange = (): void => {
    const { screen } = electron;
    const displays = screen.getAllDisplays();
    report('info', 'displays', { displays: displays.map(({ id, bounds }) => ({ id, ...bounds })) });
    const plans = planWindows(displays, screen.getPrimaryDisplay().id, composed.displayAssignment);
    windows.arrange(options.windowed ? plans.slice(0, 1) : plans);
  };
  composed.hostRequests.showsOn(() =>
    namedDisplays(electron.screen.getAllDisplays(), electron.screen.getPrimaryDisplay().id),
  );
  arrange();
  keepNoting(wake, later);
  if (options.windowed) return windows;

  watchDisplays(electron.screen, later, arrange);
  composed.displayAssignment.subscribe(arrange);
  watchFocus(windows, later);
  const onWake = (): void => {
    wake.woke();
    arrange();
  };
  power = setupPower(electron, { report, later, monotonic, onWake });
  keepWithinMemory({
    ...composed,
    monotonic,
    later,
    measure: () => Promise.resolve(memoryOf(electron.app)),
    browser: () => electron.app,
    renew: {
      renderer: () => pages.forEach((page) => page.renewPage()),
      browser: () => composed.hostRequests.ask('restart'),
    },
  });
  return windows;
}

/** Bytes that all processes of the program hold; what they share counts more than once where the system tells no better. */
function memoryOf(app: ElectronParts['app']): number {
  const kilobytes = app.getAppMetrics().map(({ memory }) => memory.privateBytes ?? memory.workingSetSize);
  return kilobytes.reduce((sum, each) => sum + each, 0) * 1024;
}

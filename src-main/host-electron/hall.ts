/** After ready: the exhibit is opened and put on the displays. */
import type { Composed } from '../server/compose.ts';
import { backOff } from './backoff.ts';
import { watchDisplays } from './displays.ts';
import type { ElectronParts } from './electron-parts.ts';
import { watchFocus } from './focus.ts';
import type { Later } from './later.ts';
import { quietResolver } from './network.ts';
import type { ElectronOptions } from './options.ts';
import { planWindows } from './plan.ts';
import { setupPower } from './power.ts';
import { serve } from './protocol.ts';
import { careFor } from './recovery.ts';
import type { Report } from './report.ts';
import { openSession } from './session.ts';
import { openWindow, placeWindow, type WindowRules } from './window.ts';
import { Windows } from './windows.ts';

export interface HallRules {
  readonly options: ElectronOptions;
  readonly debugging: boolean;
  readonly report: Report;
  readonly later: Later;
  readonly monotonic: () => number;
  readonly isQuitting: () => boolean;
  /** Writes down what must not be lost. */
  readonly flush: () => void;
}

/** Opens the windows on what `served` answers. */
export function openHall(electron: ElectronParts, { served }: Pick<Composed, 'served'>, rules: HallRules): Windows {
  const { options, report, later, isQuitting } = rules;
  quietResolver(electron.app);
  serve(openSession(electron.session), served);

  const pauseFor = backOff(rules.monotonic);
  const windowRules: WindowRules = {
    create: (windowOptions) => new electron.BrowserWindow(windowOptions),
    windowed: options.windowed,
    debugging: rules.debugging,
    later,
    report,
    isQuitting,
    oursIsFocused: () => windows.someFocused,
    onSessionEnd: rules.flush,
  };
  const windows: Windows = new Windows({
    open: (plan) => {
      const window = openWindow(plan, windowRules);
      const { id } = plan;
      careFor(window, id, {
        later,
        report,
        isQuitting,
        pauseFor,
        isCurrent: () => windows.has(id, window),
        renew: () => windows.renew(id),
      });
      return window;
    },
    place: (window, plan) => placeWindow(window, plan, report),
  });

  const arrange = (): void => {
    const { screen } = electron;
    const displays = screen.getAllDisplays();
    report('info', 'displays', { displays: displays.map(({ id, bounds }) => ({ id, ...bounds })) });
    const plans = planWindows(displays, screen.getPrimaryDisplay().id, options.mode);
    windows.arrange(options.windowed ? plans.slice(0, 1) : plans);
  };
  arrange();
  if (options.windowed) return windows;

  watchDisplays(electron.screen, later, arrange);
  watchFocus(windows, later);
  setupPower(electron, report, arrange);
  return windows;
}

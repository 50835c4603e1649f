import type { App, PowerMonitor, PowerSaveBlocker } from 'electron';
import type { Report } from './report.ts';

interface Parts {
  readonly app: Pick<App, 'quit'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'isStarted'>;
}

export interface Power {
  /** The machine is awake and not locked by the system. */
  readonly on: boolean;
}

/** After ready: the screen stays on, and the log knows when the machine slept. The system's own plan has to be set too. */
export function setupPower({ app, powerMonitor, powerSaveBlocker }: Parts, report: Report, onWake: () => void): Power {
  let [asleep, locked] = [false, false];
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  if (!powerSaveBlocker.isStarted(blocker)) report('warning', 'display sleep not prevented');

  powerMonitor.on('suspend', () => {
    asleep = true;
    report('info', 'machine sleeps');
  });
  powerMonitor.on('resume', () => {
    asleep = false;
    report('info', 'machine woke');
    onWake();
  });
  powerMonitor.on('lock-screen', () => {
    locked = true;
    report('warning', 'screen locked by the system');
  });
  powerMonitor.on('unlock-screen', () => {
    locked = false;
    onWake();
  });
  // Linux and macOS; Windows tells the windows (`session-end`).
  powerMonitor.on('shutdown', () => {
    report('info', 'machine shuts down');
    app.quit();
  });
  return {
    get on() {
      return !asleep && !locked;
    },
  };
}

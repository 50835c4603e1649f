import type { App, PowerMonitor, PowerSaveBlocker } from 'electron';
import type { Report } from './report.ts';

interface Parts {
  readonly app: Pick<App, 'quit'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'isStarted'>;
}

/** After ready: the screen stays on, and the log knows when the machine slept. The system's own plan has to be set too. */
export function setupPower({ app, powerMonitor, powerSaveBlocker }: Parts, report: Report, onWake: () => void): void {
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  if (!powerSaveBlocker.isStarted(blocker)) report('warning', 'display sleep not prevented');

  powerMonitor.on('suspend', () => report('info', 'machine sleeps'));
  powerMonitor.on('resume', () => {
    report('info', 'machine woke');
    onWake();
  });
  powerMonitor.on('lock-screen', () => report('warning', 'screen locked by the system'));
  powerMonitor.on('unlock-screen', () => onWake());
  // Linux and macOS; Windows tells the windows (`session-end`).
  powerMonitor.on('shutdown', () => {
    report('info', 'machine shuts down');
    app.quit();
  });
}

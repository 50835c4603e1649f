import type { App, PowerMonitor, PowerSaveBlocker } from 'electron';
import { again, type Later } from '../supervision/later.ts';
import type { Report } from './report.ts';

interface Parts {
  readonly app: Pick<App, 'quit'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'isStarted'>;
}

interface Rules {
  readonly report: Report;
  readonly later: Later;
  readonly monotonic: () => number;
  readonly onWake: () => void;
}

export interface Power {
  /** The machine is awake and not locked by the system. */
  readonly on: boolean;
}

/** From one look at whether a sleep or a lock is over to the next, in seconds. */
const lookEvery = 10;

/**
 * A lost notice must not leave supervision off for good: so long after a sleep or a lock began, in
 * milliseconds, it is over when the machine itself shows that.
 */
const provenAfter = 60_000;

/** After ready: the screen stays on, and the log knows when the machine slept. The system's own plan has to be set too. */
export function setupPower({ app, powerMonitor, powerSaveBlocker }: Parts, rules: Rules): Power {
  const { report, monotonic, onWake } = rules;
  /** Since when, on the monotonic clock; undefined while it is not so. */
  let asleep: number | undefined;
  let locked: number | undefined;
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  if (!powerSaveBlocker.isStarted(blocker)) report('warning', 'display sleep not prevented');

  powerMonitor.on('suspend', () => {
    asleep = monotonic();
    report('info', 'machine sleeps');
  });
  const woken = (): void => {
    asleep = undefined;
    report('info', 'machine woke');
    onWake();
  };
  powerMonitor.on('resume', woken);
  powerMonitor.on('lock-screen', () => {
    locked = monotonic();
    report('warning', 'screen locked by the system');
  });
  const unlocked = (): void => {
    locked = undefined;
    onWake();
  };
  powerMonitor.on('unlock-screen', unlocked);
  const isLong = (since: number): boolean => monotonic() - since >= provenAfter;
  again(rules.later, lookEvery * 1000, () => {
    // A machine that sleeps lightly runs its programs now and then; it is awake when somebody has just touched it.
    if (asleep !== undefined && isLong(asleep) && powerMonitor.getSystemIdleState(lookEvery) === 'active') woken();
    // "Unknown" proves nothing.
    if (
      locked !== undefined &&
      isLong(locked) &&
      ['active', 'idle'].includes(powerMonitor.getSystemIdleState(lookEvery))
    )
      unlocked();
  });
  // Linux and macOS; Windows tells the windows (`session-end`).
  powerMonitor.on('shutdown', () => {
    report('info', 'machine shuts down');
    app.quit();
  });
  return {
    get on() {
      return asleep === undefined && locked === undefined;
    },
  };
}

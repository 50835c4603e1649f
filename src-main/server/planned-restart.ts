/** Once a day, in the quiet hours, the whole program opens anew. */
import type { Settings } from '../contract/settings.ts';
import type { Log } from '../log/log.ts';
import { again, type Later } from '../supervision/later.ts';
import { isTimeToRestart } from '../supervision/planned-restart.ts';
import type { HallState } from '../supervision/hall-hours.ts';
import { isLeftStanding, isUnattended } from '../supervision/unattended.ts';
import type { HostRequests } from './host-requests.ts';
import type { Windows } from './windows.ts';

export interface PlannedRestartParts {
  readonly windows: Pick<Windows, 'health' | 'quietFor'>;
  readonly hostRequests: HostRequests;
  readonly log: Pick<Log, 'write'>;
  readonly settings: () => Settings;
  readonly hall: () => HallState;
  readonly now: () => Date;
  readonly monotonic: () => number;
  readonly later: Later;
}

/** From one look at the clock to the next, in milliseconds. */
const lookEvery = 60_000;

/** Asks for the restart when it is time. Returns the undo. */
export function planRestart(parts: PlannedRestartParts): () => void {
  const started = parts.monotonic();
  return again(parts.later, lookEvery, () => {
    const up = parts.monotonic() - started;
    const windows = parts.windows.health();
    const unattended = isUnattended(windows, parts.hall().open) || isLeftStanding(windows, parts.windows.quietFor());
    if (!isTimeToRestart({ now: parts.now(), up, hours: parts.settings().hours, unattended })) return;
    parts.log.write('info', 'planned restart', { hoursUp: Math.round(up / 3_600_000) });
    parts.hostRequests.ask('restart');
  });
}

/** Opens what lies behind the staff's door. */
import type { Sentence } from '../../contract/sentence.ts';
import type { OpenExhibition } from '../../exhibition/index.ts';
import type { Log } from '../../log/log.ts';
import { logReader } from '../../log/read.ts';
import type { MakeRoom } from '../../store/kept-file.ts';
import type { DataPaths } from '../../store/paths.ts';
import { openAttempts } from '../../store/pin-attempts.ts';
import { guardPin, readPin } from '../../store/pin.ts';
import type { SettingsStore } from '../../store/settings.ts';
import type { Visits } from '../../store/visits/visits.ts';
import type { WithdrawnStore } from '../../store/withdrawn.ts';
import { type Later, later } from '../../supervision/later.ts';
import type { HostRequests } from '../host-requests.ts';
import type { Windows } from '../windows.ts';
import { openBooklets } from './booklets.ts';
import { type StaffService, openStaffService } from './staff-service.ts';
import { Door } from './door.ts';
import { listDrives } from './drives.ts';
import { Session } from './session.ts';
import { gatherState, type StateParts } from './state.ts';

export interface StaffParts {
  readonly paths: DataPaths;
  readonly exhibition: Pick<OpenExhibition, 'current' | 'problems' | 'quietDays'> &
    Partial<Pick<OpenExhibition, 'shown'>>;
  readonly settings: SettingsStore;
  readonly withdrawn: WithdrawnStore;
  readonly visits: Visits;
  readonly log: Log;
  readonly hostRequests: HostRequests;
  readonly now: () => Date;
  /** What each screen's governor asks. */
  readonly eases: StateParts['eases'];
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** What is wrong with the data folder now. */
  readonly storeProblems: () => readonly Sentence[];
  readonly makeRoom?: MakeRoom;
  /** Tests say which drives there are. */
  readonly drives?: typeof listDrives;
  /** The clock by which an answer goes first; by default real time. */
  readonly later?: Later;
}

/** Entries of the log that are looked through for what happened. */
const entriesRead = 1000;

/** Counts the minutes in which a first PIN may be set from now on. */
export async function openStaff(parts: StaffParts): Promise<(windows: Windows) => StaffService> {
  const { paths, log, now, monotonic, exhibition, settings, withdrawn, hostRequests } = parts;
  const drives = parts.drives ?? listDrives;
  const unguarded = await guardPin(paths.pin);
  if (unguarded !== undefined) log.write('warning', 'others can read the PIN’s file', { why: unguarded });
  const attempts = await openAttempts({
    file: paths.pinAttempts,
    monotonic,
    makeRoom: parts.makeRoom,
    onUnkept: (error) => log.write('error', 'attempts can’t be kept', { error }),
  });
  const door = new Door({
    file: paths.pin,
    read: () => readPin(paths.pin, now, (damage) => log.write('error', 'the PIN was damaged', { ...damage })),
    attempts,
    monotonic,
    makeRoom: parts.makeRoom,
    onWrong: () => log.write('warning', 'a PIN was wrong'),
  });
  const readLog = logReader(paths.logs, entriesRead, log.unwritten);
  const upSince = now();
  const booklets = openBooklets({
    exhibition,
    withdrawn,
    printer: () => hostRequests.printer(),
    drives: () => drives(),
    log,
    now,
  });
  return (windows) =>
    openStaffService({
      later,
      ...parts,
      door,
      booklets,
      session: new Session(monotonic),
      drives: () => drives(),
      state: () =>
        gatherState({
          now,
          upSince,
          folder: paths.folder,
          softwareDrawing: paths.softwareDrawing,
          exhibition,
          settings,
          withdrawn,
          door,
          readLog,
          drives: () => drives(),
          handout: () => booklets.state(),
          displays: () => hostRequests.displays(),
          storeProblems: parts.storeProblems,
          beatAges: () => windows.beatAges(),
          eases: parts.eases,
          windows: () => windows.health().map(({ id }) => id),
        }),
    });
}

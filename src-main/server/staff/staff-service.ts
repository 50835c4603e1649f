/** What staff see and do after they have entered. */
import type { LogEvent } from '../../contract/log-events.ts';
import type { LanguageChoice, Settings } from '../../contract/settings.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { Drive, HostRequest, ItemName, StaffDone, StaffExport, StaffState } from '../../contract/staff.ts';
import type { VisitCount } from '../../contract/visits.ts';
import type { Problem } from '../../exhibition/index.ts';
import type { Log } from '../../log/log.ts';
import type { Kept } from '../../store/kept-file.ts';
import type { SettingsStore } from '../../store/settings.ts';
import type { Visits } from '../../store/visits/visits.ts';
import type { WithdrawnStore } from '../../store/withdrawn.ts';
import type { Later } from '../../supervision/later.ts';
import type { HostRequests } from '../host-requests.ts';
import type { Booklets } from './booklets.ts';
import type { Door } from './door.ts';
import { exportFigures } from './export.ts';
import { findItem } from './items.ts';
import type { Session } from './session.ts';

export interface StaffService {
  readonly door: Door;
  readonly session: Session;
  /** Writes what staff did to the log. */
  note(event: LogEvent): void;
  state(): Promise<StaffState>;
  drives(): Promise<readonly Drive[]>;
  figures(since: string): readonly VisitCount[];
  set(settings: Settings): Promise<StaffDone>;
  withdraw(name: ItemName): Promise<StaffDone>;
  restore(name: ItemName): Promise<StaffDone>;
  export(drive: string): Promise<StaffExport>;
  handout(drive: string, language: LanguageChoice): Promise<StaffExport>;
  act(act: HostRequest): Promise<StaffDone>;
  /** What was asked for and not begun is forgotten. */
  close(): void;
}

export interface StaffServiceParts {
  readonly door: Door;
  readonly session: Session;
  readonly exhibition: {
    current(): { readonly id: string } & Parameters<typeof findItem>[0];
    problems(): readonly Problem[];
  };
  readonly settings: SettingsStore;
  readonly withdrawn: WithdrawnStore;
  readonly visits: Visits;
  readonly log: Log;
  readonly hostRequests: HostRequests;
  readonly booklets: Booklets;
  readonly now: () => Date;
  readonly drives: () => Promise<readonly Drive[]>;
  readonly state: () => Promise<StaffState>;
  readonly later: Later;
}

/** The answer reaches the page before the host closes the server, in milliseconds. */
const answerFirst = 250;

const done: StaffDone = { done: true };
const not = (problem: Sentence): StaffDone => ({ done: false, problem });

const unknownItem: Sentence = {
  zh: '展览里没有这一条，可能刚刚改过内容；请刷新清单后再试。',
  en: 'The exhibition has no such item; its content may just have changed. Look at the list again.',
};
const unkept = (why: string): Sentence => ({
  zh: `已经生效，但没能保存（${why}），重启后会丢失；请检查数据盘的剩余空间和写入权限。`,
  en: `It holds now but could not be kept (${why}) and would be lost at a restart; check the data disk’s free space and rights.`,
});

/** Puts together what staff may see and do. */
export function openStaffService(parts: StaffServiceParts): StaffService {
  const { door, session, exhibition, settings, withdrawn, visits, log, hostRequests, booklets } = parts;
  const { now, drives, state, later } = parts;
  let forgetAct: (() => void) | undefined;
  const told = (kept: Kept, failure: LogEvent): StaffDone => {
    if (kept.kept) return done;
    log.write('error', failure, { why: kept.why });
    return not(unkept(kept.why));
  };
  return {
    door,
    session,
    note: (event) => log.write('info', event),
    state,
    drives,
    figures: (since) => visits.since(since),
    set: async (next) => {
      log.write('info', 'staff changed the settings');
      return told(await settings.replace(next), 'settings can’t be kept');
    },
    withdraw: async ({ kind, id }) => {
      const item = findItem(exhibition.current(), { kind, id });
      if (item === undefined) return not(unknownItem);
      log.write('info', 'staff withdrew', { kind, id });
      return told(await withdrawn.withdraw({ kind, id, name: item.name }), 'withdrawn can’t be kept');
    },
    restore: async ({ kind, id }) => {
      if (!withdrawn.current().some((each) => each.kind === kind && each.id === id)) return done;
      log.write('info', 'staff restored', { kind, id });
      return told(await withdrawn.restore({ kind, id }), 'withdrawn can’t be kept');
    },
    export: async (drive) => {
      const counts = (): readonly VisitCount[] => visits.since('');
      const written = await exportFigures(drive, { drives, counts, exhibition: exhibition.current().id, now: now() });
      if ('file' in written) log.write('info', 'figures exported');
      else log.write('warning', 'figures not exported', { why: written.problem.en });
      return written;
    },
    handout: (drive, language) => booklets.print(drive, language),
    act: (act) => {
      log.write('info', 'staff ask', { act });
      // The first wish is the only one that counts.
      forgetAct ??= later(() => hostRequests.ask(act), answerFirst);
      return Promise.resolve(done);
    },
    close: () => forgetAct?.(),
  };
}

/** What every host needs, put together once: exhibition, store, log and the server over them. */
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { Sentence } from '../contract/sentence.ts';
import type { Mode } from '../contract/settings.ts';
import { type GoodReading, mediaRoot, openExhibition } from '../exhibition/index.ts';
import type { Log } from '../log/log.ts';
import type { DataPaths } from '../store/paths.ts';
import type { SettingsProblem, SettingsStore } from '../store/settings.ts';
import { lastGoodIn } from '../store/last-good.ts';
import { openPresentationStore } from '../store/presentation-store.ts';
import { type HallState, hallAt } from '../supervision/hall-hours.ts';
import { type Later, laterUnheeded } from '../supervision/later.ts';
import { HostRequests } from './host-requests.ts';
import { createServer, type Served } from './app.ts';
import { exhibitionProblem, lineOf } from './exhibition-problem.ts';
import { watchHall } from './hall.ts';
import { publicShow } from './public-show.ts';
import { openStaff } from './staff/open.ts';
import { openStore } from './store.ts';
import { planRestart } from './planned-restart.ts';
import { openDisplayAssignment, type DisplayAssignment } from './display-assignment.ts';
import type { Choices } from './window-start.ts';

export interface ComposeOptions {
  readonly exhibition: string;
  readonly data: string;
  readonly rendererRoot: string;
  readonly mode: Mode;
  readonly choices: Choices;
  /**
   * A screen in a hall: an exhibition that has errors at the start while no good one is kept is waited for behind a
   * card, and the program opens itself anew once a day. By default such an exhibition ends the program, and nothing
   * else does: an editor's window and a bare address would be lost in the night.
   */
  readonly inHall?: boolean;
  /** Sentences to whoever started the program: what is wrong with the exhibition, or with the data folder. */
  readonly warn?: (sentence: Sentence) => void;
  /** The wall clock; by default the machine's. */
  readonly now?: () => Date;
  /** Milliseconds by a clock that only goes forward; by default the process's own. */
  readonly monotonic?: () => number;
  /** What is to be looked at again after a while; by default in real time. */
  readonly later?: Later;
}

export interface Composed {
  /** What is asked of whoever runs the program. */
  readonly hostRequests: HostRequests;
  /** What the hall has set. */
  readonly settings: SettingsStore;
  /** What stands on each display. */
  readonly displayAssignment: DisplayAssignment;
  readonly served: Served;
  readonly paths: DataPaths;
  readonly log: Log;
  /** Open or closed, quiet or not, now. */
  readonly hall: () => HallState;
  /** Settings that were found damaged and what was used instead. */
  readonly settingsProblem: SettingsProblem | undefined;
  /** What is wrong now with the data folder, and with what is shown; for staff, empty when all is well. */
  readonly storeProblems: () => readonly Sentence[];
  close(): Promise<void>;
}

/** Opens everything; rejects with `ExhibitionUnreadable` when the exhibition has errors and nothing can be shown instead. */
export async function composeServer(options: ComposeOptions): Promise<Composed> {
  const { now = (): Date => new Date(), monotonic = (): number => performance.now(), inHall = false } = options;
  const { later = laterUnheeded } = options;
  const store = await openStore({
    data: options.data,
    now,
    ...(options.warn === undefined ? {} : { warn: options.warn }),
  });
  const { paths, log, settings, withdrawn, visits } = store;
  const folder = resolve(options.exhibition);
  const lastGood = lastGoodIn<GoodReading>(paths.lastGood, folder, (error) =>
    log.once('last good', 'warning', 'the exhibition can’t be kept for the next start', { error }),
  );
  const exhibition = await openExhibition(folder, {
    lastGood,
    unreadable: inHall ? 'stand in' : 'refuse',
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const ofExhibition = (): readonly Sentence[] => exhibitionProblem(exhibition.shown());
  if (exhibition.shown() !== 'files') {
    const problems = exhibition.problems();
    log.write('error', 'exhibition has errors', { shown: exhibition.shown(), problems });
    for (const sentence of [...problems.map(lineOf), ...ofExhibition()]) options.warn?.(sentence);
  }
  const hostRequests = new HostRequests();
  const media = mediaRoot(folder);
  const unfollow = exhibition.subscribe(() => {
    const problems = exhibition.problems();
    log.write(problems.length > 0 ? 'warning' : 'info', 'exhibition read again', { problems });
  });
  const hall = (): HallState => hallAt(now(), settings.current(), exhibition.quietDays());
  const presentations = await openPresentationStore({
    file: paths.places,
    now,
    report: (error) => log.once('places', 'warning', 'where a presentation stands can’t be kept', { error }),
  });
  const served = createServer({
    exhibition,
    presentations,
    show: publicShow({ exhibition, withdrawn, media }),
    media,
    settings,
    visits,
    log,
    rendererRoot: options.rendererRoot,
    mode: options.mode,
    choices: options.choices,
    monotonic,
    seed: randomInt(2 ** 31),
    hall,
    desk: await openStaff({
      paths,
      exhibition,
      settings,
      withdrawn,
      visits,
      log,
      hostRequests,
      now,
      monotonic,
      storeProblems: store.problems,
      makeRoom: store.disk.makeRoom,
    }),
  });
  const unwatch = watchHall(hall, later, (state, before) => {
    // A quiet day that begins or ends behind closed doors is seen by nobody.
    if (state.open || before.open) log.write('info', 'the hall changed', { ...state });
    served.windows.push({ type: 'settings' });
  });
  const plan = (): (() => void) =>
    planRestart({
      windows: served.windows,
      hostRequests,
      log,
      settings: () => settings.current(),
      hall,
      now,
      monotonic,
      later,
    });
  const unplan = inHall ? plan() : (): void => undefined;
  log.write('info', 'started', { mode: options.mode, exhibition: exhibition.current().id });
  return {
    hostRequests,
    settings,
    displayAssignment: openDisplayAssignment(options.mode, settings),
    served,
    paths,
    log,
    hall,
    settingsProblem: settings.problem,
    storeProblems: () => [...ofExhibition(), ...store.problems()],
    close: async () => {
      unwatch();
      unplan();
      served.close();
      unfollow();
      exhibition.close();
      await lastGood.saved();
      await presentations.close();
      await store.close();
    },
  };
}

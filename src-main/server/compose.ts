/** What every host needs, put together once: exhibition, store, log and the server over them. */
import { randomInt } from 'node:crypto';
import type { Sentence } from '../contract/sentence.ts';
import type { Mode } from '../contract/settings.ts';
import type { Log } from '../log/log.ts';
import type { DataPaths } from '../store/paths.ts';
import { openPresentationStore } from '../store/presentation-store.ts';
import type { ReadingFolders } from '../store/readings.ts';
import type { SettingsProblem, SettingsStore } from '../store/settings.ts';
import { hallAt, type HallState, watchHall } from '../supervision/hall-hours.ts';
import { type Later, laterUnref } from '../supervision/later.ts';
import { createServer, type Served } from './app.ts';
import { type HallBaking, openHallBaking } from './baking/hall-baking.ts';
import { openContent } from './content.ts';
import { type DisplayAssignment, openDisplayAssignment } from './display-assignment.ts';
import { HostRequests } from './host-requests.ts';
import { planRestart } from './planned-restart.ts';
import { openStaff } from './staff/open.ts';
import { openStore } from './store.ts';
import { openFonts } from './wall-fonts.ts';
import type { Choices } from './window-start.ts';

export interface ComposeOptions {
  readonly exhibition: string;
  readonly data: string;
  readonly rendererRoot: string;
  /** Where plates lie that came with the program; null: none are used, every picture is made anew. */
  readonly shippedPlates?: string | null;
  /** Where exhibitions are kept as they were read; absent: their files are always read first. */
  readonly readings?: ReadingFolders;
  readonly mode: Mode;
  readonly choices: Choices;
  /**
   * A screen in a hall: an exhibition that has errors at the start while no good one is kept is waited for behind a
   * card, and the program opens itself anew once a day. By default such an exhibition ends the program, and nothing
   * else does: an editor's window and a bare address would be lost in the night.
   */
  readonly inHall?: boolean;
  /** Sentences to the person who started the program: what is wrong with the exhibition, or with the data folder. */
  readonly warn?: (sentence: Sentence) => void;
  /** The wall clock; by default the machine's. */
  readonly now?: () => Date;
  /** Milliseconds by a clock that only goes forward; by default the process's own. */
  readonly monotonic?: () => number;
  /** What is to be looked at again after a while; by default in real time. */
  readonly later?: Later;
}

export interface Composed {
  /** What is asked of the host. */
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
  /** Plates that can be made ahead. */
  readonly baking: HallBaking;
  close(): Promise<void>;
}

/** Opens everything; rejects with `ExhibitionUnreadable` when the exhibition has errors and nothing can be shown instead. */
export async function composeServer(options: ComposeOptions): Promise<Composed> {
  const { now = (): Date => new Date(), monotonic = (): number => performance.now(), inHall = false } = options;
  const { later = laterUnref } = options;
  const store = await openStore({
    data: options.data,
    shippedPlates: options.shippedPlates ?? undefined,
    readings: options.readings,
    now,
    ...(options.warn === undefined ? {} : { warn: options.warn }),
  });
  const { paths, log, settings, withdrawn, visits } = store;
  const content = await openContent({
    exhibition: options.exhibition,
    lastGood: paths.lastGood,
    readings: store.readings,
    later,
    standIn: inHall,
    withdrawn,
    pictures: store.pictures,
    sheets: store.sheets,
    monotonic,
    log,
    warn: options.warn,
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const { exhibition } = content;
  const hostRequests = new HostRequests();
  const hall = (): HallState => hallAt(now(), settings.current(), exhibition.quietDays());
  const presentations = await openPresentationStore({
    file: paths.places,
    now,
    report: (error) => log.once('places', 'warning', 'where a presentation stands can’t be kept', { error }),
  });
  const { show } = content;
  const fonts = await openFonts({ pages: options.rendererRoot, show, paths, log, now, later, cuts: inHall });
  const served = createServer({
    fonts,
    exhibition,
    presentations,
    eases: store.eases,
    show,
    media: content.media,
    pictures: content.pictures,
    sheets: content.sheets,
    settings,
    visits,
    log,
    ...(options.shippedPlates === null ? {} : { plates: store.plates }),
    rendererRoot: options.rendererRoot,
    mode: options.mode,
    choices: options.choices,
    monotonic,
    seed: randomInt(2 ** 31),
    hall,
    staff: await openStaff({
      paths,
      exhibition,
      settings,
      withdrawn,
      visits,
      log,
      hostRequests,
      eases: store.eases,
      now,
      monotonic,
      storeProblems: store.problems,
      makeRoom: store.disk.makeRoom,
    }),
  });
  const unwatch = followHours({ served, hostRequests, log, settings, hall, now, monotonic, later }, inHall);
  const endPictures = content.pictures.inBackground({
    windows: () => served.windows.health(),
    isOpen: () => hall().open,
    later,
  });
  const endSheets = content.sheets.inBackground({
    windows: () => served.windows.health(),
    screens: () => served.windows.seen().flatMap(({ screen }) => screen ?? []),
    isOpen: () => hall().open,
    later,
  });
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
    storeProblems: () => [...content.problems(), ...store.problems()],
    baking: await openHallBaking({
      windows: served.windows,
      exhibition: content.show,
      settings,
      plates: store.plates,
      bakedPages: paths.bakedPages,
      rendererRoot: options.rendererRoot,
      isOpen: () => hall().open,
      later,
      log,
    }),
    close: async () => {
      unwatch();
      endPictures();
      endSheets();
      served.close();
      fonts.close();
      await content.close();
      await presentations.close();
      await store.close();
    },
  };
}

interface Hours extends Pick<Composed, 'served' | 'hostRequests' | 'log' | 'settings' | 'hall'> {
  readonly now: () => Date;
  readonly monotonic: () => number;
  readonly later: Later;
}

/** Tells the windows when the hall opens or closes, and plans the daily restart where there is one. Returns the undo. */
function followHours({ served, settings, ...parts }: Hours, restarts: boolean): () => void {
  const { windows } = served;
  const { hall, later, log } = parts;
  const undo = [
    watchHall(hall, later, (state, before) => {
      // A quiet day that begins or ends while the hall is closed changes nothing on the screen.
      if (state.open || before.open) log.write('info', 'the hall changed', { ...state });
      windows.push({ type: 'settings' });
    }),
  ];
  if (restarts) undo.push(planRestart({ ...parts, windows, settings: () => settings.current() }));
  return () => {
    for (const each of undo) each();
  };
}

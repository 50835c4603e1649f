/** What every host needs, put together once: exhibition, store, log and the server over them. */
import type { Sentence } from '../contract/sentence.ts';
import type { Mode } from '../contract/settings.ts';
import { mediaRoot, openExhibition, publicCopy } from '../exhibition/index.ts';
import type { Log } from '../log/log.ts';
import type { DataPaths } from '../store/paths.ts';
import type { SettingsProblem } from '../store/settings.ts';
import { type HallState, hallAt } from '../supervision/hall-hours.ts';
import { laterUnheeded } from '../supervision/later.ts';
import { Asks } from './asks.ts';
import { createServer, type Served } from './app.ts';
import { watchHall } from './hall.ts';
import { openStore } from './store.ts';
import { planRestart } from './planned-restart.ts';
import type { Choices } from './window-start.ts';

export interface ComposeOptions {
  readonly exhibition: string;
  readonly data: string;
  readonly rendererRoot: string;
  readonly mode: Mode;
  readonly choices: Choices;
  /** One sentence to whoever started the program, when the data folder is or becomes troublesome. */
  readonly warn?: (sentence: Sentence) => void;
  /** The wall clock; by default the machine's. */
  readonly now?: () => Date;
}

export interface Composed {
  /** What staff ask of whoever runs the program. */
  readonly asks: Asks;
  readonly served: Served;
  readonly paths: DataPaths;
  readonly log: Log;
  /** Open or closed, quiet or not, now. */
  readonly hall: () => HallState;
  /** Settings that were found damaged and what was used instead. */
  readonly settingsProblem: SettingsProblem | undefined;
  /** What is wrong with the data folder now, for staff; empty when all is well. */
  readonly storeProblems: () => readonly Sentence[];
  close(): Promise<void>;
}

/** Opens everything; rejects with `ExhibitionUnreadable` when the exhibition has errors. */
export async function composeServer(options: ComposeOptions): Promise<Composed> {
  const now = options.now ?? ((): Date => new Date());
  const exhibition = await openExhibition(options.exhibition);
  const store = await openStore({
    data: options.data,
    now,
    ...(options.warn === undefined ? {} : { warn: options.warn }),
  });
  const { paths, log, settings, visits } = store;
  const unfollow = exhibition.subscribe(() => {
    const problems = exhibition.problems();
    log.write(problems.length > 0 ? 'warning' : 'info', 'exhibition read again', { problems });
  });
  const hall = (): HallState => hallAt(now(), settings.current(), exhibition.quietDays());
  const served = createServer({
    exhibition,
    publicCopy,
    media: mediaRoot(options.exhibition),
    settings,
    visits,
    log,
    rendererRoot: options.rendererRoot,
    mode: options.mode,
    choices: options.choices,
    monotonic: () => performance.now(),
    hall,
  });
  const unwatch = watchHall(hall, (state) => {
    log.write('info', 'the hall changed', { ...state });
    served.windows.push({ type: 'settings' });
  });
  const asks = new Asks();
  const unplan = planRestart({
    windows: served.windows,
    asks,
    log,
    settings: () => settings.current(),
    hall,
    now,
    monotonic: () => performance.now(),
    later: laterUnheeded,
  });
  log.write('info', 'started', { mode: options.mode, exhibition: exhibition.current().id });
  return {
    asks,
    served,
    paths,
    log,
    hall,
    settingsProblem: settings.problem,
    storeProblems: store.problems,
    close: async () => {
      unwatch();
      unplan();
      served.close();
      unfollow();
      exhibition.close();
      await store.close();
    },
  };
}

/** What every host needs, put together once: exhibition, store, log and the server over them. */
import { mkdir } from 'node:fs/promises';
import type { Mode } from '../contract/settings.ts';
import { mediaRoot, openExhibition, publicCopy } from '../exhibition/index.ts';
import { type Log, openLog } from '../log/log.ts';
import { type DataPaths, dataPaths } from '../store/paths.ts';
import { openSettings, type SettingsProblem } from '../store/settings.ts';
import { openVisits } from '../store/visits/visits.ts';
import { type HallState, hallAt } from '../supervision/hall-hours.ts';
import { Asks } from './asks.ts';
import { createServer, type Served } from './app.ts';
import { watchHall } from './hall.ts';
import type { Choices } from './window-start.ts';

export interface ComposeOptions {
  readonly exhibition: string;
  readonly data: string;
  readonly rendererRoot: string;
  readonly mode: Mode;
  readonly choices: Choices;
}

export interface Composed {
  /** What staff ask of whoever runs the program. */
  readonly asks: Asks;
  readonly served: Served;
  readonly paths: DataPaths;
  readonly log: Log;
  /** Settings that were found damaged and what was used instead. */
  readonly settingsProblem: SettingsProblem | undefined;
  close(): Promise<void>;
}

/** Opens everything; rejects with `ExhibitionUnreadable` when the exhibition has errors. */
export async function composeServer(options: ComposeOptions): Promise<Composed> {
  const now = (): Date => new Date();
  const exhibition = await openExhibition(options.exhibition);
  const paths = dataPaths(options.data);
  await mkdir(paths.folder, { recursive: true });
  const log = openLog(paths.logs, now);
  const settings = await openSettings(paths.settings, now);
  if (settings.problem) log.write('error', 'settings were damaged', { ...settings.problem });
  const visits = await openVisits({
    file: paths.visits,
    now,
    report: (problem) => log.once(`visits ${problem.what}`, 'error', problem.what, { ...problem }),
  });
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
  log.write('info', 'started', { mode: options.mode, exhibition: exhibition.current().id });
  return {
    asks: new Asks(),
    served,
    paths,
    log,
    settingsProblem: settings.problem,
    close: async () => {
      unwatch();
      served.close();
      unfollow();
      exhibition.close();
      visits.close();
      log.write('info', 'ended');
      await log.close();
    },
  };
}

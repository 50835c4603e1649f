/** The real server on a small exhibition in a folder of its own. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { type Log, openLog } from '../../../src-main/log/log.ts';
import { createServer } from '../../../src-main/server/app.ts';
import { openHallBaking } from '../../../src-main/server/baking/hall-baking.ts';
import { HostRequests } from '../../../src-main/server/host-requests.ts';
import type { Composed } from '../../../src-main/server/compose.ts';
import { dataPaths } from '../../../src-main/store/paths.ts';
import { publicShow } from '../../../src-main/server/public-show.ts';
import { openDisplayAssignment } from '../../../src-main/server/display-assignment.ts';
import { openStaff } from '../../../src-main/server/staff/open.ts';
import { openSettings, type SettingsStore } from '../../../src-main/store/settings.ts';
import { openVisits } from '../../../src-main/store/visits/visits.ts';
import { openWithdrawn } from '../../../src-main/store/withdrawn.ts';
import { newFolder } from '../../new-folder.ts';
import { emptyHarbour } from '../harbour.ts';

const exhibition: Exhibition = {
  ...emptyHarbour,
  id: 'small',
  title: { zh: '小', en: 'Small' },
  invitation: { zh: '来', en: 'Come' },
  languages: ['zh', 'en'],
  span: { from: 1980, to: 2020 },
};

export const film = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);

export interface Exhibit extends Composed {
  readonly folder: string;
  readonly settings: SettingsStore;
  /** The hall opens and closes as a test likes. */
  readonly hallState: { open: boolean };
  /** A page beats in the window of this ID. */
  beat(id: string): void;
  /** What was written into the log by others than the host. */
  readonly logged: readonly unknown[][];
}

/** `monotonic`: the clock of the windows' beats. */
export async function openExhibit(monotonic = (): number => 0): Promise<Exhibit> {
  const folder = await newFolder('nianlun-展览 ');
  const rendererRoot = join(folder, 'renderer');
  const media = join(folder, 'media');
  await Promise.all([mkdir(rendererRoot), mkdir(media)]);
  await writeFile(join(rendererRoot, 'index.html'), '<!doctype html><title>Nianlun</title>');
  await writeFile(join(media, 'film.mp4'), film);
  const now = (): Date => new Date(2026, 11, 1);
  const paths = dataPaths(join(folder, 'data'));
  await mkdir(paths.folder);
  const logged: unknown[][] = [];
  const realLog = openLog(paths.logs, now);
  const log: Log = {
    ...realLog,
    write: (...line) => {
      logged.push(line);
      realLog.write(...line);
    },
  };
  const settings = await openSettings(paths.settings, now);
  const visits = await openVisits({ file: paths.visits, now, report: () => {} });
  const hallState = { open: true };
  const hall = () => hallState;
  const withdrawn = await openWithdrawn(paths.withdrawn, now);
  const hostRequests = new HostRequests();
  const shown = { current: () => exhibition, problems: () => [], quietDays: () => [], subscribe: () => () => {} };
  const served = createServer({
    exhibition: shown,
    show: publicShow({ exhibition: shown, withdrawn, media }),
    media,
    settings,
    visits,
    log,
    rendererRoot,
    fonts: { sheet: () => '', sheetFor: () => '', font: () => undefined, close: () => undefined },
    mode: 'kiosk',
    choices: {},
    seed: 26,
    monotonic,
    hall,
    eases: { of: () => undefined, hear: () => undefined },
    staff: await openStaff({
      paths,
      exhibition: shown,
      settings,
      withdrawn,
      visits,
      log,
      hostRequests,
      eases: { of: () => undefined },
      now,
      monotonic,
      storeProblems: () => [],
    }),
  });
  const close = async (): Promise<void> => {
    served.close();
    visits.close();
    await log.close();
    await rm(folder, { recursive: true });
  };
  let closed: Promise<void> | undefined;
  return {
    folder,
    hostRequests,
    settings,
    displayAssignment: openDisplayAssignment('kiosk', settings),
    served,
    paths,
    log,
    hall,
    hallState,
    beat: (id) => served.windows.beat({ id, view: 'attract', frames: 1 }),
    logged,
    settingsProblem: settings.problem,
    storeProblems: () => [],
    baking: await openHallBaking({
      windows: served.windows,
      exhibition: shown,
      settings,
      plates: { wants: () => true, onLost: () => () => undefined },
      bakedPages: paths.bakedPages,
      rendererRoot,
      isOpen: () => hallState.open,
      // Nothing is made by itself here.
      later: () => () => undefined,
      log,
    }),
    close: () => (closed ??= close()),
  };
}

/** The real server on a small exhibition in a folder of its own, as a host composes it. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { type Log, openLog } from '../../../src-main/log/log.ts';
import { openHallBaking } from '../../../src-main/server/baking/hall-baking.ts';
import type { Composed } from '../../../src-main/server/compose.ts';
import { openDisplayAssignment } from '../../../src-main/server/display-assignment.ts';
import type { SettingsStore } from '../../../src-main/store/settings.ts';
import { dataPaths } from '../../../src-main/store/paths.ts';
import { newFolder } from '../../new-folder.ts';
import { emptyHarbour, emptyPier } from '../harbour.ts';
import { openHall } from '../server/support.ts';

const exhibition: Exhibition = {
  ...emptyHarbour,
  id: 'small',
  title: { zh: '小', en: 'Small' },
  invitation: { zh: '来', en: 'Come' },
  languages: ['zh', 'en'],
  span: { from: 1980, to: 2020 },
  chapters: [
    { ...emptyPier, pages: [{ number: 1, body: { en: [] }, sources: ['paper'], narration: { en: 'film.mp4' } }] },
  ],
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
  const logged: unknown[][] = [];
  const realLog = openLog(dataPaths(folder).logs, () => new Date(2026, 11, 1));
  const log: Log = {
    ...realLog,
    write: (...line) => {
      logged.push(line);
      realLog.write(...line);
    },
  };
  const hallState = { open: true };
  const hall = () => hallState;
  const {
    served,
    settings,
    paths,
    media,
    visits,
    hostRequests,
    rendererRoot,
    exhibition: shown,
  } = await openHall({ log, monotonic, hall }, { log, monotonic, folder, holds: exhibition });
  await writeFile(join(media, 'film.mp4'), film);
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

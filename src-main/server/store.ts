/** The data folder opened: disk, log, settings and figures, each giving way in its turn when there is no room. */
import type { Sentence } from '../contract/sentence.ts';
import { parseReading, type WholeReading } from '../exhibition/index.ts';
import { type Log, openLog } from '../log/log.ts';
import { type Disk, openDisk } from '../store/disk.ts';
import { type DataPaths, dataPaths } from '../store/paths.ts';
import { openPictures, type PictureStore } from '../store/pictures.ts';
import { openPlates, type PlateStore } from '../store/plates.ts';
import { diskProblem, storeProblems } from '../store/problems.ts';
import { openReadings, type ReadingFolders, type ReadingStore } from '../store/readings.ts';
import { openSettings, type SettingsStore } from '../store/settings.ts';
import { openVisits, type Visits } from '../store/visits/visits.ts';
import { openWithdrawn, type WithdrawnStore } from '../store/withdrawn.ts';
import { again, laterUnref } from '../supervision/later.ts';
import { openScreenEases, type ScreenEases } from './screen-eases.ts';

/** Layers of all pictures of an exhibition for a hall's screens have some 30 MB; those of changed ones stay a while. In bytes. */
const mostSheets = 1e9;

/** What could not be kept is tried again so often, in milliseconds; nothing is done where all is kept. */
const retryEvery = 30_000;

export interface StoreOptions {
  readonly data: string;
  /** Where plates lie that came with the program. */
  readonly shippedPlates?: string | undefined;
  /** Where exhibitions are kept as they were read; absent: none is. */
  readonly readings?: ReadingFolders | undefined;
  readonly now: () => Date;
  /** One sentence to the person who started the program. */
  readonly warn?: (sentence: Sentence) => void;
}

export interface Store {
  readonly paths: DataPaths;
  readonly disk: Disk;
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly withdrawn: WithdrawnStore;
  readonly visits: Visits;
  readonly plates: PlateStore;
  readonly pictures: PictureStore;
  /** Layers of pictures, as they are cut for screens. */
  readonly sheets: PictureStore;
  readonly readings: ReadingStore<WholeReading> | undefined;
  readonly eases: ScreenEases;
  /** What is wrong with the data folder now, for staff. */
  problems(): readonly Sentence[];
  close(): Promise<void>;
}

const unread = <Problem extends { readonly status: string }>(problem?: Problem): Problem | undefined =>
  problem?.status === 'unreadable' ? problem : undefined;

/** Opens what the hall keeps. Whatever state the folder is in, the show can go on afterwards; never rejects for it. */
export async function openStore({ data, shippedPlates, readings: folders, now, warn }: StoreOptions): Promise<Store> {
  const paths = dataPaths(data);
  // The log, which tells of the disk, needs the disk first.
  let onDiskChange = (): void => undefined;
  const disk = await openDisk(paths, { onChange: () => onDiskChange() });
  const { state } = disk;

  const log = openLog(paths.logs, now, {
    mayWrite: () => state().unwritable === undefined && state().space === 'comfortable',
    // What is wrong with the disk is said below, once and for all of them.
    ...(state().unwritable === undefined ? {} : { complain: () => undefined }),
  });
  const settings = await openSettings(paths.settings, now, disk.makeRoom);
  if (settings.problem) {
    const isUnread = settings.problem.status === 'unreadable';
    log.write('error', isUnread ? 'settings can’t be read' : 'settings were damaged', { ...settings.problem });
  }
  const withdrawn = await openWithdrawn(paths.withdrawn, now, disk.makeRoom);
  if (withdrawn.problem) {
    const isUnread = withdrawn.problem.status === 'unreadable';
    const list = 'the list of withdrawn items';
    log.write('error', isUnread ? `${list} can’t be read` : `${list} was damaged`, { ...withdrawn.problem });
  }
  const visits = await openVisits({
    file: paths.visits,
    now,
    mayWrite: () => state().unwritable === undefined && state().space !== 'very low',
    report: (problem) => log.once(`visits ${problem.what}`, 'error', problem.what, { ...problem }),
  });

  const hasRoom = (): boolean => state().unwritable === undefined && state().space === 'comfortable';
  const plates = await openPlates({
    folder: paths.plates,
    ...(shippedPlates === undefined ? {} : { shipped: shippedPlates }),
    now,
    mayWrite: hasRoom,
    report: (problem, details) => log.once(problem, 'warning', problem, details),
  });

  const pictures = openPictures({
    folder: paths.pictures,
    mayWrite: hasRoom,
    report: (error) => log.once('pictures', 'warning', 'a picture could not be kept', { error }),
  });

  const sheets = openPictures({
    folder: paths.sheets,
    mayWrite: hasRoom,
    most: mostSheets,
    report: (error) => log.once('sheets', 'warning', 'a picture could not be kept', { error }),
  });

  const readings =
    folders &&
    openReadings({
      folders,
      now,
      parse: parseReading,
      mayWrite: hasRoom,
      report: (problem, details) => log.once(problem, 'warning', problem, details),
    });

  const eases = await openScreenEases(paths.eases, log);

  const tellDisk = (): void => {
    const problem = diskProblem(paths.folder, state());
    if (problem) warn?.(problem);
    log.write(problem ? 'warning' : 'info', 'the disk changed', { ...state() });
  };
  if (diskProblem(paths.folder, state())) tellDisk();
  const retry = (): void => {
    void settings.retry();
    void withdrawn.retry();
  };
  onDiskChange = () => {
    tellDisk();
    retry();
  };
  // What the disk refuses for a while (a virus scanner, a user's share that is full) changes nothing of its state.
  const stopRetrying = again(laterUnref, retryEvery, retry);
  return {
    paths,
    disk,
    log,
    settings,
    withdrawn,
    visits,
    plates,
    pictures,
    sheets,
    readings,
    eases,
    problems: () =>
      storeProblems({
        folder: paths.folder,
        disk: state(),
        unreadSettings: unread(settings.problem),
        unreadWithdrawn: unread(withdrawn.problem),
        unkeptSettings: settings.unkept(),
        unkeptWithdrawn: withdrawn.unkept(),
        visits: visits.state(),
      }),
    close: async () => {
      disk.close();
      stopRetrying();
      await settings.retry();
      await withdrawn.retry();
      visits.close();
      await eases.close();
      await readings?.saved();
      log.write('info', 'ended');
      await log.close();
    },
  };
}

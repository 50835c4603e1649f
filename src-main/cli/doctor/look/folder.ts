/** What the data folder holds, without changing it. */
import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lookAtPin, type PinLook } from '../../../store/pin.ts';
import { readSettings } from '../../../store/settings.ts';
import { type DataPaths } from '../../../store/paths.ts';
import { holds } from '../../../store/single-instance.ts';
import { readVisits } from '../../../store/visits/read.ts';
import type { DataFacts } from '../data.ts';
import type { DiskFacts } from '../disk.ts';

/** The folder itself, or where it isn't there yet, the nearest above it that is. */
async function nearest(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  if (found !== null || dirname(folder) === folder) return folder;
  return nearest(dirname(folder));
}

async function whyUnwritable(folder: string): Promise<string | null> {
  try {
    // The rights alone don't tell of a read-only medium or a full disk.
    await rm(await mkdtemp(join(folder, '.nianlun-doctor-')), { recursive: true });
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Room and rights. */
export async function lookAtDisk({ folder, logs }: DataPaths): Promise<DiskFacts> {
  const place = await nearest(folder);
  const { bavail, bsize } = await statfs(place);
  return {
    folder,
    unwritable: await whyUnwritable(place),
    freeBytes: bavail * bsize,
    logBytes: await sizeOf(logs),
  };
}

/** Where something else is in the folder's place nothing is kept that could be damaged; that is said with the disk. */
function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The PIN. */
export async function lookForPin({ folder, pin }: DataPaths): Promise<PinLook> {
  return (await isFolder(folder)) ? lookAtPin(pin) : { status: 'unset' };
}

/** What is kept. */
export async function lookAtData({ folder, settings, visits, browser }: DataPaths): Promise<DataFacts> {
  const kept = (await isFolder(folder)) ? await readSettings(settings) : ({ status: 'missing' } as const);
  const figures = await readVisits(visits);
  const names = await readdir(folder).catch(() => []);
  const profiles = await readdir(browser).catch(() => []);
  return {
    settings: kept,
    visits:
      figures.status === 'ok'
        ? {
            status: 'ok',
            visits: figures.counts.filter(({ kind }) => kind === 'visit').reduce((sum, { count }) => sum + count, 0),
          }
        : figures,
    // SQLite's companions went aside with their database and need no line of their own.
    aside: names.filter((name) => name.includes('.damaged-') && !/-(wal|shm)$/.test(name)).toSorted(),
    running: await holds(folder),
    profiles: profiles.filter((name) => name.startsWith('profile-')).length,
  };
}

/** The one place that knows whether the data folder can be written, how much room there is, and what goes first. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { freeBytesIn, type Space, spaceOf } from './free-space.ts';
import { replaceFile } from './kept-file.ts';
import type { DataPaths } from './paths.ts';

/** What is kept occupied while there is plenty: settings, their backup and half-written copies many times over. In bytes. */
const reserveSize = 256 * 1024;

/** Occupies the room, where that isn't done yet; a disk that does not give it is told of elsewhere. */
async function keepReserve(file: string): Promise<void> {
  try {
    const stats = await stat(file).catch(() => undefined);
    // Chance, because some file systems pack zeros into nothing.
    if (stats?.size !== reserveSize) await replaceFile(file, randomBytes(reserveSize));
  } catch {
    await rm(file, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Gives the room up; says whether there was any. */
async function releaseReserve(file: string): Promise<boolean> {
  return rm(file).then(
    () => true,
    () => false,
  );
}

/** Disks fill in hours; a look costs two system calls. In milliseconds. */
const lookEvery = 30_000;

export interface DiskState {
  /** Null where the system does not say. */
  readonly freeBytes: number | null;
  readonly space: Space;
  /** The system's word for why nothing can be written ("EROFS"); absent when it can. */
  readonly unwritable?: string;
}

export interface Disk {
  state(): DiskState;
  /** Looks now, and not only when it is time. */
  look(): Promise<void>;
  /** Gives up what is kept for a full disk; says whether there was anything. */
  makeRoom(): Promise<boolean>;
  close(): void;
}

interface DiskOptions {
  /** Called after a look that found another state. */
  readonly onChange: (state: DiskState) => void;
  /** Bytes that this user may still write in the folder; rejects where the system does not say. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly lookEvery?: number;
}

/** Creates the folder where it is missing; undefined when it can be written. */
async function whyUnwritable(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** What crashes for a year must not fill the disk with its dumps; the newest tell most. */
const mostDumps = 10;

/** Names of the files below the folder, the newest first. */
async function newestFirst(folder: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && isWanted(entry.name));
  const dated = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      return {
        file,
        time: await stat(file).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  return dated.toSorted((a, b) => b.time - a.time).map(({ file }) => file);
}

/** The log that is being written stays: it is small, and says why the others are gone. Its list of files is needed. */
const isCurrentLog = (name: string): boolean => name === 'nianlun.log' || name === 'nianlun.log.txt';

const isOldLog = (name: string): boolean => !isCurrentLog(name);

/** Crashpad keeps its own settings beside the dumps. */
const isDump = (name: string): boolean => name.endsWith('.dmp');

/** Removes all but the newest of the files that are wanted away; says whether there were any. */
async function prune(folder: string, isUnwanted: (name: string) => boolean, kept = 0): Promise<boolean> {
  const old = (await newestFirst(folder, isUnwanted)).slice(kept);
  const removed = await Promise.allSettled(old.map((file) => rm(file)));
  return removed.some(({ status }) => status === 'fulfilled');
}

/** Looks at the disk once, and then now and then. Never rejects. */
export async function openDisk(paths: DataPaths, options: DiskOptions): Promise<Disk> {
  const { onChange, freeBytes = freeBytesIn } = options;
  let state: DiskState = { freeBytes: null, space: 'comfortable' };

  async function pruneOld(): Promise<boolean> {
    const pruned = await Promise.all([prune(paths.logs, isOldLog), prune(paths.crashes, isDump)]);
    return pruned.includes(true);
  }

  async function look(): Promise<void> {
    const before = state;
    const unwritable = await whyUnwritable(paths.folder);
    const free = await freeBytes(paths.folder).catch(() => null);
    const space = spaceOf(free);
    state = { freeBytes: free, space, ...(unwritable === undefined ? {} : { unwritable }) };
    if (unwritable === undefined && space === 'comfortable') await keepReserve(paths.reserve);
    if (unwritable === undefined && space !== 'comfortable') await pruneOld();
    if (unwritable === undefined) await prune(paths.crashes, isDump, mostDumps);
    if (before.space !== space || before.unwritable !== unwritable) onChange(state);
  }

  await look();
  const timer = setInterval(() => void look(), options.lookEvery ?? lookEvery);
  timer.unref();
  return {
    state: () => state,
    look,
    makeRoom: async () => {
      const made = await Promise.all([releaseReserve(paths.reserve), pruneOld()]);
      return made.includes(true);
    },
    close: () => clearInterval(timer),
  };
}

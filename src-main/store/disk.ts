/** The one place that knows whether the data folder can be written, how much room there is, and what goes first. */
import { constants } from 'node:fs';
import { access, mkdir, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Space, spaceOf } from './free-space.ts';
import type { DataPaths } from './paths.ts';
import { keepReserve, releaseReserve } from './reserve.ts';

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

export interface DiskOptions {
  /** Called after a look that found another state. */
  readonly onChange: (state: DiskState) => void;
  /** Bytes that this user may still write in the folder; rejects where the system does not say. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly lookEvery?: number;
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
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

/** Removes every file below the folder but those kept; says whether there were any. */
async function prune(folder: string, isKept: (name: string) => boolean): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const old = entries.filter((entry) => entry.isFile() && !isKept(entry.name));
  const removed = await Promise.allSettled(old.map((entry) => rm(join(entry.parentPath, entry.name))));
  return removed.some(({ status }) => status === 'fulfilled');
}

/** The log that is being written stays: it is small, and says why the others are gone. Its list of files is needed. */
const isCurrentLog = (name: string): boolean => name === 'nianlun.log' || name === 'nianlun.log.txt';

/** Crashpad keeps its own settings beside the dumps. */
const isNoDump = (name: string): boolean => !name.endsWith('.dmp');

/** Looks at the disk once, and then now and then. Never rejects. */
export async function openDisk(paths: DataPaths, options: DiskOptions): Promise<Disk> {
  const { onChange, freeBytes = freeBytesOf } = options;
  let state: DiskState = { freeBytes: null, space: 'comfortable' };

  async function pruneOld(): Promise<boolean> {
    const pruned = await Promise.all([prune(paths.logs, isCurrentLog), prune(paths.crashes, isNoDump)]);
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

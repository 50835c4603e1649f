/** A small disk in memory, to be filled, made read-only and taken away. Needs root on Linux. */
import { execFile } from 'node:child_process';
import { rm, rmdir, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder } from '../new-folder.ts';

const run = promisify(execFile);
const megabyte = 2 ** 20;

export interface MemoryDisk {
  readonly folder: string;
  /** Fills it, or empties it, until so many megabytes are free. */
  leave(megabytes: number): Promise<void>;
  freeMegabytes(): Promise<number>;
  /** From now on nothing can be written. Only while nothing on it is open for writing. */
  makeReadOnly(): Promise<void>;
  /** Puts an empty disk that can't be written in its place, as when a stick is exchanged; what is open stays open. */
  exchange(): Promise<void>;
  close(): Promise<void>;
}

/** Why there can be no such disk here; undefined when there can. */
export async function whyNoMemoryDisk(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'disks in memory are a matter of Linux';
  if (process.getuid?.() !== 0) return 'only root may mount a small disk in memory';
  try {
    await (await openMemoryDisk(1)).close();
    return undefined;
  } catch (error) {
    return `a small disk in memory can't be mounted here (${(error as Error).message.trim()})`;
  }
}

/** Mounts a disk of so many megabytes. */
export async function openMemoryDisk(megabytes: number): Promise<MemoryDisk> {
  const folder = await newFolder('nianlun-disk-');
  const mount = (options: string): Promise<unknown> =>
    run('mount', ['-t', 'tmpfs', '-o', options, 'nianlun-test', folder]);
  await mount(`size=${megabytes}m`).catch(async (error: unknown) => {
    await rmdir(folder);
    throw error;
  });
  let mounts = 1;
  const filler = join(folder, 'filler');
  const freeBytes = async (): Promise<number> => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  };
  return {
    folder,
    leave: async (wanted) => {
      await rm(filler, { force: true });
      const size = (await freeBytes()) - wanted * megabyte;
      if (size > 0) await writeFile(filler, new Uint8Array(size));
    },
    freeMegabytes: async () => (await freeBytes()) / megabyte,
    makeReadOnly: async () => void (await run('mount', ['-o', 'remount,ro', folder])),
    exchange: async () => {
      await mount('ro,size=1m');
      mounts += 1;
    },
    close: async () => {
      for (; mounts > 0; mounts -= 1) await run('umount', ['--lazy', folder]);
      await rmdir(folder);
    },
  };
}

/** A disk that stumbles, one that is full, and what stays open. */
import { access, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { type MemoryDisk, openMemoryDisk, whyNoMemoryDisk } from '../../fault/memory-disk.ts';
import { newFolder } from '../../new-folder.ts';

/** Its first page is never mapped, so that the kernel answers every reading with EIO, to root too. */
const failing = '/proc/self/mem';
const canFail = await access(failing).then(
  () => true,
  () => false,
);

/** A folder, and how one of its files becomes unreadable and is itself again. */
export async function stumblingDisk(context: TestContext, home?: string) {
  context.skip(!canFail, 'this system has no file that lets itself be opened and not be read');
  const folder = home ?? (await newFolder());
  const at = (name: string): string => join(folder, name);
  return {
    at,
    names: async () => (await readdir(folder)).toSorted(),
    stumble: async (name: string): Promise<void> => {
      await rename(at(name), at(`sound-${name}`)).catch(() => undefined);
      await symlink(failing, at(name));
    },
    recover: async (name: string): Promise<void> => {
      await rm(at(name));
      await rename(at(`sound-${name}`), at(name));
    },
  };
}

/** A disk of so many megabytes to itself, until the test has finished. */
export async function smallDisk(context: TestContext, megabytes: number): Promise<MemoryDisk> {
  const whyNot = await whyNoMemoryDisk();
  context.skip(whyNot !== undefined, whyNot);
  const disk = await openMemoryDisk(megabytes);
  onTestFinished(() => disk.close());
  return disk;
}

/** What this process holds open below the folder. */
export async function openBelow(context: TestContext, folder: string): Promise<string[]> {
  const ours = '/proc/self/fd';
  context.skip(process.platform !== 'linux', 'this system does not say what a process holds open');
  const links = await Promise.all((await readdir(ours)).map((each) => readlink(join(ours, each)).catch(() => '')));
  return links.filter((each) => each.startsWith(folder));
}

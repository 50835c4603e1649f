/** One JSON file that survives a power cut: readers see the old or the new, never half; the one before stays beside it. */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import { setAside } from './set-aside.ts';

export type Read<T> =
  | { readonly status: 'ok'; readonly value: T }
  | { readonly status: 'missing' }
  /** Whatever it holds can't be told now: no right to read it, or a disk that fails. */
  | { readonly status: 'unreadable'; readonly why: string }
  | { readonly status: 'damaged'; readonly why: string };

/** Frees some space on a full disk; says whether there was anything to free. */
export type MakeRoom = () => Promise<boolean>;

/** A few kilobytes are written; something a hundred times that size is no file of ours. In bytes. */
const largest = 2 ** 20;

/** The copy beside a kept file, from which it is read when it is damaged. */
export const backupOf = (file: string): string => `${file}.bak`;

/** Reads a text of at most `limit` bytes; rejects for anything that is no such file. */
export async function readText(file: string, limit: number): Promise<string> {
  // O_NONBLOCK: opening a pipe that lies in the file's place must not wait for a writer.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Error('it is no ordinary file');
    if (stats.size > limit) throw new Error(`it has ${stats.size} bytes, at most ${limit} are expected`);
    // Editors on Windows put a mark before the text.
    return (await handle.readFile('utf8')).replace(/^\uFEFF/, '');
  } finally {
    await handle.close();
  }
}

/** What the system says when the file may well be sound: no right to read it, a disk that fails, too much open at once. */
const passing: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EIO', 'EBUSY', 'EAGAIN', 'EMFILE', 'ENFILE']);

/** Reads and checks one file. */
export async function readKept<T>(file: string, schema: z.ZodType<T>): Promise<Read<T>> {
  let text: string;
  try {
    text = await readText(file, largest);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { status: 'missing' };
    const { code, message } = error as NodeJS.ErrnoException;
    return { status: passing.has(code) ? 'unreadable' : 'damaged', why: message };
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return { status: 'ok', value: parsed.data };
    return {
      status: 'damaged',
      why: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    };
  } catch (error) {
    return { status: 'damaged', why: (error as Error).message };
  }
}

/** An unreadable file, and its backup, is not written over: it is set aside, so that it can be examined. */
export async function spareUnreadable<T>(file: string, schema: z.ZodType<T>, now: () => Date): Promise<void> {
  for (const each of [file, backupOf(file)])
    if ((await readKept(each, schema)).status === 'unreadable') await setAside(each, now());
}

/** A rename is only sure to last once its folder is on the disk too. Windows can't open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The content of a file that can be read again one day; undefined when there is none. */
async function soundContent(file: string): Promise<Buffer | undefined> {
  try {
    const content = await readFile(file);
    JSON.parse(content.toString('utf8'));
    return content;
  } catch {
    // Missing, or damaged since it was read: then the backup that is there is the better one.
    return undefined;
  }
}

/** Only its owner may read and write it. */
export const ownerOnly = 0o600;

/**
 * Puts the text in the file's place at once and for good; rejects when it can't be written. `mode`: its rights; by
 * default those that it had, or the system's usual ones.
 */
export async function replaceFile(file: string, text: string | Buffer, mode?: number): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(file, text, mode === undefined ? {} : { mode, ...(await ownerOf(folder)) });
  await syncFolder(folder);
}

/** An administrator who writes for the user of the program leaves a file that this user can read. */
async function ownerOf(folder: string): Promise<{ readonly chown?: { readonly uid: number; readonly gid: number } }> {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = await stat(folder);
  return { chown: { uid, gid } };
}

/** Lays the former content down as the backup; a folder that lies in its place is set aside. */
async function replaceBackup(backup: string, content: Buffer, mode?: number): Promise<void> {
  try {
    await replaceFile(backup, content, mode);
  } catch (error) {
    const isFolder = await lstat(backup).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (!isFolder || (await setAside(backup, new Date())) === null) throw error;
    await replaceFile(backup, content, mode);
  }
}

async function write(file: string, value: unknown, mode?: number): Promise<void> {
  const before = await soundContent(file);
  if (before !== undefined) await replaceBackup(backupOf(file), before, mode);
  await replaceFile(file, `${JSON.stringify(value, null, 2)}\n`, mode);
}

/** What the system says of a disk, or of a user's share of it, that is full. */
const full: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Writes the value; the former content stays beside it as `.bak`. On a full disk room is made once, if that can be done.
 * `mode`: the rights of both files.
 */
export async function writeKept(file: string, value: unknown, makeRoom?: MakeRoom, mode?: number): Promise<void> {
  try {
    await write(file, value, mode);
  } catch (error) {
    if (!full.has((error as NodeJS.ErrnoException).code) || !(await makeRoom?.())) throw error;
    await write(file, value, mode);
  }
}

/**
 * Writes a value that no older one may ever stand in for (a PIN that was changed because it had become known): the
 * backup holds the same.
 */
export async function writeKeptTwice(file: string, value: unknown, makeRoom?: MakeRoom, mode?: number): Promise<void> {
  await writeKept(file, value, makeRoom, mode);
  await writeKept(file, value, makeRoom, mode);
}

/** Removes half-written copies that a killed program has left beside the file. */
export async function removeHalfWritten(file: string): Promise<void> {
  const name = basename(file);
  // write-file-atomic adds a number to the name.
  const halfWritten = (each: string): boolean =>
    each.startsWith(`${name}.`) && /^(\.bak)?\.\d+$/.test(each.slice(name.length));
  try {
    for (const each of (await readdir(dirname(file))).filter(halfWritten)) await rm(join(dirname(file), each));
  } catch {
    // A folder that isn't there has none; in one that can't be written they do no harm.
  }
}

/** Whether what was set will still be there after a restart. */
export type Kept = { readonly kept: true } | { readonly kept: false; readonly why: string };

/** What stores have in common whose content holds at once and is written after it: listeners, and whether it is on the disk. */
export class Keeper {
  readonly #write: () => Promise<void>;
  readonly #listeners = new Set<() => void>();
  #unkept: string | undefined;

  /** `write` writes what holds now; it may reject. */
  constructor(write: () => Promise<void>) {
    this.#write = write;
  }

  /** Why what holds is not on the disk; undefined when it is. */
  readonly unkept = (): string | undefined => this.#unkept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls every listener. */
  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Writes it; never rejects. */
  async write(): Promise<Kept> {
    try {
      await this.#write();
      this.#unkept = undefined;
      return { kept: true };
    } catch (error) {
      this.#unkept = (error as Error).message;
      return { kept: false, why: this.#unkept };
    }
  }
}

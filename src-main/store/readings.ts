/**
 * Exhibitions as they were read, so that a later start on the same files need not read them: one file each, named by
 * the key that the reader gives it. What is lost is read again.
 */
import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogEvent } from '../contract/log-events.ts';
import { readText, removeHalfWritten, replaceFile } from './kept-file.ts';
import { largestExhibition } from './last-good.ts';
import { dataPaths } from './paths.ts';
import { setAside } from './set-aside.ts';
import { withBuild } from './with-build.ts';

/** Raised when an older one can't be taken as it is. */
const form = 1;

/** An exhibition that is worked on, one that is shown now and then, and what they were before. */
const mostKept = 4;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The first line: a file under another's name, or one that is not as it was written, has another one. */
const headOf = (key: string, body: string): string => JSON.stringify({ form, key, sha256: digest(body) });

/** The file of a reading. */
export function readingFile(key: string, reading: unknown): { readonly name: string; readonly text: string } {
  const body = JSON.stringify(reading);
  return { name: nameOf(key), text: `${headOf(key, body)}\n${body}` };
}

const nameOf = (key: string): string => `${key}.json`;
/** Also what was set aside, or was left half-written. */
const isOurs = (name: string): boolean => /^[0-9a-f]{64}\.json/.test(name);

export interface ReadingFolders {
  /** Where those lie that came with the program; nothing is written there. */
  readonly shipped: string;
  /** Where those are kept that were made here. */
  readonly kept: string;
}

/** Where the build lays those that come with it. */
export const shippedReadings = (outMain: string): string => join(outMain, '..', 'readings');

/** The folders of the program built in `outMain`, used with this data folder. */
export function readingFolders(outMain: string, data: string): ReadingFolders {
  return { shipped: shippedReadings(outMain), kept: withBuild(outMain, 'readings', dataPaths(data).readings) };
}

export interface ReadingStoreOptions<T> {
  readonly folders: ReadingFolders;
  readonly now: () => Date;
  /** Undefined for anything that is no reading. */
  readonly parse: (value: unknown) => T | undefined;
  /** Whether the disk has room and takes anything. */
  readonly mayWrite: () => boolean;
  /** Told of what was damaged or could not be kept. */
  readonly report: (problem: LogEvent, details: Readonly<Record<string, unknown>>) => void;
}

export interface ReadingStore<T> {
  /** Undefined where there is none. One that was damaged is set aside, and is none. Never rejects. */
  load(key: string): Promise<T | undefined>;
  /** Keeps it; where that can't be done, the next start reads. */
  save(key: string, reading: T): void;
  /** When everything handed over has been written or given up. */
  saved(): Promise<void>;
}

/** Opens the folders; neither need be there. */
export function openReadings<T>({ folders, now, parse, mayWrite, report }: ReadingStoreOptions<T>): ReadingStore<T> {
  let writing: Promise<void> = Promise.resolve();

  async function look(folder: string, key: string): Promise<T | undefined> {
    const file = join(folder, nameOf(key));
    const text = await readText(file, largestExhibition).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') report('what was kept of the exhibition can’t be read', { file, error });
      return undefined;
    });
    if (text === undefined) return undefined;
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    const reading = text.slice(0, end) === headOf(key, body) ? parse(JSON.parse(body)) : undefined;
    if (reading !== undefined) return reading;
    const aside = folder === folders.kept ? await setAside(file, now()) : null;
    report('what was kept of the exhibition was damaged', { file, aside });
    return undefined;
  }

  async function write(key: string, reading: T): Promise<void> {
    if (!mayWrite()) return;
    const { name, text } = readingFile(key, reading);
    try {
      await replaceFile(join(folders.kept, name), text);
      await removeHalfWritten(join(folders.kept, name));
      await forgetOldest(folders.kept, name);
    } catch (error) {
      report('what was read of the exhibition can’t be kept', { error });
    }
  }

  return {
    load: async (key) => (await look(folders.kept, key)) ?? (await look(folders.shipped, key)),
    save: (key, reading) => {
      writing = writing.then(() => write(key, reading));
    },
    saved: () => writing,
  };
}

/** Of all but the newest, the oldest go. */
async function forgetOldest(folder: string, newest: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => isOurs(name) && name !== newest);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const old = dated.toSorted((one, other) => other.at - one.at).slice(mostKept - 1);
  for (const { name } of old) await rm(join(folder, name), { recursive: true, force: true });
}

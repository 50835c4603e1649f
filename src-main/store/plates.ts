/**
 * Plates, the parts of pictures that pages have made, so that none is made twice: one file each, named by the key that
 * the page gives it (a hash of its program, its options and its size). What is lost is made again.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { LogEvent } from '../contract/log-events.ts';
import { readKept, removeHalfWritten, replaceFile } from './kept-file.ts';
import { setAside } from './set-aside.ts';

/** The largest plate, in bytes: one of a 4K screen, as a picture that is hard to pack. */
export const largestPlate = 24 * 2 ** 20;

/** All plates of five screens of 4K; beyond it the least recently used go. In bytes. */
const usualMost = 300e6;

const keyForm = /^[0-9a-f]{64}$/;
const digestLength = 32;

/** How `setAside` marks a name, before the time. */
const asideMark = '.damaged-';
const mostAside = 5;
const timeOf = (aside: string): string => aside.slice(aside.indexOf(asideMark));

type PlateType = 'image/jpeg' | 'image/webp' | 'application/gzip';

interface Plate {
  readonly type: PlateType;
  readonly bytes: Buffer<ArrayBuffer>;
}

export interface PlateStore {
  /** Undefined where there is none. One that was damaged is set aside, and is none. */
  find(key: string): Promise<Plate | undefined>;
  /** Whether further ones are kept now. */
  wants(): boolean;
  /** Tells when a plate was found damaged; returns the undo. */
  onLost(listener: () => void): () => void;
  /** Keeps what a page has made. False where it is no plate, or can't be kept now. */
  keep(key: string, bytes: Buffer): Promise<boolean>;
}

export interface PlateStoreOptions {
  /** Where they are kept. */
  readonly folder: string;
  /** Where those lie that came with the program; nothing is written there. */
  readonly shipped?: string;
  readonly now: () => Date;
  /** Whether the disk has room and takes anything. */
  readonly mayWrite: () => boolean;
  /** Told of what was damaged or could not be kept. */
  readonly report: (problem: LogEvent, details: Readonly<Record<string, unknown>>) => void;
  /** Bytes of all together. */
  readonly most?: number;
}

/** Whether a file's name is that of a plate. */
export function isPlateName(name: string): boolean {
  return keyForm.test(name);
}

/** What a file is by its first bytes; undefined for anything that is no plate. */
function plateType(bytes: Buffer): PlateType | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  return bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])) ? 'application/gzip' : undefined;
}

const digest = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** A file begins with the digest of the plate behind it; undefined where they don't belong together. */
function plateIn(file: Buffer<ArrayBuffer>): Plate | undefined {
  const bytes = file.subarray(digestLength);
  const type = plateType(bytes);
  return type !== undefined && digest(bytes).equals(file.subarray(0, digestLength)) ? { type, bytes } : undefined;
}

/** The content of an ordinary file of a plate's size; undefined where there is none. Rejects where it can't be read. */
async function contentOf(file: string): Promise<Buffer<ArrayBuffer> | undefined> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > largestPlate + digestLength) throw new Error('it is no file of a plate');
  return readFile(file);
}

/** Opens the folder; it need not be there. Never rejects: without it there are no plates. */
export async function openPlates(options: PlateStoreOptions): Promise<PlateStore> {
  const { folder, shipped, now, mayWrite, report, most = usualMost } = options;
  /** Bytes of each, the least recently used first. */
  const kept = await whatIsKept(folder);
  const lost = new Set<() => void>();

  async function look(root: string, key: string): Promise<Plate | 'damaged' | undefined> {
    try {
      const content = await contentOf(join(root, key));
      return content && (plateIn(content) ?? 'damaged');
    } catch (error) {
      report('a plate can’t be read', { key, error });
      return undefined;
    }
  }

  /** Also beyond the program's end: the file's own time is what the next start goes by. */
  async function noteUse(key: string): Promise<void> {
    const size = kept.get(key);
    if (size === undefined) return;
    kept.delete(key);
    kept.set(key, size);
    // Where no time can be set (a disk that takes nothing any more), the order lives as long as the program.
    await utimes(join(folder, key), now(), now()).catch(() => undefined);
  }

  /** Of what was set aside for examination, only the last few of all plates together are kept. */
  async function forgetAside(): Promise<void> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.includes(asideMark));
    const newestLast = names.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
    for (const name of newestLast.slice(0, -mostAside))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }

  async function forgetUnused(): Promise<void> {
    let all = 0;
    for (const size of kept.values()) all += size;
    for (const [key, size] of kept) {
      if (all <= most) return;
      all -= size;
      kept.delete(key);
      // One that is being read just now goes another time.
      await rm(join(folder, key), { force: true }).catch(() => undefined);
    }
  }

  return {
    wants: mayWrite,
    onLost: (listener) => {
      lost.add(listener);
      return () => lost.delete(listener);
    },
    find: async (key) => {
      if (!keyForm.test(key)) return undefined;
      const own = await look(folder, key);
      if (own === 'damaged') {
        kept.delete(key);
        const aside = await setAside(join(folder, key), now());
        await forgetAside();
        for (const listener of lost) listener();
        report('a plate was damaged', { key, aside });
      } else if (own) {
        await noteUse(key);
        return own;
      }
      if (shipped === undefined) return undefined;
      const other = await look(shipped, key);
      if (other === 'damaged') report('a plate that came with the program was damaged', { key });
      return other === 'damaged' ? undefined : other;
    },
    keep: async (key, bytes) => {
      if (!keyForm.test(key) || bytes.length > largestPlate || plateType(bytes) === undefined || !mayWrite())
        return false;
      try {
        await replaceFile(join(folder, key), Buffer.concat([digest(bytes), bytes]));
        kept.set(key, bytes.length + digestLength);
        await noteUse(key);
        await forgetUnused();
        return true;
      } catch (error) {
        report('a plate could not be kept', { key, error });
        return false;
      }
    },
  };
}

/** Sizes of the plates in a folder, those that were not asked for the longest first. What a killed program left half-written is removed. */
async function whatIsKept(folder: string): Promise<Map<string, number>> {
  const names = await readdir(folder).catch(() => []);
  const found: { readonly name: string; readonly size: number; readonly used: number }[] = [];
  for (const name of names) {
    const file = join(folder, name);
    try {
      // write-file-atomic adds a number to the name.
      if (keyForm.test(name.slice(0, 64)) && /^\.\d+$/.test(name.slice(64))) await rm(file, { force: true });
      if (!keyForm.test(name)) continue;
      const { size, mtimeMs } = await stat(file);
      found.push({ name, size, used: mtimeMs });
    } catch {
      // One that went away, or a folder in which nothing may be removed.
    }
  }
  return new Map(found.toSorted((a, b) => a.used - b.used).map(({ name, size }) => [name, size]));
}

/** Which pages have made all their plates, so that a later start need not open them again. */
interface BakedPages {
  has(mark: string): boolean;
  /** Notes a page by its mark; what can't be written is noted for this start only. Never rejects. */
  add(mark: string): Promise<void>;
  /** Forgets all: plates of some page are gone, and it is unknown of which. Never rejects. */
  forget(): Promise<void>;
}

/** 300 chapters on two grounds for several screens, many times over: screens and exhibitions come and go. */
const mostNoted = 10_000;

/** Marks are hashes, so that each takes little room. */
const notedSchema = z.array(z.string().regex(/^[0-9a-f]{16}$/)).max(mostNoted);

/** Reads what was noted; a file that is missing or damaged is as good as an empty one. */
export async function openBakedPages(file: string): Promise<BakedPages> {
  await removeHalfWritten(file);
  const read = await readKept<z.output<typeof notedSchema>>(file, notedSchema);
  const noted = new Set(read.status === 'ok' ? read.value : []);
  // Not to be written: then the next start opens pages again, and finds their plates where they are.
  const write = (): Promise<void> =>
    replaceFile(file, JSON.stringify([...noted].slice(-mostNoted))).catch(() => undefined);
  return {
    has: (mark) => noted.has(mark),
    add: (mark) => {
      noted.add(mark);
      return write();
    },
    forget: async () => {
      if (noted.size === 0) return;
      noted.clear();
      await write();
    },
  };
}

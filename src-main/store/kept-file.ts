/** One JSON file that survives a pulled plug: readers see the old or the new, never half; a damaged one is set aside. */
import { copyFile, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';

export type Read<T> =
  | { readonly status: 'ok'; readonly value: T }
  | { readonly status: 'missing' }
  | { readonly status: 'damaged'; readonly why: string };

export const backupOf = (file: string): string => `${file}.bak`;

/** Reads and checks one file. */
export async function readKept<T>(file: string, schema: z.ZodType<T>): Promise<Read<T>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { status: 'missing' };
    return { status: 'damaged', why: (error as Error).message };
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

/** Writes the value; the former content stays beside it as `.bak`. */
export async function writeKept(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await copyFile(file, backupOf(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`);
  await syncFolder(dirname(file));
}

/** Moves a damaged file out of the way, for whoever wants to look at it; gives its new name, or null when it can't be moved. */
export async function setAside(file: string, now: Date): Promise<string | null> {
  const aside = `${file}.damaged-${now.toISOString().replaceAll(':', '')}`;
  try {
    await rename(file, aside);
    return aside;
  } catch {
    return null;
  }
}

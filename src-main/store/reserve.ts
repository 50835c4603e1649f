/** Some room that is kept occupied while there is plenty, and given up when settings must be written on a full disk. */
import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { replaceFile } from './kept-file.ts';

/** Settings, their backup and their half-written copies many times over. In bytes. */
const size = 256 * 1024;

/** Occupies the room, where that isn't done yet; a disk that does not give it is told of elsewhere. */
export async function keepReserve(file: string): Promise<void> {
  try {
    const stats = await stat(file).catch(() => undefined);
    // Chance, because some file systems pack zeros into nothing.
    if (stats?.size !== size) await replaceFile(file, randomBytes(size));
  } catch {
    await rm(file, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Gives the room up; says whether there was any. */
export async function releaseReserve(file: string): Promise<boolean> {
  return rm(file).then(
    () => true,
    () => false,
  );
}

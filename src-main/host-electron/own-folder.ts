/** Where Electron writes what is its own: in the data folder, or where that can't be, among the system's passing files. */
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a browser writes in its first minutes, with room to spare. In bytes. */
const wanted = 64 * 2 ** 20;

function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= wanted;
  } catch {
    return false;
  }
}

/**
 * A folder of this name for the program on this data folder; it exists afterwards. The same data folder gets the same
 * place again, so that a second start finds the lock of the first. Throws when not even a passing file can be written.
 */
export function ownFolder(dataFolder: string, name: string): string {
  const folder = join(dataFolder, name);
  if (isUsable(folder)) return folder;
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const passing = join(tmpdir(), `nianlun-${process.getuid?.() ?? 'user'}-${mark}`, name);
  mkdirSync(passing, { recursive: true, mode: 0o700 });
  return passing;
}

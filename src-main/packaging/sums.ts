/** SHA256SUMS of a folder, as `sha256sum --check` reads it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

const sumsFile = 'SHA256SUMS';

/** Every file under a folder, in order, with forward slashes. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Writes the sums of everything in the folder beside it. */
export async function writeSums(folder: string): Promise<void> {
  const lines: string[] = [];
  for (const file of await filesUnder(folder)) {
    if (file !== sumsFile) lines.push(`${await sumOf(join(folder, file))}  ${file}\n`);
  }
  await writeFile(join(folder, sumsFile), lines.join(''));
}

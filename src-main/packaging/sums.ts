/** What is packed: SHA256SUMS, as `sha256sum --check` reads them, and how large each part is, for people. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { printBytes } from '../contract/bytes.ts';

const sumsFile = 'SHA256SUMS';

/** Every file under a folder, in order, with forward slashes. */
async function filesUnder(folder: string): Promise<string[]> {
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

/** Bytes by the first `depth` folders of their path. */
export async function sizesOf(folder: string, depth: number): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const file of await filesUnder(folder)) {
    const part = file.split('/').slice(0, depth).join('/');
    sizes.set(part, (sizes.get(part) ?? 0) + (await stat(join(folder, file))).size);
  }
  return sizes;
}

const column = (bytes: number): string => printBytes(bytes).padStart(7);

/** Parts smaller than this are counted together, in bytes. */
const shownFrom = 100_000;

/** The table, the largest part first. */
export function sizeTable(sizes: ReadonlyMap<string, number>): string {
  const large = [...sizes].filter(([, bytes]) => bytes >= shownFrom);
  const small = [...sizes].filter(([, bytes]) => bytes < shownFrom).reduce((sum, [, bytes]) => sum + bytes, 0);
  if (small > 0) large.push(['smaller parts', small]);
  const rows = large.sort(([, a], [, b]) => b - a).map(([part, bytes]) => `${column(bytes)}  ${part}`);
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  return [...rows, `${column(total)}  together`].join('\n');
}

/** What is packed and how large it is, for people. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { printBytes } from '../contract/bytes.ts';
import { filesUnder } from './sums.ts';

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

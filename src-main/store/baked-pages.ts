/** Which pages have made all their plates, so that a later start need not open them again. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readKept, replaceFile } from './kept-file.ts';

export interface BakedPages {
  has(page: unknown): boolean;
  /** Notes a page; what can't be written is noted for this start only. Never rejects. */
  add(page: unknown): Promise<void>;
}

/** Screens and exhibitions come and go: the newest of so many are enough. */
const mostNoted = 1000;

const notedSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(mostNoted);

/** Reads what was noted; a file that is missing or damaged is as good as an empty one. A page is any value that JSON can say. */
export async function openBakedPages(file: string): Promise<BakedPages> {
  const read = await readKept<z.output<typeof notedSchema>>(file, notedSchema);
  const noted = new Set(read.status === 'ok' ? read.value : []);
  const markOf = (page: unknown): string => createHash('sha256').update(JSON.stringify(page)).digest('hex');
  return {
    has: (page) => noted.has(markOf(page)),
    add: async (page) => {
      noted.add(markOf(page));
      // Not to be kept: then the next start opens the page again, and finds its plates where they are.
      await replaceFile(file, JSON.stringify([...noted].slice(-mostNoted))).catch(() => undefined);
    },
  };
}

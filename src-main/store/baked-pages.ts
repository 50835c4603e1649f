/** Which pages have made all their plates, so that a later start need not open them again. */
import { z } from 'zod';
import { readKept, removeHalfWritten, replaceFile } from './kept-file.ts';

export interface BakedPages {
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

/** Keeps the fonts that were cut in the hall: the newest ones, and those before them, which a window may still ask for. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CutFonts } from '../contract/cut-fonts.ts';
import { backupOf, readKept, removeHalfWritten, replaceFile, writeKept } from './kept-file.ts';
import { setAside } from './set-aside.ts';

const range = z.tuple([z.int().min(0), z.int().max(0x10ffff)]).readonly();
/** Named by what they hold: by the whole digest once, by its beginning now. */
const named = /^([\da-f]{16,64})\.woff2$/;
const schema: z.ZodType<CutFonts> = z.object({
  source: z.string(),
  asked: z.array(range),
  faces: z.array(
    z.object({
      rule: z.string(),
      family: z.string(),
      characters: z.array(range),
      file: z.string().regex(named),
    }),
  ),
});

export interface KeptCut {
  readonly about: CutFonts;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface CutFontsStore {
  /** What was kept; undefined when there is nothing, or nothing sound: then what is damaged is set aside. Never rejects. */
  load(): Promise<KeptCut | undefined>;
  /** Rejects when it can't be written; what was kept before is still there. */
  keep(cut: KeptCut): Promise<void>;
}

/** Keeps them in `folder`. `report` is told of what was found damaged. */
export function cutFontsIn(folder: string, now: () => Date, report: (problem: string) => void): CutFontsStore {
  const list = join(folder, 'fonts.json');

  async function discard(file: string, why: string): Promise<undefined> {
    report(why);
    await setAside(file, now());
  }

  /** Removes fonts that neither the newest list nor the one before it names. */
  async function clear(): Promise<void> {
    const lists = await Promise.all([list, backupOf(list)].map((file) => readKept(file, schema)));
    const wanted = new Set(
      lists.flatMap((read) => (read.status === 'ok' ? read.value.faces : [])).map(({ file }) => file),
    );
    for (const name of await readdir(folder)) if (named.test(name) && !wanted.has(name)) await rm(join(folder, name));
  }

  return {
    load: async () => {
      await removeHalfWritten(list);
      const read = await readKept(list, schema);
      if (read.status === 'damaged') return discard(list, read.why);
      if (read.status !== 'ok') return undefined;
      const files = new Map<string, Uint8Array>();
      for (const { file } of read.value.faces) {
        const font = await readFile(join(folder, file)).catch(() => undefined);
        if (font === undefined) return undefined;
        const sum = createHash('sha256').update(font).digest('hex');
        const name = named.exec(file)?.[1];
        if (name === undefined || !sum.startsWith(name))
          return discard(join(folder, file), `${file} is not what it was`);
        files.set(file, font);
      }
      return { about: read.value, files };
    },
    keep: async ({ about, files }) => {
      for (const [name, font] of files) await replaceFile(join(folder, name), Buffer.from(font));
      await writeKept(list, about);
      await clear();
    },
  };
}

/** What each screen's governor asks of its machine, so that a page that is opened again begins there. */
import { z } from 'zod';
import type { Ease } from '../contract/window.ts';
import { type Read, readKept, removeHalfWritten, replaceFile } from './kept-file.ts';

/** One screen, known by the name of its window. */
export interface KeptEase extends Ease {
  readonly window: string;
}

export interface EaseStore {
  /** Undefined: nothing is kept of it. */
  of(window: string): Ease | undefined;
  /** Never rejects. */
  keep(window: string, ease: Ease): void;
  close(): Promise<void>;
}

export interface EaseStoreOptions {
  readonly file: string;
  /** The file holds nothing that can be used: every screen begins with all of its picture. */
  readonly onDamaged: (why: string) => void;
  readonly onUnkept: (error: unknown) => void;
}

/** More than any wall has. */
const mostScreens = 16;

const schema = z
  .array(
    z.object({
      window: z.string().min(1).max(64),
      step: z.literal([0, 1, 2, 3]),
      patience: z.number().min(0).exactOptional(),
    }),
  )
  .max(mostScreens);

/** Reads the file and changes nothing. */
export function readEases(file: string): Promise<Read<KeptEase[]>> {
  return readKept<KeptEase[]>(file, schema);
}

/** Opens what earlier starts have left; a file that can't be used counts as none. */
export async function openEases({ file, onDamaged, onUnkept }: EaseStoreOptions): Promise<EaseStore> {
  await removeHalfWritten(file);
  const read = await readEases(file);
  if (read.status === 'damaged' || read.status === 'unreadable') onDamaged(read.why);
  let all: readonly KeptEase[] = read.status === 'ok' ? read.value : [];
  let written = all;
  let writing: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    written = all;
    await replaceFile(file, `${JSON.stringify(all)}\n`).catch(onUnkept);
    writing = undefined;
    // What came while it was written is written next, and only the newest of it.
    if (written !== all) await (writing = write());
  };
  return {
    of(window) {
      const { step, patience } = all.find((each) => each.window === window) ?? {};
      return step === undefined ? undefined : { step, ...(patience === undefined ? {} : { patience }) };
    },
    keep(window, { step, patience }) {
      const before = all.find((each) => each.window === window);
      if (before?.step === step && before.patience === patience) return;
      all = [
        { window, step, ...(patience === undefined ? {} : { patience }) },
        ...all.filter((each) => each.window !== window),
      ].slice(0, mostScreens);
      writing ??= write();
    },
    close: () => writing ?? Promise.resolve(),
  };
}

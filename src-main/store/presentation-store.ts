/**
 * Where a presentation stands, so that it comes back there when the program itself was ended and is started again. A
 * guide goes on within minutes; what is older was left standing on another day.
 */
import { z } from 'zod';
import { readKept, removeHalfWritten, replaceFile } from './kept-file.ts';

export interface KeptPresentation {
  /** The window's name. */
  readonly id: string;
  /** The journey as the window posted it. Only the page reads it. */
  readonly journey: unknown;
}

export interface PresentationStore {
  /** What an earlier start left; empty where there was no presentation, or it is too long ago. */
  readonly found: readonly KeptPresentation[];
  /** Keeps these instead of what was kept before; none at all where nothing is presented. Never rejects. */
  keep(presentations: readonly KeptPresentation[]): void;
  /** Writes them a last time: from then on their time counts. */
  close(): Promise<void>;
}

export interface PresentationStoreOptions {
  readonly file: string;
  /** The hall's clock; where it was set meanwhile a place may be lost, or a short while older. */
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
}

/** So long a guide may speak about one picture, in milliseconds. */
const longest = 30 * 60_000;

const keptSchema = z.object({
  at: z.number(),
  places: z.array(z.object({ id: z.string().min(1).max(200), journey: z.unknown() })).max(16),
});

/** Reads what is there; a file that can't be read or was damaged is as good as none. */
export async function openPresentationStore({
  file,
  now,
  report,
}: PresentationStoreOptions): Promise<PresentationStore> {
  await removeHalfWritten(file);
  const read = await readKept<z.output<typeof keptSchema>>(file, keptSchema);
  const age = read.status === 'ok' ? now().getTime() - read.value.at : Infinity;
  const found = read.status === 'ok' && age >= 0 && age <= longest ? read.value.places : [];

  let wanted: readonly KeptPresentation[] = found;
  let written = JSON.stringify(found);
  let writing: Promise<void> | undefined;
  const isWritten = (): boolean => JSON.stringify(wanted) === written;
  const write = async (): Promise<void> => {
    written = JSON.stringify(wanted);
    await replaceFile(file, `${JSON.stringify({ at: now().getTime(), places: wanted })}\n`).catch(report);
    writing = undefined;
    // What came while it was written is written next, and only the newest of it.
    if (!isWritten()) await startWriting();
  };
  const startWriting = (): Promise<void> => (writing ??= write());
  return {
    found,
    keep: (presentations) => {
      wanted = presentations;
      if (!isWritten()) void startWriting();
    },
    close: async () => {
      await writing;
      if (wanted.length > 0) await startWriting();
    },
  };
}

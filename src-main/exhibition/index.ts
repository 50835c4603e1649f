/** Authored files → one checked exhibition, or a list of problems with file, line and column. */
import { join, resolve } from 'node:path';
import { keepCurrent, type KeepOptions, type OpenExhibition } from './assemble/current.ts';
import { builtReader, earlierReadings, type EarlierReadings, type ReadingStore } from './assemble/earlier.ts';
import type { Reading, ReadOptions } from './assemble/exhibition.ts';
import { watchExhibition } from './assemble/watch.ts';

export { ExhibitionUnreadable, type GoodReading, type OpenExhibition, type Shown } from './assemble/current.ts';
export { parseReading, readingKey, type ReadingStore, type WholeReading } from './assemble/earlier.ts';
export { guideNotes, handoutOrder, type HandoutWish, picturesOf, playedMedia, publicCopy } from './assemble/public.ts';
export { imageLibrary, type ImageLibrary } from './read/media/image-library.ts';
export { mostPixels, pictureKey } from './read/media/picture-file.ts';
export type { Problem } from './read/problem.ts';
export type { Reading, ReadOptions } from './assemble/exhibition.ts';
export { watchExhibition } from './assemble/watch.ts';
export { withoutWithdrawn } from './assemble/withdraw.ts';

/**
 * Reads the whole folder once and collects every problem. Never throws for what the files hold. What it needs (formats,
 * schemas, rules) is loaded when it is first called: a start that finds what an earlier one has read does without.
 */
export async function readExhibition(dir: string, options?: ReadOptions): Promise<Reading> {
  const reader = await import('./assemble/exhibition.ts');
  return reader.readExhibition(dir, options);
}

export interface OpenOptions extends Omit<KeepOptions, 'earlier'> {
  /** What earlier starts have read, and the clock by which that is confirmed; absent: the files are always read. */
  readonly earlier?: Pick<EarlierReadings, 'later'> & { readonly store: ReadingStore };
  /** Marks what can read it so; by default what the build says. */
  readonly reader?: string | undefined;
}

/**
 * Opens the exhibition in `dir` and follows its files. Rejects with `ExhibitionUnreadable` when the first reading
 * has errors, none is kept and nothing may stand in; later a broken edit keeps the last good one and shows in `problems()`.
 */
export function openExhibition(
  dir: string,
  { earlier, reader = builtReader, ...options }: OpenOptions = {},
): Promise<OpenExhibition> {
  return keepCurrent(
    (rest) => readExhibition(dir, rest && { rest }),
    (onChange) => watchExhibition(dir, onChange),
    earlier === undefined || reader === undefined
      ? options
      : { ...options, earlier: earlierReadings(dir, reader, earlier.store, earlier.later) },
  );
}

/** The folder of images, film and sound; it need not exist. The server resolves real paths inside it. */
export function mediaRoot(dir: string): string {
  return join(resolve(dir), 'media');
}

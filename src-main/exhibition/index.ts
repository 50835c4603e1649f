/** Authored files → one checked exhibition, or a list of problems with file, line and column. */
import { join, resolve } from 'node:path';
import { keepCurrent, type KeepOptions, type OpenExhibition } from './assemble/current.ts';
import { readExhibition } from './assemble/exhibition.ts';
import { watchExhibition } from './assemble/watch.ts';

export { ExhibitionUnreadable, type GoodReading, type OpenExhibition, type Shown } from './assemble/current.ts';
export { guideNotes } from './assemble/public.ts';
export { handoutOrder, type HandoutWish } from './assemble/handout-order.ts';
export { picturesOf, playedMedia } from './assemble/public.ts';
export { imageLibrary, type ImageLibrary } from './read/media/image-library.ts';
export { mostPixels, pictureKey } from './read/media/picture-file.ts';
export type { Problem } from './read/problem.ts';
export { publicCopy } from './assemble/public.ts';
export { readExhibition, type Reading, type ReadOptions } from './assemble/exhibition.ts';
export { watchExhibition } from './assemble/watch.ts';
export { withoutWithdrawn } from './assemble/withdraw.ts';

/**
 * Opens the exhibition in `dir` and follows its files. Rejects with `ExhibitionUnreadable` when the first reading
 * has errors, none is kept and nothing may stand in; later a broken edit keeps the last good one and shows in `problems()`.
 */
export function openExhibition(dir: string, options: KeepOptions = {}): Promise<OpenExhibition> {
  return keepCurrent(
    () => readExhibition(dir),
    (onChange) => watchExhibition(dir, onChange),
    options,
  );
}

/** The folder of images, film and sound; it need not exist. The server resolves real paths inside it. */
export function mediaRoot(dir: string): string {
  return join(resolve(dir), 'media');
}

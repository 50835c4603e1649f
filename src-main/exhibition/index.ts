/** Authored files → one checked exhibition, or a list of problems with file, line and column. */
import { join, resolve } from 'node:path';
import { keepCurrent, type KeepOptions, type OpenExhibition } from './current.ts';
import { readExhibition } from './read.ts';
import { watchExhibition } from './watch.ts';

export { ExhibitionUnreadable, type GoodReading, type OpenExhibition, type Shown } from './current.ts';
export { guideNotes } from './guide-notes.ts';
export { handoutOrder, type HandoutWish } from './handout-order.ts';
export { namedMedia } from './named-media.ts';
export type { Problem } from './problem.ts';
export { publicCopy } from './public.ts';
export { readExhibition, type Reading, type ReadOptions } from './read.ts';
export { watchExhibition } from './watch.ts';
export { withoutWithdrawn } from './withdraw.ts';

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

/** The folder of images, film and sound; it need not exist. Whoever serves it resolves real paths inside it. */
export function mediaRoot(dir: string): string {
  return join(resolve(dir), 'media');
}

/** The wall's letters opened with what a hall keeps of them. */
import { join } from 'node:path';
import { cutBeside } from '../fonts/cut-beside.ts';
import type { Log } from '../log/log.ts';
import { cutFontsIn } from '../store/cut-fonts.ts';
import type { DataPaths } from '../store/paths.ts';
import { openWallFonts, type WallFonts, type WallFontsParts } from './wall-fonts.ts';

export interface FontsOptions extends Pick<WallFontsParts, 'pages' | 'show' | 'later'> {
  readonly paths: DataPaths;
  readonly log: Log;
  readonly now: () => Date;
  /** Whether what an editor adds is cut; a window that is closed before it pays need not. */
  readonly cuts: boolean;
}

/** `pages` is the folder of the built pages; the thread that cuts lies in the program beside it. */
export function openFonts({ paths, log, now, cuts, ...parts }: FontsOptions): Promise<WallFonts> {
  return openWallFonts({
    ...parts,
    log,
    store: cutFontsIn(paths.fonts, now, (why) => log.write('warning', 'a cut font was damaged', { why })),
    cutBeside: cuts ? cutBeside(join(parts.pages, '..', 'main', 'fonts-worker.js')) : undefined,
  });
}

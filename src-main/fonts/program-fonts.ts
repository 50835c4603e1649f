/** What the build has left for the wall's letters: see packaging/wall-fonts.ts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CutFonts } from '../contract/cut-fonts.ts';
import type { Face } from './faces.ts';

export interface ProgramFonts {
  /** Every bundled face; files are named from the folder of the pages. */
  readonly faces: readonly Face[];
  /** Text that holds every character of the interface. */
  readonly words: string;
  /** Fonts cut to the exhibition that comes with the program. */
  readonly cut: CutFonts;
}

/** In the folder of the pages. */
export const programFontsFile = join('fonts', 'fonts.json');

/** Rejects where it can't be read. */
export async function readProgramFonts(pages: string): Promise<ProgramFonts> {
  return JSON.parse(await readFile(join(pages, programFontsFile), 'utf8')) as ProgramFonts;
}

/** What commands have in common that draw pages of the exhibition for themselves. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Composed, composeServer } from '../server/compose.ts';
import { findBrowser } from '../host-chromium/find-browser.ts';
import { explainStart } from './exhibition-problems.ts';
import { type Folders, usualExhibition } from './folders.ts';
import { type Io, misused, tell } from './io.ts';
import { noBrowser, noExhibition } from './sentences.ts';

/** A folder of this command alone, in the system's temporary one; `removeScratch` clears it away. */
export const makeScratch = (command: string): Promise<string> => mkdtemp(join(tmpdir(), `nianlun-${command}-`));

/** A browser that has just ended may still write in it. */
export const removeScratch = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** What a command works with: absolute or relative paths, and the browser's program. */
export interface Workplace {
  readonly exhibition: string;
  readonly executable: string;
  /** Removed when the command ends. */
  readonly scratch: string;
}

/**
 * Does the work of a command that draws pages: of the exhibition it names, else of the first that comes with the program.
 * Gives the exit code; says itself what is lacking, and what is wrong with the exhibition.
 */
export async function drawPages(
  command: string,
  named: string | undefined,
  io: Io,
  folders: Folders,
  work: (place: Workplace) => Promise<number>,
): Promise<number> {
  const exhibition = named ?? (await usualExhibition(folders));
  if (exhibition === null) return misused(io, noExhibition);
  const executable = await findBrowser();
  if (executable === null) {
    tell(io, noBrowser);
    return 1;
  }
  const scratch = await makeScratch(command);
  try {
    return await work({ exhibition, executable, scratch });
  } catch (error) {
    return explainStart(error, exhibition, scratch, io);
  } finally {
    await removeScratch(scratch);
  }
}

/** The program that such a command asks: it draws what is drawn now, and keeps nothing. */
export function composeForDrawing({ exhibition, scratch }: Workplace, { renderer }: Folders): Promise<Composed> {
  return composeServer({
    exhibition,
    data: scratch,
    rendererRoot: renderer,
    shippedPlates: null,
    mode: 'kiosk',
    choices: {},
  });
}

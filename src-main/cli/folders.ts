import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the built program finds what belongs to it. */
export interface Folders {
  /** The built program itself. */
  readonly main: string;
  /** The built pages. */
  readonly renderer: string;
  /** Finished parts of pictures for usual screens. */
  readonly plates: string;
  /** The exhibitions that come with the program. */
  readonly exhibitions: string;
  /** Its package.json. */
  readonly manifest: string;
}

/** From the folder of the built program, out/main. */
export function programFolders(outMain: string): Folders {
  return {
    main: outMain,
    renderer: join(outMain, '..', 'renderer'),
    plates: join(outMain, '..', 'plates'),
    exhibitions: join(outMain, '..', '..', 'assets', 'exhibitions'),
    manifest: join(outMain, '..', '..', 'package.json'),
  };
}

/** The exhibition shown when none is named: the first that comes with the program, by name. */
export async function usualExhibition({ exhibitions }: Folders): Promise<string | null> {
  const entries = await readdir(exhibitions, { withFileTypes: true }).catch(() => []);
  const first = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()[0];
  return first === undefined ? null : join(exhibitions, first);
}

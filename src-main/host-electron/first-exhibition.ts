import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The exhibition shown when the command line names none: the first in the folder of those that come with the program, by name. */
export function firstExhibition(folder: string): string {
  const [first = ''] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  return join(folder, first);
}

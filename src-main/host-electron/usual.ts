import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The exhibition shown when the command line names none: the first that comes with the program, by name. */
export function firstExhibition(root: string): string {
  const folder = join(root, 'assets', 'exhibitions');
  const [first = ''] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  return join(folder, first);
}

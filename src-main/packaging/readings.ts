/**
 * A step of the build: the exhibitions that come with the program as it reads them, so that a first start need not. One
 * with media is read on each machine all the same: what is noted of its files depends on the disk.
 */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readExhibition, readingKey } from '../exhibition/index.ts';
import { readingFile, shippedReadings } from '../store/readings.ts';

/** Tells one version of what reads exhibitions from every other: its sources, and the libraries by their versions. */
export async function readerMark(root: string): Promise<string> {
  const hash = createHash('sha256');
  const sources = globSync('src-main/{exhibition,contract}/**/*.ts', { cwd: root });
  for (const file of [...sources.map((each) => each.replaceAll('\\', '/')).sort(), 'package-lock.json'])
    hash.update(`${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

/** The step, as a plug-in of the bundler. `root` is the project's folder; `reader` marks what the program is built from. */
export function keepReadings(root: string, reader: string) {
  return {
    name: 'keep-readings',
    async closeBundle(): Promise<void> {
      const exhibitions = join(root, 'assets', 'exhibitions');
      const folder = shippedReadings(join(root, 'out', 'main'));
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      for (const entry of await readdir(exhibitions, { withFileTypes: true })) {
        if (!entry.isDirectory()) continue;
        const dir = join(exhibitions, entry.name);
        const key = await readingKey(dir, reader);
        const reading = await readExhibition(dir);
        // One with errors is read at each start, which tells them.
        if (key === undefined || reading.exhibition === undefined) continue;
        const { name, text } = readingFile(key, reading);
        await writeFile(join(folder, name), text);
      }
    },
  };
}

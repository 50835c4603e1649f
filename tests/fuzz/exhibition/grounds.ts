/** Exhibitions in folders of the test's own, whose files are spoiled one after the other and put right again. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { small } from '../../unit/exhibition/small.ts';

export interface Ground {
  readonly dir: string;
  /** The files as they were authored, by path. */
  readonly files: ReadonlyMap<string, string>;
}

const root = join(import.meta.dirname, '..', '..', '..');
const authored = [join(root, 'assets/exhibitions/changchun'), join(root, 'tests/fixtures/exhibitions/gull-sound')];

/** What is read as text; of media only names and sizes are. */
const text = /^(?:[a-z]+\.(?:yaml|csv)|(?:chapters|moments|routes|words)\/.*)$/;

async function filesOf(dir: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => text.test(path))
    .sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(dir, path), 'utf8')] as const)),
  );
}

/** Writes the small exhibition. */
export async function putSmall(dir: string): Promise<void> {
  for (const [path, content] of Object.entries(small)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
}

/** The small exhibition and copies of real ones. */
export async function openGrounds(folder: string): Promise<readonly Ground[]> {
  const first = join(folder, 'small');
  await putSmall(first);
  const copies = await Promise.all(
    authored.map(async (from, index) => {
      const dir = join(folder, `copy-${index}`);
      await cp(from, dir, { recursive: true });
      return dir;
    }),
  );
  return Promise.all([first, ...copies].map(async (dir) => ({ dir, files: await filesOf(dir) })));
}

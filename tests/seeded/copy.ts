/** A copy of the project in which faults are put; the project itself is never touched. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newFolder } from '../new-folder.ts';
import type { Fault } from './fault.ts';

/** The runner's own settings: an expectation that a fault disappoints is not waited for as long as on a busy machine. */
const config = 'seeded.playwright.config.ts';
const configText = `import usual from './playwright.config.ts';

export default {
  ...usual,
  expect: { ...usual.expect, timeout: 30_000, toPass: { timeout: 30_000 } },
};
`;

export interface Copy {
  readonly root: string;
  /** The settings of playwright in the copy. */
  readonly config: string;
  /** A mark of all files of the project but these here: tests that passed on the same ones need not be run on them again. */
  readonly mark: string;
}

/** Files of the project as they are now, those that git does not know yet included. */
export function filesOf(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return [...new Set(listed.toString('utf8').split('\0'))].filter((file) => file !== '').sort();
}

/**
 * Makes the copy. Libraries are linked file by file: a link to the folder would lead the bundler out of the copy. The
 * caller removes it.
 */
export async function makeCopy(project: string): Promise<Copy> {
  const root = await newFolder('nianlun-seeded-');
  const mark = createHash('sha256');
  for (const file of filesOf(project)) {
    // A file that was deleted and not committed is still listed.
    if ((await stat(join(project, file)).catch(() => null))?.isFile() !== true) continue;
    await mkdir(dirname(join(root, file)), { recursive: true });
    await cp(join(project, file), join(root, file), { preserveTimestamps: true });
    if (!/^tests\/(unit\/)?seeded\//.test(file)) mark.update(`${file}\0`).update(await readFile(join(root, file)));
  }
  await cp(join(project, 'out'), join(root, 'out'), { recursive: true, preserveTimestamps: true, force: true }).catch(
    // Not built yet: it is built in the copy before the first end-to-end test.
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    },
  );
  await linkTree(join(project, 'node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, config), configText);
  return { root, config: join(root, config), mark: mark.digest('hex') };
}

/** Hard links all files of a folder where both lie on one disk, else copies them. */
async function linkTree(from: string, to: string): Promise<void> {
  const probe = join(to, '.probe');
  await mkdir(to, { recursive: true });
  const oneDisk = await link(join(from, '.package-lock.json'), probe).then(
    () => true,
    () => false,
  );
  await rm(probe, { force: true });
  // The system's own program takes 2 s for 40,000 files, ours 15 s.
  if (process.platform !== 'win32') {
    execFileSync('cp', [oneDisk ? '-al' : '-a', `${from}/.`, to]);
    return;
  }
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
}

/** Puts a fault into the copy. Returns its undo. */
export async function putIn(copy: Copy, { id, file, search, replace }: Fault): Promise<() => Promise<void>> {
  const full = join(copy.root, file);
  const text = await readFile(full, 'utf8');
  if (text.split(search).length !== 2) throw new Error(`${id}: its search text does not stand once in ${file}.`);
  // A function, so that a dollar sign in the text means itself.
  await writeFile(
    full,
    text.replace(search, () => replace),
  );
  return () => writeFile(full, text);
}

/** A short name for what a text says. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

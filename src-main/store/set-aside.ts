/** A damaged file is moved out of the way and kept, so that it can be examined; only so many times. */
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A disk that damages a file each day must not fill itself with the pieces. */
const mostKept = 5;

/**
 * Renames `file`, and what lies beside it under the same name with one of the `endings`, to a name with the time.
 * Gives the new name of `file`, or null when there is none, or when it can't be moved. Of what was set aside before,
 * the oldest goes.
 */
export async function setAside(file: string, now: Date, endings: readonly string[] = []): Promise<string | null> {
  const mark = `${basename(file)}.damaged-`;
  const name = `${mark}${now.toISOString().replaceAll(':', '')}`;
  const aside = join(dirname(file), name);
  try {
    await rename(file, aside);
    for (const ending of endings) {
      await rename(`${file}${ending}`, `${aside}${ending}`).catch((problem: NodeJS.ErrnoException) => {
        if (problem.code !== 'ENOENT') throw problem;
      });
    }
    await forgetOldest(dirname(file), mark, name, endings);
    return aside;
  } catch {
    // Null tells the caller, which does without.
    return null;
  }
}

async function forgetOldest(folder: string, mark: string, newest: string, endings: readonly string[]): Promise<void> {
  const names = (await readdir(folder)).filter(
    (each) => each.startsWith(mark) && each !== newest && !endings.some((ending) => each.endsWith(ending)),
  );
  // The name begins with the time, so that the order of names is that of time as far as the clock was right.
  for (const name of names.toSorted().slice(0, -(mostKept - 1))) {
    for (const ending of ['', ...endings]) await rm(join(folder, `${name}${ending}`), { recursive: true, force: true });
  }
}

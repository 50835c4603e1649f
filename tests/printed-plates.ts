/**
 * Plates that one test's hall has printed are there for the halls after it, as those are that come with the program:
 * printing a chapter takes four times as long as opening it. They last for one run, so that none is older than its program.
 */
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { isPlateName } from '../src-main/store/plates.ts';

/** Names the variable that holds the folder; what runs without the set-up of tests has none, and prints everything. */
export const printedInThisRun = 'NIANLUN_PRINTED';

/**
 * Hands what a closed hall has printed to the halls after it. Each file is moved whole, so that a hall beside it reads
 * all of it or nothing.
 * @param from the folder of its plates
 * @param to the folder of this run
 */
export async function handOverPlates(from: string, to: string): Promise<void> {
  const printed = (await readdir(from).catch(() => [])).filter(isPlateName);
  if (printed.length === 0) return;
  await mkdir(to, { recursive: true });
  for (const plate of printed) await rename(join(from, plate), join(to, plate));
}

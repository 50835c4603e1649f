import { readVisits } from '../src-main/store/visits/database.ts';

/** How many visits are in the figures on the disk; undefined where these can't be read. */
export async function visitsIn(file: string): Promise<number | undefined> {
  const read = await readVisits(file);
  if (read.status !== 'ok') return undefined;
  return read.counts.filter(({ kind }) => kind === 'visit').reduce((sum, { count }) => sum + count, 0);
}

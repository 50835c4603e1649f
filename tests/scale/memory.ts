/** Memory of processes in megabytes, as Linux tells it. */
import { readFile } from 'node:fs/promises';
import { ownMemory } from '../../src-main/host-chromium/processes.ts';
import { allSpent, descendants } from '../bench/stage/processor.ts';

/** What one process has in memory of its own. */
export async function memoryOf(pid: number): Promise<number> {
  // One that has ended meanwhile holds nothing.
  return ownMemory(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')) / 2 ** 20;
}

/** What these processes, and all that they started, have of their own. */
export async function memoryOfAll(roots: readonly number[]): Promise<number> {
  const all = await Promise.all(descendants(await allSpent(), roots).map(({ pid }) => memoryOf(pid)));
  return all.reduce((sum, each) => sum + each, 0);
}

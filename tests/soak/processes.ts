/** What the system knows of processes: who started whom, what they hold of the memory, and what they have open. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownMemory } from '../../src-main/host-chromium/processes.ts';

/** The process that started this one; undefined once it has ended. */
async function starterOf(pid: number): Promise<number | undefined> {
  const line = await readFile(join('/proc', String(pid), 'stat'), 'utf8').catch(() => undefined);
  // The second field is a name, which may hold anything; after its bracket come the state and the starter.
  const [, starter] = line?.slice(line.lastIndexOf(')') + 2).split(' ') ?? [];
  return starter === undefined ? undefined : Number(starter);
}

/** Every process that this one has started, and those that they started. */
export async function offspringOf(pid: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const starters = new Map(await Promise.all(pids.map(async (each) => [each, await starterOf(each)] as const)));
  const found = new Set([pid]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [each, starter] of starters) if (starter !== undefined && found.has(starter)) found.add(each);
  }
  found.delete(pid);
  return [...found];
}

/** The processes' memory in bytes from `smaps_rollup`: what several share is counted in parts. */
export function proportionalMemory(rollup: string): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
}

async function memoryOfOne(pid: number): Promise<number> {
  const folder = join('/proc', String(pid));
  try {
    return proportionalMemory(await readFile(join(folder, 'smaps_rollup'), 'utf8'));
  } catch {
    // A sandboxed process shows that to root alone, and to others only its own; one that has ended holds nothing.
    return ownMemory(await readFile(join(folder, 'status'), 'utf8').catch(() => ''));
  }
}

/** What they hold together, in bytes. */
export async function memoryOf(pids: readonly number[]): Promise<number> {
  const all = await Promise.all(pids.map(memoryOfOne));
  return all.reduce((sum, each) => sum + each, 0);
}

/** How many files, sockets and pipes the process has open. */
export async function handlesOf(pid: number): Promise<number> {
  return (await readdir(join('/proc', String(pid), 'fd'))).length;
}

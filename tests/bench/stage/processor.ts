/** What processes take of the processor, as Linux counts it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Spent {
  readonly pid: number;
  readonly parent: number;
  /** Its short name. */
  readonly name: string;
  /** Seconds of processor, in its own code and in the system's. */
  readonly seconds: number;
}

/** Linux counts in hundredths of a second towards programs, whatever its own clock does (USER_HZ). */
const ticks = 100;

/** Reads one line of /proc/PID/stat; the name stands in brackets and may hold any of them itself. */
export function readStat(line: string): Spent {
  const open = line.indexOf('(');
  const shut = line.lastIndexOf(')');
  // From the third field on: state, parent; utime and stime are the 14th and the 15th.
  const fields = line.slice(shut + 2).split(' ');
  return {
    pid: Number(line.slice(0, open)),
    name: line.slice(open + 1, shut),
    parent: Number(fields[1]),
    seconds: (Number(fields[11]) + Number(fields[12])) / ticks,
  };
}

/** All processes of the machine. */
export async function allSpent(): Promise<Spent[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    // One that has ended meanwhile has nothing to tell.
    pids.map((pid) => readFile(join('/proc', pid, 'stat'), 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line !== '').map(readStat);
}

/** Processes and all that they started, directly or not. */
export function descendants(all: readonly Spent[], roots: readonly number[]): Spent[] {
  const found = new Map(all.filter(({ pid }) => roots.includes(pid)).map((each) => [each.pid, each]));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const each of all) if (found.has(each.parent)) found.set(each.pid, each);
  }
  return [...found.values()];
}

/** Processors that the trees of these processes kept busy while time went by. What began or ended meanwhile counts from or to then. */
export async function coresDuring(roots: readonly number[], act: () => Promise<unknown>): Promise<number> {
  const sum = async (): Promise<Map<number, number>> =>
    new Map(descendants(await allSpent(), roots).map(({ pid, seconds }) => [pid, seconds]));
  const before = await sum();
  const since = performance.now();
  await act();
  const after = await sum();
  const took = (performance.now() - since) / 1000;
  const spent = [...after].reduce((total, [pid, seconds]) => total + seconds - (before.get(pid) ?? 0), 0);
  return spent / took;
}

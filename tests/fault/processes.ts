/** The browser's processes on this machine, by the data folder they run on; as the system tells, not as the program thinks. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type ProcessKind = 'browser' | 'renderer' | 'gpu-process';

async function commandsOn(data: string): Promise<readonly { readonly pid: number; readonly command: string }[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(
    pids.map(async (pid) => ({
      pid: Number(pid),
      command: await commandOf(Number(pid)),
    })),
  );
  // The profile lies in the data folder, and every process of the browser names it or is a child of one that does.
  return all.filter(({ command }) => command.includes(join(data, 'browser')));
}

/** A process's own command line, its words separated by zero bytes; empty once it has ended. */
export const commandOf = (pid: number): Promise<string> =>
  readFile(join('/proc', String(pid), 'cmdline'), 'utf8').catch(() => '');

/** All of them. */
export async function browserProcesses(data: string): Promise<readonly number[]> {
  return (await commandsOn(data)).map(({ pid }) => pid);
}

/** Those of one kind. */
export async function processesOf(data: string, kind: ProcessKind): Promise<readonly number[]> {
  const isKind = (command: string): boolean =>
    kind === 'browser' ? !command.includes('--type=') : command.includes(`--type=${kind}`);
  return (await commandsOn(data)).filter(({ command }) => isKind(command)).map(({ pid }) => pid);
}

/** One that has ended meanwhile is none any more. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

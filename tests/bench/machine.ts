/** On what a run was made, and what else ran there meanwhile: figures of a busy machine are worth nothing, and should say so. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, release } from 'node:os';
import { promisify } from 'node:util';
import { allSpent, descendants, type Spent } from './stage/processor.ts';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly system: string;
  readonly browser: string;
  readonly seconds: number;
  /** Processors that others than this run kept busy on the average, and the busiest of them by name. */
  readonly others: { readonly cores: number; readonly busiest: readonly string[] };
  /** Processors that a virtual machine wanted and did not get. */
  readonly stolen: number;
}

/** More than that and the figures are in doubt: a tenth of one processor. */
const quiet = 0.1;
/** So many of the others are named, if they take at least a hundredth of a processor. */
const named = 5;
const leastNamed = 0.01;
/** What begins and ends between two looks is not seen; looking itself takes some time. In milliseconds. */
const lookEvery = 5000;

/** Seconds that a virtual machine's processors were kept from it since it was started, from /proc/stat. */
export function stolenSeconds(stat: string): number {
  const fields = (/^cpu +(.*)$/m.exec(stat)?.[1] ?? '').split(' ').map(Number);
  return (fields[7] ?? 0) / 100;
}

const stolenNow = async (): Promise<number> => stolenSeconds(await readFile('/proc/stat', 'utf8'));

/** Adds up what others spent from look to look. */
export class Others {
  readonly #own: number;
  readonly byName = new Map<string, number>();
  #last = new Map<number, number>();

  /** `own`: the process whose tree is not counted. */
  constructor(own: number, first: readonly Spent[]) {
    this.#own = own;
    this.#last = new Map(first.map(({ pid, seconds }) => [pid, seconds]));
  }

  look(all: readonly Spent[]): void {
    const own = new Set(descendants(all, [this.#own]).map(({ pid }) => pid));
    for (const { pid, name, seconds } of all) {
      if (own.has(pid)) continue;
      this.byName.set(name, (this.byName.get(name) ?? 0) + seconds - (this.#last.get(pid) ?? 0));
    }
    this.#last = new Map(all.map(({ pid, seconds }) => [pid, seconds]));
  }
}

/** Watches the machine from now on, until it is asked for, with the file of the browser that was measured. */
export async function watchMachine(): Promise<(executable: string) => Promise<Machine>> {
  const since = performance.now();
  const stolen = await stolenNow();
  const others = new Others(process.pid, await allSpent());
  const looking = setInterval(() => void allSpent().then((all) => others.look(all)), lookEvery).unref();
  return async (executable) => {
    clearInterval(looking);
    others.look(await allSpent());
    const seconds = (performance.now() - since) / 1000;
    const shares = [...others.byName].map(([name, spent]) => ({ name, cores: spent / seconds }));
    const system = await readFile('/etc/os-release', 'utf8').catch(() => '');
    return {
      processor: cpus()[0]?.model ?? 'unknown processor',
      cores: availableParallelism(),
      system: `${/^PRETTY_NAME="?([^"\n]*)/m.exec(system)?.[1] ?? process.platform}, ${release()}`,
      browser: (await promisify(execFile)(executable, ['--version'])).stdout.trim(),
      seconds,
      others: {
        cores: shares.reduce((sum, { cores }) => sum + cores, 0),
        busiest: shares
          .filter(({ cores }) => cores > leastNamed)
          .toSorted((a, b) => b.cores - a.cores)
          .slice(0, named)
          .map(({ name, cores }) => `${name} ${cores.toFixed(2)}`),
      },
      stolen: ((await stolenNow()) - stolen) / seconds,
    };
  };
}

/** Some lines for people. */
export function describe({ processor, cores, system, browser, seconds, others, stolen }: Machine): string {
  const beside = others.busiest.length > 0 ? ` (${others.busiest.join(', ')})` : '';
  const doubt = others.cores + stolen > quiet ? '\nThe machine was not quiet: these figures are in doubt.' : '';
  return `${processor}, ${cores} cores, ${system}, ${browser}, drawn by software on a screen without a monitor; ${Math.round(seconds)} s.
Beside this run others kept ${others.cores.toFixed(2)} cores busy${beside}; ${stolen.toFixed(2)} were taken by a host of virtual machines.${doubt}`;
}

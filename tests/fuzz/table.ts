/** What is kept and told of each target. */
import { inColumns } from '../columns.ts';
import type { Done } from './said.ts';
import type { Failure } from './target.ts';

export interface Row {
  readonly target: string;
  readonly runs: number;
  /** Milliseconds of processor time of the slowest input. */
  readonly slowest: number;
  /** Bytes at the most. */
  readonly memory: number;
  readonly seed: number;
  readonly nextSeed: number;
  readonly failures: readonly Failure[];
}

export function rowOf(target: string, seed: number): Row {
  return { target, runs: 0, slowest: 0, memory: 0, seed, nextSeed: seed, failures: [] };
}

export function addTo(row: Row, { runs, slowest, memory, nextSeed, failure }: Done): Row {
  return {
    ...row,
    runs: row.runs + runs,
    slowest: Math.max(row.slowest, slowest),
    memory: Math.max(row.memory, memory),
    nextSeed,
    failures: failure === undefined ? row.failures : [...row.failures, failure],
  };
}

/** A target that nothing was tried on has proved nothing. */
export function isBroken({ runs, failures }: Row): boolean {
  return failures.length > 0 || runs === 0;
}

/** Longer ones are in the JSON file. */
const longestInput = 3000;

/** How to see the last failure again. */
function repeat({ target, failures }: Row): string {
  const last = failures.at(-1);
  return last === undefined ? '' : `npm run fuzz -- --only "${target}" --seed ${last.seed} --path ${last.path}`;
}

export function tellFailure(row: Row): string {
  const last = row.failures.at(-1);
  const input = last?.input ?? '';
  const shown = input.length > longestInput ? `${input.slice(0, longestInput)} … (${input.length} characters)` : input;
  return `\n${row.target} failed: ${last?.why ?? ''}\n  with ${shown}\n  again: ${repeat(row)}`;
}

export function tableOf(rows: readonly Row[]): string {
  const heads = ['target', 'inputs', 'failures', 'slowest, ms', 'memory, MB', 'seeds', 'to repeat the last failure'];
  const lines = rows.map((row) => [
    row.target,
    String(row.runs),
    String(row.failures.length),
    row.slowest.toFixed(0),
    (row.memory / 1e6).toFixed(0),
    `${row.seed}–${Math.max(row.seed, row.nextSeed - 1)}`,
    row.failures.length > 0 ? repeat(row) : row.runs === 0 ? 'nothing was tried' : '',
  ]);
  return inColumns(heads, lines, (column) => column === 0 || column > 4);
}

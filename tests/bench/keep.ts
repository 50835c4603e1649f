/** Keeps the results of a run beside those of others: figures for machines, a table for people, by date and machine. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type Machine } from './machine.ts';
import { type Row, tableOf } from './row.ts';

/** The name of a run's files, without their endings: 2026-11-26-some-processor-2-cores. */
export function nameOf(date: Date, { processor, cores }: Pick<Machine, 'processor' | 'cores'>): string {
  const words = processor.toLowerCase().match(/[a-z0-9.]+/g) ?? ['unknown'];
  return [date.toISOString().slice(0, 10), ...words, cores, 'cores'].join('-');
}

/** Writes a table and its figures under a name; gives their common path. */
export async function keepFiles(name: string, table: string, figures: string): Promise<string> {
  const folder = join(import.meta.dirname, 'results');
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  await writeFile(`${file}.json`, figures);
  await writeFile(`${file}.txt`, `${table}\n`);
  return file;
}

/** Keeps a run of the bench. */
export function keepResults(rows: readonly Row[], machine: Machine, date: Date): Promise<string> {
  const table = `${tableOf(rows)}\n\n${describe(machine)}`;
  return keepFiles(nameOf(date, machine), table, resultsOf(rows, machine, date));
}

/** The results for machines: one object for each row. */
export function resultsOf(rows: readonly Row[], machine: Machine, date: Date): string {
  return `${JSON.stringify({ date: date.toISOString(), machine, rows }, null, 2)}\n`;
}

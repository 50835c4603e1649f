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

/** Writes both files; gives their common path. */
export async function keepResults(rows: readonly Row[], machine: Machine, date: Date): Promise<string> {
  const folder = join(import.meta.dirname, 'results');
  await mkdir(folder, { recursive: true });
  const file = join(folder, nameOf(date, machine));
  await writeFile(`${file}.json`, resultsOf(rows, machine, date));
  await writeFile(`${file}.txt`, `${tableOf(rows)}\n\n${describe(machine)}\n`);
  return file;
}

/** The results for machines: one object for each row. */
export function resultsOf(rows: readonly Row[], machine: Machine, date: Date): string {
  return `${JSON.stringify({ date: date.toISOString(), machine, rows }, null, 2)}\n`;
}

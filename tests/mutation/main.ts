/**
 * `npm run mutate [-- AREA …] [--keep] [--fresh]`: breaks the sources of each area in one place after the other, looks
 * whether its unit tests notice, and prints a row for each area; exit 1 when one is below 80 %.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Area, areas } from './areas.ts';
import { exitAs } from '../asked.ts';
import { asked } from './asked.ts';
import { reportOf, run } from './run.ts';
import { isEnough, merged, type Score, scoreOf, tableOf } from './score.ts';

const kept = join(import.meta.dirname, 'scores.json');

async function keep(scores: readonly Score[]): Promise<void> {
  const before = JSON.parse(await readFile(kept, 'utf8').catch(() => '[]')) as readonly Score[];
  const names = areas.map(({ name }) => name);
  await writeFile(kept, `${JSON.stringify(merged(before, scores, names), null, 2)}\n`);
}

/** Runs one area; undefined when that can't be done, mostly because its tests fail with nothing broken. */
async function score(area: Area, fresh: boolean): Promise<Score | undefined> {
  const began = performance.now();
  console.log(`${area.name} …`);
  try {
    const mutants = await run(area, fresh);
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    console.log(`${area.name}: ${minutes} minutes; what survived is shown in ${reportOf(area)}`);
    return scoreOf(area.name, mutants, new Date());
  } catch (error) {
    console.error(`${area.name} was not mutated: ${(error as Error).message}`);
    return undefined;
  }
}

async function mutate(): Promise<number> {
  const { areas: chosen, keep: keeps, fresh } = asked(process.argv.slice(2));
  const scores: Score[] = [];
  for (const area of chosen) {
    const scored = await score(area, fresh);
    if (scored !== undefined) scores.push(scored);
    // After each area: what follows may be ended by hand.
    if (keeps) await keep(scores);
  }
  console.log(`\n${tableOf(scores)}`);
  return scores.length === chosen.length && scores.every(isEnough) ? 0 : 1;
}

await exitAs(mutate);

/**
 * `npm run fuzz [-- --minutes N] [--only WORD] [--seed S] [--path P] [--json FILE]`: goes round all targets with fresh
 * inputs, each in a process of its own that is ended when it hangs; exit 1 when a promise did not hold.
 */
import { writeFile } from 'node:fs/promises';
import { exitAs, Misused } from '../asked.ts';
import { asked } from './asked.ts';
import { slice } from './slice.ts';
import { addTo, isBroken, type Row, rowOf, tableOf, tellFailure } from './table.ts';
import type { Target } from './target.ts';
import { targets } from './targets.ts';

/** Seconds of one target in a round: enough for its start not to matter. */
const sliceSeconds = { least: 3, most: 15 };
/** A target that has failed so often has told what it has to tell. */
const mostFailures = 3;

function targetOf({ target }: Row): Target {
  const found = targets.find(({ name }) => name === target);
  if (found === undefined) throw new Error(`There is no target ${target}.`);
  return found;
}

async function fuzz(): Promise<number> {
  const { minutes, only, seed, path, json } = asked(process.argv.slice(2));
  const chosen = targets.filter(({ name }) => name.includes(only));
  const names = targets.map(({ name }) => name).join(', ');
  if (chosen.length === 0) throw new Misused(`No target is called "${only}": choose from ${names}.`);
  if (path !== undefined && chosen.length !== 1)
    throw new Misused('--path repeats one input of one target: say which by --only.');

  const ends = performance.now() + minutes * 60_000;
  const even = (minutes * 60) / chosen.length / 2;
  const seconds = path === undefined ? Math.min(sliceSeconds.most, Math.max(sliceSeconds.least, even)) : 0;
  console.log(`Seed ${seed}; ${chosen.length} targets, ${seconds.toFixed(0)} s each in turn for ${minutes} minutes.`);
  const rows = new Map<string, Row>(chosen.map(({ name }) => [name, rowOf(name, seed)]));
  const open = (): Row[] => [...rows.values()].filter(({ failures }) => failures.length < mostFailures);
  // The first round is always whole: a target that nothing was tried on has proved nothing.
  for (
    let round = 1;
    open().length > 0 && (round === 1 || (path === undefined && performance.now() < ends));
    round += 1
  ) {
    for (const row of open()) {
      if (round > 1 && performance.now() >= ends) break;
      const next = addTo(row, await slice({ target: targetOf(row), seed: row.nextSeed, seconds, path }));
      if (next.failures.length > row.failures.length) console.log(tellFailure(next));
      rows.set(row.target, next);
    }
  }
  console.log(`\n${tableOf([...rows.values()])}`);
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ seed, rows: [...rows.values()] }, null, 2)}\n`);
  return [...rows.values()].some(isBroken) ? 1 : 0;
}

await exitAs(fuzz);

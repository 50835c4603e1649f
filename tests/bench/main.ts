/**
 * `npm run bench [-- --only WORDS] [--json FILE] [--keep]`: every row of DESIGN §9 beside its budget and its floor, a
 * bare page in the same host and run. `--keep` lays the results down beside this file.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exhibitionHere } from '../e2e/support/exhibition-here.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { findBrowser } from '../../src-main/host-chromium/find-browser.ts';
import { type Group, groupsOf } from './groups.ts';
import { keepResults, resultsOf } from './keep.ts';
import { describe, watchMachine } from './machine.ts';
import { type Row, tableOf } from './row.ts';
import { openPixels } from './stage/pixels.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'string' }, keep: { type: 'boolean' } },
  strict: true,
});

const executable = await findBrowser();
if (executable === null) throw new Error('There is no Chromium, Chrome or Edge on this machine to measure.');
const why = await whyNoScreen();
if (why !== undefined) throw new Error(`There is no screen to measure on: ${why}.`);

/** A whole run may take so long on two quiet cores, in minutes. */
const mostMinutes = 8;

const asked = (name: string): boolean => name.includes(values.only ?? '');
const exhibition = await exhibitionHere();
const groups = groupsOf(exhibition).filter(({ names }) => names.some(asked));
if (groups.length === 0) {
  const names = groupsOf(exhibition).flatMap((group) => group.names);
  throw new Error(`Nothing is called "${values.only}". There are:\n${names.join('\n')}`);
}

const machineSoFar = await watchMachine();
const pixels = await openPixels();
process.env['DISPLAY'] = pixels.display;
const failed: string[] = [];

/** The rows of a group; none, and its name among those that failed, where something of it breaks: all others are worth keeping. */
async function measured({ names, measure }: Group): Promise<Row[]> {
  const since = performance.now();
  const parts = names.filter(asked);
  const name = parts.length > 1 ? `${parts[0]} and ${parts.length - 1} more` : (parts[0] ?? '');
  console.error(`${name} …`);
  try {
    return await measure({ pixels, exhibition, asked });
  } catch (problem) {
    failed.push(`Not measured: ${name}. ${problem instanceof Error ? problem.message : String(problem)}`);
    return [];
  } finally {
    console.error(`${name}: ${Math.round((performance.now() - since) / 1000)} s`);
  }
}

const rows: Row[] = [];
try {
  for (const group of groups.filter(({ untimed }) => !untimed)) rows.push(...(await measured(group)));
  const untimed = groups.filter((group) => group.untimed);
  rows.push(...(await Promise.all(untimed.map(measured))).flat());
} finally {
  await pixels.close();
}
const machine = await machineSoFar(executable);
const judgedRows = rows.filter(({ kept }) => kept !== undefined);
console.log(tableOf(rows));
console.log(
  `\n${judgedRows.filter(({ kept }) => kept === true).length} of ${judgedRows.length} budgets kept. ${describe(machine)}`,
);
if (values.only === undefined)
  console.log(`It took ${(machine.seconds / 60).toFixed(1)} minutes; it may take ${mostMinutes}.`);
for (const line of failed) console.error(line);
if (failed.length > 0) process.exitCode = 1;
const date = new Date();
if (values.json !== undefined) await writeFile(values.json, resultsOf(rows, machine, date));
if (values.keep) console.log(`Kept as ${await keepResults(rows, machine, date)}.txt and .json.`);

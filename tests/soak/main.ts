/**
 * `npm run soak -- --minutes N [--record FILE] [--json FILE] [--chart FILE.svg]`: visits without end, and whether
 * anything grows with them. `--read FILE` judges a record that lies there, also while it is being written. See README.md.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { exhibitionHere } from '../e2e/support/exhibition-here.ts';
import { root } from '../e2e/support/program.ts';
import { chartOf } from './chart.ts';
import { openGuide } from './guide.ts';
import { type Hall, openHall } from './hall.ts';
import { type Journal, openJournal, readJournal } from './journal.ts';
import { parseOptions } from './options.ts';
import { conclusionOf, outcomeOf, titleOf } from './report.ts';
import { rowsOf, tableOf } from './row.ts';
import { takeSample } from './sample.ts';
import { settled } from './settled.ts';
import { callStaff } from './staff.ts';
import { openVisitor } from './visitor.ts';

/** A long run looks once a minute; a short one more often, so that there is something to draw a line through. */
const longest = 60_000;
const samplesOfShortRun = 30;
/** A run goes on beyond its minutes until it has so many samples; a machine may be slow. */
const fewestSamples = 20;
/** After the views, visits in which the rest settles: the guide's and the staff's pages too. */
const settlingVisits = 5;
/** Later, every so many visits staff come by. */
const staffEvery = 5;

/** Soaks the hall: the warm-up first, then `minutes` of visits, a sample at their ends. */
async function soak(hall: Hall, minutes: number, journal: Journal): Promise<void> {
  const exhibition = await exhibitionHere();
  const visitor = await openVisitor(hall, exhibition);
  const guide = openGuide(hall, exhibition);
  const staff = callStaff(hall);
  let visits = 0;
  const warm = visitor.languages.length + settlingVisits;
  /** One visit, and what the guide and staff do meanwhile. */
  const visit = async (): Promise<void> => {
    visits += 1;
    await visitor.visit(visits);
    await guide.tell(visits);
    if (visits % staffEvery === 0) await staff.lookIn();
    await visitor.away(visits);
  };

  /** Takes a sample so many minutes after the measuring began. */
  const sample = async (at: number): Promise<void> => {
    await guide.tellFirst();
    const rests = await settled(hall);
    journal.write(await takeSample(hall, { minutes: at, visits, seen: visitor.seen.size, rests }));
  };

  journal.write({
    begun: new Date().toISOString(),
    minutesAsked: minutes,
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`,
    browser: hall.browser.version,
    views: visitor.views.length,
    languages: visitor.languages,
    warmUp: 'every view',
  });
  console.log(`Warming up: every view once, then ${settlingVisits} visits.`);
  await visitor.warmUp();
  await guide.warmUp();
  await staff.warmUp();
  visits = visitor.languages.length;
  const total = minutes * 60_000;
  const every = Math.min(longest, total / samplesOfShortRun);
  while (visits < warm) {
    await visit();
    await sample(-1);
  }
  const begun = performance.now();
  console.log(`Measuring for ${minutes} minutes, at the end of a visit, every ${Math.round(every / 1000)} s or more.`);
  for (let samples = 0, due = 0; samples < fewestSamples || performance.now() - begun < total;) {
    await visit();
    if (hall.faults.length > 0) break;
    const now = performance.now() - begun;
    if (now < due) continue;
    due = now + every;
    await sample(now / 60_000);
    samples += 1;
  }
}

async function run(minutes: number, file: string): Promise<void> {
  const journal = openJournal(file);
  console.log(`Every sample is written to ${file} at once.`);
  const hall = await openHall();
  const broken: string[] = [];
  try {
    await soak(hall, minutes, journal);
  } catch (error) {
    // What was measured until then is still told; that it ended so is what failed.
    console.error(error);
    broken.push(error instanceof Error ? error.message : String(error));
  } finally {
    journal.write({ ended: new Date().toISOString(), faults: [...hall.faults, ...broken] });
    journal.close();
    await hall.close();
  }
}

const options = parseOptions(process.argv.slice(2));
if (!options.ok) {
  console.error(options.problem);
  process.exit(2);
}
const file = options.read ?? options.record ?? join(root, 'test-results', 'soak.jsonl');
if (options.read === undefined) await run(options.minutes, file);
const record = readJournal(file);
const rows = rowsOf(record.samples.filter(({ minutes }) => minutes >= 0));
console.log(`\n${tableOf(rows)}\n\n${conclusionOf(record, rows)}`);
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`);
if (options.chart !== undefined) await writeFile(options.chart, chartOf(titleOf(record), record.samples, rows));
if (outcomeOf(record, rows) === 'failed') process.exitCode = 1;

/**
 * `npm run scale [-- [--json FILE] [--keep]]`: time and memory of check, start, dial, circle, list and film for exhibitions of the
 * shipped one's size, ten times and a hundred times that, beside the budgets of DESIGN §9. Ends with 0 unless something
 * broke: a missed row is named, not a failure. `--keep` lays the table down among the bench's results.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../src-main/host-chromium/find-browser.ts';
import { keepFiles, nameOf } from '../bench/keep.ts';
import { describe, watchMachine } from '../bench/machine.ts';
import { openPixels } from '../bench/stage/pixels.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { judged, type Measured, type Row, tableOf } from './growth.ts';
import { measure, type OfOneSize } from './measure.ts';
import { type Size, sizes } from './size.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, keep: { type: 'boolean' } }, strict: true });

/** DESIGN §9. */
const budgets = {
  check: 3000,
  /** Of the small exhibition's. */
  start: 1.3,
  script: 6,
  /** Per cent of late frames beyond the small exhibition's. */
  late: 0.5,
  seek: 100,
  /** "Flat", in MB: two chunks for each answer that was left unread, and what the collector had no reason to take yet. */
  filmMemory: 16,
} as const;

/** The frame budget holds for what follows a finger; opening a view is told. */
const followsFinger = /^(dial drag|circle turning): script a frame, median$/;

function budgetOf(what: string, of: (what: string) => readonly number[]): number | undefined {
  const [small = 0] = of(what);
  if (what === 'check: processor') return budgets.check;
  if (what === 'start: to the first frame') return small * budgets.start;
  if (followsFinger.test(what)) return budgets.script;
  if (what.includes('frames over')) return small + budgets.late;
  if (what.startsWith('film: seek')) return budgets.seek;
  if (what === 'film: memory of main after')
    return (of('film: memory of main before').at(-1) ?? 0) + budgets.filmMemory;
  return undefined;
}

/** Views of cities are held against their number, a film's against its length, everything else against all that is written. */
function againstOf(what: string, measured: readonly OfOneSize[]): readonly number[] {
  if (/^(circle|city)/.test(what)) return sizes.map(({ cities }) => cities);
  if (what.startsWith('film')) return sizes.map(({ film }) => film);
  return measured.map(({ words }) => words);
}

function unitOf(what: string): Measured['unit'] {
  return what.includes('memory') ? 'MB' : what.includes('frames over') ? '%' : 'ms';
}

function rowsOf(measured: readonly OfOneSize[]): Row[] {
  const of = (what: string) => measured.map(({ figures }) => figures[what] ?? NaN);
  return Object.keys(measured[0]?.figures ?? {}).map((what) => {
    const budget = budgetOf(what, of);
    return judged({
      what,
      unit: unitOf(what),
      values: of(what),
      against: againstOf(what, measured),
      ...(budget === undefined ? {} : { budget }),
    });
  });
}

const said = ({ name, chapters, moments, cities, film }: Size, { words }: OfOneSize): string =>
  `${name}: ${chapters} chapters, ${moments} moments, ${cities} cities, ${Math.round(words / 1024)} KB of words, a film of ${film / 2 ** 20} MB`;

const executable = await findBrowser();
if (executable === null) throw new Error('There is no Chromium, Chrome or Edge on this machine to measure.');
const why = await whyNoScreen();
if (why !== undefined) throw new Error(`There is no screen to measure on: ${why}.`);

const machineSoFar = await watchMachine();
const pixels = await openPixels();
process.env['DISPLAY'] = pixels.display;
const measured: OfOneSize[] = [];
try {
  for (const size of sizes) {
    console.error(`${size.name} …`);
    measured.push(await measure(size, pixels));
  }
} finally {
  await pixels.close();
}
const machine = await machineSoFar(executable);
const rows = rowsOf(measured);
const missed = rows.filter(({ verdict }) => verdict !== 'kept');
const names = sizes.map(({ name }) => name);
const figures = `${JSON.stringify({ machine, sizes, rows }, null, 2)}\n`;
const table = [
  tableOf(rows, names),
  '',
  ...sizes.flatMap((size, index) => (measured[index] ? [said(size, measured[index])] : [])),
  `${missed.length} of ${rows.length} missed. ${describe(machine)}`,
].join('\n');
console.log(table);
if (values.json !== undefined) await writeFile(values.json, figures);
if (values.keep)
  console.log(`Kept as ${await keepFiles(`${nameOf(new Date(), machine)}-scale`, table, figures)}.txt and .json.`);

/** What a run says in the end, in words. */
import { visitsADay } from './metrics.ts';
import type { Record } from './journal.ts';
import type { Row } from './row.ts';
import { fewestSamples, type Verdict } from './trend.ts';

/** From so many minutes on a run has to show that all is flat; in a shorter one it is enough that nothing is seen to grow. */
const mustTellFrom = 20;

/** A fault is told in some lines; all of it is in the record. */
const longestFault = 400;

const named = (rows: readonly Row[], verdict: Verdict): readonly string[] =>
  rows.filter((row) => row.verdict === verdict).map(({ what }) => what);

const minutesOf = ({ samples }: Record): number => Math.max(0, samples.at(-1)?.minutes ?? 0);

/** The last sample comes at the end of a visit, so a run of twenty minutes may end some seconds before. */
const hasToTell = (record: Record): boolean => minutesOf(record) > mustTellFrom - 1;

/** So few samples tell nothing of anything. */
const toldNothing = ({ samples }: Record): boolean =>
  samples.filter(({ minutes }) => minutes >= 0).length < fewestSamples;

export type Outcome = 'passed' | 'failed';

/** Whether the run found the program flat. */
export function outcomeOf(record: Record, rows: readonly Row[]): Outcome {
  if (record.ended !== undefined && record.ended.faults.length > 0) return 'failed';
  if (named(rows, 'grows').length > 0 || toldNothing(record)) return 'failed';
  return named(rows, 'unclear').length > 0 && hasToTell(record) ? 'failed' : 'passed';
}

/** Visits that were made between the first and the last of the samples that are judged. */
function visitsOf({ samples }: Record): number {
  const measured = samples.filter(({ minutes }) => minutes >= 0);
  return (measured.at(-1)?.visits ?? 0) - (measured[0]?.visits ?? 0);
}

export function titleOf(record: Record): string {
  const { begun } = record;
  return `${visitsOf(record)} visits in ${minutesOf(record).toFixed(1)} minutes, ${begun.begun.slice(0, 10)}; ${begun.machine}, Chromium ${begun.browser}`;
}

/** The lines under the table. */
export function conclusionOf(record: Record, rows: readonly Row[]): string {
  const { begun, samples, ended } = record;
  const restless = samples.filter(({ minutes, rests }) => minutes >= 0 && rests === false).length;
  const warm = samples.filter(({ minutes }) => minutes < 0).length;
  const unclear = named(rows, 'unclear');
  const grown = named(rows, 'grows');
  const faults = ended?.faults ?? [];
  return [
    `${titleOf(record)}.`,
    `${begun.views} views; ${samples.at(-1)?.seen ?? 0} of them times ${begun.languages.length} languages were opened. Left out as warm-up: ${begun.warmUp ?? 'every picture and one view of each other kind'} once, and ${warm} visits.`,
    `"a visit" is the growth with each visit by least squares, "from" and "to" its 95 % interval; "a day" is that of ${visitsADay} visits.`,
    ...(restless > 0 ? [`${restless} samples were taken while something was still on its way.`] : []),
    ...(ended === undefined ? ['The record has no end: the run is still going on, or was cut off.'] : []),
    ...faults.slice(0, 10).map((fault) => `Went wrong: ${fault.slice(0, longestFault)}`),
    ...(grown.length > 0 ? [`Grows with the visits: ${grown.join(', ')}.`] : []),
    ...(unclear.length > 0 ? [`Not told by so few or so restless samples: ${unclear.join(', ')}.`] : []),
    `${outcomeOf(record, rows) === 'passed' ? 'Passed' : 'FAILED'}: ${rows.length - unclear.length - grown.length} of ${rows.length} flat.`,
  ].join('\n');
}

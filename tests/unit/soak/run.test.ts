/** From samples to table, picture and verdict, without a hall. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { chartOf } from '../../soak/chart.ts';
import { type Begun, openJournal, readJournal, type Record } from '../../soak/journal.ts';
import { metrics } from '../../soak/metrics.ts';
import { parseOptions } from '../../soak/options.ts';
import { proportionalMemory } from '../../soak/processes.ts';
import { conclusionOf, outcomeOf, titleOf } from '../../soak/report.ts';
import { rowsOf, tableOf } from '../../soak/row.ts';
import type { Sample } from '../../soak/sample.ts';

const megabyte = 2 ** 20;

const begun: Begun = {
  begun: '2026-11-26T03:00:00.000Z',
  minutesAsked: 20,
  machine: 'a <quiet> machine, 2 cores',
  browser: '156.0.0.0',
  views: 90,
  languages: ['zh', 'en', 'both'],
};

/** One visit in a third of a minute; what the kiosk's script keeps grows by so much with each. */
function sampleAt(visit: number, leak: number): Sample {
  const page = { heap: 20 * megabyte, nodes: 900, listeners: 120 };
  const own = 4 * megabyte;
  return {
    time: new Date(Date.UTC(2026, 10, 26, 3) + visit * 20_000).toISOString(),
    minutes: visit < 5 ? -1 : (visit - 5) / 3,
    visits: visit,
    seen: 90,
    pages: { wall: page, talk: page, presenter: page, display: page },
    program: { own: 8 * megabyte, heap: 30 * megabyte, memory: 90 * megabyte, handles: 31 },
    memory: 900 * megabyte,
    processes: 12,
    database: 60_000,
    log: 2000,
    own: { wall: own + leak * visit, talk: own, presenter: own, display: own },
  };
}

const recordOf = (visits: number, leak = 0): Record => ({
  begun,
  samples: Array.from({ length: visits }, (_, visit) => sampleAt(visit, leak)),
  ended: { ended: '2026-11-26T03:30:00.000Z', faults: [] },
});
const rowsIn = ({ samples }: Record) => rowsOf(samples.filter(({ minutes }) => minutes >= 0));

let folder: string | undefined;
afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});
function newFile(): string {
  folder = mkdtempSync(join(tmpdir(), 'nianlun-soak-'));
  return join(folder, 'deeper', 'soak.jsonl');
}

test('a run in which nothing grows passes', () => {
  const record = recordOf(70);
  const rows = rowsIn(record);
  expect(rows.map(({ verdict }) => verdict)).toEqual(metrics.map(() => 'flat'));
  expect(outcomeOf(record, rows)).toBe('passed');
  expect(conclusionOf(record, rows)).toMatch(/Passed: \d+ of \d+ flat\.$/);
});

test('a page that keeps 20 KB of each visit fails, and is named', () => {
  const record = recordOf(70, 20 * 1024);
  const rows = rowsIn(record);
  expect(rows.filter(({ verdict }) => verdict === 'grows').map(({ what }) => what)).toEqual(['kiosk: own things']);
  expect(rows[0]).toMatchObject({ perVisit: 20, samples: 65 });
  expect(outcomeOf(record, rows)).toBe('failed');
  expect(tableOf(rows)).toMatch(/^kiosk: own things, KB .* 20\.0 .* 6000 +GROWS$/m);
  expect(conclusionOf(record, rows)).toContain('Grows with the visits: kiosk: own things.');
});

test('what an older record looked for at every third sample only is judged by these', () => {
  const record = recordOf(70, 20 * 1024);
  const samples = record.samples.map(({ own, ...sample }) =>
    own !== undefined && sample.visits % 3 === 0 ? { ...sample, own } : sample,
  );
  const [row] = rowsIn({ ...record, samples });
  expect(row).toMatchObject({ what: 'kiosk: own things', samples: 22, verdict: 'grows' });
  expect(row?.perVisit).toBeCloseTo(20);
});

test('what has a cap fails above it, whatever its slope', () => {
  const record = recordOf(70);
  const last = sampleAt(70, 0);
  const rows = rowsIn({ ...record, samples: [...record.samples, { ...last, database: 9 * megabyte }] });
  expect(rows.find(({ what }) => what === 'database')?.verdict).toBe('grows');
});

test('what too few samples can’t tell is let pass in a short run only', () => {
  const restless = (record: Record): Record => ({
    ...record,
    samples: record.samples.map((sample) => ({ ...sample, memory: sample.memory * (1 + (sample.visits % 3)) })),
  });
  for (const [visits, outcome] of [
    [15, 'passed'],
    [70, 'failed'],
  ] as const) {
    const record = restless(recordOf(visits));
    const rows = rowsIn(record);
    expect(conclusionOf(record, rows)).toContain('restless samples: all processes: memory.');
    expect(outcomeOf(record, rows)).toBe(outcome);
  }
});

test('a run that ended before anything could be told fails', () => {
  const record = recordOf(8);
  expect(outcomeOf(record, rowsIn(record))).toBe('failed');
  const nothing = { ...record, samples: [] };
  expect(outcomeOf(nothing, rowsOf([]))).toBe('failed');
  expect(tableOf(rowsOf([]))).not.toMatch(/NaN|Infinity/);
});

test('an error in a page fails the run and is told', () => {
  const record = { ...recordOf(70), ended: { ended: '', faults: ['/?window=wall: it broke'] } };
  expect(outcomeOf(record, rowsIn(record))).toBe('failed');
  expect(conclusionOf(record, rowsIn(record))).toContain('Went wrong: /?window=wall: it broke');
});

test('a record is read as it was written, and one that a power cut ended up to its last whole line', () => {
  const file = newFile();
  const record = recordOf(12);
  const journal = openJournal(file);
  for (const line of [begun, ...record.samples]) journal.write(line);
  const cut = readFileSync(file, 'utf8');
  if (record.ended) journal.write(record.ended);
  journal.close();
  expect(readJournal(file)).toEqual(record);

  writeFileSync(file, `${cut}{"ended":"2026-11-`);
  expect(readJournal(file)).toEqual({ begun, samples: record.samples });
  expect(conclusionOf(readJournal(file), rowsIn(record))).toContain('The record has no end');
  writeFileSync(file, '{"time":"2026"}\n');
  expect(() => readJournal(file)).toThrow(/no record of a soak/);
});

test('the picture has a diagram for everything that was measured, with its verdict, and no markup from outside', () => {
  const record = recordOf(70, 20 * 1024);
  const picture = chartOf(titleOf(record), record.samples, rowsIn(record));
  for (const { name } of metrics) expect(picture).toContain(`>${name.replace('&', '&amp;')}</text>`);
  expect(picture.match(/<circle/g)).toHaveLength(70 * metrics.length);
  expect(picture.match(/>grows<\/text>/g)).toHaveLength(1);
  expect(picture).toContain('a &lt;quiet&gt; machine');
  expect(picture).not.toMatch(/NaN|Infinity|undefined/);
});

test('options are understood, and what is none is told in a sentence', () => {
  expect(parseOptions([], 'linux')).toMatchObject({ ok: true, minutes: 20 });
  expect(parseOptions(['--minutes', '4320', '--record', 'a.jsonl'], 'linux')).toMatchObject({
    minutes: 4320,
    record: 'a.jsonl',
  });
  expect(parseOptions(['--minutes', 'many'], 'linux')).toEqual({
    ok: false,
    problem: '--minutes must be a number above 0, not "many".',
  });
  expect(parseOptions(['--hours', '3'], 'linux')).toMatchObject({ ok: false });
  expect(parseOptions([], 'win32')).toMatchObject({ ok: false });
  expect(parseOptions(['--read', 'a.jsonl'], 'win32')).toMatchObject({ ok: true, read: 'a.jsonl' });
});

test('memory is read from what the system says of a process', () => {
  const rollup =
    '55d0-7ffc ---p 00000000 00:00 0    [rollup]\nRss:   246060 kB\nPss:   118404 kB\nPss_Anon:  96000 kB\n';
  expect(proportionalMemory(rollup)).toBe(118_404 * 1024);
});

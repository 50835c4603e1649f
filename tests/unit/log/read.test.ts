import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { logLine, openLog } from '../../../src-main/log/log.ts';
import { type LogEntry, logReader, readLog } from '../../../src-main/log/read.ts';
import { newFolder } from '../../new-folder.ts';

const folder = (): Promise<string> => newFolder('nianlun 日志-');
const line = (minute: number): string =>
  logLine(new Date(Date.UTC(2026, 10, 25, 8, minute)), 'info', 'displays', { minute });
const minutes = (entries: readonly LogEntry[]): unknown[] => entries.map(({ fields }) => fields['minute']);

test('the newest entries come first, over rotated files', async () => {
  const logs = await folder();
  await writeFile(join(logs, 'nianlun-2026-11-24T080000.000Z-1.log'), line(1) + line(2));
  await writeFile(join(logs, 'nianlun-2026-11-25T080000.000Z-1.log'), line(3));
  await writeFile(join(logs, 'nianlun.log'), line(4) + line(5));
  const { entries } = await readLog(logs, 4);
  expect(minutes(entries)).toEqual([5, 4, 3, 2]);
});

test('what the log itself writes and rotates can be read back', async () => {
  const logs = await folder();
  const log = openLog(logs, () => new Date());
  for (let count = 0; count < 6000; count += 1) log.write('info', 'displays', { minute: count, text: 'x'.repeat(450) });
  await log.close();
  const { entries, damaged } = await readLog(logs, 5000);
  expect(damaged).toBe(0);
  expect(minutes(entries)).toEqual(Array.from({ length: 5000 }, (_, index) => 5999 - index));
});

test('lines that a pulled plug has cut off, zeroed or mixed up are passed over and counted', async () => {
  const logs = await folder();
  const damaged = [
    '{"time":"2026-11-25T08',
    '\0\0\0',
    '5',
    'null',
    '{"time":"never","level":"info","event":"x"}',
    '[]',
  ];
  await writeFile(join(logs, 'nianlun.log'), `${line(1)}${damaged.join('\n')}\n${line(2)}{"time":`);
  const read = await readLog(logs, 100);
  expect(minutes(read.entries)).toEqual([2, 1]);
  expect(read.damaged).toBe(damaged.length + 1);
});

test('of a file that has grown beyond all bounds only the end is read', async () => {
  const logs = await folder();
  await writeFile(join(logs, 'nianlun.log'), `${'x'.repeat(5_000_000)}\n${line(1)}${line(2)}`);
  const { entries, damaged } = await readLog(logs, 100);
  expect([entries.length, damaged]).toEqual([2, 0]);
});

test('a folder without logs has nothing to tell', async () => {
  expect(await readLog(join(await folder(), 'none'), 10)).toEqual({ entries: [], damaged: 0 });
});

test('what is added is read, and nothing is read twice for nothing', async () => {
  const logs = await folder();
  await writeFile(join(logs, 'nianlun.log'), line(1));
  const read = logReader(logs, 10);
  const first = await read();
  expect(await read()).toBe(first);
  await appendFile(join(logs, 'nianlun.log'), line(2));
  expect(minutes((await read()).entries)).toEqual([2, 1]);
});

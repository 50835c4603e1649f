import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { firstTime, logLine, openLog } from '../../../src-main/log/log.ts';
import { logReader } from '../../../src-main/log/read.ts';
import { newFolder } from '../../new-folder.ts';

const now = (): Date => new Date(Date.UTC(2026, 10, 25, 8));

async function lines(folder: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(join(folder, 'nianlun.log'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('each event is one line of JSON with its time', async () => {
  const folder = join(await newFolder(), '日志');
  const log = openLog(folder, now);
  log.write('info', 'started', { mode: 'kiosk' });
  log.write('error', 'a request failed', { error: new Error('two\nlines') });
  await log.close();
  const [started, failed] = await lines(folder);
  expect(started).toEqual({ time: '2026-11-25T08:00:00.000Z', level: 'info', event: 'started', mode: 'kiosk' });
  expect(failed).toMatchObject({ error: { message: 'two\nlines' } });
});

test('a fault that repeats is logged once', async () => {
  const folder = await newFolder();
  const log = openLog(folder, now);
  for (let times = 0; times < 1000; times += 1) log.once('same', 'warning', 'refused', { times });
  log.once('other', 'warning', 'refused');
  await log.close();
  expect(await lines(folder)).toHaveLength(2);
});

test('a flood of different faults ends in silence, not in a full disk', () => {
  const isNew = firstTime(3);
  expect(['a', 'b', 'b', 'c', 'd', 'e'].map(isNew)).toEqual([true, true, false, true, false, false]);
});

test('a very long value is shortened', () => {
  expect(logLine(now(), 'warning', 'refused', { path: 'x'.repeat(100_000) }).length).toBeLessThan(1000);
});

test('a year of errors stays below the total', async () => {
  const folder = await newFolder();
  const log = openLog(folder, now);
  const fields = { text: '错'.repeat(400) };
  for (let times = 0; times < 20_000; times += 1) log.write('error', 'a request failed', fields);
  await log.close();
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  expect(files.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(14 * 2 ** 20);
});

test('where no log can be written the show goes on, and the log comes back once there is room', async () => {
  const folder = join(await newFolder(), 'logs');
  await writeFile(folder, 'a file in the way');
  let clock = 0;
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => complaints.mockRestore());
  const log = openLog(folder, now, { monotonic: () => clock });
  log.write('info', 'started');
  await vi.waitFor(() => expect(complaints).toHaveBeenCalled());
  log.write('info', 'machine sleeps');
  expect(log.unwritten().map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['machine sleeps']);
  await rm(folder);
  clock += 60_000;
  log.write('info', 'machine woke');
  await log.close();
  expect(complaints).toHaveBeenCalledTimes(1);
  expect((await lines(folder)).map(({ event }) => event)).toEqual(['machine sleeps', 'machine woke']);
  expect(log.unwritten()).toEqual([]);
});

test('what happens while the disk has no room waits in memory, as much as staff would read, and is read there', async () => {
  const folder = await newFolder();
  let room = true;
  const log = openLog(folder, now, { mayWrite: () => room });
  log.write('info', 'started');
  const read = logReader(folder, 1000, log.unwritten);
  await vi.waitFor(async () => expect((await read()).entries).toHaveLength(1));
  room = false;
  for (let each = 0; each < 250; each += 1) log.write('warning', 'refused', { each });
  const { entries } = await read();
  expect(entries).toHaveLength(201);
  expect([entries[0]?.fields, entries[199]?.fields, entries[200]?.event]).toEqual([
    { each: 249 },
    { each: 50 },
    'started',
  ]);
  room = true;
  log.write('info', 'ended');
  await log.close();
  expect((await lines(folder)).at(-1)?.['event']).toBe('ended');
  expect((await read()).entries).toHaveLength(202);
});

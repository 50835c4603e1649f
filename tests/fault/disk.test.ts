/** A disk that fills, can't be written or goes away: logs give way first, then figures; never settings, never the show. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sentence } from '../../src-main/contract/sentence.ts';
import { openStore, type Store } from '../../src-main/server/store.ts';
import { dataPaths } from '../../src-main/store/paths.ts';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { parseSettings } from '../../src-main/store/settings.ts';
import { enter, expect, programTest as test } from '../e2e/support/kiosk.ts';
import { readLog, startProgram } from '../e2e/support/program.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { wake } from '../e2e/support/visitor.ts';
import { visitsIn } from '../visits-in.ts';
import { skipFor } from '../skip-for.ts';
import { openHall } from './hall.ts';
import { times } from './length.ts';
import { type MemoryDisk, openMemoryDisk, whyNoMemoryDisk } from './memory-disk.ts';
import { note } from './table.ts';

const english = { LC_ALL: 'en_US.UTF-8' };
let disk: MemoryDisk;
let data: string;

test.beforeEach(async () => {
  skipFor(await whyNoMemoryDisk());
  disk = await openMemoryDisk(100);
  data = join(disk.folder, '数据');
});

test.afterEach(() => disk?.close());

const visitsOnDisk = async (): Promise<number> => (await visitsIn(dataPaths(data).visits)) ?? 0;
/** A log that was never begun holds nothing. */
const events = async (): Promise<string[]> => (await readLog(data).catch(() => [])).map(({ event }) => event);

async function openHere(): Promise<{ store: Store; said: string[] }> {
  const said: string[] = [];
  const warn = ({ en }: Sentence): void => void said.push(en);
  return { store: await openStore({ data, now: () => new Date(), warn }), said };
}

test('a disk that fills costs logs, then figures for a while, and never a setting @verify', async () => {
  const { store, said } = await openHere();
  const paths = dataPaths(data);
  store.log.write('info', 'displays');
  await expect.poll(events).toContain('displays');
  await writeFile(join(paths.logs, 'nianlun-2026-11-01T000000.000Z-1.log'), 'old');

  await disk.leave(40);
  await store.disk.look();
  store.log.write('info', 'machine sleeps');
  store.visits.begin();
  await expect.poll(visitsOnDisk).toBe(1);
  expect(await readdir(paths.logs)).toEqual(['nianlun.log']);

  await disk.leave(10);
  await store.disk.look();
  for (let each = 0; each < 5; each += 1) store.visits.begin();
  expect(store.problems().map(({ en }) => en)).toEqual([expect.stringContaining('nearly full')]);

  // Another program takes the very last byte.
  await disk.leave(0);
  const writes = times({ short: 20, long: 300 });
  for (let each = 0; each < writes; each += 1)
    expect(await store.settings.replace({ ...shippedSettings, idleSeconds: 60 + each })).toEqual({ kept: true });
  const kept = parseSettings(JSON.parse(await readFile(paths.settings, 'utf8')));
  expect(kept.data?.idleSeconds).toBe(60 + writes - 1);
  expect(await visitsOnDisk()).toBe(1);
  expect(await events()).not.toContain('machine sleeps');

  await disk.leave(90);
  await store.disk.look();
  await expect.poll(visitsOnDisk).toBe(6);
  store.log.write('info', 'machine woke');
  await expect.poll(events).toContain('machine woke');
  expect(store.problems()).toEqual([]);
  expect(said).toEqual([expect.stringContaining('little room'), expect.stringContaining('nearly full')]);
  await store.close();
  note(`disk full: ${writes} settings written without a byte left, 0 lost; 5 of 5 figures kept until there was room`);
});

test('on a disk that is full at the start the exhibition is shown and counts, with one warning @verify', async ({
  page,
}) => {
  await mkdir(data);
  await disk.leave(0);
  const program = await startProgram({ data, env: english });
  const kiosk = await enter(page, program);
  await wake(kiosk);
  expect(program.said()).toMatch(/^The disk is nearly full \(0 B\).*\n$/);
  await page.close();
  expect(await program.stop()).toBe(0);
});

test('on a disk that can’t be written the exhibition is shown with the settings that lie there, and one warning @verify', async ({
  page,
}) => {
  await mkdir(data);
  await writeFile(dataPaths(data).settings, JSON.stringify({ ...shippedSettings, language: 'en' }));
  await disk.makeReadOnly();
  const program = await startProgram({ data, env: english, keepData: true });
  const kiosk = await enter(page, program);
  await wake(kiosk);
  await expect(page.locator('html')).toHaveAttribute('data-voices', '1');
  const today = () =>
    page.evaluate(async () => ((await (await fetch('/api/window')).json()) as { visitsToday: number }).visitsToday);
  await expect.poll(today).toBe(1);
  expect(program.said()).toMatch(/^The data folder .* can't be written \(EROFS\).*\n$/);
  await page.close();
  expect(await program.stop()).toBe(0);
});

test('a data folder that can’t even be made does not keep the exhibition from being shown @verify', async ({
  page,
}) => {
  await disk.makeReadOnly();
  const program = await startProgram({ data, env: english, keepData: true });
  const kiosk = await enter(page, program);
  await kiosk.shows('attract');
  expect(program.said()).toMatch(/^The data folder .* can't be written \((EROFS|ENOENT)\).*\n$/);
  await page.close();
  expect(await program.stop()).toBe(0);
});

test('a disk that is exchanged while the program runs: settings are in force, staff read why they are not kept @verify', async () => {
  const { store, said } = await openHere();
  await disk.exchange();
  await store.disk.look();
  expect(await store.settings.replace({ ...shippedSettings, textSize: 3 })).toMatchObject({ kept: false });
  expect(store.settings.current().textSize).toBe(3);
  expect(store.visits.begin()).toBe(1);
  expect(store.problems().map(({ en }) => en)).toEqual([
    expect.stringMatching(/can't be written/),
    expect.stringContaining('settings could not be saved'),
  ]);
  expect(said).toHaveLength(1);
  await store.close();
});

test('the kiosk window stands on a full disk, its browser’s profile elsewhere @verify', async () => {
  skipFor(await whyNoScreen());
  test.setTimeout(0);
  await mkdir(data);
  await disk.leave(1);
  const hall = await openHall({}, { data });
  try {
    expect(hall.composed.served.windows.health()).toMatchObject([{ view: 'attract' }]);
    expect(await readdir(dataPaths(data).browser)).toEqual([]);
    expect(hall.composed.storeProblems()).toHaveLength(1);
  } finally {
    await hall.close();
  }
});

import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Sentence } from '../../../src-main/contract/sentence.ts';
import { type Disk, type DiskState, openDisk } from '../../../src-main/store/disk.ts';
import { spaceOf } from '../../../src-main/store/free-space.ts';
import { type DataPaths, dataPaths } from '../../../src-main/store/paths.ts';
import { diskProblem, storeProblems } from '../../../src-main/store/problems.ts';
import { newFolder } from '../../new-folder.ts';
import { smallDisk } from './support.ts';

const megabyte = 2 ** 20;

interface Hall {
  readonly paths: DataPaths;
  readonly disk: Disk;
  readonly changes: DiskState[];
  /** The disk has so many bytes left from now on. */
  leave(bytes: number): Promise<void>;
}

async function openHall(): Promise<Hall> {
  const paths = dataPaths(join(await newFolder(), 'below'));
  const changes: DiskState[] = [];
  let free = 1000 * megabyte;
  const disk = await openDisk(paths, {
    onChange: (state) => changes.push(state),
    freeBytes: () => Promise.resolve(free),
  });
  return {
    paths,
    disk,
    changes,
    leave: (bytes) => {
      free = bytes;
      return disk.look();
    },
  };
}

test('logs are given up before figures, and nothing while there is room or nobody knows', () => {
  expect([1000, 64, 63, 16, 15, 0].map((free) => spaceOf(free * megabyte))).toEqual([
    ...['comfortable', 'comfortable', 'low', 'low', 'very low', 'very low'],
  ]);
  expect(spaceOf(null)).toBe('comfortable');
});

test('old logs and crash dumps go when the disk fills; the log of today, settings and figures stay', async () => {
  const { paths, disk, changes, leave } = await openHall();
  await mkdir(paths.logs);
  await mkdir(join(paths.crashes, 'completed'), { recursive: true });
  for (const file of [
    join(paths.logs, 'nianlun.log'),
    join(paths.logs, 'nianlun.log.txt'),
    join(paths.logs, 'nianlun-2026-11-01T000000.000Z-1.log'),
    join(paths.crashes, 'completed', 'a.dmp'),
    join(paths.crashes, 'settings.dat'),
    paths.settings,
    paths.visits,
  ]) {
    await writeFile(file, 'x');
  }
  await leave(20 * megabyte);
  expect((await readdir(paths.logs)).toSorted()).toEqual(['nianlun.log', 'nianlun.log.txt']);
  expect(await readdir(paths.crashes, { recursive: true })).toEqual(['completed', 'settings.dat']);
  expect((await readdir(paths.folder)).toSorted()).toEqual([
    ...['crashes', 'logs', 'reserve', 'settings.json', 'visits.sqlite'],
  ]);
  expect(changes).toEqual([{ freeBytes: 20 * megabyte, space: 'low' }]);
  disk.close();
});

test('of crash dumps the newest ten are kept, however much room there is', async () => {
  const { paths, disk, leave } = await openHall();
  await mkdir(paths.crashes);
  for (let each = 10; each < 40; each += 1) {
    const file = join(paths.crashes, `${each}.dmp`);
    await writeFile(file, 'x');
    await utimes(file, each, each);
  }
  await leave(1000 * megabyte);
  expect((await readdir(paths.crashes)).toSorted().at(0)).toBe('30.dmp');
  expect(await readdir(paths.crashes)).toHaveLength(10);
  disk.close();
});

test('room for the settings is kept, given up once, and kept anew when the disk is comfortable again', async () => {
  const { paths, disk, leave } = await openHall();
  expect((await stat(paths.reserve)).size).toBeGreaterThan(100_000);
  await leave(1 * megabyte);
  expect(await disk.makeRoom()).toBe(true);
  expect(await readdir(paths.folder)).toEqual([]);
  expect(await disk.makeRoom()).toBe(false);
  await leave(2 * megabyte);
  expect(await readdir(paths.folder)).toEqual([]);
  await leave(1000 * megabyte);
  expect(await readdir(paths.folder)).toEqual(['reserve']);
  disk.close();
});

test('where nothing is kept any more, an old log is room too', async () => {
  const { paths, disk, leave } = await openHall();
  await leave(1 * megabyte);
  await disk.makeRoom();
  await mkdir(paths.logs);
  await writeFile(join(paths.logs, 'nianlun-2026-11-01T000000.000Z-1.log'), 'x');
  expect([await disk.makeRoom(), await disk.makeRoom()]).toEqual([true, false]);
  disk.close();
});

test('the room that is kept is written once, and what lies in its place goes', async () => {
  const { paths, disk, leave } = await openHall();
  const written = await stat(paths.reserve);
  await leave(1000 * megabyte);
  expect((await stat(paths.reserve)).ino).toBe(written.ino);
  await rm(paths.reserve);
  await mkdir(join(paths.reserve, 'somebody’s'), { recursive: true });
  // The first look makes the place free.
  for (let looks = 0; looks < 2; looks += 1) await leave(1000 * megabyte);
  expect((await stat(paths.reserve)).size).toBe(written.size);
  disk.close();
});

test('the room on a disk is told in bytes, and what is full is a full disk', async (context) => {
  const small = await smallDisk(context, 20);
  const options = { onChange: () => undefined };
  const disk = await openDisk(dataPaths(join(small.folder, '数据')), options);
  expect(disk.state()).toEqual({ freeBytes: 20 * megabyte, space: 'low' });
  await small.leave(10);
  await disk.look();
  expect(disk.state()).toEqual({ freeBytes: 10 * megabyte, space: 'very low' });
  disk.close();
});

test('a disk is looked at every half minute by itself, until the program ends, and keeps no program alive', async () => {
  const paths = dataPaths(await newFolder());
  const timers = vi.spyOn(globalThis, 'setInterval');
  let free = 1000 * megabyte;
  const changes: DiskState[] = [];
  const options = { onChange: (state: DiskState) => changes.push(state), freeBytes: () => Promise.resolve(free) };
  (await openDisk(paths, options)).close();
  expect(timers.mock.results.map(({ value }) => (value as NodeJS.Timeout).hasRef())).toEqual([false]);
  timers.mockRestore();

  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const disk = await openDisk(paths, options);
  free = 20 * megabyte;
  vi.advanceTimersByTime(30_000);
  await expect.poll(() => changes).toEqual([{ freeBytes: free, space: 'low' }]);
  disk.close();
  expect(vi.getTimerCount()).toBe(0);
});

test('a folder that vanishes and can’t be made again is noticed, and that it is back', async () => {
  const { paths, disk, changes, leave } = await openHall();
  await rm(dirname(paths.folder), { recursive: true });
  await writeFile(dirname(paths.folder), 'a file in the way');
  await leave(1000 * megabyte);
  expect(disk.state().unwritable).toBe('ENOTDIR');
  await rm(dirname(paths.folder));
  await leave(1000 * megabyte);
  expect(disk.state().unwritable).toBeUndefined();
  expect(changes).toHaveLength(2);
  disk.close();
});

test('a disk whose free space nobody tells is written to', async () => {
  const paths = dataPaths(await newFolder());
  const disk = await openDisk(paths, {
    onChange: () => undefined,
    freeBytes: () => Promise.reject(new Error('not told')),
  });
  expect(disk.state()).toEqual({ freeBytes: null, space: 'comfortable' });
  disk.close();
});

test('staff read all of it at once, and what follows from a full disk only once', () => {
  const told = (problems: readonly Sentence[]): string[] => problems.map(({ en }) => en);
  const disk = { freeBytes: 20e6, space: 'low' } as const;
  const why = 'ENOSPC';
  const all = storeProblems({
    folder: '/data',
    disk,
    unreadSettings: { why: 'EIO', usedInstead: 'backup' },
    unkeptSettings: why,
    unkeptWithdrawn: why,
    visits: { inMemoryOnly: true, lost: 0 },
  });
  expect(told(all)).toEqual([
    expect.stringMatching(/little room left \(20 MB\): no log is written/),
    expect.stringMatching(/settings can't be read now \(EIO\).* those saved before it serve/),
    expect.stringMatching(/settings could not be saved \(ENOSPC\)/),
    expect.stringMatching(/withdrawn items could not be saved \(ENOSPC\)/),
  ]);
});

test('staff read what is wrong, what it costs and what to do, in both languages; and nothing when all is well', () => {
  const well = { freeBytes: 1000 * megabyte, space: 'comfortable' } as const;
  const visits = { inMemoryOnly: false, lost: 0 };
  expect(storeProblems({ folder: '/data', disk: well, visits })).toEqual([]);
  expect(diskProblem('/data', { ...well, unwritable: 'EROFS' })?.en).toMatch(/\/data.*EROFS.*show goes on.*--data/);
  expect(diskProblem('/data', { freeBytes: 20e6, space: 'low' })?.zh).toContain('剩余 20 MB');
  expect(diskProblem('/data', { freeBytes: 0, space: 'very low' })?.en).toContain('visitor figures wait');
  const all = storeProblems({
    folder: '/data',
    disk: well,
    unkeptSettings: 'ENOSPC',
    visits: { inMemoryOnly: true, lost: 3 },
  });
  expect(all.map(({ en }) => en.split(/[ :]/u, 1)[0])).toEqual(['The', 'Visitor', '3']);
  expect(all.every(({ zh }) => /\p{Script=Han}/u.test(zh))).toBe(true);
});

/** Files that lie there and can't be read now: a disk that stumbles, a virus scanner that holds them. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { storeProblems } from '../../../src-main/store/problems.ts';
import { shippedSettings } from '../../../src-main/contract/settings.ts';
import { openSettings } from '../../../src-main/store/settings.ts';
import { openWithdrawn, type Withdrawn } from '../../../src-main/store/withdrawn.ts';
import { smallDisk, stumblingDisk } from './support.ts';

const now = (): Date => new Date(Date.UTC(2026, 10, 25, 8, 30, 0));

const chapter: Withdrawn = { kind: 'chapter', id: 'a', name: { zh: '甲', en: 'A' } };
const city: Withdrawn = { kind: 'city', id: 'b', name: { zh: '乙', en: 'B' } };

test('settings that can’t be read stay in their place, and hold again once they can be', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('settings.json');
  await (await openSettings(file, now)).replace({ ...shippedSettings, textSize: 3 });
  await disk.stumble('settings.json');

  const store = await openSettings(file, now);
  let told = 0;
  store.subscribe(() => (told += 1));
  expect(store.current()).toEqual(shippedSettings);
  expect(store.problem).toMatchObject({ status: 'unreadable', setAsideAs: null, usedInstead: 'defaults' });
  expect(store.problem?.why).toContain('EIO');
  await store.retry();
  expect([store.current(), told]).toEqual([shippedSettings, 0]);

  await disk.recover('settings.json');
  expect(await store.retry()).toEqual({ kept: true });
  expect([store.current().textSize, store.problem, told]).toEqual([3, undefined, 1]);
  expect(await disk.names()).toEqual(['settings.json']);
});

test('the backup serves meanwhile, and is left alone when it can’t be read itself', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('settings.json');
  const before = await openSettings(file, now);
  for (const textSize of [1, 3] as const) await before.replace({ ...shippedSettings, textSize });
  await disk.stumble('settings.json');
  const store = await openSettings(file, now);
  expect(store.current().textSize).toBe(1);
  expect(store.problem?.usedInstead).toBe('backup');

  await disk.stumble('settings.json.bak');
  const blind = await openSettings(file, now);
  expect(blind.current()).toEqual(shippedSettings);
  await disk.recover('settings.json.bak');
  await blind.retry();
  expect(blind.current().textSize).toBe(1);
  await disk.recover('settings.json');
  await blind.retry();
  expect(blind.current().textSize).toBe(3);
});

test('what staff set meanwhile holds, and what could not be read lies aside', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('settings.json');
  await disk.stumble('settings.json');
  const store = await openSettings(file, now);
  expect(await store.replace({ ...shippedSettings, textSize: 1 })).toEqual({ kept: true });
  expect(store.problem).toBeUndefined();
  expect((await openSettings(file, now)).current().textSize).toBe(1);
  expect((await disk.names()).some((name) => name.startsWith('settings.json.damaged-'))).toBe(true);
});

test('only what nobody could read lies aside: the backup that serves meanwhile stays the backup', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('settings.json');
  await writeFile(`${file}.bak`, JSON.stringify({ textSize: 3 }));
  await disk.stumble('settings.json');
  const store = await openSettings(file, now);
  await store.replace({ ...shippedSettings, textSize: 1 });
  expect(await disk.names()).toEqual([
    'settings.json',
    'settings.json.bak',
    'settings.json.damaged-2026-11-25T083000.000Z',
  ]);
  expect(JSON.parse(await readFile(`${file}.bak`, 'utf8'))).toEqual({ textSize: 3 });
});

test('a damaged file whose backup can’t be read now gets the settings of the backup as soon as it can be', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('settings.json');
  await writeFile(file, '{ half');
  await writeFile(`${file}.bak`, JSON.stringify({ textSize: 3 }));
  await disk.stumble('settings.json.bak');
  const store = await openSettings(file, now);
  expect(store.current()).toEqual(shippedSettings);
  expect(store.problem).toMatchObject({ status: 'damaged', usedInstead: 'defaults' });
  await disk.recover('settings.json.bak');
  await store.retry();
  expect(store.current().textSize).toBe(3);
});

test('what staff set and a full disk refused is kept once there is room, though the former settings can be read again', async (context) => {
  const full = await smallDisk(context, 1);
  const disk = await stumblingDisk(context, full.folder);
  const file = disk.at('settings.json');
  await writeFile(file, JSON.stringify({ textSize: 3 }));
  await disk.stumble('settings.json');
  const store = await openSettings(file, now);
  await full.leave(0);
  expect(await store.replace({ ...shippedSettings, textSize: 1 })).toMatchObject({ kept: false });
  await full.leave(1);
  await writeFile(file, JSON.stringify({ textSize: 3 }));
  expect(await store.retry()).toEqual({ kept: true });
  expect([store.current().textSize, (await openSettings(file, now)).current().textSize]).toEqual([1, 1]);
});

test('a list of withdrawn items that can’t be read is joined with what is withdrawn since', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('withdrawn.json');
  await (await openWithdrawn(file, now)).withdraw(chapter);
  await disk.stumble('withdrawn.json');
  expect((await openWithdrawn(file, now)).current()).toEqual([chapter]);

  await disk.stumble('withdrawn.json.bak');
  const store = await openWithdrawn(file, now);
  expect(store.current()).toEqual([]);
  expect(store.problem).toMatchObject({ status: 'unreadable', usedInstead: 'none' });
  let told = 0;
  store.subscribe(() => (told += 1));
  await disk.recover('withdrawn.json.bak');
  await store.retry();
  expect([store.current(), told]).toEqual([[chapter], 1]);

  await disk.stumble('withdrawn.json.bak');
  const blind = await openWithdrawn(file, now);
  expect(await blind.withdraw(city)).toEqual({ kept: true });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([city]);
  expect((await openWithdrawn(file, now)).current()).toEqual([city]);
  expect((await disk.names()).filter((name) => name.includes('.damaged-'))).toHaveLength(2);
});

test('a list whose backup can’t be read now either holds as soon as one of them can be, and not before', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('withdrawn.json');
  const list = JSON.stringify([chapter]);
  for (const [spoil, problem] of [
    [() => rm(file), undefined],
    [() => writeFile(file, '[ half'), 'damaged'],
    [() => disk.stumble('withdrawn.json'), 'unreadable'],
  ] as const) {
    for (const each of [file, `${file}.bak`]) await writeFile(each, list);
    await spoil();
    await disk.stumble('withdrawn.json.bak');
    const store = await openWithdrawn(file, now);
    let told = 0;
    store.subscribe(() => (told += 1));
    await store.retry();
    expect([store.current(), store.problem?.status, told]).toEqual([[], problem, 0]);
    await disk.recover('withdrawn.json.bak');
    await store.retry();
    expect([store.current(), told]).toEqual([[chapter], 1]);
    if (problem === 'unreadable') await disk.recover('withdrawn.json');
  }
});

test('a list that can’t be read and has no backup holds as soon as it can be read', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('withdrawn.json');
  await writeFile(file, JSON.stringify([chapter]));
  await disk.stumble('withdrawn.json');
  const store = await openWithdrawn(file, now);
  await disk.recover('withdrawn.json');
  await store.retry();
  expect([store.current(), store.problem]).toEqual([[chapter], undefined]);
});

test('what is withdrawn once more, because its list could not be read, is in the list once', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('withdrawn.json');
  await writeFile(file, JSON.stringify([chapter, city]));
  await disk.stumble('withdrawn.json');
  const store = await openWithdrawn(file, now);
  await disk.recover('withdrawn.json');
  const renamed = { ...city, name: { zh: '乙', en: 'The B' } };
  await store.withdraw(renamed);
  expect(store.current()).toEqual([chapter, renamed]);
});

test('of the list and its backup only what nobody could read lies aside', async (context) => {
  const disk = await stumblingDisk(context);
  const file = disk.at('withdrawn.json');
  await writeFile(`${file}.bak`, '[ half');
  await disk.stumble('withdrawn.json');
  await (await openWithdrawn(file, now)).withdraw(city);
  const aside = 'withdrawn.json.damaged-2026-11-25T083000.000Z';
  expect(await disk.names()).toEqual(['withdrawn.json', 'withdrawn.json.bak', aside]);
  expect(JSON.parse(await readFile(`${file}.bak`, 'utf8'))).toEqual([city]);
});

test('staff are told what can’t be read, what serves instead, and that it is tried again', () => {
  const disk = { space: 'comfortable', freeBytes: 10 ** 10 } as const;
  const visits = { inMemoryOnly: false, lost: 0 };
  const why = 'EIO: i/o error, read';
  const [settings, withdrawn] = storeProblems({
    folder: '/data',
    disk,
    visits,
    unreadSettings: { why, usedInstead: 'defaults' },
    unreadWithdrawn: { why, usedInstead: 'none' },
  });
  expect(settings?.en).toContain('the defaults serve meanwhile');
  expect(settings?.zh).toContain('暂用默认设置');
  expect(withdrawn?.zh).toContain('需要的再次撤下');
  const backed = { folder: '/data', disk, visits, unreadWithdrawn: { why, usedInstead: 'backup' } } as const;
  expect(storeProblems(backed)).toEqual([]);
});

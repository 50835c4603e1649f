/** Files that lie there and can't be read now: a disk that stumbles, a virus scanner that holds them. */
import { access, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storeProblems } from '../../../src-main/store/problems.ts';
import { openSettings, shippedSettings } from '../../../src-main/store/settings.ts';
import { openWithdrawn, type Withdrawn } from '../../../src-main/store/withdrawn.ts';

const now = (): Date => new Date(Date.UTC(2026, 10, 25, 8, 30, 0));

/** Its first page belongs to nobody, so that the kernel answers every reading with EIO, to root too. */
const failing = '/proc/self/mem';
const canFail = await access(failing).then(
  () => true,
  () => false,
);
const whyNot = 'this system has no file that lets itself be opened and not be read';

/** A folder, and how one of its files becomes unreadable and is itself again. */
async function stumblingDisk() {
  const home = await mkdtemp(join(tmpdir(), 'nianlun 数据-'));
  const at = (name: string): string => join(home, name);
  return {
    at,
    names: () => readdir(home),
    stumble: async (name: string): Promise<void> => {
      await rename(at(name), at(`sound-${name}`)).catch(() => undefined);
      await symlink(failing, at(name));
    },
    recover: async (name: string): Promise<void> => {
      await rm(at(name));
      await rename(at(`sound-${name}`), at(name));
    },
  };
}

const chapter: Withdrawn = { kind: 'chapter', id: 'a', name: { zh: '甲', en: 'A' } };
const city: Withdrawn = { kind: 'city', id: 'b', name: { zh: '乙', en: 'B' } };

test('settings that can’t be read stay in their place, and hold again once they can be', async (context) => {
  context.skip(!canFail, whyNot);
  const disk = await stumblingDisk();
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
  expect((await disk.names()).toSorted()).toEqual(['settings.json']);
});

test('the backup serves meanwhile, and is left alone when it can’t be read itself', async (context) => {
  context.skip(!canFail, whyNot);
  const disk = await stumblingDisk();
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
  context.skip(!canFail, whyNot);
  const disk = await stumblingDisk();
  const file = disk.at('settings.json');
  await disk.stumble('settings.json');
  const store = await openSettings(file, now);
  expect(await store.replace({ ...shippedSettings, textSize: 1 })).toEqual({ kept: true });
  expect(store.problem).toBeUndefined();
  expect((await openSettings(file, now)).current().textSize).toBe(1);
  expect((await disk.names()).some((name) => name.startsWith('settings.json.damaged-'))).toBe(true);
});

test('a list of withdrawn items that can’t be read is joined with what is withdrawn since', async () => {
  const disk = await stumblingDisk();
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

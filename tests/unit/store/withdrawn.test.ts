import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openWithdrawn, type Withdrawn, withdrawnIn } from '../../../src-main/store/withdrawn.ts';
import { newFolder } from '../../new-folder.ts';

const now = (): Date => new Date(Date.UTC(2026, 10, 25, 8, 30));
const newFile = async (): Promise<string> => join(await newFolder(), 'withdrawn.json');
const item = (kind: Withdrawn['kind'], id: string, en = id): Withdrawn => ({ kind, id, name: { en } });

test('what is withdrawn stays so through a restart, until it is restored', async () => {
  const file = await newFile();
  const store = await openWithdrawn(file, now);
  let told = 0;
  const undo = store.subscribe(() => (told += 1));
  expect(await store.withdraw(item('chapter', 'pier'))).toEqual({ kept: true });
  expect(await store.withdraw(item('moment', 'pier'))).toEqual({ kept: true });
  expect(await withdrawnIn(file)).toEqual([item('chapter', 'pier'), item('moment', 'pier')]);
  const again = await openWithdrawn(file, now);
  expect([again.current(), again.problem, again.unkept()]).toEqual([
    [item('chapter', 'pier'), item('moment', 'pier')],
    undefined,
    undefined,
  ]);
  expect(await store.restore({ kind: 'chapter', id: 'pier' })).toEqual({ kept: true });
  expect(store.current()).toEqual([item('moment', 'pier')]);
  expect(told).toBe(3);
  undo();
  await store.restore({ kind: 'moment', id: 'pier' });
  expect([store.current(), told]).toEqual([[], 3]);
});

test('what is withdrawn twice is in the list once, under its last name', async () => {
  const store = await openWithdrawn(await newFile(), now);
  await store.withdraw(item('city', 'oslo', 'Kristiania'));
  await store.withdraw(item('city', 'kobe'));
  await store.withdraw(item('city', 'oslo', 'Oslo'));
  expect(store.current()).toEqual([item('city', 'kobe'), item('city', 'oslo', 'Oslo')]);
});

test('a command beside the running program reads the backup where the list is damaged, and changes nothing', async () => {
  const file = await newFile();
  expect(await withdrawnIn(file)).toEqual([]);
  await (await openWithdrawn(file, now)).withdraw(item('route', 'ferry'));
  await writeFile(file, '[ half');
  expect(await withdrawnIn(file)).toEqual([item('route', 'ferry')]);
  expect((await readdir(dirname(file))).toSorted()).toEqual(['withdrawn.json', 'withdrawn.json.bak']);
});

test('a damaged list is set aside and its backup serves; without one everything is shown, which staff are told', async () => {
  const file = await newFile();
  await (await openWithdrawn(file, now)).withdraw(item('source', 'paper'));
  await writeFile(file, '[ half');
  const backed = await openWithdrawn(file, now);
  expect(backed.current()).toEqual([item('source', 'paper')]);
  expect(backed.problem).toMatchObject({ file, status: 'damaged', usedInstead: 'backup' });
  expect(backed.problem?.setAsideAs).toContain('.damaged-');

  await writeFile(file, '[ half');
  await rm(`${file}.bak`);
  const bare = await openWithdrawn(file, now);
  expect(bare.current()).toEqual([]);
  expect(bare.problem).toMatchObject({ status: 'damaged', usedInstead: 'none' });
  expect(await bare.retry()).toEqual({ kept: true });
});

test.each([
  [[{ kind: 'hall', id: 'a', name: {} }]],
  [[{ kind: 'city', id: '', name: {} }]],
  [[{ kind: 'city', id: 'a'.repeat(201), name: {} }]],
  [[{ kind: 'city', id: 'a', name: { en: 1 } }]],
  [{ kind: 'city', id: 'a', name: {} }],
])('a list that no program of ours wrote is a damaged one: %j', async (kept) => {
  const file = await newFile();
  await writeFile(file, JSON.stringify(kept));
  expect((await openWithdrawn(file, now)).problem?.status).toBe('damaged');
});

test('what can’t be kept holds until the program ends, says why, and is kept as soon as it can be', async () => {
  const file = await newFile();
  const store = await openWithdrawn(file, now);
  await rm(dirname(file), { recursive: true });
  await writeFile(dirname(file), 'a file in the way');
  const answer = await store.withdraw(item('city', 'oslo'));
  expect(answer).toMatchObject({ kept: false, why: expect.stringMatching(/ENOTDIR|EEXIST/) });
  expect(store.unkept()).toMatch(/ENOTDIR|EEXIST/);
  expect(store.current()).toEqual([item('city', 'oslo')]);
  expect((await store.retry()).kept).toBe(false);
  await rm(dirname(file));
  await mkdir(dirname(file));
  expect(await store.retry()).toEqual({ kept: true });
  expect(store.unkept()).toBeUndefined();
  expect(await withdrawnIn(file)).toEqual([item('city', 'oslo')]);
});

test('a list whose file is lost is that of its backup, and nothing was wrong', async () => {
  const file = await newFile();
  await (await openWithdrawn(file, now)).withdraw(item('city', 'oslo'));
  await rm(file);
  const store = await openWithdrawn(file, now);
  expect([store.current(), store.problem]).toEqual([[item('city', 'oslo')], undefined]);
});

test.each([
  ['sound', [item('chapter', 'pier')], (file: string) => writeFile(file, JSON.stringify([item('chapter', 'pier')]))],
  ['missing', [], () => Promise.resolve()],
  ['damaged', [], (file: string) => writeFile(file, '[ half')],
])('what is laid in the place of a list that was %s counts from the next start', async (_how, before, begin) => {
  const file = await newFile();
  await begin(file);
  const store = await openWithdrawn(file, now);
  await writeFile(file, JSON.stringify([item('city', 'oslo')]));
  expect(await store.retry()).toEqual({ kept: true });
  expect(store.current()).toEqual(before);
  expect(await withdrawnIn(file)).toEqual([item('city', 'oslo')]);
});

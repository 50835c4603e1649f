import { chmod, mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openReadings, readingFile, readingFolders } from '../../../src-main/store/readings.ts';
import { newFolder } from '../../new-folder.ts';
import { spoilt } from './spoilt.ts';

const keyOf = (digit: string): string => digit.repeat(64);
const now = (): Date => new Date('2026-11-30T12:00:00Z');

/** Two folders, and what is told of them. */
async function newStore(room: { mayWrite: boolean } = { mayWrite: true }) {
  const root = await newFolder();
  const folders = { shipped: join(root, 'shipped'), kept: join(root, 'kept') };
  const told: string[] = [];
  const store = openReadings<object>({
    folders,
    now,
    parse: (value) => (typeof value === 'object' && value !== null && 'good' in value ? value : undefined),
    mayWrite: () => room.mayWrite,
    report: (problem) => told.push(problem),
  });
  return { ...folders, root, store, told };
}

test('what was kept is found under its own key', async () => {
  const { store, told } = await newStore();
  expect(await store.load(keyOf('a'))).toBeUndefined();
  store.save(keyOf('a'), { good: '展览\n' });
  await store.saved();
  expect(await store.load(keyOf('a'))).toEqual({ good: '展览\n' });
  expect(await store.load(keyOf('b'))).toBeUndefined();
  expect(told).toEqual([]);
});

test('what came with the program is found too, and what was kept here goes before it', async () => {
  const { store, shipped } = await newStore();
  const { name, text } = readingFile(keyOf('a'), { good: 1 });
  await mkdir(shipped);
  await writeFile(join(shipped, name), text);
  expect(await store.load(keyOf('a'))).toEqual({ good: 1 });
  store.save(keyOf('a'), { good: 2 });
  await store.saved();
  expect(await store.load(keyOf('a'))).toEqual({ good: 2 });
});

test.each(spoilt)('one that is %s is set aside and told, and is none', async (_how, spoil) => {
  const { store, kept, told } = await newStore();
  store.save(keyOf('a'), { good: 'what is good' });
  await store.saved();
  const file = join(kept, `${keyOf('a')}.json`);
  await writeFile(file, spoil(await readFile(file, 'utf8')));
  expect(await store.load(keyOf('a'))).toBeUndefined();
  expect(told).toEqual(['what was kept of the exhibition was damaged']);
  expect(await readdir(kept)).toEqual([`${keyOf('a')}.json.damaged-2026-11-30T120000.000Z`]);
  store.save(keyOf('a'), { good: 'again' });
  await store.saved();
  expect(await store.load(keyOf('a'))).toEqual({ good: 'again' });
});

test('one under another’s name, or that is no reading, is none', async () => {
  const { store, kept, told } = await newStore();
  store.save(keyOf('a'), { good: 1 });
  store.save(keyOf('b'), { bad: 1 });
  await store.saved();
  await rename(join(kept, `${keyOf('a')}.json`), join(kept, `${keyOf('c')}.json`));
  expect(await store.load(keyOf('c'))).toBeUndefined();
  expect(await store.load(keyOf('b'))).toBeUndefined();
  expect(told).toHaveLength(2);
});

test('a damaged one that came with the program stays where it is', async () => {
  const { store, shipped, told } = await newStore();
  await mkdir(shipped);
  await writeFile(join(shipped, `${keyOf('a')}.json`), 'x');
  expect(await store.load(keyOf('a'))).toBeUndefined();
  expect(told).toEqual(['what was kept of the exhibition was damaged']);
  expect(await readdir(shipped)).toEqual([`${keyOf('a')}.json`]);
});

test('the newest few stay', async () => {
  const { store, kept } = await newStore();
  for (const [index, digit] of [...'abcdef'].entries()) {
    store.save(keyOf(digit), { good: digit });
    await store.saved();
    await utimes(join(kept, `${keyOf(digit)}.json`), index, index);
  }
  expect((await readdir(kept)).toSorted()).toEqual([...'cdef'].map((digit) => `${keyOf(digit)}.json`));
});

test('without room nothing is written, and nothing told', async () => {
  const { store, root, told } = await newStore({ mayWrite: false });
  store.save(keyOf('a'), { good: 1 });
  await store.saved();
  expect(await readdir(root)).toEqual([]);
  expect(told).toEqual([]);
});

test('where nothing can be written, nothing is kept and nothing else happens', async (context) => {
  context.skip(process.platform === 'win32', 'folders can’t be closed by their mode there');
  context.skip(process.getuid?.() === 0, 'root may write everywhere');
  const { store, root, told } = await newStore();
  await chmod(root, 0o555);
  store.save(keyOf('a'), { good: 1 });
  await store.saved();
  await chmod(root, 0o755);
  expect(told).toEqual(['what was read of the exhibition can’t be kept']);
});

test('a file where the folder should be is as good as a folder that can’t be written', async () => {
  const { store, kept, told } = await newStore();
  await writeFile(kept, '');
  store.save(keyOf('a'), { good: 1 });
  await store.saved();
  expect(await store.load(keyOf('a'))).toBeUndefined();
  expect(told).toContain('what was read of the exhibition can’t be kept');
});

test('a checkout keeps them with its build, an installed program in its data folder', async () => {
  const root = await newFolder();
  const outMain = join(root, 'out', 'main');
  const data = join(root, 'data');
  const shipped = join(root, 'out', 'readings');
  expect(readingFolders(outMain, data)).toEqual({ shipped, kept: join(data, 'readings') });
  await mkdir(join(root, 'src-main'));
  expect(readingFolders(outMain, data)).toEqual({ shipped, kept: join(outMain, 'readings') });
});

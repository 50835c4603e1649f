import { mkdir, mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPictures, type PictureStoreOptions } from '../../../src-main/store/pictures.ts';

const key = (letter: string): string => letter.repeat(32);
const place = (letter: string, name = '640.jpg') => ({ key: key(letter), ink: 'colour', name });

async function hall(more: Partial<PictureStoreOptions> = {}) {
  const folder = join(await mkdtemp(join(tmpdir(), 'nianlun 图-')), 'pictures');
  const told: unknown[] = [];
  const open = () => openPictures({ folder, mayWrite: () => true, report: (error) => told.push(error), ...more });
  return { folder, told, open };
}

/** Lays one tile into the folder it is given. */
const cutOne = async (folder: string): Promise<string> => {
  await mkdir(join(folder, 'levels', '0'), { recursive: true });
  await writeFile(join(folder, 'levels', '0', '0_0.jpg'), 'tile');
  return join(folder, 'levels');
};

test('a copy is there again after the next start, and nothing is found that was not kept', async () => {
  const { open } = await hall();
  expect(await open().find(place('a'))).toBeUndefined();
  expect(await open().keep(place('a'), Buffer.from('copy'))).toBe(true);
  expect(await readFile((await open().find(place('a'))) ?? '', 'utf8')).toBe('copy');
  expect(await open().find(place('b'))).toBeUndefined();
  expect(await open().find({ ...place('a'), key: '../../etc' })).toBeUndefined();
  expect(await open().keep({ ...place('a'), key: '..' }, Buffer.from('x'))).toBe(false);
});

test('a copy that a power failure cut short is none', async () => {
  const { folder, open } = await hall();
  await open().keep(place('a'), Buffer.from('copy'));
  await writeFile(join(folder, key('a'), 'colour', '640.jpg'), '');
  expect(await open().find(place('a'))).toBeUndefined();
});

test('tiles appear all at once, newer ones in the place of older ones', async () => {
  const { folder, open } = await hall();
  const tile = place('a', 'tiles/0/0_0.jpg');
  let seen: string | undefined = 'never looked';
  await open().keepTiles(tile, async (own) => {
    const levels = await cutOne(own);
    seen = await open().find(tile);
    return levels;
  });
  expect(seen).toBeUndefined();
  expect(await readFile((await open().find(tile)) ?? '', 'utf8')).toBe('tile');
  expect(await open().keepTiles(tile, cutOne)).toBe(true);
  expect(await readdir(folder)).toEqual([key('a')]);
});

test('cutting that fails leaves nothing behind and is told to whoever asked for it', async () => {
  const { folder, open } = await hall();
  await expect(open().keepTiles(place('a'), () => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged');
  expect(await readdir(folder)).toEqual([key('a')]);
  expect(await open().find(place('a', 'tiles/0/0_0.jpg'))).toBeUndefined();
});

test('on a disk without room nothing is kept, and nothing is said', async () => {
  const { told, open } = await hall({ mayWrite: () => false });
  expect(await open().keep(place('a'), Buffer.from('copy'))).toBe(false);
  expect(await open().keepTiles(place('a'), cutOne)).toBe(false);
  expect(told).toEqual([]);
});

test('where nothing can be written it is told, and nothing fails', async () => {
  const { folder, told, open } = await hall();
  await mkdir(join(folder, '..'), { recursive: true });
  await writeFile(folder, 'a file in the folder’s place');
  expect(await open().keep(place('a'), Buffer.from('copy'))).toBe(false);
  expect(await open().keepTiles(place('a'), cutOne)).toBe(false);
  expect(told).toHaveLength(2);
});

test('pictures that are not shown any more go when all together are too many, the oldest first; those that are shown stay', async () => {
  const { folder, open } = await hall({ most: 25 });
  const store = open();
  for (const letter of ['a', 'b', 'c', 'd']) await store.keep(place(letter), Buffer.from('tenletters'));
  for (const [index, letter] of ['c', 'a', 'b', 'd'].entries())
    await utimes(join(folder, key(letter)), new Date(index * 1000), new Date(index * 1000));
  await mkdir(join(folder, 'cutting-left'));
  await store.tidy(new Set([key('c')]));
  expect((await readdir(folder)).toSorted()).toEqual([key('c'), key('d')]);
});

test('while what is shown alone is too much, nothing more is cut into tiles', async () => {
  const { open } = await hall({ most: 5 });
  const store = open();
  await store.keep(place('a'), Buffer.from('tenletters'));
  await store.tidy(new Set([key('a')]));
  expect(await store.keepTiles(place('a'), cutOne)).toBe(false);
  expect(await store.find(place('a'))).toBeDefined();
});

import { chmod, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  backupOf,
  type MakeRoom,
  readKept,
  readText,
  removeHalfWritten,
  writeKept,
} from '../../../src-main/store/kept-file.ts';
import { newFolder } from '../../new-folder.ts';
import { openBelow, smallDisk } from './support.ts';

const schema = z.object({ size: z.number(), inner: z.object({ name: z.string() }).optional() });

test('a value is read as it was written, and the one before it stays beside it', async () => {
  const file = join(await newFolder(), 'below', 'kept.json');
  expect(await readKept(file, schema)).toEqual({ status: 'missing' });
  for (const size of [1, 2]) await writeKept(file, { size });
  expect(await readKept(file, schema)).toEqual({ status: 'ok', value: { size: 2 } });
  expect(await readKept(backupOf(file), schema)).toEqual({ status: 'ok', value: { size: 1 } });
});

test('the mark that editors on Windows put before a text is no part of it', async () => {
  const file = join(await newFolder(), 'kept.json');
  await writeFile(file, '\uFEFF{ "size": 3 }');
  expect(await readKept(file, schema)).toEqual({ status: 'ok', value: { size: 3 } });
  await writeFile(file, 'a\uFEFFb');
  expect(await readText(file, 10)).toBe('a\uFEFFb');
});

test('a text may be as long as is allowed, and not a byte longer', async () => {
  const file = join(await newFolder(), 'kept.json');
  await writeFile(file, '123');
  expect(await readText(file, 3)).toBe('123');
  await expect(readText(file, 2)).rejects.toThrow('it has 3 bytes, at most 2 are expected');
});

test('what was damaged says where and why', async () => {
  const folder = await newFolder();
  const file = join(folder, 'kept.json');
  const found = async (text: string) => {
    await writeFile(file, text);
    return readKept(file, schema);
  };
  expect(await found('{ "size": "3", "inner": { "name": 4 } }')).toMatchObject({
    status: 'damaged',
    why: expect.stringMatching(/^size: .+; inner\.name: /),
  });
  expect(await found('{ half')).toMatchObject({ status: 'damaged', why: expect.stringContaining('JSON') });
  await truncate(file, 2 ** 20 + 1);
  expect(await readKept(file, schema)).toMatchObject({ status: 'damaged', why: expect.stringContaining('1048577') });
  expect(await readKept(folder, schema)).toMatchObject({ status: 'damaged', why: 'it is no ordinary file' });
});

test('a file that is damaged never becomes the backup', async () => {
  const file = join(await newFolder(), 'kept.json');
  for (const size of [1, 2]) await writeKept(file, { size });
  await writeFile(file, '{ half');
  await writeKept(file, { size: 3 });
  expect(await readKept(backupOf(file), schema)).toEqual({ status: 'ok', value: { size: 1 } });
});

test('a folder that lies in the place of the backup is set aside', async () => {
  const folder = await newFolder();
  const file = join(folder, 'kept.json');
  await writeKept(file, { size: 1 });
  await mkdir(backupOf(file));
  await writeFile(join(backupOf(file), 'something'), '');
  await writeKept(file, { size: 2 });
  expect(await readKept(backupOf(file), schema)).toEqual({ status: 'ok', value: { size: 1 } });
  expect((await readdir(folder)).filter((name) => name.includes('.bak.damaged-'))).toHaveLength(1);
});

test('half-written copies of a file and of its backup go; whatever is called otherwise stays', async () => {
  const folder = await newFolder();
  const stays = [
    'kept.json',
    'kept.json.bak',
    'kept.json.damaged-1',
    'kept.json.12x',
    'keep.json.12',
    'kept.jsonx.1',
    'kept.json.old.3',
  ];
  for (const name of [...stays, 'kept.json.12', 'kept.json.bak.345']) await writeFile(join(folder, name), '');
  await removeHalfWritten(join(folder, 'kept.json'));
  expect((await readdir(folder)).toSorted()).toEqual(stays.toSorted());
  await removeHalfWritten(join(folder, 'missing', 'kept.json'));
});

test('room is made once for what a full disk refuses, and for nothing else', async () => {
  const file = join(await newFolder(), 'file');
  await writeFile(file, '');
  let asked = 0;
  const makeRoom = () => Promise.resolve((asked += 1) > 0);
  await expect(writeKept(join(file, 'kept.json'), { size: 1 }, makeRoom)).rejects.toThrow();
  expect(asked).toBe(0);
});

test('a folder that lets nothing be written keeps what it has', async (context) => {
  context.skip(process.getuid?.() === 0 || process.platform === 'win32', 'root may write everywhere');
  const folder = await newFolder();
  const file = join(folder, 'kept.json');
  await writeKept(file, { size: 1 });
  await chmod(folder, 0o500);
  await expect(writeKept(file, { size: 2 })).rejects.toThrow('EACCES');
  await chmod(folder, 0o700);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ size: 1 });
});

test('on a full disk room is made and the value kept; where there is none to make, the one before it stays', async (context) => {
  const disk = await smallDisk(context, 1);
  const file = join(disk.folder, 'kept.json');
  await writeKept(file, { size: 1 });
  await disk.leave(0);
  const nothing: MakeRoom = () => Promise.resolve(false);
  for (const makeRoom of [undefined, nothing])
    await expect(writeKept(file, { size: 2 }, makeRoom)).rejects.toThrow('ENOSPC');
  expect(await readKept(file, schema)).toEqual({ status: 'ok', value: { size: 1 } });
  await writeKept(file, { size: 3 }, () => disk.leave(1).then(() => true));
  expect(await readKept(file, schema)).toEqual({ status: 'ok', value: { size: 3 } });
});

test('nothing stays open that was read or written, so that a year of it runs out of nothing', async (context) => {
  const folder = await newFolder();
  const file = join(folder, 'kept.json');
  for (const size of [1, 2]) await writeKept(file, { size });
  await readKept(file, schema);
  await readKept(folder, schema);
  expect(await openBelow(context, folder)).toEqual([]);
});

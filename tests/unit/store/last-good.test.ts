import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastGoodIn } from '../../../src-main/store/last-good.ts';
import { newFolder } from '../../new-folder.ts';
import { spoilt } from './spoilt.ts';

const newFile = async (): Promise<string> => join(await newFolder(), 'last-good.json');
const fail = (error: Error): void => expect.unreachable(error.message);

test('what was good is there at the next start, for the same source only', async () => {
  const file = await newFile();
  const first = lastGoodIn<object>(file, '/展览', fail);
  expect(await first.load()).toBeUndefined();
  first.save({ title: '旧' });
  first.save({ title: '新\n行' });
  await first.saved();
  expect(await lastGoodIn(file, '/展览', fail).load()).toEqual({ title: '新\n行' });
  expect(await lastGoodIn(file, '/another', fail).load()).toBeUndefined();
});

test('what a program kept that called pages beats is there at the start after its update', async () => {
  const file = await newFile();
  const body = JSON.stringify({
    exhibition: {
      chapters: [{ id: 'pier', beats: [{ number: 1 }], figures: [{ beats: [1] }] }],
      display: { playlist: [{ chapter: 'pier', texts: [{ beat: 1, seconds: 9 }] }] },
      words: { de: { 'beat-of': 'Seite {n} von {total}' } },
    },
  });
  const sha256 = createHash('sha256').update(body).digest('hex');
  await writeFile(file, `${JSON.stringify({ form: 1, source: '/展览', sha256 })}\n${body}`);
  const kept = lastGoodIn<object>(file, '/展览', fail);
  const found = await kept.load();
  expect(found).toEqual({
    exhibition: {
      chapters: [{ id: 'pier', pages: [{ number: 1 }], figures: [{ pages: [1] }] }],
      display: { playlist: [{ chapter: 'pier', texts: [{ page: 1, seconds: 9 }] }] },
      words: { de: { 'page-of': 'Seite {n} von {total}' } },
    },
  });
  kept.save(found ?? {});
  await kept.saved();
  expect(await readFile(file, 'utf8')).toMatch(/^\{"form":2,/);
  expect(await lastGoodIn(file, '/展览', fail).load()).toEqual(found);
});

test('the same again is not written again, and half-written copies go', async () => {
  const file = await newFile();
  const files = new Set<number>();
  for (const value of [{ a: 1 }, { a: 1 }, { a: 1 }]) {
    await writeFile(`${file}.123`, 'half-written');
    const kept = lastGoodIn<object>(file, '/a', fail);
    kept.save(value);
    await kept.saved();
    files.add((await stat(file)).ino);
  }
  expect(files.size).toBe(1);
  expect(await readdir(join(file, '..'))).toEqual(['last-good.json']);
});

test.each(spoilt)('a copy that is %s is as good as none', async (_how, spoil) => {
  const file = await newFile();
  const kept = lastGoodIn<object>(file, '/a', fail);
  kept.save({ it: 'is good' });
  await kept.saved();
  await writeFile(file, spoil(await readFile(file, 'utf8')));
  expect(await kept.load()).toBeUndefined();
});

test('what can’t be read or kept is reported, each for itself, and nothing else happens', async () => {
  const file = await newFile();
  await mkdir(file);
  const reported: string[] = [];
  const kept = lastGoodIn<object>(file, '/a', ({ message }) => reported.push(message));
  expect(await kept.load()).toBeUndefined();
  expect(reported).toEqual(['it is no ordinary file']);
  kept.save({ a: 1 });
  await kept.saved();
  expect(reported).toEqual([
    'it is no ordinary file',
    'it is no ordinary file',
    expect.stringMatching(/EISDIR|ENOTEMPTY|EEXIST|EPERM/),
  ]);
});

import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mediaRoot, openExhibition, readExhibition } from '../../../src-main/exhibition/index.ts';
import { brief, edit, freshFolder, readSmall, small, smallFile, smallWith } from './support.ts';

describe('a reading', () => {
  test('of no folder says so, and has neither an exhibition nor quiet days', async () => {
    expect(await readExhibition(join(await freshFolder(), 'nowhere'))).toEqual({
      problems: [
        {
          severity: 'error',
          file: '.',
          line: 1,
          column: 1,
          zh: '没有这个展览文件夹，或无法读取：请检查路径',
          en: 'there is no such exhibition folder, or it cannot be read: check the path',
        },
      ],
      quietDays: [],
    });
  });

  test('of an empty folder tells what is missing, and has no exhibition', async () => {
    const { problems, quietDays, exhibition } = await readExhibition(await freshFolder());
    expect(problems.map(brief)).toEqual([
      expect.stringContaining('chapters:1:1 error: there is no chapter'),
      'exhibition.yaml:1:1 error: this file is missing: add it',
      'sources.yaml:1:1 error: this file is missing: add it',
    ]);
    expect(quietDays).toEqual([]);
    expect(exhibition).toBeUndefined();
  });

  test('without exhibition.yaml has no exhibition, whole as the rest is', async () => {
    const { problems, exhibition } = await readSmall({ 'exhibition.yaml': null });
    expect(problems.map(brief)).toEqual(['exhibition.yaml:1:1 error: this file is missing: add it']);
    expect(exhibition).toBeUndefined();
  });

  test('knows the quiet days, and none where none are named', async () => {
    const changed = smallFile('exhibition.yaml', 'id: small\n', 'id: small\nquiet_days: ["09-18", "12-13"]\n');
    expect((await readSmall(changed)).quietDays).toEqual(['09-18', '12-13']);
    expect((await readSmall({})).quietDays).toEqual([]);
  });

  test('looks through the media', async () => {
    const { problems, exhibition } = await readSmall({ 'media/fine.gif': 'GIF89a' });
    expect(problems.map(({ zh }) => zh)).toEqual([
      '展览里没有地方用到“fine.gif”：请检查它的名称和位置，不用就移出media文件夹',
    ]);
    expect(exhibition).toBeDefined();
  });

  test('points out what nothing reads, but no notes for editors, nor what systems leave behind', async () => {
    const notes = ['README.md', 'NOTES.MD', 'COVERAGE.md'];
    const left = ['.DS_Store', 'Thumbs.db', '~$cities.xlsx'];
    const unread = ['cities.md.csv', 'momnets.yaml', 'moments.yml', 'photos/a.gif'];
    const { problems } = await readSmall(Object.fromEntries([...notes, ...left, ...unread].map((file) => [file, 'x'])));
    expect(problems.map(brief)).toEqual(
      ['cities.md.csv', 'moments.yml', 'momnets.yaml', 'photos'].map((path) =>
        expect.stringContaining(`${path}:1:1 warning: nothing reads this`),
      ),
    );
  });

  test('may do without moments, cities, routes and media', async () => {
    const { problems, exhibition } = await readSmall({
      'moments.yaml': null,
      'cities.csv': null,
      'routes/line.geojson': null,
    });
    expect(problems).toEqual([]);
    expect([exhibition?.moments, exhibition?.cities, exhibition?.routes]).toEqual([[], [], []]);
  });
});

test('an opened exhibition shows what its folder says, and follows an edit', async () => {
  const dir = await smallWith({});
  const open = await openExhibition(dir);
  try {
    expect(open.shown()).toBe('files');
    expect(open.current().title).toEqual({ zh: '小展', en: 'Small' });
    const read = new Promise<void>((done) => open.subscribe(done));
    await edit(dir, 'exhibition.yaml', (text) => text.replace('en: Small', 'en: Large'));
    await read;
    expect(open.current().title).toEqual({ zh: '小展', en: 'Large' });
  } finally {
    open.close();
  }
});

test('an exhibition that cannot be read is not opened, and why is known', async () => {
  const dir = await smallWith({ 'moments.yaml': `${small['moments.yaml']}- id: [` });
  await expect(openExhibition(dir)).rejects.toMatchObject({
    problems: [{ file: 'moments.yaml', severity: 'error' }],
  });
  await rm(dir, { recursive: true });
  await expect(openExhibition(dir)).rejects.toMatchObject({ problems: [{ file: '.' }] });
});

test('media lie in a folder of the exhibition, wherever the program was started', () => {
  expect(mediaRoot('exhibitions/small')).toBe(resolve('exhibitions/small/media'));
  expect(mediaRoot('/exhibitions/small/')).toBe(resolve('/exhibitions/small/media'));
});

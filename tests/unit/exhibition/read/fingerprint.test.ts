import { mkdir, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../../src-main/exhibition/read/fingerprint.ts';
import { copyOf, edit, gullSound, put, smallWith } from '../support.ts';

const onWindows = process.platform === 'win32';

/** Whether something is seen of a change to the small exhibition, which has a film as well. */
async function isSeen(change: (dir: string) => Promise<unknown>): Promise<boolean> {
  const dir = await smallWith({ 'media/film.mp4': 'a film', 'media/film.en.vtt': 'WEBVTT', 'routes.txt': 'x' });
  const before = await fingerprint(dir);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  await change(dir);
  const after = await fingerprint(dir);
  expect(after).toMatch(/^[0-9a-f]{64}$/);
  return after !== before;
}

const day = new Date('2020-01-01T00:00:00Z');

describe('the same files have the same fingerprint', () => {
  test('wherever the folder lies, where it holds texts alone', async () => {
    expect(await fingerprint(await smallWith({}))).toBe(await fingerprint(await smallWith({})));
  });
  test('however often they are looked at', async () => {
    const dir = await copyOf(gullSound);
    expect(await fingerprint(dir)).toBe(await fingerprint(dir));
  });
  test('when a text is saved as it was', async () => {
    expect(await isSeen((dir) => edit(dir, 'moments.yaml', (text) => text))).toBe(false);
    expect(await isSeen((dir) => utimes(join(dir, 'media/film.en.vtt'), day, day))).toBe(false);
  });
  test('with what systems and editors leave behind', async () => {
    expect(await isSeen((dir) => put(dir, 'chapters/first/.en.md.swp', 'x'))).toBe(false);
  });
});

describe('another fingerprint has', () => {
  test.each(['exhibition.yaml', 'cities.csv', 'routes/line.geojson', 'chapters/first/en.md', 'media/film.en.vtt'])(
    'one byte more in %s',
    async (file) => {
      expect(await isSeen((dir) => edit(dir, file, (text) => `${text} `))).toBe(true);
    },
  );
  test('another letter in a text of the same length and date', async () => {
    const change = async (dir: string): Promise<void> => {
      await edit(dir, 'moments.yaml', (text) => text.replace('One', 'Two'));
      await utimes(join(dir, 'moments.yaml'), day, day);
    };
    expect(await isSeen(change)).toBe(true);
  });
  test('a medium with another date', async () => {
    expect(await isSeen((dir) => utimes(join(dir, 'media/film.mp4'), day, day))).toBe(true);
  });
  test('a medium that was exchanged', async () => {
    expect(await isSeen((dir) => writeFile(join(dir, 'media/film.mp4'), 'a longer film'))).toBe(true);
  });
  test('a file or a folder that came, went, or has another name', async () => {
    expect(await isSeen((dir) => put(dir, 'notes/en.md', 'x'))).toBe(true);
    expect(await isSeen((dir) => mkdir(join(dir, 'chapters/second')))).toBe(true);
    expect(await isSeen((dir) => rm(join(dir, 'chapters/first/zh.md')))).toBe(true);
    expect(await isSeen((dir) => rename(join(dir, 'chapters/first'), join(dir, 'chapters/only')))).toBe(true);
  });
});

describe('there is none', () => {
  test('of a folder that is not there, or is a file', async () => {
    const dir = await smallWith({});
    expect(await fingerprint(join(dir, 'nowhere'))).toBeUndefined();
    expect(await fingerprint(join(dir, 'moments.yaml'))).toBeUndefined();
  });
  test.skipIf(onWindows)('where a link leads out, since what lies there may change unseen', async () => {
    const dir = await smallWith({});
    await symlink('/dev/null', join(dir, 'far'));
    expect(await fingerprint(dir)).toBeUndefined();
  });
});

test.skipIf(onWindows)('links in a circle end, and it counts where they lead', async () => {
  const made = await smallWith({ 'routes/a/x.md': 'x', 'routes/b/x.md': 'y' });
  await symlink('../..', join(made, 'routes/a/up'));
  await symlink('a', join(made, 'routes/link'));
  const before = await fingerprint(made);
  expect(before).toBeDefined();
  await rm(join(made, 'routes/link'));
  await symlink('b', join(made, 'routes/link'));
  expect(await fingerprint(made)).not.toBe(before);
});

test('a file too large to be a text is not read', async () => {
  const dir = await smallWith({ 'moments.csv': '' });
  await truncate(join(dir, 'moments.csv'), 3 * 2 ** 40);
  expect(await fingerprint(dir)).toBeDefined();
});

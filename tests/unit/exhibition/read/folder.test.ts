import { execFileSync } from 'node:child_process';
import { readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Folder } from '../../../../src-main/exhibition/read/folder.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { brief, freshFolder, put } from '../support.ts';

const onWindows = process.platform === 'win32';

interface Opened {
  readonly dir: string;
  readonly folder: Folder;
  readonly told: () => string[];
}

/** A folder with these files, opened. */
async function opened(files: Readonly<Record<string, string>>): Promise<Opened> {
  const dir = await freshFolder();
  for (const [path, content] of Object.entries(files)) await put(dir, path, content);
  const report = new Report();
  const folder = await Folder.at(dir, report);
  if (folder === null) throw new Error('the folder is there');
  return { dir, folder, told: () => report.sorted().map(brief) };
}

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

describe('only a folder can be opened', () => {
  test('not a path that leads nowhere', async () => {
    expect(await Folder.at(join(await freshFolder(), 'nowhere'), new Report())).toBeNull();
  });

  test('not a file', async () => {
    const dir = await freshFolder();
    await put(dir, 'file', 'x');
    expect(await Folder.at(join(dir, 'file'), new Report())).toBeNull();
  });
});

describe('what lies in a folder', () => {
  test('is listed by name, with its size, its kind and, of a file, a note of when it was written', async () => {
    const { folder, told } = await opened({ 'b.md': '12345', 'a.md': '', 'c/x.md': 'x', 'B.md': '1' });
    const entries = (await folder.list('')) ?? [];
    expect(entries.map(({ name, path, kind, size, written }) => [name, path, kind, size, written !== ''])).toEqual([
      ['B.md', 'B.md', 'file', 1, true],
      ['a.md', 'a.md', 'file', 0, true],
      ['b.md', 'b.md', 'file', 5, true],
      ['c', 'c', 'folder', 0, false],
    ]);
    expect((await folder.list('c'))?.map(({ path }) => path)).toEqual(['c/x.md']);
    expect(told()).toEqual([]);
  });

  test('is listed without what systems and editors leave behind', async () => {
    const left = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$cities.csv', 'a.md~', 'a.md.bak', 'a.tmp', '.a.md.swp'];
    const { folder } = await opened(Object.fromEntries(['a.md', ...left].map((name) => [name, 'x'])));
    expect((await folder.list(''))?.map(({ name }) => name)).toEqual(['a.md']);
  });

  test('is nothing to complain about when there is no such folder', async () => {
    const { folder, told } = await opened({});
    expect(await folder.list('routes')).toBeUndefined();
    expect(told()).toEqual([]);
  });

  test('cannot be listed of a file in its place, which is told', async () => {
    const { folder, told } = await opened({ routes: 'x' });
    expect(await folder.list('routes')).toBeUndefined();
    expect(told()).toEqual([
      'routes:1:1 error: cannot be read (ENOTDIR): check that it exists and that you may read it',
    ]);
  });

  test('cannot be listed when a file has taken the place of the exhibition itself, which is told as "."', async () => {
    const { dir, folder, told } = await opened({});
    await rm(dir, { recursive: true });
    await writeFile(dir, '');
    expect(await folder.list('')).toBeUndefined();
    expect(told()).toEqual([expect.stringMatching(/^\.:1:1 error: cannot be read/)]);
  });
});

describe.skipIf(onWindows)('a link', () => {
  test('that leads nowhere is told and left out; its neighbours are listed', async () => {
    const { dir, folder, told } = await opened({ 'c/a.md': 'x' });
    await symlink('nowhere', join(dir, 'c/link.md'));
    expect((await folder.list('c'))?.map(({ path }) => path)).toEqual(['c/a.md']);
    expect(told()).toEqual([expect.stringMatching(/^c\/link\.md:1:1 error: cannot be read \(ENOENT\)/)]);
  });

  test('within the exhibition is followed', async () => {
    const { dir, folder, told } = await opened({ 'a/x.md': '123', 'c/y.md': 'x' });
    await symlink('../a', join(dir, 'c/folder'));
    await symlink('../a/x.md', join(dir, 'c/x.md'));
    const entries = (await folder.list('c')) ?? [];
    expect(entries.map(({ path, kind, size }) => [path, kind, size])).toEqual([
      ['c/folder', 'folder', 0],
      ['c/x.md', 'file', 3],
      ['c/y.md', 'file', 1],
    ]);
    expect((await folder.list('c/folder'))?.map(({ path }) => path)).toEqual(['c/folder/x.md']);
    expect(told()).toEqual([]);
  });

  test('to the exhibition itself, or to a folder whose name begins with two dots, stays inside', async () => {
    const { dir, folder, told } = await opened({ '..photos/x.md': 'x' });
    await symlink('.', join(dir, 'self'));
    await symlink('..photos', join(dir, 'photos'));
    expect((await folder.list(''))?.map(({ name }) => name)).toEqual(['photos', 'self']);
    expect(told()).toEqual([]);
  });

  test('out of the exhibition is told and left out, whether to its parent, its neighbour or far away', async () => {
    const { dir, folder, told } = await opened({ 'a.md': 'x' });
    const neighbour = await freshFolder();
    await symlink('..', join(dir, 'parent'));
    await symlink(`../${basename(neighbour)}`, join(dir, 'neighbour'));
    await symlink('/dev/null', join(dir, 'far'));
    expect((await folder.list(''))?.map(({ name }) => name)).toEqual(['a.md']);
    const out = 'the link leads out of the exhibition folder: put the file itself in its place';
    expect(told()).toEqual(['far', 'neighbour', 'parent'].map((name) => `${name}:1:1 error: ${out}`));
  });

  test('out of the exhibition is not listed through, and not told a second time', async () => {
    const { dir, folder, told } = await opened({});
    const outside = await freshFolder();
    await put(outside, 'secret.md', 'x');
    await symlink(outside, join(dir, 'chapters'));
    expect(await folder.list('chapters')).toBeUndefined();
    expect(told()).toEqual([]);
  });
});

describe('the bytes of a file', () => {
  test('are read up to the limit', async () => {
    const { folder, told } = await opened({ 'a.md': '12345' });
    expect(text(await folder.read('a.md', 5))).toBe('12345');
    expect(told()).toEqual([]);
  });

  test('are not read beyond it, and both sizes are told', async () => {
    const { dir, folder, told } = await opened({ 'a.md': 'x', 'b.md': 'x', 'c.md': 'x' });
    await truncate(join(dir, 'a.md'), 40_001);
    await truncate(join(dir, 'b.md'), 12_340_000);
    await truncate(join(dir, 'c.md'), 1_000_000);
    expect(await folder.read('a.md', 40_000)).toBeUndefined();
    expect(await folder.read('b.md', 8_000_000)).toBeUndefined();
    expect(await folder.read('c.md', 999_000)).toBeUndefined();
    expect(told()).toEqual([
      expect.stringContaining('a.md:1:1 error: the file is too large (0.04 MB, at most 0.04 MB) and was not read'),
      expect.stringContaining('b.md:1:1 error: the file is too large (12.3 MB, at most 8.0 MB) and was not read'),
      expect.stringContaining('c.md:1:1 error: the file is too large (1.0 MB, at most 1.00 MB) and was not read'),
    ]);
  });

  test('of a file that has gone since it was listed are told as unreadable', async () => {
    const { folder, told } = await opened({});
    expect(await folder.read('a.md', 5)).toBeUndefined();
    const says = 'cannot be read (ENOENT): check that it exists and that you may read it';
    expect(told()).toEqual([`a.md:1:1 error: ${says}`]);
  });

  test.skipIf(onWindows)('of a folder in its place are no file', async () => {
    const { folder, told } = await opened({ 'a.md/x': 'x' });
    expect(await folder.read('a.md', 5)).toBeUndefined();
    expect(told()).toEqual([expect.stringMatching(/^a\.md:1:1 error: this is not an ordinary file/)]);
  });
});

describe.skipIf(onWindows)('a pipe', () => {
  test('in a folder is told and left out', async () => {
    const { dir, folder, told } = await opened({ 'a.md': 'x' });
    execFileSync('mkfifo', [join(dir, 'b.md')]);
    expect((await folder.list(''))?.map(({ name }) => name)).toEqual(['a.md']);
    expect(told()).toEqual([expect.stringMatching(/^b\.md:1:1 error: this is not an ordinary file/)]);
  });

  test('that took the place of a file is not waited for', { timeout: 10_000 }, async () => {
    const { dir, folder, told } = await opened({});
    execFileSync('mkfifo', [join(dir, 'a.md')]);
    expect(await folder.read('a.md', 5)).toBeUndefined();
    expect(told()).toEqual([expect.stringMatching(/^a\.md:1:1 error: this is not an ordinary file/)]);
  });
});

// Only Linux tells which files a process holds open.
test.skipIf(process.platform !== 'linux')('files are closed again, however many are read', async () => {
  const { folder } = await opened({ 'a.md': '12345' });
  const open = async (): Promise<number> => (await readdir('/proc/self/fd')).length;
  const before = await open();
  for (let time = 0; time < 200; time += 1) await folder.read('a.md', 3);
  // Other tests of the same process may open some meanwhile.
  expect((await open()) - before).toBeLessThan(100);
});

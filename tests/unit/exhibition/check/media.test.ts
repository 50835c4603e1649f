import { mkdir, readdir, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Claims } from '../../../../src-main/exhibition/check/claims.ts';
import { checkMedia } from '../../../../src-main/exhibition/check/media.ts';
import { namedMedia } from '../../../../src-main/exhibition/index.ts';
import { Folder } from '../../../../src-main/exhibition/read/folder.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { brief, freshFolder, put, readSmall } from '../support.ts';

const gif = (width: number, height: number): Uint8Array =>
  Uint8Array.from([...Buffer.from('GIF89a'), width & 255, width >> 8, height & 255, height >> 8]);

/** What is told of the media of the exhibition in `dir`; all of them are used unless it is said which. */
async function toldOf(dir: string, used?: readonly string[]): Promise<string[]> {
  const report = new Report();
  const folder = await Folder.at(dir, report);
  if (folder === null) throw new Error('the folder is there');
  const known = { languages: undefined, span: undefined, sources: undefined, chapters: undefined };
  const all = (await readdir(dir, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/').replace(/^media\//, ''),
  );
  const pass = { folder, report, known, claims: new Claims(report), today: undefined, release: false };
  await checkMedia(pass, new Set(used ?? all));
  return report.sorted().map(brief);
}

async function told(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const dir = await freshFolder();
  for (const [path, content] of Object.entries(files)) await put(dir, path, content);
  return toldOf(dir);
}

describe('an image too large for a wall', () => {
  test('is pointed out with its pixels when its longer side is beyond 8192', async () => {
    expect(
      await told({
        'media/fine.gif': gif(8192, 8192),
        'media/tall.gif': gif(10, 8193),
        'media/wide.gif': gif(9000, 10),
      }),
    ).toEqual([
      'media/tall.gif:1:1 warning: the image is 10×8193 pixels, which is too large (8192 a side at most): scale it down',
      'media/wide.gif:1:1 warning: the image is 9000×10 pixels, which is too large (8192 a side at most): scale it down',
    ]);
  });

  test('is pointed out with its megabytes when it has more than twenty', async () => {
    const dir = await freshFolder();
    for (const [name, size] of Object.entries({ fine: 20_000_000, heavy: 20_000_001, heavier: 41_000_000 })) {
      await put(dir, `media/${name}.gif`, gif(9, 9));
      await truncate(join(dir, `media/${name}.gif`), size);
    }
    expect(await toldOf(dir)).toEqual([
      'media/heavier.gif:1:1 warning: the image has 41 MB, which is too large (20 MB at most): compress it',
      'media/heavy.gif:1:1 warning: the image has 21 MB, which is too large (20 MB at most): compress it',
    ]);
  });

  test('is told once when it is too large in both ways', async () => {
    const dir = await freshFolder();
    await put(dir, 'media/both.gif', gif(9000, 9000));
    await truncate(join(dir, 'media/both.gif'), 21_000_000);
    expect(await toldOf(dir)).toEqual([expect.stringContaining('the image has 21 MB')]);
  });

  test('is known by any of the usual endings, in capitals too', async () => {
    const names = ['a.avif', 'b.gif', 'c.jpeg', 'd.jpg', 'e.png', 'f.webp', 'g.JPG'];
    expect(await told(Object.fromEntries(names.map((name) => [`media/${name}`, gif(9000, 9)])))).toHaveLength(7);
  });

  test('is found in folders within folders', async () => {
    expect(await told({ 'media/a/b/wide.gif': gif(9000, 9), 'media/c.gif': gif(9000, 9) })).toEqual([
      expect.stringContaining('media/a/b/wide.gif:1:1 warning'),
      expect.stringContaining('media/c.gif:1:1 warning'),
    ]);
  });
});

test('a file that nothing uses is named, wherever it lies, but for sounds, which are told by their own rule', async () => {
  const dir = await freshFolder();
  for (const name of ['used.png', '照片.jpg', 'a/b/film.mp4', 'audio/zh/x.mp3']) await put(dir, `media/${name}`, 'x');
  expect(await toldOf(dir, ['used.png'])).toEqual([
    'media/a/b/film.mp4:1:1 warning: nothing in the exhibition uses "film.mp4": check its name and place, or move it out of media',
    'media/照片.jpg:1:1 warning: nothing in the exhibition uses "照片.jpg": check its name and place, or move it out of media',
  ]);
});

describe('nothing is said', () => {
  test('of a file that no page shows as an image, whatever it holds', async () => {
    expect(await told({ 'media/photo.gif.txt': gif(9000, 9), 'media/photo': gif(9000, 9) })).toEqual([]);
  });

  test('of an image whose size cannot be found', async () => {
    expect(await told({ 'media/photo.gif': 'words', 'media/empty.png': '' })).toEqual([]);
  });

  test('where there is no media folder, and of images elsewhere', async () => {
    expect(await told({ 'other/photo.gif': gif(9000, 9) })).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  test('to one image tell of it once', async () => {
    const dir = await freshFolder();
    await put(dir, 'media/a.gif', gif(9000, 9));
    await symlink('a.gif', join(dir, 'media/b.gif'));
    expect(await toldOf(dir)).toEqual([expect.stringContaining('media/a.gif:1:1 warning')]);
  });

  test('in a circle come to an end, and what lies in it is told once', async () => {
    const dir = await freshFolder();
    await put(dir, 'media/a/wide.gif', gif(9000, 9));
    await mkdir(join(dir, 'media/b'));
    await symlink('../b', join(dir, 'media/a/on'));
    await symlink('../a', join(dir, 'media/b/back'));
    expect(await toldOf(dir)).toEqual([expect.stringContaining('media/a/wide.gif:1:1 warning')]);
  });
});

test('every spoken file that a page names is known, in each language, and pages without one add none', async () => {
  const { exhibition } = await readSmall({});
  const [chapter] = exhibition?.chapters ?? [];
  const [page] = chapter?.pages ?? [];
  if (exhibition === undefined || chapter === undefined || page === undefined) throw new Error('small is whole');
  expect([...namedMedia(exhibition)]).toEqual([]);
  const spoken = { ...page, narration: { zh: 'first/1.zh.mp3', en: 'first/1.en.mp3' } };
  const more = { ...page, narration: { zh: 'second/2.zh.mp3' } };
  const chapters = [
    { ...chapter, pages: [spoken, page] },
    { ...chapter, pages: [page, more] },
  ];
  expect([...namedMedia({ ...exhibition, chapters })]).toEqual(['first/1.zh.mp3', 'first/1.en.mp3', 'second/2.zh.mp3']);
});

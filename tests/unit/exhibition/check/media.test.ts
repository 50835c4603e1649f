import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MediaFiles } from '../../../../src-main/exhibition/check/media.ts';
import { namedMedia } from '../../../../src-main/exhibition/assemble/public.ts';
import { Folder } from '../../../../src-main/exhibition/read/folder.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { brief, freshFolder, put, readSmall } from '../support.ts';

async function mediaIn(dir: string) {
  const report = new Report();
  const folder = await Folder.at(dir, report);
  if (folder === null) throw new Error('the folder is there');
  const media = new MediaFiles(folder, report);
  return {
    media,
    /** What is told of files that nothing uses. */
    unused: async (...used: string[]) => {
      await media.checkUnused(new Set(used), report);
      return report.sorted().map(brief);
    },
  };
}

const nothingUses = (path: string): string =>
  `media/${path}:1:1 warning: nothing in the exhibition uses "${path.slice(path.lastIndexOf('/') + 1)}": check its name and place, or move it out of media`;

test('a file that nothing uses is named, wherever it lies, but for sounds, which are told by their own rule', async () => {
  const dir = await freshFolder();
  for (const name of ['used.png', '照片.jpg', 'a/b/film.mp4', 'audio/zh/x.mp3']) await put(dir, `media/${name}`, 'x');
  const { unused } = await mediaIn(dir);
  expect(await unused('used.png')).toEqual([nothingUses('a/b/film.mp4'), nothingUses('照片.jpg')]);
});

test('where there is no media folder nothing is unused, and nothing is found', async () => {
  const { media, unused } = await mediaIn(await freshFolder());
  expect(await unused()).toEqual([]);
  expect(await media.find('photo.jpg')).toMatchObject({
    problem: { en: 'there is no "photo.jpg" in media: put the file there, or correct the name' },
  });
});

describe('a file that an editor names', () => {
  test('is found by its path, and then is used', async () => {
    const dir = await freshFolder();
    await put(dir, 'media/a/照片 1.jpg', '123');
    const { media, unused } = await mediaIn(dir);
    expect(await media.find('a/照片 1.jpg')).toMatchObject({ path: 'media/a/照片 1.jpg', size: 3 });
    expect(await unused()).toEqual([]);
  });

  test('in other letters or with a slip is offered as it is called, and not told a second time as unused', async () => {
    const dir = await freshFolder();
    for (const name of ['Plant.JPG', 'harbour-1876.jpg', 'cafe\u0301.png']) await put(dir, `media/${name}`, 'x');
    const { media, unused } = await mediaIn(dir);
    const hint = async (name: string): Promise<string> => JSON.stringify(await media.find(name));
    expect(await hint('plant.jpg')).toContain('(did you mean \\"Plant.JPG\\"? Capitals count)');
    expect(await hint('harbor-1876.jpg')).toContain('did you mean \\"harbour-1876.jpg\\"');
    expect(await hint('caf\u00e9.png')).toContain('only looks the same');
    expect(await unused()).toEqual([]);
  });

  test('is told when it is empty, or a folder', async () => {
    const dir = await freshFolder();
    await put(dir, 'media/photo.jpg', '');
    await put(dir, 'media/folder.jpg/x', 'x');
    const { media } = await mediaIn(dir);
    expect(await media.find('photo.jpg')).toMatchObject({
      problem: { en: expect.stringContaining('"photo.jpg" is empty (0 bytes)') as string },
    });
    expect(await media.find('folder.jpg')).toHaveProperty('problem');
  });
});

test.skipIf(process.platform === 'win32')(
  'links in a circle come to an end, and what lies in it is told once',
  async () => {
    const dir = await freshFolder();
    await put(dir, 'media/a/wide.gif', 'x');
    await mkdir(join(dir, 'media/b'));
    await symlink('../b', join(dir, 'media/a/on'));
    await symlink('../a', join(dir, 'media/b/back'));
    const { unused } = await mediaIn(dir);
    expect(await unused()).toEqual([nothingUses('a/wide.gif')]);
  },
);

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

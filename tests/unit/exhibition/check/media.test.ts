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

test('what an entry with a mistake may name is not unused, and while a file can’t be read nothing is', async () => {
  const dir = await freshFolder();
  for (const name of ['a.png', 'b.png', 'audiotape.mp3']) await put(dir, `media/${name}`, 'x');
  const { media, unused } = await mediaIn(dir);
  media.noteUnread();
  expect(media.allKnown).toBe(false);
  expect(await unused()).toEqual([]);
  const other = await mediaIn(dir);
  other.media.noteNamed(['media/a.png', 'b.png', 'words']);
  expect(other.media.allKnown).toBe(true);
  expect(await other.unused()).toEqual([nothingUses('audiotape.mp3')]);
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
    expect(await media.find('folder.jpg')).toMatchObject({
      problem: { en: expect.stringContaining('"folder.jpg" is a folder') as string },
    });
  });

  test.each([
    ['a/plant.jpg', ['a/Plant.JPG'], '(did you mean "a/Plant.JPG"? Capitals count)'],
    ['plant.jpg', ['photographs/Plant.jpg'], '(did you mean "photographs/Plant.jpg"?'],
    ['CAF\u00c9.png', ['a/cafe\u0301.png'], '(did you mean "a/cafe\u0301.png"?'],
    ['opening', ['opening.jpg.jpg'], '(did you mean "opening.jpg.jpg"?'],
    ['opening.mp4', ['opening.webm', 'closing.avi'], '(did you mean "opening.webm"?'],
    ['opening.mp4', ['opening.webm', 'opening.avi'], 'put the file there, or correct the name"'],
    ['plant.jpg', ['a/plant.jpg/x', 'b/y'], 'put the file there, or correct the name"'],
    ['plant.jpg', ['plant\u200b.jpg'], '"plant.jpg" in media only looks the same'],
    [
      'film.vtt',
      ['film.vtt.txt'],
      'but "film.vtt.txt": let the system show endings, and rename that file to "film.vtt"',
    ],
  ])('as %s is looked for among %j', async (name, files, says) => {
    const dir = await freshFolder();
    for (const file of files) await put(dir, `media/${file}`, 'x');
    const { media } = await mediaIn(dir);
    expect(JSON.stringify(await media.find(name)).replaceAll('\\"', '"')).toContain(says);
  });

  test('is not held to be another one that is named elsewhere', async () => {
    const dir = await freshFolder();
    await put(dir, 'media/a/plant-1.jpg', 'x');
    const { media } = await mediaIn(dir);
    await media.find('a/plant-1.jpg');
    expect(JSON.stringify(await media.find('a/plant-2.jpg'))).not.toContain('did you mean');
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

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { namedMedia } from '../../../../src-main/exhibition/assemble/public.ts';
import { readExhibition } from '../../../../src-main/exhibition/index.ts';
import { brief, gullSound, put, small, smallWith } from '../support.ts';
import { both, chartOf, guessOf, jpeg, photoOf, points, refused, seriesOf, shot, withExhibits } from './one-exhibit.ts';

describe('a photograph', () => {
  test('stands on its page with its words, and its copies grow to a screen of 4K', async () => {
    const { exhibit, told, exhibition } = await withExhibits(photoOf('a/p.jpg', ', focal: [0.2, 1], sources: [book]'), {
      'media/a/p.jpg': await jpeg(3000, 2000),
    });
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({
      id: 'first-1',
      kind: 'photo',
      sources: ['book'],
      photo: { taken: '1960', caption: { en: 'c' }, picture: { width: 3000, height: 2000, focal: { x: 0.2, y: 1 } } },
    });
    const { picture } = exhibit?.kind === 'photo' ? exhibit.photo : { picture: undefined };
    expect(picture?.copies.map(({ width, height }) => [width, height])).toEqual([
      [640, 427],
      [1280, 853],
      [3000, 2000],
    ]);
    expect(picture?.copies[0]?.address).toMatch(/^\/pictures\/[0-9a-f]{32}\/colour\/640\.jpg$/);
    expect(picture).not.toHaveProperty('tiles');
    expect(exhibition && [...namedMedia(exhibition)]).toEqual(['a/p.jpg']);
  });

  test('of 12,000 pixels is no mistake: it gets tiles', async () => {
    const scan = await jpeg(12_000, 300);
    const { exhibit, told } = await withExhibits(photoOf('p.jpg', ', ink: true'), { 'media/p.jpg': scan });
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({
      photo: {
        ink: 'green',
        picture: {
          tiles: {
            size: 512,
            levels: [
              { width: 375, height: 10 },
              { width: 750, height: 19 },
              { width: 1500, height: 38 },
              { width: 3000, height: 75 },
              { width: 6000, height: 150 },
              { width: 12_000, height: 300 },
            ],
          },
        },
      },
    });
  });

  test('that is a strip of a few pixels is told of', async () => {
    const { exhibit, told } = await withExhibits(photoOf('p.jpg'), { 'media/p.jpg': await jpeg(19_000, 20) });
    expect(told).toEqual([expect.stringContaining('warning: the picture is a strip of 19000×20 pixels')]);
    expect(exhibit?.kind).toBe('photo');
  });

  test('that a camera held upright is measured upright', async () => {
    const turned = await sharp(await jpeg())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { exhibit } = await withExhibits(photoOf('p.jpg'), { 'media/p.jpg': turned });
    expect(exhibit).toMatchObject({ photo: { picture: { width: 1000, height: 1600 } } });
  });

  test('as PNG, WebP or TIFF is as good, and so is one behind which a camera has written more', async () => {
    for (const [name, bytes] of [
      [
        'p.png',
        await sharp(await jpeg())
          .png()
          .toBuffer(),
      ],
      [
        'p.webp',
        await sharp(await jpeg())
          .webp()
          .toBuffer(),
      ],
      [
        'p.tif',
        await sharp(await jpeg())
          .tiff()
          .toBuffer(),
      ],
      ['p.jpg', Buffer.concat([await jpeg(), Buffer.alloc(100_000, 7)])],
    ] as const) {
      const { exhibit, told } = await withExhibits(photoOf(name), { [`media/${name}`]: bytes });
      expect(told).toEqual([]);
      expect(exhibit?.kind).toBe('photo');
    }
  });
});

describe('then and now', () => {
  const today = shot.replace(both('a'), both('b'));
  const pair = `- { page: 1, then_and_now: { then: { file: then.jpg, ${shot}, ink: true }, now: { file: now.jpg, ${today} } } }`;

  test('is two photographs, the old one in brown', async () => {
    const { exhibit, told } = await withExhibits(pair, {
      'media/then.jpg': await jpeg(),
      'media/now.jpg': await jpeg(1700),
    });
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({ kind: 'then-and-now', then: { ink: 'brown' } });
    expect(exhibit).not.toHaveProperty('now.ink');
  });

  test('of two shapes is shown, and told of at the old one, which is cropped', async () => {
    const { exhibit, told } = await withExhibits(pair, {
      'media/then.jpg': await jpeg(1200, 1600),
      'media/now.jpg': await jpeg(1600, 1200),
    });
    expect(told).toEqual([
      expect.stringMatching(
        /:9:\d+ warning: the two have different shapes \(then 1200×1600, now 1600×1200\): then is cropped/,
      ),
    ]);
    expect(exhibit?.kind).toBe('then-and-now');
  });

  test('described in the same words is told so at the new one', async () => {
    const files = { 'media/then.jpg': await jpeg(), 'media/now.jpg': await jpeg(1700) };
    expect((await withExhibits(pair.replace(today, shot), files)).told).toEqual([
      expect.stringMatching(/:9:\d+ warning: then and now have the same alternative/),
    ]);
  });

  test('of one picture under two names is told so', async () => {
    const files = { 'media/then.jpg': await jpeg(), 'media/now.jpg': await jpeg() };
    expect((await withExhibits(pair, files)).told).toEqual([
      expect.stringContaining('warning: this is the same picture as "then.jpg" under another name'),
    ]);
  });

  test('with one of the two is left out, and the other is not told as unused', async () => {
    await refused(withExhibits(pair, { 'media/now.jpg': await jpeg() }), 'there is no "then.jpg" in media');
  });
});

describe('a page', () => {
  test('that the chapter does not have, and one that has an exhibit already, are told', async () => {
    const files = { 'media/p.jpg': await jpeg() };
    const { told, exhibit } = await withExhibits(
      [photoOf('p.jpg'), photoOf('p.jpg'), photoOf('p.jpg').replace('page: 1', 'page: 4')],
      files,
    );
    expect(told).toEqual([
      expect.stringContaining('chapter.yaml:10:13 error: page 1 has an exhibit already'),
      expect.stringContaining('chapter.yaml:11:13 error: there is no page 4; this chapter has 1'),
    ]);
    expect(exhibit?.kind).toBe('photo');
  });

  test('that is the first of several belongs to the picture: a chart or a guess there is told of, and shown', async () => {
    const entries = {
      [chartOf('form: lines, series: one')]: { 'series.yaml': seriesOf(points) },
      [guessOf('from: 1, to: 99, step: 1')]: {},
    };
    for (const [entry, files] of Object.entries(entries)) {
      const dir = await smallWith({
        ...files,
        'chapters/first/chapter.yaml': `${small['chapters/first/chapter.yaml'] ?? ''}exhibits:\n  ${entry}\n`,
        'chapters/first/zh.md': `${small['chapters/first/zh.md'] ?? ''}`.replace(
          '# notes',
          '##\n\n又一页。[^book]\n\n# notes',
        ),
        'chapters/first/en.md': `${small['chapters/first/en.md'] ?? ''}`.replace(
          '# notes',
          '##\n\nMore. [^book]\n\n# notes',
        ),
      });
      const { exhibition, problems } = await readExhibition(dir);
      expect(problems.map(brief)).toEqual([
        'chapters/first/chapter.yaml:9:13 warning: a chart or a guess covers the picture of the chapter, to which its first page belongs: put it on a later page',
      ]);
      expect(exhibition?.chapters[0]?.pages.map(({ exhibit }) => exhibit === undefined)).toEqual([false, true]);
    }
  });

  test('holds one exhibit, and an entry without any says so', async () => {
    const two = photoOf('p.jpg').replace(/ }$/, `, chart: { form: lines, series: one, title: ${both('t')} } }`);
    await refused(withExhibits(two), 'a page holds one exhibit, and here are photo, chart', /9:5 error/);
    await refused(withExhibits('- { page: 1 }'), 'it does not say what is shown', /9:5 error/);
  });

  test('whose exhibits are no list is shown without', async () => {
    const { told, exhibit } = await withExhibits('photo: p.jpg');
    expect(told).toEqual([
      expect.stringContaining('error: this must be a list: each exhibit begins with "- page: NUMBER"'),
    ]);
    expect(exhibit).toBeUndefined();
  });
});

test('the second exhibition has two of each kind', async () => {
  const { exhibition } = await readExhibition(gullSound);
  const kinds = exhibition?.chapters.flatMap(({ pages }) => pages.flatMap(({ exhibit }) => exhibit?.kind ?? []));
  expect(kinds?.toSorted()).toEqual(
    ['chart', 'film', 'guess', 'photo', 'then-and-now', 'voice'].flatMap((kind) => [kind, kind]),
  );
});

test('a picture is looked at again when its file is another one', async () => {
  const dir = await smallWith({
    'chapters/first/chapter.yaml': `${small['chapters/first/chapter.yaml'] ?? ''}exhibits:\n  ${photoOf('p.jpg')}\n`,
    'media/p.jpg': await jpeg(),
  });
  const address = async (): Promise<string | undefined> => {
    const exhibit = (await readExhibition(dir)).exhibition?.chapters[0]?.pages[0]?.exhibit;
    return exhibit?.kind === 'photo' ? exhibit.photo.picture.copies[0]?.address : undefined;
  };
  const first = await address();
  expect(await address()).toBe(first);
  await put(
    dir,
    'media/p.jpg',
    await sharp(await jpeg())
      .modulate({ brightness: 0.9 })
      .jpeg()
      .toBuffer(),
  );
  expect(await address()).not.toBe(first);
});

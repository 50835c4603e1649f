/** Photographs, films, voices, charts and guesses as an editor brings them: real files, spoiled as they are spoiled in life. */
import { appendFile, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Exhibit } from '../../../src-main/contract/exhibit.ts';
import { namedMedia, readExhibition } from '../../../src-main/exhibition/index.ts';
import { brief, gullSound, put, root, small, smallWith } from './support.ts';

const both = (words: string): string => `{ zh: ${words}甲, en: ${words} }`;
const shot = `alternative: ${both('a')}, caption: ${both('c')}, credit: ${both('r')}, taken: "1960"`;
const photoOf = (file: string, more = ''): string => `- { page: 1, photo: { file: ${file}, ${shot}${more} } }`;
const filmOf = (file: string, more = ', silent: true'): string =>
  `- { page: 1, film: { file: ${file}, poster: poster.jpg, ${shot}${more} } }`;
const voiceOf = (file: string, words = '{ zh: zh.vtt, en: en.vtt }'): string =>
  `- { page: 1, voice: { file: ${file}, words: ${words}, speaker: ${both('s')}, credit: ${both('r')}, taken: "1960" } }`;
const chartOf = (more: string): string => `- { page: 1, chart: { title: ${both('t')}, ${more} } }`;
const guessOf = (more: string, number = 40): string =>
  `- { page: 1, guess: { question: ${both('q')}, ${more}, figure: { number: ${number}, unit: ${both('u')}, as_of: "1960", sources: [book] } } }`;
const seriesOf = (...lines: string[]): string =>
  [
    `one:`,
    `  title: ${both('t')}`,
    `  unit: ${both('u')}`,
    `  definition: ${both('d')}`,
    `  sources: [book]`,
    ...lines,
    '',
  ].join('\n');
const points = '  points: [{ year: 1960, value: 1 }, { year: 1970, value: 2 }]';

const jpeg = (width = 1600, height = 1000): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();
const gull = (file: string): Promise<Buffer> => readFile(join(gullSound, 'media', file));
const odd = (file: string): Promise<Buffer> => readFile(join(root, 'tests/fixtures/media', file));
const vtt = (...cues: string[]): string => `WEBVTT\n\n${cues.join('\n\n')}\n`;
const cue = '00:01.000 --> 00:02.000\nWords';

/** The small exhibition with these exhibits and files, and what is told of it. */
async function withExhibits(
  exhibits: string | readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  spoil: (dir: string) => Promise<void> = () => Promise.resolve(),
) {
  const list = [exhibits].flat().map((each) => `  ${each}\n`);
  const dir = await smallWith({
    'chapters/first/chapter.yaml': `${small['chapters/first/chapter.yaml'] ?? ''}exhibits:\n${list.join('')}`,
    ...files,
  });
  await spoil(dir);
  const { exhibition, problems } = await readExhibition(dir);
  // Whatever is wrong with an exhibit, the exhibition is shown.
  const chapter = exhibition?.chapters[0];
  expect(chapter?.pages).toHaveLength(1);
  const exhibit: Exhibit | undefined = chapter?.pages[0]?.exhibit;
  return { exhibition, exhibit, told: problems.map(brief), problems };
}

/** Told once, at this place of chapter.yaml or of a file, and nothing is shown of it. */
async function refused(
  made: ReturnType<typeof withExhibits>,
  says: string,
  at: RegExp = /^chapters\/first\/chapter\.yaml:9:\d+ error/,
): Promise<void> {
  const { exhibit, told, problems } = await made;
  expect(told).toEqual([expect.stringContaining(says)]);
  expect(told[0]).toMatch(at);
  expect(problems.every(({ zh }) => /\p{Script=Han}/u.test(zh))).toBe(true);
  expect(exhibit).toBeUndefined();
}

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

  test('without its file, or with one that holds nothing, is left out, and the place of its name is told', async () => {
    await refused(withExhibits(photoOf('p.jpg')), 'there is no "p.jpg" in media');
    await refused(withExhibits(photoOf('p.jpg'), { 'media/p.jpg': '' }), '"p.jpg" is empty');
  });

  test('that was not copied to its end is left out', async () => {
    const noise = await sharp({
      create: {
        width: 1600,
        height: 900,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .png()
      .toBuffer();
    const [photo, png, webp] = [
      await sharp(noise).jpeg().toBuffer(),
      noise,
      await sharp(noise).webp({ quality: 90 }).toBuffer(),
    ];
    for (const [name, bytes] of Object.entries({ 'p.jpg': photo, 'p.png': png, 'p.webp': webp })) {
      const half = bytes.subarray(0, bytes.length / 2);
      await refused(withExhibits(photoOf(name), { [`media/${name}`]: half }), 'the picture is not whole');
    }
  });

  test('that is something else is left out: a text, a drawing in SVG, a GIF, a telephone’s HEIC or AVIF', async () => {
    const from = (bytes: Uint8Array | string) => withExhibits(photoOf('p.jpg'), { 'media/p.jpg': bytes });
    await refused(from('no picture'), 'this is no picture');
    await refused(
      from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'pictures in SVG cannot be used',
    );
    await refused(
      from(
        await sharp(await jpeg())
          .gif()
          .toBuffer(),
      ),
      'pictures in GIF cannot be used',
    );
    await refused(
      from(
        await sharp(await jpeg(64, 64))
          .avif({ effort: 0 })
          .toBuffer(),
      ),
      'HEIC or AVIF',
    );
  });

  test('that moves is left out', async () => {
    const frames = await sharp({ create: { width: 1300, height: 20, channels: 3, background: '#a00' } })
      .png()
      .toBuffer();
    const other = await sharp({ create: { width: 1300, height: 20, channels: 3, background: '#0a0' } })
      .png()
      .toBuffer();
    const moving = await sharp([frames, other], { join: { animated: true } })
      .webp({ loop: 0, delay: [90, 90] })
      .toBuffer();
    await refused(withExhibits(photoOf('p.webp'), { 'media/p.webp': moving }), 'the picture is animated (2 frames)');
  });

  test('of 30,000 pixels is left out', async () => {
    const scan = await jpeg(30_000, 20);
    await refused(withExhibits(photoOf('p.jpg'), { 'media/p.jpg': scan }), 'the picture is 30000×20 pixels');
  });

  test('under another ending, or too small for a wall, is shown and told of', async () => {
    const { exhibit, told } = await withExhibits(photoOf('p.jpg'), {
      'media/p.jpg': await sharp(await jpeg(800, 600))
        .png()
        .toBuffer(),
    });
    expect(told).toEqual([
      expect.stringContaining('warning: the file is in truth a PNG'),
      expect.stringContaining('warning: the picture has only 800×600 pixels'),
    ]);
    expect(exhibit?.kind).toBe('photo');
  });

  test('lacking its alternative text, caption, credit or date is left out, and each that lacks is told', async () => {
    const { exhibit, told } = await withExhibits('- { page: 1, photo: { file: p.jpg } }', {
      'media/p.jpg': await jpeg(),
    });
    for (const key of ['alternative', 'caption', 'credit', 'taken'])
      expect(told).toContainEqual(expect.stringContaining(`error: "${key}" is missing: add it`));
    expect(exhibit).toBeUndefined();
  });

  test('may be dated in words; a day that does not exist is told', async () => {
    const words = shot.replace('"1960"', '{ zh: 约1960年, en: about 1960 }');
    const inWords = await withExhibits(`- { page: 1, photo: { file: p.jpg, ${words} } }`, {
      'media/p.jpg': await jpeg(),
    });
    expect(inWords.told).toEqual([]);
    expect(inWords.exhibit).toMatchObject({ photo: { taken: { en: 'about 1960' } } });
    const never = photoOf('p.jpg').replace('"1960"', '"1961-02-30"');
    const { told } = await withExhibits(never, { 'media/p.jpg': await jpeg() });
    expect(told).toContainEqual(expect.stringContaining('error: "1961-02-30" is no date'));
  });

  test('outside media, or named as Windows does, is told', async () => {
    for (const file of ['../p.jpg', '/p.jpg', String.raw`a\p.jpg`, 'a//p.jpg'])
      await refused(withExhibits(photoOf(`'${file}'`)), 'is no file inside media');
  });

  test('whose word for it has a slip gets the right word', async () => {
    const { told } = await withExhibits(photoOf('p.jpg').replace('photo:', 'phto:'), {});
    expect(told).toEqual([
      expect.stringContaining('there is no key "phto": correct it or remove it (did you mean "photo"?)'),
    ]);
  });
});

describe('then and now', () => {
  const pair = `- { page: 1, then_and_now: { then: { file: then.jpg, ${shot}, ink: true }, now: { file: now.jpg, ${shot} } } }`;

  test('is two photographs, the old one in brown', async () => {
    const { exhibit, told } = await withExhibits(pair, {
      'media/then.jpg': await jpeg(),
      'media/now.jpg': await jpeg(1700),
    });
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({ kind: 'then-and-now', then: { ink: 'brown' } });
    expect(exhibit).not.toHaveProperty('now.ink');
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

describe('a film', () => {
  const poster = async () => ({ 'media/poster.jpg': await jpeg() });
  const captions = ', captions: { zh: f.zh.vtt, en: f.en.vtt }';
  const words = { 'media/f.zh.vtt': vtt(cue), 'media/f.en.vtt': vtt(cue) };

  test('with sound has its captions in each language', async () => {
    const files = { ...(await poster()), 'media/f.mp4': await gull('films/beam.mp4'), ...words };
    const { exhibit, told } = await withExhibits(filmOf('f.mp4', captions), files);
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({
      kind: 'film',
      path: 'f.mp4',
      type: 'video/mp4',
      width: 640,
      height: 360,
      hasSound: true,
      captions: { zh: [{ from: 1, to: 2, words: 'Words' }], en: [{ from: 1, to: 2, words: 'Words' }] },
    });
    expect(exhibit?.kind === 'film' && exhibit.seconds).toBeCloseTo(10, 0);
  });

  test('with sound and without captions is left out', async () => {
    const files = { ...(await poster()), 'media/f.mp4': await gull('films/beam.mp4') };
    await refused(withExhibits(filmOf('f.mp4', ''), files), 'the film has sound and no captions', /9:\d+ error/);
  });

  test('without sound is shown, and told of where nothing says that it is meant to be silent', async () => {
    const files = { ...(await poster()), 'media/f.webm': await gull('films/bridge.webm') };
    const meant = await withExhibits(filmOf('f.webm'), files);
    expect(meant.told).toEqual([]);
    expect(meant.exhibit).toMatchObject({ type: 'video/webm', hasSound: false, captions: {} });
    const { told, exhibit } = await withExhibits(filmOf('f.webm', ''), files);
    expect(told).toEqual([expect.stringContaining('warning: the film has no sound')]);
    expect(exhibit?.kind).toBe('film');
  });

  test('that a hall cannot play is left out: HEVC, ten bits, other sound, another container', async () => {
    const from = async (file: string, name = 'f.mp4') =>
      withExhibits(filmOf(name), { ...(await poster()), [`media/${name}`]: await odd(file) });
    await refused(from('hevc.mp4'), 'its picture is in hevc');
    await refused(from('ten-bit.mp4'), 'H.264 with ten bits');
    await refused(from('ac3.mp4'), 'its sound is in ac3');
    await refused(from('prores.mov', 'f.mov'), 'a film is MP4 (H.264 with AAC) or WebM');
    await refused(from('prores.mov'), 'the file is in truth QuickTime');
  });

  test('that is cut off, a text, a recording or empty is left out', async () => {
    const whole = await gull('films/beam.mp4');
    const webm = await gull('films/bridge.webm');
    const from = async (bytes: Uint8Array | string, name = 'f.mp4') =>
      withExhibits(filmOf(name), { ...(await poster()), [`media/${name}`]: bytes });
    await refused(from(whole.subarray(0, whole.length * 0.6)), 'the file is not whole');
    await refused(from(webm.subarray(0, webm.length * 0.6), 'f.webm'), 'the file is not whole');
    await refused(from('no film'), 'this is no film or recording');
    await refused(from(await gull('voices/keeper.m4a')), 'it holds sound and no picture');
    await refused(from(''), '"f.mp4" is empty');
  });

  test('of two gigabytes is read at once and shown, and told of', { timeout: 20_000 }, async () => {
    const large = 2_100_000_000;
    const files = { ...(await poster()), 'media/f.mp4': await gull('films/beam.mp4'), ...words };
    const { told, exhibit } = await withExhibits(filmOf('f.mp4', captions), files, async (dir) => {
      // A box of free space behind the film, which takes no room on the disk.
      const file = join(dir, 'media/f.mp4');
      const { length } = await readFile(file);
      const box = Buffer.alloc(8);
      box.writeUInt32BE(large - length, 0);
      box.write('free', 4, 'latin1');
      await appendFile(file, box);
      await truncate(file, large);
    });
    expect(told).toEqual([expect.stringContaining('warning: the film has 2.1 GB')]);
    expect(exhibit?.kind).toBe('film');
  });

  test('without its poster is left out, and its captions are not told as unused', async () => {
    const files = { 'media/f.mp4': await gull('films/beam.mp4'), ...words };
    await refused(withExhibits(filmOf('f.mp4', captions), files), 'there is no "poster.jpg" in media');
  });
});

describe('captions', () => {
  const from = async (zh: string | Uint8Array) =>
    withExhibits(voiceOf('v.m4a'), {
      'media/v.m4a': await gull('voices/keeper.m4a'),
      'media/en.vtt': vtt(cue),
      'media/zh.vtt': zh,
    });
  const atLine = (line: number): RegExp => new RegExp(`^media/zh\\.vtt:${line}:\\d+ error`);

  test('may have names, notes, positions, marks of voices and letters written as entities', async () => {
    const { told, exhibit } = await from(
      `\uFEFFWEBVTT Words\r\n\r\nNOTE\r\nfor us --> only\r\n\r\nfirst\r\n00:00:00.500 --> 00:00:01.500 align:start\r\n<v Anna>Fish &amp; <i>ice</i>\r\nand more\r\n\r\n00:01.500 --> 00:03.000\r\nEnd\r\n`,
    );
    expect(told).toEqual([]);
    expect(exhibit?.kind === 'voice' && exhibit.words['zh']).toEqual([
      { from: 0.5, to: 1.5, words: 'Fish & ice\nand more' },
      { from: 1.5, to: 3, words: 'End' },
    ]);
  });

  test('in GBK are told at the first letter that is none', async () => {
    const gbk = Buffer.concat([
      Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n'),
      Buffer.from([0xce, 0xd2, 0xc3, 0xc7]),
    ]);
    await refused(from(gbk), 'the file is not UTF-8', atLine(4));
  });

  test('that overlap, end before they begin, lie beyond the end, have no words, times as in SRT, or no heading are told', async () => {
    await refused(
      from(vtt(cue, '00:01.500 --> 00:03.000\nMore')),
      'it overlaps with the one before (00:00:01.000 --> 00:00:02.000)',
      atLine(6),
    );
    await refused(from(vtt('00:02.000 --> 00:01.000\nWords')), 'it ends before it begins', atLine(3));
    await refused(from(vtt('00:20.000 --> 00:21.000\nWords')), 'it lies beyond the end (00:00:08.319)', atLine(3));
    await refused(from(vtt(cue, '00:03.000 --> 00:04.000')), 'there are no words in it', atLine(6));
    await refused(
      from(vtt('00:00:01,000 --> 00:00:02,000\nWords')),
      'a comma in a time is how SRT writes it',
      atLine(3),
    );
    await refused(from('1\n00:00:01,000 --> 00:00:02,000\nWords\n'), 'the first line must be WEBVTT', atLine(1));
    await refused(from('WEBVTT\n'), 'the file holds no captions', atLine(1));
    await refused(from(vtt('Words alone')), 'this has no times', atLine(3));
  });

  test('of a language that is missing are a warning, and the others are shown', async () => {
    const { told, exhibit } = await withExhibits(voiceOf('v.m4a', '{ en: en.vtt }'), {
      'media/v.m4a': await gull('voices/keeper.m4a'),
      'media/en.vtt': vtt(cue),
    });
    expect(told).toEqual([expect.stringContaining('warning: there are no words in "zh"')]);
    expect(exhibit?.kind).toBe('voice');
  });
});

describe('a voice', () => {
  test('may be M4A, MP3 or OGG; cut off, without sound or another format it is left out', async () => {
    const words = { 'media/zh.vtt': vtt(cue), 'media/en.vtt': vtt(cue) };
    const from = (name: string, bytes: Uint8Array | string) =>
      withExhibits(voiceOf(name), { ...words, [`media/${name}`]: bytes });
    const { exhibit } = await from('v.ogg', await gull('voices/ferry.ogg'));
    expect(exhibit).toMatchObject({ kind: 'voice', type: 'audio/ogg', speaker: { en: 's' } });
    const m4a = await gull('voices/keeper.m4a');
    await refused(from('v.m4a', m4a.subarray(0, m4a.length / 2)), 'the file is not whole');
    await refused(from('v.m4a', await odd('hevc.mp4')), 'it holds no sound');
    await refused(from('v.mp3', m4a), 'the file is in truth');
    await refused(from('v.wav', m4a), 'a recording is M4A, MP3 or OGG');
  });
});

describe('a chart', () => {
  const from = (chart: string, series: string) => withExhibits(chartOf(chart), { 'series.yaml': series });
  const inSeries = /^series\.yaml:\d+:\d+ error/;

  test('is drawn from a series in order of its years, with its gaps and all its sources', async () => {
    const series = seriesOf(
      `  points: [{ year: 1980, value: 3, approximately: about }, { year: 1960, value: 1, labels: [${both('l')}] }]`,
      '  gaps: [{ from: 1965, to: 1970 }]',
    );
    const { told, exhibit } = await from('form: stairs, series: one', series);
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({
      kind: 'chart',
      sources: ['book'],
      series: [
        {
          id: 'one',
          points: [
            { year: 1960, value: 1, labels: [{ en: 'l' }], sources: ['book'] },
            { year: 1980, approximately: 'about' },
          ],
          gaps: [{ from: 1965, to: 1970 }],
        },
      ],
    });
  });

  test('of a series with two values a year is left out, told at the second', async () => {
    const series = seriesOf('  points:', '    - { year: 1960, value: 1 }', '    - { year: 1960, value: 2 }');
    await refused(
      from('form: lines, series: one', series),
      '1960 has a value already (line 7)',
      /^series\.yaml:8:7 error/,
    );
  });

  test('of a series with a value in a gap, without sources, with one value or words for a number is left out', async () => {
    await refused(
      from('form: lines, series: one', seriesOf(points, '  gaps: [{ from: 1965, to: 1975 }]')),
      '1970 has a value, but lies in the gap',
      inSeries,
    );
    await refused(
      from('form: lines, series: one', seriesOf('  points: [{ year: 1960, value: 1 }]')),
      '"points"',
      inSeries,
    );
    await refused(
      from('form: lines, series: one', seriesOf(points.replace('value: 2', 'value: two'))),
      '"value" must be a number',
      inSeries,
    );
    const { told } = await from('form: lines, series: one', seriesOf(points).replace('  sources: [book]\n', ''));
    expect(told).toEqual([
      expect.stringContaining('this value has no source'),
      expect.stringContaining('this value has no source'),
    ]);
  });

  test('of a series that does not exist is told at its name, with the one that was meant', async () => {
    await refused(
      from('form: lines, series: [ones]', seriesOf(points)).then((made) => ({
        ...made,
        told: made.told.filter((each) => !each.includes('no chart uses')),
      })),
      'there is no series "ones" in series.yaml: correct the id, or add the series (did you mean "one"?)',
    );
  });

  test('of two units, of two series in rings, or of values below zero in stairs is left out', async () => {
    const other = seriesOf(points)
      .replace('one:', 'two:')
      .replace(/unit: .*/, 'unit: { zh: 吨, en: tons }');
    await refused(from('form: lines, series: [one, two]', seriesOf(points) + other), 'have different units');
    await refused(
      from('form: rings, series: [one, one]', seriesOf(points)).then((made) => ({
        ...made,
        told: made.told.filter((each) => !each.includes('no chart uses')),
      })),
      'form: rings draws one series',
    );
    await refused(
      from('form: stairs, series: one', seriesOf(points.replace('value: 2', 'value: -2'))),
      'cannot draw a value below zero (1970)',
    );
  });

  test('is left out where series.yaml can’t be read, and the rest is shown', async () => {
    const { told, exhibit } = await from('form: lines, series: one', 'one:\n\ttitle: x\n');
    expect(told).toEqual([expect.stringMatching(/^series\.yaml:2:1 error/)]);
    expect(exhibit).toBeUndefined();
  });

  test('a series that no chart uses is a warning', async () => {
    const { told } = await withExhibits(guessOf('from: 1, to: 99, step: 1'), { 'series.yaml': seriesOf(points) });
    expect(told).toEqual([
      'series.yaml:1:1 warning: no chart uses "one": name it in the chart of a page, or remove it',
    ]);
  });
});

describe('a guess', () => {
  test('has its truth with date and sources, and may be told by a chart; its number may be told on the page', async () => {
    const text = small['chapters/first/en.md']?.replace('150,000 cars', '150,000 cars of 40 kinds') ?? '';
    const { told, exhibit } = await withExhibits(
      guessOf(`from: 1, to: 99, step: 1, chart: { form: rings, series: one, title: ${both('t')} }`),
      { 'series.yaml': seriesOf(points), 'chapters/first/en.md': text },
    );
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({
      kind: 'guess',
      answers: 'number',
      figure: { number: 40, asOf: '1960', sources: ['book'] },
      chart: { form: 'rings' },
      sources: ['book'],
    });
  });

  test('whose truth can’t be set, whose range is none or whose years are no years is left out', async () => {
    await refused(withExhibits(guessOf('from: 50, to: 99, step: 1')), 'the answer 40 does not lie between 50 and 99');
    await refused(withExhibits(guessOf('from: 99, to: 1, step: 1')), 'from must be less than to');
    await refused(withExhibits(guessOf('from: 1, to: 99, step: 0')), '"step" is too small');
    await refused(withExhibits(guessOf('from: 1, to: 99, step: 200')), 'step is larger than the whole range');
    await refused(
      withExhibits(guessOf('from: 1, to: 99, step: 0.5, answers: year')),
      'answers: year takes whole years',
    );
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

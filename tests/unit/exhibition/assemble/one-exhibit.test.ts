import { describe, expect, test } from 'vitest';
import { both, cue, gull, jpeg, seriesOf, vtt } from '../exhibits/one-exhibit.ts';
import { exhibitsOf, photographs, readChapter } from './one-chapter.ts';

const words = `alternative: ${both('a')}, caption: ${both('c')}, credit: ${both('r')}`;
const entries = {
  photo: `- { page: 1, photo: { file: p.jpg, ${words}, taken: "1960" } }`,
  pair: `- { page: 1, then_and_now: { then: { file: p.jpg, ${words}, taken: "1950" }, now: { file: q.jpg, ${words.replace(both('a'), both('b'))}, taken: "1960" } } }`,
  film: `- { page: 1, film: { file: f.mp4, poster: p.jpg, captions: { zh: zh.vtt, en: en.vtt }, ${words}, taken: "1960" } }`,
  voice: `- { page: 1, voice: { file: v.m4a, words: { zh: zh.vtt, en: en.vtt }, speaker: ${both('s')}, credit: ${both('r')}, taken: "1960" } }`,
  chart: `- { page: 2, chart: { form: lines, series: [one], title: ${both('t')} } }`,
  guess: `- { page: 2, guess: { question: ${both('q')}, from: 0, to: 100, step: 1, figure: { number: 40, unit: ${both('u')}, as_of: "1960", sources: [book] }, chart: { form: lines, series: [one], title: ${both('t')} } } }`,
};

const files = async () => ({
  ...(await photographs('p.jpg', 'q.jpg')),
  'media/small.jpg': await jpeg(320, 180),
  'media/f.mp4': await gull('films/beam.mp4'),
  'media/s.webm': await gull('films/bridge.webm'),
  'media/v.m4a': await gull('voices/keeper.m4a'),
  'media/zh.vtt': vtt('00:01.000 --> 00:02.000\n我们'),
  'media/en.vtt': vtt(cue),
  'series.yaml': seriesOf('  points: [{ year: 1961, value: 1 }, { year: 1970, value: 2, sources: [paper] }]'),
});

/** The exhibit with one piece of its entry replaced, "|" before the place that is to be told. */
async function read(
  kind: keyof typeof entries,
  [piece, by]: readonly [string, string] = ['', ''],
  more: Readonly<Record<string, string>> = {},
  options: Parameters<typeof readChapter>[2] = {},
) {
  expect(entries[kind]).toContain(piece);
  const chapter = exhibitsOf(entries[kind].replace(piece, by));
  const { exhibits, told } = await readChapter(chapter, { ...(await files()), ...more }, options);
  return { exhibit: exhibits?.find((each) => each !== undefined), told };
}

describe('an exhibit is left out, and the editor is shown the place, when', () => {
  test.each([
    ['its photograph', 'photo', 'file: p.jpg', 'file: |gone.jpg', 'there is no "gone.jpg"'],
    ['the old one of two photographs', 'pair', 'file: p.jpg', 'file: |gone.jpg', 'there is no "gone.jpg"'],
    ['the new one of two photographs', 'pair', 'file: q.jpg', 'file: |gone.jpg', 'there is no "gone.jpg"'],
    ['its film', 'film', 'f.mp4', '|gone.mp4', 'there is no "gone.mp4"'],
    ['its poster', 'film', 'poster: p.jpg', 'poster: |gone.jpg', 'there is no "gone.jpg"'],
    ['the captions of its film', 'film', 'zh: zh.vtt', 'zh: |gone.vtt', 'there is no "gone.vtt"'],
    ['its recording', 'voice', 'v.m4a', '|gone.mp3', 'there is no "gone.mp3"'],
    ['the words of its recording', 'voice', 'en: en.vtt', 'en: |gone.vtt', 'there is no "gone.vtt"'],
    ['the series of its chart', 'chart', '[one]', '[|gone]', 'there is no series "gone"'],
    ['the chart of its answer', 'guess', '[one]', '[|gone]', 'there is no series "gone"'],
  ] as const)('%s is missing', async (_what, kind, piece, by, says) => {
    const { told, exhibit } = await read(kind, [piece, by]);
    expect(told).toEqual([expect.stringContaining(`HERE error: ${says}`)]);
    expect(exhibit).toBeUndefined();
  });

  test.each([
    ['both photographs are one', 'pair', 'file: q.jpg', 'file: |p.jpg', 'then and now are the same file'],
    ['a picture stands for its film', 'film', 'file: f.mp4', 'file: |p.jpg', 'a film is MP4'],
    ['a picture stands for its recording', 'voice', 'file: v.m4a', 'file: |p.jpg', 'a recording is M4A'],
    [
      'its film has sound and no captions',
      'film',
      '{ file: f.mp4, poster: p.jpg, captions: { zh: zh.vtt, en: en.vtt }, ',
      '|{ file: f.mp4, poster: p.jpg, ',
      'the film has sound and no captions',
    ],
  ] as const)('%s', async (_what, kind, piece, by, says) => {
    const { told, exhibit } = await read(kind, [piece, by]);
    expect(told).toEqual([expect.stringContaining(`HERE error: ${says}`)]);
    expect(exhibit).toBeUndefined();
  });
});

describe('an exhibit is shown, and the editor is warned at the place, when', () => {
  const sameWords = 'two languages name the same file';
  test.each([
    ['its photographs are swapped', 'pair', '"1950"', '|"1961"', 'then was taken later than now'],
    [
      'its alternative text is its caption',
      'photo',
      `alternative: ${both('a')}, caption: ${both('c')}`,
      `alternative: { zh: a甲, en: |"C." }, caption: ${both('c')}`,
      'alternative says the same as caption',
    ],
    ['its poster is too small', 'film', 'poster: p.jpg', 'poster: |small.jpg', ''],
    ['its film has no sound', 'film', 'file: f.mp4', 'file: |s.webm', 'the film has no sound'],
    ['its silent film has sound', 'film', '"1960"', '"1960", silent: |true', 'the film has sound in spite of'],
    ['one file has the words of two languages', 'voice', 'en: en.vtt', 'en: |zh.vtt', sameWords],
    ['a guess has too many steps', 'guess', 'to: 100, step: 1', 'to: 600, step: |0.5', 'there are 1200 steps'],
  ] as const)('%s', async (_what, kind, piece, by, says) => {
    const { told, exhibit } = await read(kind, [piece, by]);
    expect(told).toEqual([expect.stringContaining(`HERE warning: ${says}`)]);
    expect(exhibit).toBeDefined();
  });

  test('its recording is never heard, since the exhibition makes no sound', async () => {
    const { told, exhibit } = await read('voice', ['v.m4a', '|v.m4a'], {}, { heard: false });
    expect(told).toEqual([expect.stringContaining('HERE warning: the exhibition makes no sound')]);
    expect(exhibit).toBeDefined();
  });
});

test('a guess of a thousand steps is as fine as may be', async () => {
  expect((await read('guess', ['from: 0, to: 100', 'from: 1, to: 1001'])).told).toEqual([]);
});

describe('the sources of an exhibit', () => {
  test.each(['photo', 'film', 'voice'] as const)('are those that its entry names: a %s', async (kind) => {
    expect((await read(kind)).exhibit?.sources).toEqual([]);
    const named = await read(kind, ['"1960"', '"1960", sources: [paper]']);
    expect(named.exhibit?.sources).toEqual(['paper']);
  });

  test('are those of both photographs, and of the answer and its chart, each once', async () => {
    expect((await read('pair')).exhibit?.sources).toEqual([]);
    const [then, now] = ['taken: "1950", sources: [book]', 'taken: "1960", sources: [book, paper]'];
    const both = entries.pair.replace('taken: "1950"', then).replace('taken: "1960"', now);
    expect((await read('pair', [entries.pair, both])).exhibit?.sources).toEqual(['book', 'paper']);
    expect((await read('guess')).exhibit?.sources).toEqual(['book', 'paper']);
  });
});

test('the newer photograph of a pair is printed in green where it is to have an ink', async () => {
  expect((await read('pair', ['file: q.jpg', 'file: q.jpg, ink: true'])).exhibit).toMatchObject({
    then: { picture: { copies: [{}, {}] } },
    now: { ink: 'green' },
  });
});

describe('when photographs were taken', () => {
  test.each([
    ['"1961"', '"1960-12"', true],
    ['"1961-02"', '"1961"', false],
    ['"1961"', '"1961-02"', false],
    ['"1961-02-06"', '"1961-02-06"', false],
    [both('x'), '"1960"', false],
    ['"1961"', both('x'), false],
  ])('%s is the old one and %s the new one: told to be swapped: %s', async (then, now, swapped) => {
    const pair = entries.pair.replace('"1950"', then).replace('"1960"', now);
    expect((await read('pair', [entries.pair, pair])).told).toHaveLength(swapped ? 1 : 0);
  });

  test('a day that is yet to come is told, and one that may have come is not', async () => {
    const today = '1999-05-01';
    for (const taken of ['"1999-05-01"', '"1999-05"', '"1999"', both('x')])
      expect((await read('photo', ['"1960"', taken], {}, { today })).told, taken).toEqual([]);
    const later = await read('photo', ['"1960"', '|"1999-05-02"'], {}, { today });
    expect(later.told).toEqual([expect.stringContaining('HERE warning: this day is yet to come')]);
    expect(later.exhibit).toBeDefined();
    // Who doesn't say which day it is can't be told.
    expect((await read('photo', ['"1960"', '"2999"'])).told).toEqual([]);
  });
});

describe('the words of two languages', () => {
  const times = (...all: string[]): string => vtt(...all.map((each) => `${each}\n我`));
  const zh = times('00:01.000 --> 00:02.000', '00:03.000 --> 00:04.000');
  const told = async (other: string, first = zh) =>
    (await read('voice', ['en: en.vtt', 'en: |en.vtt'], { 'media/zh.vtt': first, 'media/en.vtt': other })).told;

  test.each([
    ['begin later', times('00:04.500 --> 00:05.000'), 'zh 00:00:01.000–00:00:04.000, en 00:00:04.500–00:00:05.000'],
    ['end later', times('00:01.000 --> 00:02.000', '00:06.000 --> 00:07.500'), 'en 00:00:01.000–00:00:07.500'],
  ])('that %s by more than three seconds are pointed out, with the times of both', async (_name, en, says) => {
    const apart = expect.stringMatching(`^HERE warning: the words of two languages begin or end.*${says}`) as string;
    expect(await told(en)).toEqual([apart]);
    expect(await told(zh, en)).toHaveLength(1);
  });

  test('may be three seconds apart', async () => {
    expect(await told(times('00:04.000 --> 00:05.000', '00:06.000 --> 00:07.000'))).toEqual([]);
  });

  test('have their own mistake told alone when those of one can’t be read', async () => {
    expect(await told('|WEBVTT\n')).toEqual([expect.stringContaining('HERE error: the file holds no captions')]);
  });
});

describe('words with their times', () => {
  const told = async (kind: 'film' | 'voice', file: string, text: string) =>
    (await read(kind, ['', ''], { [`media/${file}`]: text })).told;
  const padded = (size: number, mark = ''): string => {
    const text = vtt('NOTE ', cue);
    return mark + text.replace('NOTE ', `NOTE ${'x'.repeat(size - text.length)}`);
  };

  test('are read up to a million bytes', async () => {
    expect(await told('voice', 'en.vtt', padded(1_000_000))).toEqual([]);
    expect(await told('voice', 'en.vtt', padded(1_000_001, '|'))).toEqual([
      expect.stringContaining('HERE error: the file is too large'),
    ]);
  });

  test('with a letter that the hall has no font for are pointed out there', async () => {
    expect(await told('voice', 'en.vtt', vtt('00:01.000 --> 00:02.000\nWe |\u{1F600}'))).toEqual([
      expect.stringContaining('HERE warning: the bundled fonts have no character'),
    ]);
  });

  test('under the wrong language are pointed out, also with one word at a time', async () => {
    const each = ['One', 'Two', 'Three', 'Four'].map((word, at) => `00:0${at}.000 --> 00:0${at}.900\n${word}`);
    expect(await told('voice', 'zh.vtt', `|${vtt(...each)}`)).toEqual([
      expect.stringContaining('HERE warning: this stands under "zh"'),
    ]);
  });

  test('may be long beside a recording, and not below a film, where they stand for a while', async () => {
    const long = `00:01.000 --> 00:04.000\n${'x'.repeat(121)}`;
    expect(await told('voice', 'en.vtt', vtt(long))).toEqual([]);
    expect(await told('film', 'en.vtt', vtt(`|${long}`))).toEqual([
      expect.stringContaining('HERE warning: this is too long'),
    ]);
    expect(await told('film', 'en.vtt', vtt(long.slice(0, -1)))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { exhibitSchema, seriesSchema } from '../../../../../src-main/exhibition/check/schema/exhibits.ts';
import { known } from '../../one-part.ts';
import { said } from './said.ts';

const both = { zh: '字', en: 'word' };
const shot = { alternative: both, caption: both, credit: both, taken: '1960' };
const photo = { file: 'plant.jpg', ...shot };
const film = { file: 'film.mp4', poster: 'poster.jpg', ...shot };
const voice = {
  file: 'voice.mp3',
  speaker: both,
  words: { zh: 'zh.vtt', en: 'en.vtt' },
  credit: both,
  taken: '1960-02',
};
const chart = { form: 'lines', series: ['one'], title: both };
const figure = { number: 40, unit: both, as_of: '1960', sources: ['book'] };
const guess = { question: both, from: 1, to: 99, step: 1, answers: 'number', figure };
const series = { title: both, unit: both, definition: both, points: [1960, 1970].map((year) => ({ year, value: 1 })) };

const read = (exhibit: object): unknown => exhibitSchema(known).parse({ page: 1, ...exhibit });
const wrong = (exhibit: object): string[] => said(exhibitSchema(known), { page: 1, ...exhibit });
const wrongSeries = (more: object): string[] => said(seriesSchema(known), { ...series, ...more });
const part = (...pieces: readonly string[]): string[] => pieces.map((one) => expect.stringContaining(one) as string);

describe('an exhibit is read as it is written', () => {
  const switched = { silent: true, captions: voice.words, address: 'https://example.org', focal: [0, 1] };
  test.each<[string, object]>([
    ['a photograph', { photo: { ...photo, ink: true, focal: [0.3, 1], sources: [] } }],
    ['two photographs', { then_and_now: { then: { ...photo, ink: false }, now: { ...photo, ink: true } } }],
    ['a film', { film: { ...film, ...switched, sources: [] } }],
    ['a voice', { voice: { ...voice, sources: [] } }],
    ['four lines', { chart: { ...chart, series: ['a', 'b', 'c', 'd'], caption: both } }],
    ['rings', { chart: { ...chart, form: 'rings' } }],
    ['stairs', { chart: { ...chart, form: 'stairs' } }],
    ['a guess', { guess: { ...guess, says: both, chart } }],
    ['a guess that is the whole range', { guess: { ...guess, from: 40, to: 41, step: 1 } }],
    ['a guess at the end of its range', { guess: { ...guess, to: 40, step: 0.5 } }],
    ['a guess of a year', { guess: { ...guess, answers: 'year', from: 1, to: 9999 } }],
    [
      'a guess with decimals',
      { guess: { ...guess, from: 0.5, to: 10_000, step: 0.1, figure: { ...figure, number: 1.5 } } },
    ],
  ])('%s', (_name, exhibit) => {
    expect(read(exhibit)).toEqual({ page: 1, ...exhibit });
  });

  test('a photograph is no ink drawing, a film has sound and a guess asks for a number where nothing is said', () => {
    const { answers, ...silent } = guess;
    expect(read({ photo })).toMatchObject({ photo: { ink: false } });
    expect(read({ film })).toMatchObject({ film: { silent: false } });
    expect(read({ guess: silent })).toMatchObject({ guess: { answers } });
    expect(read({ chart: { ...chart, series: 'one' } })).toMatchObject({ chart: { series: ['one'] } });
  });
});

describe('a page holds one exhibit', () => {
  test.each<[object, string[]]>([
    [{}, ['it does not say what is shown: write one of photo, then_and_now']],
    [{ photo, chart }, ['a page holds one exhibit, and here are photo, chart']],
    [{ phtoo: photo }, ['unrecognized_keys']],
    [{ phtoo: 1, photo }, ['unrecognized_keys']],
    [{ phtoo: 1, photo, chart }, ['unrecognized_keys', 'a page holds one exhibit']],
    [{ page: 0, photo }, ['too_small']],
    [{ photo: { ...photo, color: 1 } }, ['unrecognized_keys']],
    [{ then_and_now: { then: photo, now: photo, later: 1 } }, ['unrecognized_keys']],
    [{ film: { ...film, color: 1 } }, ['unrecognized_keys']],
    [{ voice: { ...voice, color: 1 } }, ['unrecognized_keys']],
    [{ chart: { ...chart, color: 1 } }, ['unrecognized_keys']],
    [{ guess: { ...guess, figure: { ...figure, pages: [1] } } }, ['unrecognized_keys']],
  ])('%j', (exhibit, says) => {
    expect(wrong(exhibit)).toEqual(part(...says));
  });
});

describe('a file', () => {
  test.each([
    'photographs/plant.jpg',
    '照片 1.jpg',
    'a/b/..c',
    'mediaeval.jpg',
    'x-media/y.jpg',
    'a #1 50%.jpg',
    'console.jpg',
  ])('may be %s', (file) => {
    expect(wrong({ photo: { ...photo, file } })).toEqual([]);
  });

  test('is written from inside media', () => {
    expect(wrong({ photo: { ...photo, file: 'media/a.jpg' } })).toEqual(part('write "a.jpg"'));
  });

  test.each(['a*b', 'a?', 'a"b', '<a', 'a>b', 'a|b', '1:2', 'NUL.jpg', 'com1/a', 'a./b.jpg', 'a /b.jpg'])(
    'may have no name that Windows does not allow: "%s"',
    (file) => {
      expect(wrong({ photo: { ...photo, file } })).toEqual(part('Windows allows no file of the name'));
    },
  );

  test.each(['', 'a\\b', 'C:a', 'https://a/b', '/a', 'a//b', 'a/', './a', 'a/../b'])('may not be "%s"', (file) => {
    expect(wrong({ photo: { ...photo, file } })).toEqual(part('is no file inside media'));
  });

  test.each([
    ['a.VTT', []],
    ['txt/a.txt.vtt', []],
    ['a.srt', ['is no WebVTT file']],
    ['a.vtt.doc', ['is no WebVTT file']],
    ['avtt', ['is no WebVTT file']],
    ['a.TXT', ['rename the file to "a.vtt"']],
    ['a.VTT.txt', ['rename the file to "a.vtt"']],
    ['a.txt.txt', ['rename the file to "a.txt.vtt"']],
  ])('of words ends in .vtt: %s', (zh, says) => {
    expect(wrong({ voice: { ...voice, words: { ...voice.words, zh } } })).toEqual(part(...says));
  });
});

test.each<[unknown, string[]]>([
  [1961, []],
  [both, []],
  ['about 1961', ['"about 1961" is no date: write "1961"']],
  [19_612, ['"19612" is no date: write "1961"']],
  [{ zh: '约1961年' }, ['there are no words in "en"']],
  [['1961'], ['invalid_type']],
])('it was taken %j', (taken, says) => {
  expect(wrong({ photo: { ...photo, taken } })).toEqual(part(...says));
});

test.each([[[0.5]], [[0, 0, 0]], [[-0.1, 0]], [[0, 1.1]], [['0', 0]], ['01']])(
  'what is in sight can’t be %j',
  (focal) => {
    expect(wrong({ photo: { ...photo, focal } })).toEqual(part('two numbers from 0 to 1'));
  },
);

test.each<[object, string[]]>([
  [{ series: [] }, ['too_small']],
  [{ series: ['a', 'b', 'c', 'd', 'e'] }, ['too_big']],
  [{ form: 'pie' }, ['invalid_value']],
  [{ series: ['a', 'a'] }, ['names one twice']],
  [{ form: 'rings', series: ['a', 'a'] }, ['form: rings draws one series']],
  [{ form: 'stairs', series: ['a', 'b'] }, ['form: stairs draws one series']],
])('a chart can’t be %j', (more, says) => {
  expect(wrong({ chart: { ...chart, ...more } })).toEqual(part(...says));
});

test.each<[object, string[]]>([
  [{ from: 99 }, ['from must be less']],
  [{ from: 99, to: 1 }, ['from must be less']],
  [{ step: 98.5 }, ['step is larger']],
  [{ step: 0 }, ['too_small']],
  [{ from: 41 }, ['the answer 40 does not lie between 41 and 99']],
  [{ to: 39 }, ['the answer 40 does not lie between 1 and 39']],
  [{ answers: 'day' }, ['invalid_value']],
  [{ answers: 'year', from: 1.5 }, ['whole years']],
  [{ answers: 'year', to: 99.5 }, ['whole years']],
  [{ answers: 'year', step: 0.5 }, ['whole years']],
  [{ answers: 'year', figure: { ...figure, number: 40.5 } }, ['whole years']],
  [{ answers: 'year', from: 0 }, ['answers: year asks for a year']],
  [{ answers: 'year', to: 10_000 }, ['answers: year asks for a year']],
])('a guess can’t be %j', (more, says) => {
  expect(wrong({ guess: { ...guess, ...more } })).toEqual(part(...says));
});

describe('a series', () => {
  test('is read as it is written', () => {
    const approximately = ['about', 'more-than', 'nearly'];
    const points = approximately.map((how, index) => ({ year: 9997 + index, value: -1.5, approximately: how }));
    const whole = {
      ...series,
      sources: ['book'],
      points: [{ year: 1, value: 0, labels: [both], sources: ['book'] }, ...points],
      gaps: [
        { from: 1, to: 1 },
        { from: 2, to: 9999, note: both },
      ],
    };
    expect(seriesSchema(known).parse(whole)).toEqual(whole);
  });

  test.each<[object, string[]]>([
    [{ points: [{ year: 1960, value: 1 }] }, ['too_small']],
    [{ points: [0, 10_000].map((year) => ({ year, value: 1 })) }, ['too_small', 'too_big']],
    [{ points: [1, 2].map((year) => ({ year, value: 1, color: 1 })) }, ['unrecognized_keys', 'unrecognized_keys']],
    [{ gaps: [{ from: 0, to: 10_000 }] }, ['too_small', 'too_big']],
    [{ gaps: [{ from: 10_000, to: 10_000 }] }, ['too_big', 'too_big']],
    [{ gaps: [{ from: 0, to: 0 }] }, ['too_small', 'too_small']],
    [{ gaps: [{ from: 1970, to: 1969 }] }, ['the first year is later']],
    [{ gaps: [{ from: 1970, to: 1971, color: 1 }] }, ['unrecognized_keys']],
    [{ sources: [] }, ['has no source']],
    [{ color: 1 }, ['unrecognized_keys']],
  ])('can’t be %j', (more, says) => {
    expect(wrongSeries(more)).toEqual(part(...says));
  });
});

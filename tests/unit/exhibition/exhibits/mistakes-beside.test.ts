/** Mistakes in what exhibits are made of besides their entry, and what is odd: the rest is shown as it was. */
import { describe, expect, test } from 'vitest';
import { chapter, chapterFile, read, series, soundFiles, spoiled } from './one-of-each.ts';

const untranslated = 'there are no words in "en": add the translation';

describe('a mistake in a series costs its chart alone', () => {
  test.each([
    ['a number in quotation marks', 'value: 8000', 'value: |"8000"', 'write 8000 without them'],
    [
      'a number with a comma',
      '{ year: 1992, value: 15127, sources: [book] }',
      '\n        year: 1992\n        value: |15,127',
      'is the text "15,127"',
    ],
    ['a dash for a number', 'value: 8000', 'value: |"-"', 'is the text "-": write it in digits'],
    ['a year with its word', 'year: 1991', 'year: |1991年', 'is the text "1991年"'],
    [
      'its definition in one language',
      'definition: { zh: 全市当年下线的轿车。, en: Cars finished in the city in that year. }',
      '|definition: { zh: 全市当年下线的轿车。 }',
      untranslated,
    ],
    [
      'a note on a gap in one language',
      'note: { zh: 年鉴未载, en: not in the yearbooks }',
      '|note: { zh: 年鉴未载 }',
      untranslated,
    ],
    ['a gap that ends before it begins', '{ from: 1993, to: 1995,', '|{ from: 1995, to: 1993,', 'swap them'],
    [
      'gaps that overlap',
      '    - { from: 1993',
      '    - { from: 1994, to: 1995 }\n    - |{ from: 1993',
      'it overlaps with the gap 1994–1995',
    ],
  ])('%s', async (_name, piece, by, says) => {
    const { told, shown, at } = await spoiled('series.yaml', series, piece, by);
    expect(told).toEqual([expect.stringContaining(`${at}error: `)]);
    expect(told[0]).toContain(says);
    expect(shown).toBe('1234-6');
  });

  test('a slip of grammar in another series costs that one', async () => {
    const other = 'other:\n  title: { zh: 一, en: a, b }\n';
    expect(await read({ 'series.yaml': `${other}${series}` })).toEqual({
      told: [expect.stringContaining('series.yaml:2:26 error: a comma within braces ends the text')],
      shown: '123456',
    });
    expect((await read({ 'series.yaml': `${series}${other}` })).shown).toBe('123456');
  });

  test('a series that comes twice is told, also beside a slip of grammar in another', async () => {
    const other = 'other:\n  title: { zh: 一, en: a, b }\n';
    const { told } = await read({ 'series.yaml': `${other}${series}${series}` });
    expect(told).toEqual([
      expect.stringContaining('a comma within braces ends the text'),
      expect.stringMatching(/error: "cars-built" appears twice/),
    ]);
  });

  test('the file itself lacking is told where it is named', async () => {
    expect(await read({ 'series.yaml': null })).toEqual({
      told: [
        expect.stringContaining('there is no series "cars-built": make a file series.yaml beside exhibition.yaml'),
      ],
      shown: '1234-6',
    });
  });
});

describe('words with their times', () => {
  test('that are not there are not taken for those of another language', async () => {
    const { told } = await read({ 'media/films/opening.en.vtt': null });
    expect(told).toEqual([expect.stringMatching(/there is no "films\/opening\.en\.vtt" in media: .* the name$/)]);
  });

  const from = (text: string) => read({ 'media/films/opening.zh.vtt': text });
  test.each([
    ['a heading in small letters', 'webvtt\n\n00:01.000 --> 00:02.000\n我们\n', 1, 'must be WEBVTT in capitals'],
    ['an empty line above the heading', '\nWEBVTT\n\n00:01.000 --> 00:02.000\n我们\n', 1, 'with no empty line'],
    [
      'no empty line between two',
      'WEBVTT\n\n00:00.100 --> 00:01.000\n我们\n00:01.000 --> 00:02.000\n他们\n',
      5,
      'no empty line stands above these times',
    ],
  ])('%s', async (_name, text, line, says) => {
    const { told, shown } = await from(text);
    expect(told).toEqual([expect.stringContaining(`media/films/opening.zh.vtt:${line}:1 error: `)]);
    expect(told[0]).toContain(says);
    expect(shown).toBe('12-456');
  });

  test('may begin right below the heading', async () => {
    expect(await from('WEBVTT\n00:01.000 --> 00:02.000\n我们\n')).toEqual({ told: [], shown: '123456' });
  });
});

describe('what is odd is a warning, and is shown', () => {
  const english = 'en: The gate of the plant';
  test.each([
    ['then after now', 'taken: "1958"', 'taken: "2001"', 'then was taken later than now'],
    [
      'a film with sound that is told to be silent',
      '      poster:',
      '      silent: true\n      poster:',
      'the film has sound in spite of silent: true',
    ],
    ['steps finer than a finger', 'step: 1000', 'step: 1', 'there are 100000 steps'],
    [
      'languages swapped',
      '{ zh: 工厂大门前停着一排轿车。, en: A row of cars before the gate of a plant. }',
      '{ zh: A row of cars before the gate of a plant., en: 工厂大门前停着一排轿车。 }',
      'this stands under "zh", but is not written in that language',
    ],
    ['nothing but a full stop for the picture', 'zh: 工厂大门前停着一排轿车。', 'zh: 。', 'there are only signs here'],
    ['the name of the file', 'en: A row of cars before the gate of a plant.', 'en: plant.jpg', "this is a file's name"],
    [
      'that name without its ending',
      'en: A row of cars before the gate of a plant.',
      'en: Plant',
      "this is a file's name",
    ],
    ['marks of Markdown', english, 'en: The **gate** of the plant', 'are shown here as they are'],
    [
      'a caption of a paragraph',
      english,
      `en: ${'The gate of the plant '.repeat(6)}`,
      'this is too long to stand beside an exhibit',
    ],
    [
      'captions of one language for both',
      'en: films/opening.en.vtt',
      'en: films/opening.zh.vtt',
      'two languages name the same file',
    ],
  ])('%s', async (_name, piece, by, says) => {
    expect(chapter).toContain(piece);
    const { told, shown } = await read({ [chapterFile]: chapter.replace(piece, by) });
    expect(told.every((each) => each.includes(' warning: '))).toBe(true);
    expect(told.join('\n')).toContain(says);
    expect(shown).toBe('123456');
  });

  test('a voice in an exhibition without sound', async () => {
    const exhibition = String((await soundFiles())['exhibition.yaml']).replace('sound: true\n', '');
    expect(await read({ 'exhibition.yaml': exhibition })).toEqual({
      told: [expect.stringContaining('warning: the exhibition makes no sound, so this is read and never heard')],
      shown: '123456',
    });
  });

  test.each([
    ['1891', 'a century too early'],
    ['91', 'of two digits'],
  ])('a year of a series that is %s, %s', async (year) => {
    const { told, at, shown } = await spoiled('series.yaml', series, 'year: 1991', `year: |${year}`);
    expect(told).toEqual([
      `${at}warning: ${year} is far from the exhibition's years (1950–2000): check whether a digit is missing or wrong`,
    ]);
    expect(shown).toBe('123456');
  });

  test('captions whose two languages stand at other times', async () => {
    expect(await read({ 'media/films/opening.zh.vtt': 'WEBVTT\n\n00:05.000 --> 00:06.000\n我们\n' })).toEqual({
      told: [
        expect.stringContaining(
          `${chapterFile}:35:49 warning: the words of two languages begin or end at other times (zh 00:00:05.000–00:00:06.000, en 00:00:01.000–00:00:02.000)`,
        ),
      ],
      shown: '123456',
    });
  });

  test('a caption that stands there for a blink', async () => {
    const blink = 'WEBVTT\n\n00:01.000 --> 00:01.060\n我们一起看着第一辆轿车下线\n';
    expect(await read({ 'media/films/opening.zh.vtt': blink })).toEqual({
      told: [expect.stringContaining('opening.zh.vtt:3:1 warning: this stands there for 0.06 seconds only')],
      shown: '123456',
    });
  });

  test('a caption too long to be read', async () => {
    const long = `WEBVTT\n\n00:01.000 --> 00:02.000\n${'很长的一句话'.repeat(12)}\n`;
    expect(await read({ 'media/films/opening.zh.vtt': long })).toEqual({
      told: [expect.stringContaining(':3:1 warning: this is too long to be read while it stands there')],
      shown: '123456',
    });
  });
});

test('a name beside a value that is too long to stand there is told at its place', async () => {
  const { told, at } = await spoiled('series.yaml', series, 'en: a new hall', `en: |${'a new hall '.repeat(12)}`);
  expect(told).toEqual([expect.stringContaining(`${at}warning: this is too long to stand beside an exhibit`)]);
});

test('a text that goes on behind a # is told to be cut there; a comment stands off', async () => {
  const cut = await spoiled(
    'series.yaml',
    series,
    'title: { zh: 轿车产量, en: Cars built }',
    'title:\n    zh: 轿车\n    en: Gate |#3 of the plant',
  );
  expect(cut.told).toEqual([expect.stringContaining(`${cut.at}warning: what stands behind # is taken for a comment`)]);
  expect((await read({ 'series.yaml': series.replace('[book]\n', '[book] # all\n') })).told).toEqual([]);
});

test('a file beside exhibition.yaml that is nearly the name of one that is read is told what it may be', async () => {
  const { told } = await read({ 'series.yaml': null, 'series.yml': series });
  expect(told).toContainEqual(expect.stringMatching(/^series\.yml:1:1 warning: .* \(did you mean "series\.yaml"\?\)$/));
});

test('years in credits, captions and notes on gaps are no numbers that need a source', async () => {
  const dated = chapter
    .replace(
      'credit: { zh: 供图：市档案馆, en: City Archive }',
      'credit: { zh: 供图：市档案馆（1958年5月）, en: "City Archive, May 1958" }',
    )
    .replace('{ zh: 广场, en: The square }', '{ zh: 1958—1961年的广场, en: The square 1958–1961 }');
  const note = '{ zh: 1993年至1995年年鉴未载, en: not in the yearbooks of 1993 to 1995 }';
  const noted = series.replace('{ zh: 年鉴未载, en: not in the yearbooks }', note);
  expect(await read({ [chapterFile]: dated, 'series.yaml': noted })).toEqual({ told: [], shown: '123456' });
});

test('a film whose end was never written is told as not whole', async () => {
  const film = Buffer.from((await soundFiles())['media/films/opening.mp4'] ?? '');
  film.fill(0, Math.floor(film.length / 2));
  expect(await read({ 'media/films/opening.mp4': film })).toEqual({
    told: [expect.stringContaining('the file is not whole')],
    shown: '12-456',
  });
});

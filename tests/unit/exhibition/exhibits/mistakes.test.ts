/** Mistakes as editors make them: each is told once, at its place, and costs its own exhibit alone. */
import { describe, expect, test } from 'vitest';
import { chapter, chapterFile, read, spoiled } from './one-of-each.ts';

test('of six exhibits without a mistake nothing is told', async () => {
  expect(await read({})).toEqual({ told: [], shown: '123456' });
});

type Mistake = readonly [name: string, piece: string, by: string, says: string];

describe('a mistake in the entry of an exhibit costs it alone', () => {
  const caption = 'caption: { zh: 工厂大门, en: The gate of the plant }';
  const english = 'en: The gate of the plant';
  const credit = 'en: "Photograph: City Archive"';
  const taken = 'taken: "1961-02-06"';
  const file = 'file: photographs/plant.jpg';
  const captions = 'captions: { zh: films/opening.zh.vtt, en: films/opening.en.vtt }';
  const meantPlant = 'did you mean "photographs/plant.jpg"?';
  const curly = 'curly quotation marks are part of the text';
  const untranslated = 'there are no words in "en": add the translation';
  /** By the pages whose exhibits are shown all the same. */
  const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
    '-23456': [
      ['another word for its kind', '    photo:\n', '    |picture:\n', 'did you mean "photo"?'],
      ['a Chinese word for its kind', '    photo:\n', '    |照片:\n', 'did you mean "photo"?'],
      ['alt', 'alternative: { zh: 工', '|alt: { zh: 工', 'did you mean "alternative"?'],
      ['src', file, '|src: photographs/plant.jpg', 'did you mean "file"?'],
      ['date for taken', taken, '|date: "1961-02-06"', 'did you mean "taken"?'],
      ['a number in quotation marks', 'page: 1\n', 'page: |"1"\n', 'is text in quotation marks: write 1 without them'],
      ['a month behind a point', taken, 'taken: |1988.5', 'write "1961", "1961-02" or "1961-02-06"'],
      ['a date with slashes', taken, 'taken: |1961/02/06', 'where it is not known exactly, words such as'],
      ['a folder forgotten', file, 'file: |plant.jpg', meantPlant],
      ['other capitals', file, 'file: |Photographs/Plant.JPG', meantPlant],
      ['a name without its ending, which Windows hides', file, 'file: |photographs/plant', meantPlant],
      ['a folder for a file', file, 'file: |photographs', '"photographs" is a folder: name a file in it'],
      [
        'a sign that Windows does not allow',
        file,
        'file: |"photographs/plant?.jpg"',
        'Windows allows no file of the name',
      ],
      [
        'a name that Windows keeps for itself',
        file,
        'file: |photographs/aux.jpg',
        'Windows allows no file of the name',
      ],
      ['a whole path', file, 'file: |C:\\plant.jpg', 'is no file inside media: write its path from there'],
      ['curly quotation marks round a file', file, 'file: |“photographs/plant.jpg”', curly],
      ['a full-width slash', file, 'file: |photographs／plant.jpg', 'is no file inside media'],
      ['no comma between two languages', ', en: The gate of', ' |en: The gate of', 'a comma is missing between two'],
      ['a kind in the first column', '    photo:\n', '|photo:\n', '"photo" belongs below exhibits'],
      ['a letter that cannot be seen', file, 'file: |photographs/\u200bplant.jpg', 'only looks the same'],
      [
        'full-width braces',
        caption,
        'caption: |｛ zh: 工厂大门, en: The gate of the plant ｝',
        'a full-width bracket stands here',
      ],
      [
        'no space behind colons within braces',
        caption,
        'caption: { zh|:工厂大门, en:The gate of the plant }',
        'there is no space behind the colon of this key',
      ],
      ['curly quotation marks round a colon', credit, 'en: |“Photograph: City Archive”', curly],
      ['curly quotation marks round a comma', english, 'en: |“The gate, seen from afar”', curly],
      ['stars for italics', english, 'en: |*gate*', 'text that begins with * needs quotation marks'],
      ['a caption in one language', caption, '|caption: { zh: 工厂大门 }', untranslated],
      [
        'a date in the words of one language',
        taken,
        '|taken: { en: about 1961 }',
        'there are no words in "zh": add the translation',
      ],
      ['a country for a language', caption, caption.replace('zh', '|cn'), 'did you mean "zh"?'],
      ['a longer code of a language', caption, caption.replace('zh', '|zh-CN'), 'did you mean "zh"?'],
      ['a full-width colon', file, 'file|：photographs/plant.jpg', 'a full-width colon'],
      ['a colon in words', credit, 'en: Photograph|: City Archive', 'this text within braces holds a colon'],
      ['a comma in words', english, 'en: The gate, |seen from afar', 'a comma within braces ends the text'],
      ['a # in words', english, 'en: Gate |#3', 'is taken for a comment'],
      ['an open brace', caption, 'caption: |{ zh: 工厂大门, en: Gate', 'this bracket is not closed on its line'],
      ['quotation marks too early', english, 'en: "The gate|" of it', 'this quotation mark ends the text'],
      ['a tab', `      ${file}`, `|\t  ${file}`, 'a tab is used to indent'],
    ],
    '1-3456': [
      ['before and after', 'then:\n', '|before:\n', 'did you mean "then"?'],
      ['a yes', 'ink: true', 'ink: |yes', 'is the text "yes": write true without quotation marks'],
      [
        'the same picture twice',
        'file: photographs/now.jpg',
        'file: |photographs/then.jpg',
        'then and now are the same file',
      ],
    ],
    '12-456': [
      ['video for film', '    film:\n', '    |video:\n', 'did you mean "film"?'],
      ['subtitles', 'captions: {', '|subtitles: {', 'did you mean "captions"?'],
      [
        'a text for captions',
        captions,
        'captions: |films/opening.zh.vtt',
        '"captions" must be a WebVTT file for each language',
      ],
      ['a photograph for captions', 'en: films/opening.en.vtt', 'en: |photographs/poster.jpg', 'is no WebVTT file'],
      ['captions in one language', captions, '|captions: { zh: films/opening.zh.vtt }', untranslated],
    ],
    '123-56': [
      ['audio for voice', '    voice:\n', '    |audio:\n', 'did you mean "voice"?'],
      [
        'its words themselves',
        'en: voices/worker.en.vtt',
        'en: |I came in spring.',
        'put the words with their times into a file that ends in .vtt',
      ],
    ],
    '1234-6': [
      [
        'a kind that there is not',
        '    chart:\n',
        '    |map:\n',
        'there is no key "map": correct it or remove it (known here: page, photo, then_and_now, film, voice, chart, guess)',
      ],
      [
        'a series named twice',
        'form: lines\n      series: [cars-built]',
        '|form: lines\n      series: [cars-built, cars-built]',
        'series names one twice',
      ],
      ['two series with a comma', '[cars-built]', '|cars-built, buses', 'written as a list: write [cars-built, buses]'],
      ['a series by its title', '[cars-built]', '[|轿车产量]', 'did you mean "cars-built"?'],
    ],
    '12345-': [
      [
        'an answer beside the figure',
        '      step: 1000',
        '      |answer: 6\n      step: 1000',
        'did you mean "figure"?',
      ],
      ['a number with its unit', 'to: 100000', 'to: |10万', 'is the text "10万": write its digits alone'],
      [
        'a number asked for as a year',
        '      question: {',
        '      |answers: year\n      question: {',
        '0 to 100000 are none',
      ],
      [
        'a unit in one language',
        'unit: { zh: 辆, en: cars }\n        as_of: "1996"',
        '|unit: { zh: 辆 }\n        as_of: "1996"',
        untranslated,
      ],
    ],
    '123456': [
      [
        'an entry twice',
        'caption: { zh: 开幕式, en: The opening }',
        'caption: { zh: 开幕式, en: The opening }\n      |caption: { zh: 一, en: a }',
        '"caption" appears twice',
      ],
    ],
  };
  test.each(Object.entries(mistakes).flatMap(([pages, those]) => those.map((mistake) => [...mistake, pages] as const)))(
    '%s',
    async (_name, piece, by, says, pages) => {
      const { told, shown, at } = await spoiled(chapterFile, chapter, piece, by);
      const [first = ''] = told.filter((each) => each.startsWith(at));
      expect(first, told.join('\n')).toContain(says);
      expect(shown).toBe(pages);
    },
  );

  test('which has the keys of its kind beside it', async () => {
    const outdented = chapter.replace(/(?<= {4}photo:\n)(?: {6}.*\n)+/, (keys) => keys.replace(/^ {6}/gm, '    '));
    const { told, shown } = await read({ [chapterFile]: outdented });
    expect(told).toEqual([
      `${chapterFile}:11:5 error: "file" and what follows belong below a kind of exhibit, such as photo: indent them by two more spaces, below a line "photo:"`,
    ]);
    expect(shown).toBe('-23456');
  });

  test.each([
    ['the first begin without its page', '  - page: 1\n', '', '-23456'],
    ['the first begin without its dash', '  - page: 1', '    page: 1', '-23456'],
    ['the first begin without its dash, in the column of the others', '  - page: 1', '  page: 1', '-23456'],
    ['none begin with a dash', / {2}- page/g, '    page', '------'],
  ])('in whose list %s', async (_name, piece, by, pages) => {
    const { told, shown } = await read({ [chapterFile]: chapter.replace(piece, by) });
    expect(told).toEqual([expect.stringContaining('error: this must be a list: each exhibit begins with "- page:')]);
    expect(told[0]).toContain(`${chapterFile}:9:`);
    expect(shown).toBe(pages);
  });

  test('which runs into the next for want of a dash: nothing of it is held to be unused', async () => {
    const { told, shown } = await read({ [chapterFile]: chapter.replace('  - page: 2', '    page: 2') });
    expect(told).toEqual([expect.stringMatching(/:\d+:5 error: "page" appears twice: .* put "- " before it$/)]);
    expect(shown).toBe('1-3456');
  });

  test.each([
    [file, 'file: “photographs/plant.jpg”'],
    [file, 'file: photographs／plant.jpg'],
    ['[cars-built]', 'cars-built, buses'],
    ['[cars-built]', '[轿车产量]'],
    ['[cars-built]', '[car-built]'],
  ])('of what a mistyped name meant is not told as unused besides: %s, as %s', async (piece, by) => {
    const { told } = await read({ [chapterFile]: chapter.replace(piece, by) });
    expect(told).toHaveLength(1);
  });

  test('two slips of grammar cost two, and a slip elsewhere in the file the chapter', async () => {
    const one = chapter.replace(credit, 'en: Photograph: City Archive');
    const two = await read({ [chapterFile]: one.replace('file: films', 'file：films') });
    expect(two.told).toEqual([
      expect.stringMatching(/:14:44 error: this text within braces/),
      expect.stringMatching(/:33:11 error: a full-width colon/),
    ]);
    expect(two.shown).toBe('12-456'.replace('1', '-'));
    const other = await read({ [chapterFile]: one.replace('importance: 1', 'importance：1') });
    expect(other.told).toEqual([
      expect.stringMatching(/:3:11 error: a full-width colon/),
      expect.stringMatching(/:14:44 error: this text within braces/),
    ]);
    expect(other.shown).toBeUndefined();
  });
});

test('exhibits under a mistyped word, or beside their list, cost the chapter nothing', async () => {
  const mistyped = await read({ [chapterFile]: chapter.replace('exhibits:', 'exhibit:') });
  expect(mistyped).toEqual({
    told: [expect.stringContaining('there is no key "exhibit": correct it or remove it (did you mean "exhibits"?)')],
    shown: '------',
  });
  const beside = await read({ [chapterFile]: `photo: { file: photographs/plant.jpg }\n${chapter}` });
  expect(beside).toEqual({
    told: [expect.stringContaining(':1:1 error: "photo" belongs below exhibits, in an entry that begins')],
    shown: '123456',
  });
});

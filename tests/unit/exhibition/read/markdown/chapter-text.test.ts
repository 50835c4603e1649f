import { describe, expect, test } from 'vitest';
import { paragraph, read, withBody, words } from './read.ts';

describe('the title', () => {
  test('may have empty lines before it, and is found behind them', () => {
    const { chapter, told } = read('\n\n# Title\n\nLead.\n\n##\n\nWords [^a]\n');
    expect(told).toEqual([]);
    expect(chapter).toMatchObject({ title: 'Title', titleOffset: 2 });
  });

  test('may be the word that elsewhere begins the notes', () => {
    const { chapter, told } = read('# Notes\n\nLead.\n\n##\n\nWords [^a]\n');
    expect(told).toEqual([]);
    expect(chapter).toMatchObject({ title: 'Notes', notes: undefined, pages: [{ heading: undefined }] });
  });

  test('a # without words is told, and gives none', () => {
    const { chapter, told } = read('\n#\n\nLead.\n\n##\n\nWords [^a]\n');
    expect(told).toEqual([expect.stringContaining('en.md:2:1 error: the title is missing')]);
    expect(chapter?.title).toBeUndefined();
  });

  test('that lacks its # is told once: the words below it are not the fault', () => {
    const { chapter, told } = read('Title\n\nLead.\n\n## One\n\nWords [^a]\n');
    expect(told).toEqual([expect.stringContaining('en.md:1:1 error: the title is missing')]);
    expect(chapter).toMatchObject({ title: undefined, titleOffset: 0, pages: [{ heading: 'One' }] });
  });

  test('and a lead that are both missing are both told, at the beginning', () => {
    expect(read('## One\n\nWords [^a]\n').told).toEqual([
      expect.stringContaining('en.md:1:1 error: the lead below the title is missing'),
      expect.stringContaining('en.md:1:1 error: the title is missing'),
    ]);
  });

  test('a second one is told where it stands', () => {
    expect(read(`${withBody('Words [^a]')}\n# Another\n`).told).toEqual([
      expect.stringContaining('en.md:9:1 error: there can be one "# Title" only'),
    ]);
  });

  test.each([
    ['the title', '# Title [^a]\n\nLead.', 'en.md:1:9'],
    ['the lead', '# Title\n\nLead. [^a]', 'en.md:3:7'],
  ])('a source mark in %s is told at the mark', (_name, start, place) => {
    expect(read(`${start}\n\n##\n\nWords [^a]\n`).told).toEqual([
      expect.stringContaining(`${place} error: titles and leads carry no source marks`),
    ]);
  });
});

describe('the lead', () => {
  test('is told from where to where it stands', () => {
    const { chapter } = read('# Title\n\nLead.\n\n##\n\nWords [^a]\n');
    expect(chapter).toMatchObject({ lead: 'Lead.', leadStart: 9, leadEnd: 14 });
  });

  test('that is a list is told at the list, and the chapter goes on without one', () => {
    const { chapter, told } = read('# Title\n\n- Lead.\n\n##\n\nWords [^a]\n');
    expect(told).toEqual([expect.stringContaining('en.md:3:1 error: the lead below the title is missing')]);
    expect(chapter).toMatchObject({ lead: undefined, leadStart: 7, leadEnd: 7 });
  });

  test('that is missing is told behind the title, and a second one where it stands', () => {
    expect(read('# Title\n\n##\n\nWords [^a]\n').told).toEqual([
      expect.stringContaining('en.md:1:8 error: the lead below the title is missing'),
    ]);
    expect(read('# Title\n\nLead.\n\nMore.\n\n##\n\nWords [^a]\n').told).toEqual([
      expect.stringContaining('en.md:5:1 error: the lead is one paragraph'),
    ]);
  });

  test.each(['*loud*', '**loud**', '__loud__'])('with %s is told at the asterisk', (loud) => {
    expect(read(`# Title\n\nLead, ${loud}.\n\n##\n\nWords [^a]\n`).told).toEqual([
      expect.stringContaining('en.md:3:7 error: the lead is plain text'),
    ]);
  });
});

describe('a page', () => {
  test('without words is told at its heading, and ends there', () => {
    const { chapter, told } = read('# Title\n\nLead.\n\n## One\n\n## Two\n\nWords [^a]\n');
    expect(told).toEqual([expect.stringContaining('en.md:5:1 error: there is no text below this "##"')]);
    expect(chapter?.pages).toMatchObject([
      { heading: 'One', start: 16, end: 22, body: [] },
      { heading: 'Two', start: 24, end: 42 },
    ]);
  });

  test('whose only words cannot be shown is told once', () => {
    expect(read(withBody('![photo](photo.png)')).told).toEqual([
      expect.stringContaining('en.md:7:1 error: an image cannot be used here'),
    ]);
  });

  test('under a smaller heading that says notes is still only a heading of the wrong size', () => {
    expect(read(`${withBody('Words [^a]')}\n### Notes\n\nMore [^a]\n`).told).toEqual([
      expect.stringContaining('en.md:9:1 error: pages begin with "##"'),
    ]);
  });
});

describe("the guide's notes", () => {
  test('are absent where the file has none', () => {
    expect(read(withBody('Words [^a]')).chapter?.notes).toBeUndefined();
  });

  test.each(['Notes', 'notes', '讲解备注'])('do not begin at a paragraph that says %s', (said) => {
    const { chapter, told } = read(withBody(`Words [^a]\n\n${said}\n\nMore.`));
    expect(told).toEqual([]);
    expect(chapter?.pages[0]?.body).toEqual([
      paragraph(words('Words')),
      paragraph(words(said)),
      paragraph(words('More.')),
    ]);
    expect(chapter?.notes).toBeUndefined();
  });
});

describe('what looks like a heading, a footnote or a table on a later line of a paragraph is told at its place', () => {
  test.each([
    ['a heading without its space', 'Words [^a]\n#notes', '8:1 error: a # that begins a heading'],
    ['one that is indented', 'Words [^a]\nand more\n#notes', '9:1 error: a # that begins a heading'],
    ['a smaller heading without its space', 'Words [^a]\n##Heading', '8:1 error: a # that begins a heading'],
    ['a full-width #', 'Words [^a]\n＃ notes', '8:1 error: a # that begins a heading'],
    ['a footnote', 'Words [^book]\n[^book]: The book.', '8:1 error: footnotes are not written out here'],
    ['a table without outer bars', 'Words [^a]\n\na | b\n---|---', '9:1 error: a table cannot'],
    ['a table with spaces in its rule', 'Words [^a]\n\n| a | b |\n| --- | :---: |', '9:1 error: a table cannot'],
    ['a table whose rule is indented', 'Words [^a]\n\na | b\n  |---|---|', '9:1 error: a table cannot'],
  ])('%s', (_name, body, says) => {
    expect(read(withBody(body)).told).toEqual([expect.stringContaining(`en.md:${says}`)]);
  });

  test('a heading behind spaces, at the spaces', () => {
    expect(read(withBody('Words [^a]\n  #notes')).told).toEqual([
      expect.stringContaining('en.md:8:1 error: a # that begins a heading'),
    ]);
  });
});

describe('honest words are not taken for anything else', () => {
  test.each([
    'Their car was #1 of its class. [^a]',
    'It was the ＃ key. [^a]',
    'As they said [^a]: it ran.',
    'He waited --- | and left. [^a]',
    'From north---|south. [^a]',
    'Made from 1958 --- 1986 | sold everywhere. [^a]',
  ])('%s', (body) => {
    expect(read(withBody(body)).told).toEqual([]);
  });
});

test.each(['', ' \n\t\n'])('an empty file is told, and not read: %j', (text) => {
  const { chapter, told } = read(text);
  expect(told).toEqual([expect.stringContaining('en.md:1:1 error: the file is empty')]);
  expect(chapter).toBeUndefined();
});

test('a file nested beyond reason is told at the place, and not read', () => {
  const { chapter, told } = read(withBody(`Words [^a]\n\n${'> '.repeat(30)}x`));
  expect(told).toEqual([expect.stringContaining('en.md:9:1 error: nested too deeply')]);
  expect(chapter).toBeUndefined();
});

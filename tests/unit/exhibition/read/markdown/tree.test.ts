import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../../../../src-main/exhibition/read/markdown/tree.ts';
import { paragraph, read, withBody, words } from './read.ts';

const bodyOf = (text: string) => {
  const { chapter, told } = read(withBody(text));
  return { body: chapter?.pages[0]?.body, marks: chapter?.pages[0]?.marks.map(({ id }) => id), told };
};

describe('where source marks are taken out nothing is left behind', () => {
  test.each([
    ['at the start of a paragraph', '[^a] Words.', [paragraph(words('Words.'))]],
    ['before and behind an emphasis', '[^a] *b* [^c]', [paragraph({ type: 'emphasis', children: [words('b')] })]],
    ['within a sentence', 'Words [^book-2], more.', [paragraph(words('Words, more.'))]],
    ['as the only words of an emphasis', 'Words *[^a]* [^b]', [paragraph(words('Words'))]],
    ['as the only words of a strong emphasis', '**[^a]** words', [paragraph(words('words'))]],
    ['as an item of a list', '- x\n-\n- [^a]', [{ type: 'list', items: [[words('x')]] }]],
    ['as the whole of a list', 'Words.\n\n- [^a]\n- [^b]', [paragraph(words('Words.'))]],
  ])('%s', (_name, text, expected) => {
    const { body, told } = bodyOf(text);
    expect(told).toEqual([]);
    expect(body).toEqual(expected);
  });

  test('spaces between words and an emphasis stay', () => {
    expect(bodyOf('One *two* three [^a]').body).toEqual([
      paragraph(words('One '), { type: 'emphasis', children: [words('two')] }, words(' three')),
    ]);
  });
});

describe('a hard line end', () => {
  test('in the lead and in a heading stays a line end', () => {
    const { chapter } = read('# Title\n\nOne\\\ntwo.\n\n## H\n\nWords [^a]\n');
    expect(chapter?.lead).toBe('One\ntwo.');
  });
});

test('an emphasis in a heading leaves its words', () => {
  expect(read('# A *new* day\n\nLead.\n\n## The **old** road\n\nWords [^a]\n').chapter).toMatchObject({
    title: 'A new day',
    pages: [{ heading: 'The old road' }],
  });
});

describe('what may not reach the page is told once, where it begins', () => {
  test.each([
    ['a heading in a list', '- a\n- # b', ['en.md:8:3 error: each item of a list is one paragraph']],
    ['a second paragraph in a list', '- a\n\n  b', ['en.md:9:3 error: each item of a list is one paragraph']],
    ['a list in a list without words of its own', '- - b', ['en.md:7:3 error: each item of a list is one paragraph']],
    ['code with a # in it', '```\n#notes\n```', ['en.md:7:1 error: a code block']],
    ['a dividing line', 'Words.\n\n***', ['en.md:9:1 error: a dividing line cannot']],
    ['a quotation', '> Words.', ['en.md:7:1 error: a block quotation cannot']],
    ['code in a line', 'Words `code`.', ['en.md:7:7 error: code cannot']],
    ['an element and its end', 'A <b>b</b> c', ['en.md:7:3 error: HTML cannot']],
    [
      'an element and the end of another',
      'A <b>b</i> c',
      ['en.md:7:3 error: HTML cannot', 'en.md:7:7 error: HTML cannot'],
    ],
    ['two elements', 'A <br> b <hr> c', ['en.md:7:3 error: HTML cannot', 'en.md:7:10 error: HTML cannot']],
    ['an element and its end as code', 'A <b>b `</b>`', ['en.md:7:3 error: HTML', 'en.md:7:8 error: code']],
    ['an element as code and its end', 'A `<b>` b</b>', ['en.md:7:3 error: code', 'en.md:7:10 error: HTML']],
    ['an element and its end in a comment', 'A <b>b <!--</b>-->', ['en.md:7:3 error: HTML', 'en.md:7:8 error: HTML']],
    ['an element in a comment and its end', 'A <!--<b>--> b</b>', ['en.md:7:3 error: HTML', 'en.md:7:15 error: HTML']],
    ['a mark with a space in it', 'Words [^ a].', ['en.md:7:7 error: this source mark cannot be read']],
    [
      'an image named as a mark',
      '![^a] b\n\n[^a]: x',
      ['en.md:7:1 error: an image cannot', 'en.md:9:1 error: a definition of a link'],
    ],
    ['a comment and an element', 'A <!-- b --> c <br> d', ['en.md:7:3 error: HTML', 'en.md:7:16 error: HTML']],
    [
      'a link written apart from its address',
      'A [word][] b\n\n[word]: https://example.org',
      ['en.md:7:3 error: a link cannot', 'en.md:9:1 error: a definition of a link'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(bodyOf(text).told).toEqual(expected.map((start) => expect.stringContaining(start)));
  });

  test('and leaves nothing on it', () => {
    expect(bodyOf('- a\n- # b').body).toEqual([{ type: 'list', items: [[words('a')]] }]);
  });

  test('a mark whose footnote is written out still names its source', () => {
    const { chapter, told } = read(withBody('Words. [^book]\n\n[^book]: https://example.org'));
    expect(told).toEqual([expect.stringContaining('en.md:9:1 error: a definition of a link or footnote')]);
    expect(chapter?.pages[0]?.marks).toEqual([{ id: 'book', offset: withBody('Words. ').length - 1 }]);
  });
});

describe("in the guide's notes", () => {
  const notes = (text: string) => {
    const { chapter, told } = read(`${withBody('Words. [^a]')}\n# notes\n\n${text}\n`);
    return { notes: chapter?.notes, told };
  };

  test('headings of every size are strong words, and one without words is left out', () => {
    expect(notes('## For groups\n\n##\n\n#### Late\n')).toEqual({
      told: [],
      notes: [
        paragraph({ type: 'strong', children: [words('For groups')] }),
        paragraph({ type: 'strong', children: [words('Late')] }),
      ],
    });
  });

  test('code, HTML and images are refused there too', () => {
    expect(notes('    code\n\n<p>x</p>\n\n![x](y.png)').told).toEqual([
      expect.stringContaining('en.md:11:1 error: a code block'),
      expect.stringContaining('en.md:13:1 error: HTML cannot'),
      expect.stringContaining('en.md:15:1 error: an image cannot'),
    ]);
  });
});

test('outside the notes a heading among blocks is refused', () => {
  const text = 'Words.\n\n## Heading\n';
  const refused: number[] = [];
  const sink = { text, refuse: (offset: number) => void refused.push(offset), mark: () => undefined };
  expect(blocks(fromMarkdown(text).children, sink)).toEqual([paragraph(words('Words.'))]);
  expect(refused).toEqual([text.indexOf('##')]);
});

import { describe, expect, test } from 'vitest';
import { readMoments } from '../../../../src-main/exhibition/assemble/moments.ts';
import { known, passOver } from '../one-part.ts';
import { placeOf } from '../support.ts';

async function read(content: string | Uint8Array, options: Parameters<typeof passOver>[1] = {}) {
  const { pass, told } = await passOver({ 'moments.yaml': content }, options);
  const moments = await readMoments(pass);
  return { moments, ids: moments.map(({ id }) => id), told: told() };
}

/** One moment on a line of its own; `but` replaces or (undefined) leaves out what it says. */
function moment(id: string, but: Readonly<Record<string, string | undefined>> = {}): string {
  const said = { id, year: '1970', title: `{ zh: 题${id}, en: T ${id} }`, text: '{ zh: 文。, en: Text. }', ...but };
  const parts = Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `- { ${parts.join(', ')}, sources: [book] }\n`;
}

describe('moments stand in order of time, however the file lists them', () => {
  const lines = [
    moment('z', { year: '1960' }),
    moment('k'),
    moment('m'),
    moment('q', { date: '"1970-03-01"' }),
    moment('c', { date: '"1970-05"' }),
    moment('d', { date: '"1970-05"' }),
    moment('a', { year: '1990' }),
  ];
  const inOrder = ['z', 'k', 'm', 'q', 'c', 'd', 'a'];

  test.each([
    ['from the first to the last', [0, 1, 2, 3, 4, 5, 6]],
    ['from the last to the first', [6, 5, 4, 3, 2, 1, 0]],
    ['mixed', [3, 6, 5, 0, 2, 4, 1]],
    ['mixed otherwise', [4, 2, 1, 6, 3, 0, 5]],
  ])('%s', async (_name, order) => {
    const { ids, told } = await read(order.map((index) => lines[index]).join(''));
    expect(told).toEqual([]);
    expect(ids).toEqual(inOrder);
  });
});

test('who reviewed a moment stays in the file, the day is handed on', async () => {
  const { moments } = await read(moment('a', { reviewed: '{ by: Editor, on: "1999-01-01" }' }));
  expect(moments).toStrictEqual([
    {
      id: 'a',
      year: 1970,
      title: { zh: '题a', en: 'T a' },
      text: { zh: '文。', en: 'Text.' },
      sources: ['book'],
      reviewedOn: '1999-01-01',
    },
  ]);
});

test('before a release each moment that nobody reviewed is told at its own line', async () => {
  const reviewed = moment('a', { reviewed: '{ by: Editor, on: "1999-01-01" }' });
  const { told } = await read(`${moment('b')}${reviewed}${moment('c')}`, { release: true });
  expect(told).toEqual([
    expect.stringContaining('moments.yaml:1:3 error: nobody has reviewed this'),
    expect.stringContaining('moments.yaml:3:3 error: nobody has reviewed this'),
  ]);
});

describe('a file without moments gives none', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['an empty file is no mistake', '', []],
    ['nor is one of comments', '# none yet\n', []],
    ['a group in the place of the list', 'id: a\n', ['moments.yaml:1:1 error: this must be a list']],
    ['bytes that are no text', new Uint8Array([0x2d, 0x20, 0xff, 0x0a]), ['moments.yaml:1:3 error: the file is not']],
    // What could be recovered of a broken file has mistakes that are not the editor's.
    ['broken YAML', `- { id: A B }\n${moment('b')}- [`, ['moments.yaml:']],
  ])('%s', async (_name, content, expected) => {
    const { moments, told } = await read(content);
    expect(moments).toEqual([]);
    expect(told).toEqual(expected.map((start) => expect.stringContaining(start)));
  });

  test('items that are no moments are told each, and the others are read', async () => {
    const { ids, told } = await read(`-\n- 7\n${moment('a')}`);
    expect(ids).toEqual(['a']);
    expect(told).toEqual([
      expect.stringContaining('moments.yaml:1:2 error'),
      expect.stringContaining('moments.yaml:2:3 error'),
    ]);
  });
});

describe('two moments that are one', () => {
  test('the same title in every language is told once', async () => {
    const title = '{ zh: 同, en: Same }';
    expect((await read(moment('a', { title }) + moment('b', { title }))).told).toEqual([
      'moments.yaml:2:37 error: the moment name "同" is used twice (see moments.yaml:1): rename it, or remove the duplicate',
    ]);
  });

  test('a title that is the same only in the second language is told there', async () => {
    const { told } = await read(
      moment('a', { title: '{ zh: 甲, en: Same }' }) + moment('b', { title: '{ zh: 乙, en: Same }' }),
    );
    expect(told).toEqual([expect.stringContaining('moments.yaml:2:44 error: the moment name "Same" is used twice')]);
  });

  test('a whole moment copied is told by its id alone', async () => {
    expect((await read(moment('a') + moment('a'))).told).toEqual([
      'moments.yaml:2:9 error: the id "a" is already taken by a moment (moments.yaml:1): choose another',
    ]);
  });

  test('moments that lack their id are not taken for one another', async () => {
    const { told } = await read(moment('a', { id: undefined }) + moment('b', { id: undefined }));
    expect(told).toEqual([
      expect.stringContaining('moments.yaml:1:3 error: "id" is missing'),
      expect.stringContaining('moments.yaml:2:3 error: "id" is missing'),
    ]);
  });

  test('a title that is a number in one language is still compared in the other', async () => {
    const { told } = await read(
      moment('a', { title: '{ zh: 甲, en: Same }' }) + moment('b', { title: '{ zh: 7, en: Same }' }),
    );
    expect(told).toEqual([
      expect.stringContaining('moments.yaml:2:37 error: "zh" must be'),
      expect.stringContaining('moments.yaml:2:44 error: the moment name "Same" is used twice'),
    ]);
  });
});

describe('a date of another year than the moment', () => {
  const dated = (year: string, date: string) => moment('a', { year, date });

  test.each([
    ['in the first year of the exhibition', '1950', '"1951-01-01"', 'the date 1951-01-01 is not in 1950'],
    ['in its last year', '2000', '"1999-12"', 'the date 1999-12 is not in 2000'],
    ['before the exhibition begins', '1949', '"1950-01-01"', "1949 is outside the exhibition's years"],
    ['after it ends', '2001', '"2000-01-01"', "2001 is outside the exhibition's years"],
    ['that does not exist', '1970', '"1971-02-30"', '"1971-02-30" is no date'],
    ['beside a year in quotation marks', '"1970"', '"1971-01-01"', '"year" must be a number'],
    ['that is a list', '1970', '["1971-01-01"]', '"date" must be'],
  ])('%s is told once', async (_name, year, date, says) => {
    expect((await read(dated(year, date))).told).toEqual([expect.stringContaining(`error: ${says}`)]);
  });

  test('is told at the date, also while the years of the exhibition are in doubt', async () => {
    const options = { known: { ...known, span: undefined } };
    const content = dated('1800', '"1801-01-01"');
    const { column } = placeOf(content, '"1801');
    expect((await read(content, options)).told).toEqual([
      `moments.yaml:1:${column} error: the date 1801-01-01 is not in 1800: correct the date or the year`,
    ]);
  });

  test('a day in the same year is right', async () => {
    expect((await read(dated('1970', '"1970-12-31"'))).told).toEqual([]);
  });
});

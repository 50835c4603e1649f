import { describe, expect, test } from 'vitest';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { readYamlApart, readYamlByKey } from '../../../../src-main/exhibition/read/yaml-apart.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
/** Place and first words. */
const short = (report: Report): string[] =>
  report.sorted().map(({ line, column, en }) => `${line}:${column} ${en.slice(0, 20)}`);

function apart(text: string) {
  const [report, lenient] = [new Report(), new Report()];
  const list = {
    key: 'moments',
    itemBegins: { zh: '', en: 'each begins with a dash' },
    within: ['inner', 'other_inner'],
    outdented: (key: string) => ({ zh: '', en: `${key} within` }),
  };
  const { rest, lists } = readYamlApart(sourceText('a.yaml', text), list, report, lenient);
  return {
    rest: plain(rest.value),
    lists: lists.map(({ value }) => plain(value)),
    places: lists.map((list) => list.at(['moments', 0, 'id']).line),
    told: short(report),
    lenient: short(lenient),
  };
}

describe('a file whose list can be left out', () => {
  test('is read once where all of it is sound, and what is odd about it is told once', () => {
    const text = 'id: x\nbeats: 2\nmoments:\n  - id: a\n  - id: b\n';
    const whole = { id: 'x', pages: 2, moments: [{ id: 'a' }, { id: 'b' }] };
    expect(apart(text)).toEqual({
      rest: whole,
      lists: [whole],
      places: [4],
      told: ['2:1 "beats" is called "p'],
      lenient: [],
    });
  });

  test('keeps the entries that are sound, each at its place, and all around the list', () => {
    expect(apart('id: x\nmoments:\n  # first\n  - id: a\n  - id：b\n  - id: c\n    text: d\nyear: 1\n')).toEqual({
      rest: { id: 'x', year: 1 },
      lists: [{ moments: [{ id: 'a' }] }, { moments: ['id：b'] }, { moments: [{ id: 'c', text: 'd' }] }],
      places: [4, expect.any(Number), 6],
      told: [],
      lenient: ['5:7 a full-width colon ('],
    });
  });

  test('is told what is wrong around the list where that is to be told, whatever the list holds', () => {
    const { rest, lists, told, lenient } = apart('id: x\nid: y\nmoments:\n- id: a\n- id: @b\nyear: 1\nmonth: @2\n');
    expect(rest).toEqual({ id: 'x', year: 1, month: '@2' });
    expect(lists).toEqual([{ moments: [{ id: 'a' }] }, { moments: [{ id: '@b' }] }]);
    expect([told, lenient]).toEqual([
      ['2:1 "id" appears twice: ', '7:8 text cannot begin wi'],
      ['5:7 text cannot begin wi'],
    ]);
  });

  test('has no list to be left out where none begins by itself on its line, or where it ends with its key', () => {
    for (const text of ['id: x\nmoments: [a: b: c]\n', 'id: @x\nmoments:', 'a:\n  moments:\n  - b\n  - @c\n']) {
      const { lists, told, lenient } = apart(text);
      expect([lists.length, told.length, lenient]).toEqual([1, 1, []]);
    }
  });

  test('may have a list without a dash, and one whose key has a comment behind it', () => {
    expect(apart('moments: # all\n  id: @a\nyear: 1\n')).toMatchObject({
      rest: { year: 1 },
      told: [],
      lenient: ['2:3 each begins with a d'],
    });
    expect(apart('moments:\n  @a\n')).toMatchObject({ told: [], lenient: ['2:3 text cannot begin wi'] });
  });

  test('may have what belongs within an entry in the first column: it costs that entry', () => {
    const text = 'moments:\n  - id: a\n  - id: b\nother_inner:\n    text: c\n  - id: d\nyear: 1\n';
    expect(apart(text)).toMatchObject({
      rest: { year: 1 },
      lists: [{ moments: [{ id: 'a' }] }, { moments: [{ id: 'd' }] }],
      told: [],
      lenient: ['4:1 other_inner within'],
    });
  });

  test('whose first entry lacks its dash is told so at that entry, and keeps the others', () => {
    for (const first of ['    id: a\n    text: b\n', '  id: a\n    text: b\n', '  id: a\n  text: b\n'])
      expect(apart(`id: x\nmoments:\n  # first\n\n${first}  - id: c\n  - id: d\n`)).toMatchObject({
        rest: { id: 'x' },
        lists: [{ moments: [{ id: 'c' }] }, { moments: [{ id: 'd' }] }],
        told: [],
        lenient: [expect.stringMatching(/^5:\d each begins with a d/)],
      });
  });

  test('has what a slip has moved to the first column still in its list, until the next key', () => {
    expect(apart('moments:\n- id: a\n  text: b\n@\n- id: c\nnext_one ：1\ny: 2\n')).toMatchObject({
      told: ['6:10 a full-width colon ('],
      lists: [expect.anything(), { moments: [{ id: 'c' }] }],
    });
  });

  test('is told of a slip that only the pieces together have', () => {
    const { told, lenient } = apart('id: x\nmoments:\n  - id: a\n - id: b\nyear: 1\n');
    expect([told, lenient]).toEqual([[], ['4:2 a key must be one wo', '4:4 the indentation is w']]);
  });

  test.each([
    ['as many entries as can be read one by one', 499, 500],
    ['one more', 500, 1],
  ])('with %s', (_name, sound, lists) => {
    const text = `moments:\n${'- id: a\n'.repeat(sound)}- id: @b\n`;
    expect(apart(text).lists).toHaveLength(lists);
  });
});

function byKey(text: string) {
  const report = new Report();
  const { parts, unread } = readYamlByKey(sourceText('a.yaml', text), report);
  return { parts: parts.map(({ value }) => plain(value)), unread, told: short(report) };
}

describe('a file of independent entries', () => {
  test('is one where all of it is sound', () => {
    expect(byKey('a: 1\nb: 2\n')).toEqual({ parts: [{ a: 1, b: 2 }], unread: [], told: [] });
    expect(byKey('a: 1\nbeats: 2\n').told).toEqual(['2:1 "beats" is called "p']);
  });

  test('loses the one that has a slip, and is told which', () => {
    expect(byKey('# note\na: 1\nb-1:\n  c: @d\n  e: 2\nf_2 : { g: 1 }\nh：3\n')).toEqual({
      parts: [{ a: 1 }, { f_2: { g: 1 } }],
      unread: ['b-1', 'h'],
      told: ['4:6 text cannot begin wi', '7:2 a full-width colon ('],
    });
  });

  test('loses the first one to a slip above its key', () => {
    expect(byKey('@\na: 1\nb: 2\n')).toMatchObject({ parts: [{ b: 2 }], unread: ['a'] });
  });

  test('has of a key that comes again the first', () => {
    expect(byKey('a: 1\nb: @c\na: 2\n')).toEqual({
      parts: [{ a: 1 }],
      unread: ['b'],
      told: ['2:4 text cannot begin wi', '3:1 "a" appears twice: r'],
    });
  });

  test.each([
    ['no key at all', '- @a\n', 0],
    [
      'more keys than can be read one by one',
      `${Array.from({ length: 500 }, (_, at) => `k${at}: 1\n`).join('')}z: @\n`,
      501,
    ],
  ])('with %s is told of its slip, and nothing of it is read', (_name, text, unread) => {
    const read = byKey(text);
    expect([read.parts, read.unread.length, read.told.length]).toEqual([[], unread, 1]);
  });

  test('with as many keys as can be read one by one loses one', () => {
    const text = `${Array.from({ length: 499 }, (_, at) => `k${at}: 1\n`).join('')}z: @\n`;
    const read = byKey(text);
    expect([read.parts.length, read.unread]).toEqual([499, ['z']]);
  });
});

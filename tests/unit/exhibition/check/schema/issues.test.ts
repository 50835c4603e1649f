import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Known } from '../../../../../src-main/exhibition/check/pass.ts';
import {
  exhibitionSchema,
  momentSchema,
  pointSchema,
  sourceSchema,
  spanSchema,
} from '../../../../../src-main/exhibition/check/schema/files.ts';
import { exhibitSchema } from '../../../../../src-main/exhibition/check/schema/exhibits.ts';
import { conform } from '../../../../../src-main/exhibition/check/schema/issues.ts';
import { valueAt } from '../../../../../src-main/exhibition/read/located.ts';
import { Report } from '../../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../../src-main/exhibition/read/text-file.ts';
import { readYaml } from '../../../../../src-main/exhibition/read/yaml.ts';
import { brief, small } from '../../support.ts';

const known: Known = {
  languages: ['zh', 'en'],
  span: { from: 1950, to: 2000 },
  sources: undefined,
  chapters: undefined,
};

function told(schema: z.ZodType, text: string, path: readonly PropertyKey[] = []): string[] {
  const report = new Report();
  const located = readYaml(sourceText('a.yaml', text), report);
  const data = conform(schema, located, path, report);
  const problems = report.sorted().map(brief);
  expect(data === undefined).toBe(problems.length > 0);
  return problems;
}
const moment = 'id: one\nyear: 1970\ntitle: { en: One }\ntext: { en: Some }\nsources: [book]\n';
const ofMoment = (piece: string, by: string): string[] => told(momentSchema(known), moment.replace(piece, by));
/** With this line in the place of the one that has the same key. */
const withLine = (line: string): string[] => {
  const [key = ''] = line.split(':', 1);
  const [replaced] = new RegExp(`^${key}: .*`, 'm').exec(moment) ?? [];
  if (replaced === undefined) throw new Error(`The moment has no line "${key}".`);
  return ofMoment(replaced, line);
};

describe('a slip in the name of a key', () => {
  const noKey = (slip: string, meant: string): string =>
    `there is no key "${slip}": correct it or remove it (did you mean "${meant}"?)`;

  test('is told once, and not also that the key it means is missing', () => {
    expect(ofMoment('year: 1970', 'yaer: 1970')).toEqual([`a.yaml:2:1 error: ${noKey('yaer', 'year')}`]);
  });

  test('is told once within a group, too', () => {
    const text = small['exhibition.yaml']?.replace('{ from: 1950', '{ form: 1950') ?? '';
    expect(told(exhibitionSchema(known), text)).toEqual([`a.yaml:6:9 error: ${noKey('form', 'from')}`]);
  });

  test('does not hide what is wrong with the key it means, when that is there', () => {
    expect(ofMoment('year: 1970', 'yaer: 1970\nyear: 1940')).toEqual([
      `a.yaml:2:1 error: ${noKey('yaer', 'year')}`,
      expect.stringContaining("a.yaml:3:7 error: 1940 is outside the exhibition's years"),
    ]);
  });

  test('does not hide that other keys are missing', () => {
    expect(ofMoment('id: one\nyear: 1970', 'yaer: 1970')).toEqual([
      'a.yaml:1:1 error: "id" is missing: add it (text)',
      `a.yaml:1:1 error: ${noKey('yaer', 'year')}`,
    ]);
  });

  test('is looked for among a hundred unknown keys, not among more', () => {
    const keys = (count: number): string => Array.from({ length: count }, (_, key) => `titl${key}: 1\n`).join('');
    const hints = (count: number): number =>
      told(momentSchema(known), moment + keys(count)).filter((problem) => problem.includes('did you mean')).length;
    expect(hints(100)).toBe(100);
    expect(hints(101)).toBe(0);
  });
});

describe('what is missing is told with what it should be', () => {
  const source = 'title: { en: Book }\npublisher: { en: Press }\ngrade: A\n';

  test.each([
    ['id:', '1:1 error: "id" is missing: add it (text)'],
    ['year:', '2:1 error: "year" is missing: add it (a number)'],
    ['title:', '3:1 error: "title" is missing: add it (words by language, such as { zh: …, en: … })'],
    ['sources:', '5:1 error: "sources" is missing: add it (a list such as [a, b])'],
  ])('%s', (line, says) => {
    expect(withLine(line)).toEqual([`a.yaml:${says}`]);
  });

  test('one of several words', () => {
    expect(told(sourceSchema(known), source.replace('grade: A', 'grade:'))).toEqual([
      'a.yaml:3:1 error: "grade" is missing: add it (one of A, B, C)',
    ]);
    expect(told(sourceSchema(known), source.replace('grade: A\n', ''))).toEqual([
      'a.yaml:1:1 error: "grade" is missing: add it (one of A, B, C)',
    ]);
  });

  test('a date', () => {
    expect(told(momentSchema(known), `${moment}reviewed: { by: Wang }\n`)).toEqual([
      'a.yaml:6:11 error: "on" is missing: add it (a date such as "2018-09")',
    ]);
  });
});

describe('what is of another kind is told with what it is and what to do', () => {
  test.each([
    ['id: 12', '1:5 error: "id" must be text, but is the number 12: put it in quotation marks'],
    ['id: true', '1:5 error: "id" must be text, but is true: put it in quotation marks'],
    ['id: [one]', '1:5 error: "id" must be text, but is a list: correct it'],
    ['id: { a: b }', '1:5 error: "id" must be text, but is a group of keys: correct it'],
    ['year: "1970"', '2:7 error: "year" must be a number, but is text in quotation marks: write 1970 without them'],
    [
      'year: 1970年',
      '2:7 error: "year" must be a number, but is the text "1970年": write its digits alone, without unit, comma or space, as in 15127',
    ],
    ['year: unknown', '2:7 error: "year" must be a number, but is the text "unknown": write it in digits'],
    ['sources: 7', '5:10 error: "sources" must be a list such as [a, b], but is the number 7: correct it'],
  ])('%s', (line, says) => {
    expect(withLine(line)).toEqual([`a.yaml:${says}`]);
  });
});

describe('a limit that is passed is told', () => {
  test('of a number', () => {
    expect(told(spanSchema, 'from: 0\nto: 12000\n')).toEqual([
      'a.yaml:1:7 error: "from" is too small (the limit is 1): correct it',
      'a.yaml:2:5 error: "to" is too large (the limit is 9999): correct it',
    ]);
  });

  test('of the items of a list', () => {
    expect(told(pointSchema, 'type: Point\ncoordinates: [1, 2, 3]\n')).toEqual([
      'a.yaml:2:14 error: "coordinates" must have at most 2 items: remove what is too many',
    ]);
    expect(told(pointSchema, 'type: Point\ncoordinates: [1]\n')).toEqual([
      'a.yaml:2:14 error: "coordinates" must have at least 2 items: add what is missing',
    ]);
  });
});

test('what is wrong in yet another way has a sentence of its own', () => {
  expect(told(z.strictObject({ time: z.iso.time() }), 'time: noon\n')).toEqual([
    'a.yaml:1:7 error: "time" is not written as it should be: correct it as the guide shows',
  ]);
});

describe('a switch that is written as a word', () => {
  const written = (word: string): string | undefined =>
    /, but is the text ".*": write (.*) without/.exec(
      told(z.strictObject({ sound: z.boolean() }), `sound: "${word}"\n`)[0] ?? '',
    )?.[1];

  test.each([
    ['true', ['true', 'Yes', 'on', 'y', '是', ' 对 ']],
    ['false', ['false', 'NO', 'off', 'n', ' 否 ']],
    ['one of them', ['maybe', 'yes please', 'oh yes', 'no sound', 'say no']],
  ])('is to be %s where it is one of %j', (meant, words) => {
    expect(words.map(written)).toEqual(words.map(() => meant));
  });

  test('is to be a switch where it is a number', () => {
    expect(told(z.strictObject({ sound: z.boolean() }), 'sound: 1\n')).toEqual([
      'a.yaml:1:8 error: "sound" must be true or false, but is the number 1: correct it',
    ]);
  });
});

test.each([
  ['" -1.25 "', 'is text in quotation marks: write -1.25 without them'],
  ['"15"', 'is text in quotation marks: write 15 without them'],
  ['1.5.2', 'is the text "1.5.2": write its digits alone'],
  ['about 15', 'is the text "about 15": write its digits alone'],
  ['15 km', 'is the text "15 km": write its digits alone'],
  ['many', 'is the text "many": write it in digits'],
  ['[15]', 'must be a number, but is a list: correct it'],
])('a number written %s', (written, says) => {
  for (const kind of [z.number(), z.int()])
    expect(told(z.strictObject({ km: kind }), `km: ${written}\n`)).toEqual([expect.stringContaining(says)]);
});

describe('an unknown key', () => {
  const keys = (count: number) =>
    z.strictObject(
      Object.fromEntries(Array.from({ length: count }, (_, key) => [`key-${key}`, z.unknown().optional()])),
    );

  test('is told with those that are known, where they are few', () => {
    const says = (count: number): string => told(keys(count), 'surprise: 1\n').join();
    expect(says(2)).toContain('(known here: key-0, key-1)');
    expect(says(12)).toContain('(known here: key-0');
    expect(says(13)).not.toContain('known here');
    expect(says(0)).not.toContain('known here');
  });

  test('that is the rest of a number after its comma is told as such, at its place', () => {
    const comma = 'a comma within a number makes two items of it';
    expect(told(keys(1), '{ key-0: 1,240 }\n')).toEqual([expect.stringContaining(`a.yaml:1:12 error: ${comma}`)]);
    for (const key of ['x240', '240x'])
      expect(told(keys(1), `${key}: 1\n`)).toEqual([expect.stringContaining(`there is no key "${key}"`)]);
  });
});

describe('at its place is told', () => {
  const photo = (taken: string): string[] =>
    told(z.strictObject({ photo: exhibitSchema(known).shape.photo }), photoText.replace('"1960"', taken));
  const text = '{ zh: 字, en: word }';
  const photoText = `photo:\n  file: a.jpg\n  alternative: ${text}\n  caption: ${text}\n  credit: ${text}\n  taken: "1960"\n`;

  test.each([
    ['', '6:3 error: "taken" is missing: add it (a date such as "2018-09")'],
    ['[1961]', '6:10 error: "taken" must be text, but is a list: correct it'],
    ['spring', '6:10 error: "spring" is no date'],
    ['{ zh: 春 }', '6:3 error: there are no words in "en"'],
    ['{ zh: 春, en: Spring, fr: Printemps }', '6:31 error: the language "fr" is not one of the exhibition\'s'],
    ['{ zh: 春, en: 5 }', '6:23 error: "en" must be text, but is the number 5: put it in quotation marks'],
  ])('what is wrong with a day that is written %s', (taken, says) => {
    expect(photo(taken)).toEqual([expect.stringContaining(`a.yaml:${says}`)]);
  });

  test.each([
    ['captions', 'a WebVTT file for each language'],
    ['title', 'words by language'],
  ])('a single text where %s are', (key, says) => {
    const schema = z.strictObject({ [key]: z.record(z.string(), z.string()) });
    expect(told(schema, `${key}: x\n`)).toEqual([
      expect.stringMatching(`a.yaml:1:${key.length + 3} error: "${key}" must be ${says}.*, but is text: correct it`),
    ]);
  });

  test('a value that is none of several, with the one that was meant, and nothing of a list that is one', () => {
    const grades = z.strictObject({ grade: z.enum(['public', 'staff']) });
    expect(told(grades, 'grade: pubilc\n')).toEqual([
      'a.yaml:1:8 error: "grade" cannot be "pubilc": use one of public, staff (did you mean "public"?)',
    ]);
    expect(told(grades, 'grade: [public]\n')).toEqual([
      'a.yaml:1:8 error: "grade" cannot be a list: use one of public, staff',
    ]);
    expect(told(z.strictObject({ list: z.array(z.enum(['a'])) }), 'list:\n  - a\n  -\n  - other\n')).toEqual([
      expect.stringContaining('item 2 of the list is empty: fill it in, or remove it'),
      'a.yaml:4:5 error: item 3 of the list cannot be "other": use one of a',
    ]);
  });

  test('a number that must be more than another', () => {
    expect(told(z.strictObject({ minutes: z.number().positive() }), 'minutes: 0\n')).toEqual([
      'a.yaml:1:10 error: "minutes" must be more than 0: correct it',
    ]);
    expect(told(z.strictObject({ minutes: z.number().lt(9) }), 'minutes: 9\n')).toEqual([
      'a.yaml:1:10 error: "minutes" is too large (the limit is 9): correct it',
    ]);
  });
});

describe('a part of a file', () => {
  test('is checked for itself, and told at its place in the whole', () => {
    const text = 'a: [1]\nspan:\n  from: 1990\n  to: x\n';
    expect(told(spanSchema, text, ['span'])).toEqual([expect.stringMatching(/^a\.yaml:4:7 error: "to" must be a /)]);
    expect(told(spanSchema, text.replace('x', '2000'), ['span'])).toEqual([]);
  });

  test('is found by its path, and is nothing where the path leads nowhere', () => {
    expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
    expect(valueAt({ a: null, c: 'text' }, ['a', 'b'])).toBeUndefined();
    expect(valueAt({ a: null, c: 'text' }, ['c', 'length'])).toBeUndefined();
    expect(valueAt(undefined, ['a'])).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { firstJsonSlip, readJson } from '../../../../src-main/exhibition/read/json.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { brief } from '../support.ts';

describe('JSON as it may be written has no slip', () => {
  test.each([
    '{}',
    '[]',
    ' \n\t[ ] \r\n',
    '"a\\n\\u00e9\\""',
    '-0.5e+10',
    'null',
    '{"a":1}',
    ' { "a" : [ 1 , true , null ] , "b" : { } } ',
    '{\n\t"a"\n:\n[\n{ "b"\t: "c" }\n]\n}\n',
    '[[],[[]],{}]',
  ])('%j', (text) => {
    expect(JSON.parse(text)).toBeDefined();
    expect(firstJsonSlip(text)).toBeUndefined();
  });
});

describe('the first slip is found where it stands', () => {
  // The place of the slip is marked by "|".
  test.each([
    ['nothing at all', '|'],
    ['spaces only', '  |'],
    ['words without quotation marks', '|hello'],
    ['a second value', '{} |{}'],
    ['something behind the end', '[1]|]'],
    ['a word behind the end', '{"a": 1}\n|x'],
    ['a comma behind the last item', '[1, |]'],
    ['a comma behind the last member', '{"a": 1, |}'],
    ['a comma missing between items', '[1 |2]'],
    ['a comma missing between members', '{"a": 1 |"b": 2}'],
    ['a colon missing', '{"a" |1}'],
    ['a value missing', '{"a": |}'],
    ['a key without quotation marks', '{|a: 1}'],
    ['a number as a key', '{|1: 2}'],
    ['a word of JSON as a key', '{|true: 2}'],
    ['a key missing behind a comma', '{"a": 1, |2}'],
    ['a list that is not closed', '[1, 2|'],
    ['a list that breaks off', '[|'],
    ['a list that breaks off behind a comma', '[1,|'],
    ['a group that breaks off', '{"a": [{|'],
    ['a group that breaks off behind a colon', '{"a":|'],
    ['a group closed as a list', '{"a": 1|]'],
    ['a list closed as a group', '[1|}'],
    ['a slip deep inside', '{"a": [1, {"b": |x}]}'],
    ['single quotation marks', "{|'a': 1}"],
    ['a zero in front of a number', '[0|12]'],
    ['a letter behind a number', '[1|a]'],
    ['a comment', '{|/* x */ "a": 1}'],
    ['a line end in a text', '[|"a\nb"]'],
  ])('%s', (_name, marked) => {
    const text = marked.replace('|', '');
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(firstJsonSlip(text)).toBe(marked.indexOf('|'));
  });
});

test('JSON is read with the places of its parts; with a slip it is told there, and nothing is read', () => {
  const read = (text: string) => {
    const report = new Report();
    const { value, sound } = readJson(sourceText('a.json', text), report);
    return { value, sound, told: report.sorted().map(brief) };
  };
  expect(read('{"a": [1]}')).toEqual({ value: { a: [1] }, sound: true, told: [] });
  const told = [expect.stringMatching(/^a\.json:1:11 error: this is not valid JSON/) as string];
  expect(read('{"a": [1],}')).toEqual({ value: undefined, sound: false, told });
});

test('a million brackets are told as too deep, and not as a slip of grammar', () => {
  const report = new Report();
  const located = readJson(sourceText('line.geojson', '['.repeat(1_000_000)), report);
  expect(located.sound).toBe(false);
  expect(report.sorted().map(brief)).toEqual([
    expect.stringMatching(/^line\.geojson:1:1 error: (?:nested too deeply|there are too many lines and items)/),
  ]);
});

test('brackets that nest as deep as any exhibition needs are JSON', () => {
  const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  expect(firstJsonSlip(lists(40))).toBeUndefined();
  expect(firstJsonSlip(`[${Array.from({ length: 100 }, () => lists(30)).join(',')}]`)).toBeUndefined();
});

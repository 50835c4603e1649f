import { describe, expect, test } from 'vitest';
import { firstJsonSlip } from '../../../src-main/exhibition/json-grammar.ts';

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
    ['a zero in front of a number', '[|012]'],
    ['a line end in a text', '[|"a\nb"]'],
  ])('%s', (_name, marked) => {
    const text = marked.replace('|', '');
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(firstJsonSlip(text)).toBe(marked.indexOf('|'));
  });
});

describe('nesting', () => {
  const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const groups = (depth: number): string => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`;

  test('may be forty deep, and any number of times side by side', () => {
    expect(firstJsonSlip(lists(40))).toBeUndefined();
    expect(firstJsonSlip(groups(40))).toBeUndefined();
    expect(firstJsonSlip(`[${Array.from({ length: 100 }, () => lists(30)).join(',')}]`)).toBeUndefined();
  });

  test('is refused deeper, where it becomes too deep, however deep it goes', () => {
    expect(firstJsonSlip(lists(41))).toBe(40);
    expect(firstJsonSlip(groups(41))).toBe(40 * 5);
    expect(firstJsonSlip('['.repeat(1_000_000))).toBe(40);
  });
});

import { expect, test } from 'vitest';
import { isMapping, valueAt } from '../../../../src-main/exhibition/read/located.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { readYaml } from '../../../../src-main/exhibition/read/yaml.ts';

const text = '# note\nid: x\nlist:\n  - name: a\n  - name: b\ngroup: { zh: 年, en: year }\nempty:\n';
const located = readYaml(sourceText('a.yaml', text), new Report());
const cell = (line: number, column: number) => ({ line, column });

test.each([
  ['a value', ['id'], cell(2, 5)],
  ['a value in an entry of a list', ['list', 1, 'name'], cell(5, 11)],
  ['an entry of a list', ['list', 0], cell(4, 5)],
  ['a value in a group', ['group', 'en'], cell(6, 21)],
  ['what is missing, where it is missing from', ['group', 'de'], cell(6, 8)],
  ['what is missing below what is missing', ['list', 2, 'name'], cell(4, 3)],
  ['what is missing below a plain value', ['id', 'zh'], cell(2, 5)],
  ['what is missing from the file', ['year', 'zh'], cell(2, 1)],
  ['the whole', [], cell(2, 1)],
])('a problem with %s is told at its place', (_name, path, place) => {
  expect(located.at(path)).toEqual(place);
});

test('a key has a place of its own, and those around it are where their values are', () => {
  expect(located.at(['group', 'en'], 'key')).toEqual(cell(6, 17));
  expect(located.at(['group'], 'key')).toEqual(cell(6, 1));
  expect(located.at(['list', 1, 'name'], 'key')).toEqual(cell(5, 5));
  expect(located.at(['empty'])).toEqual(cell(7, 1));
});

test('what is read without some of its keys keeps the places of the others, and what it was read from stays whole', () => {
  const rest = located.without(['id', 'group', 'nothing']);
  expect(Object.keys(rest.value as object)).toEqual(['list']);
  expect(rest.at(['list', 1, 'name'])).toEqual(cell(5, 11));
  expect(rest.at(['id'])).toEqual(cell(2, 5));
  expect([rest.sound, rest.file]).toEqual([true, 'a.yaml']);
  expect(Object.keys(located.value as object)).toEqual(['id', 'list', 'group']);
  expect(located.without([])).toBe(located);
  const list = readYaml(sourceText('a.yaml', '- a\n'), new Report());
  expect(list.without(['0'])).toBe(list);
});

test('only groups of keys are mappings', () => {
  expect([{}, Object.create(null), [], null, 'a', 1, undefined].map(isMapping)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test.each([
  [['list', 1, 'name'], 'b'],
  [['list', 2, 'name'], undefined],
  [['id', 'length'], undefined],
  [['group'], { zh: '年', en: 'year' }],
])('what stands at %j is %j', (path, value) => {
  const found = valueAt(located.value, path);
  expect(found === undefined ? undefined : JSON.parse(JSON.stringify(found))).toEqual(value);
});

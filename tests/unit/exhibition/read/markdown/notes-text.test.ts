import { expect, test } from 'vitest';
import { readNotes } from '../../../../../src-main/exhibition/read/markdown/notes-text.ts';
import { Report } from '../../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../../src-main/exhibition/read/text-file.ts';
import { brief } from '../../support.ts';
import { paragraph, words } from './read.ts';

function read(text: string) {
  const report = new Report();
  const parts = readNotes(sourceText('guide.en.md', text), report);
  return { parts, told: report.sorted().map(brief) };
}
const said = (text: string) => paragraph(words(text));

test('notes stand below the name of their view, in order, each where its heading is', () => {
  const { parts, told } = read(
    '# home\n\nWelcome.\n\n## Below it\n\n#   circle  \n\nFriends.\n\nMore.\n\n# your-year\n',
  );
  expect(parts.map(({ name, at }) => [name, at])).toEqual([
    ['home', 0],
    ['circle', 31],
    ['your-year', 62],
  ]);
  expect(parts[0]?.blocks).toEqual([said('Welcome.'), expect.anything()]);
  expect(parts[1]?.blocks).toEqual([said('Friends.'), said('More.')]);
  expect(parts[2]?.blocks).toEqual([]);
  expect(told).toEqual([]);
});

test('notes before the first name belong to no view, which is told once', () => {
  const { parts, told } = read('Hello.\n\nThere.\n\n# home\n\nWelcome.\n');
  expect(told).toEqual([expect.stringMatching(/^guide\.en\.md:1:1 error: these notes belong to no view/)]);
  expect(parts.map(({ name }) => name)).toEqual(['home']);
  expect(read('## home\n').told[0]).toMatch(/^guide\.en\.md:1:1 error: these notes belong to no view/);
});

test('an empty file has no notes and no problem', () => {
  expect(read('\n')).toEqual({ parts: [], told: [] });
});

test('what would take minutes to read is told at its place, and nothing of it is read', () => {
  const { parts, told } = read(`# home\n\n${'*a '.repeat(20_000)}\n`);
  expect(parts).toEqual([]);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^guide\.en\.md:\d+:\d+ error: /);
});

test('what may not be shown is told where it stands in the file', () => {
  const { told } = read('# home\n\nLook <b>here</b>.\n');
  expect(told[0]).toMatch(/^guide\.en\.md:3:6 error: /);
});

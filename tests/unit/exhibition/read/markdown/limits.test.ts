import { describe, expect, test } from 'vitest';
import { tooIntricateAt } from '../../../../../src-main/exhibition/read/markdown/chapter-text.ts';
import { blankMarks, marksIn } from '../../../../../src-main/exhibition/read/markdown/marks.ts';
import { flow } from '../../../../../src-main/exhibition/read/markdown/tree.ts';

describe('a text that would keep the reader busy is recognised by its first stroke too many', () => {
  const start = '# Title\n\nLead.\n\n';

  test.each([
    ['quotations twenty deep', `${start}${'> '.repeat(20)}x`, start.length],
    ['the 2001st asterisk', `${start}${'a*'.repeat(2001)}`, start.length + 4001],
    ['the 2001st underscore', `${start}${'a_'.repeat(2001)}`, start.length + 4001],
    ['asterisks and underscores together', `${start}${'*_'.repeat(1001)}`, start.length + 2000],
    ['the 201st underline, of any length', `${start}${'x\n==\n'.repeat(201)}`, start.length + 200 * 5 + 2],
    ['the 201st underline of hyphens', `${start}${'x\n--\n'.repeat(201)}`, start.length + 200 * 5 + 2],
    ['underlines between spaces', `${start}${'x\n  ==  \n'.repeat(201)}`, start.length + 200 * 9 + 2],
  ])('%s', (_name, text, offset) => {
    expect(tooIntricateAt(text)).toBe(offset);
  });

  test.each([
    ['a chapter as it is written', `${start}## Heading\n\n*Words* __here__.\n\n---\n\n- a\n- b\n`],
    ['quotations nineteen deep', '> '.repeat(19)],
    ['two thousand asterisks', 'a*'.repeat(2000)],
    ['two hundred underlines', 'x\n===\n'.repeat(200)],
    ['three hundred items of a list', '- item\n'.repeat(300)],
    ['three hundred lines that end with a hyphen', 'so -\n'.repeat(300)],
    ['three hundred lines that begin with a sign of equality', '= so\n'.repeat(300)],
    ['three thousand words without a mark', 'so \n'.repeat(3000)],
  ])('%s is read', (_name, text) => {
    expect(tooIntricateAt(text)).toBeUndefined();
  });
});

test('source marks are found with their ids and where in the file they stand', () => {
  expect(marksIn('One [^a], two [^b-2].', 100)).toEqual([
    { id: 'a', offset: 104 },
    { id: 'b-2', offset: 114 },
  ]);
});

test('a mark that is blanked out leaves everything behind it in its place', () => {
  expect(blankMarks('One [^ab] two [^c].')).toBe('One       two     .');
});

test('several spaces in a row reach the page as one', () => {
  expect(flow('one   two')).toBe('one two');
});

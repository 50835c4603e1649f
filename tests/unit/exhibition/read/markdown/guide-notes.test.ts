import { describe, expect, test } from 'vitest';
import { read, withBody } from './read.ts';

describe('the guide’s notes', () => {
  test.each([
    ['below an item of a list', '- Words [^a]\n#notes'],
    ['below an item of a list in a list', '- Words [^a]\n  - More [^a]\n  #notes'],
  ])('whose # lacks its space %s are told, not shown to visitors', (_where, body) => {
    expect(read(withBody(`${body}\n\nSecret. [^a]`)).told).toContainEqual(
      expect.stringContaining('a # that begins a heading is followed by a space'),
    );
  });

  test('are told when their heading is emphasized: it would be a page', () => {
    const { told } = read(`${withBody('Words [^a]')}\n## **Notes**\n\nSecret. [^a]\n`);
    expect(told).toEqual([expect.stringContaining('guide\'s notes begin with "# notes"')]);
  });

  test('are not begun by a heading that says more than that', () => {
    const { chapter, told } = read(`${withBody('Words [^a]')}\n## *Field* notes\n\nOn the way. [^a]\n`);
    expect(told).toEqual([]);
    expect(chapter).toMatchObject({ notes: undefined });
    expect(chapter?.pages).toHaveLength(2);
  });
});

test('a table is told where it stands in a list, too', () => {
  expect(read(withBody('- x | y\n  ---|---\n  1 | 2 [^a]')).told).toEqual([
    expect.stringContaining('a table cannot be used here'),
  ]);
});

import { describe, expect, test } from 'vitest';
import { readNotes } from '../../../../../src-main/exhibition/read/markdown/notes-text.ts';
import { Report } from '../../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../../src-main/exhibition/read/text-file.ts';
import { brief } from '../../support.ts';
import { paragraph, words } from './read.ts';

function read(text: string) {
  const report = new Report();
  const parts = readNotes(sourceText('notes.md', text), report);
  return { parts, told: report.sorted().map(brief) };
}

describe('the guide’s notes on views', () => {
  test('are parted by the names of the views, and keep smaller headings but no source marks', () => {
    expect(read('# circle\n\nOne [^book].\n\n## Late\n\n#   plan　\n\nTwo.\n')).toEqual({
      told: [],
      parts: [
        {
          name: 'circle',
          at: 0,
          blocks: [paragraph(words('One.')), paragraph({ type: 'strong', children: [words('Late')] })],
        },
        { name: 'plan', at: 33, blocks: [paragraph(words('Two.'))] },
      ],
    });
  });

  test('may be none', () => {
    expect(read('\n')).toEqual({ told: [], parts: [] });
  });

  test.each([
    ['a paragraph', 'Of no view.'],
    ['a smaller heading', '## Of no view'],
  ])('begin with a name: %s before it is told, and the rest is read', (_what, start) => {
    const { parts, told } = read(`\n${start}\n\n# circle\n\nOne.\n`);
    expect(told).toEqual([expect.stringContaining('notes.md:2:1 error: these notes belong to no view')]);
    expect(parts).toMatchObject([{ name: 'circle', blocks: [paragraph(words('One.'))] }]);
  });

  test('without any name are told, and not read', () => {
    const { parts, told } = read('Of no view.');
    expect(told).toEqual([expect.stringContaining('notes.md:1:1 error: these notes belong to no view')]);
    expect(parts).toEqual([]);
  });

  test('are told where something in them cannot be shown', () => {
    const { parts, told } = read('# circle\n\nOne.\n\n---\n');
    expect(told).toEqual([expect.stringContaining('notes.md:5:1 error: a dividing line cannot')]);
    expect(parts).toMatchObject([{ blocks: [paragraph(words('One.'))] }]);
  });

  test('nested beyond reason are told at the place, and not read', () => {
    const { parts, told } = read(`# circle\n\n${'> '.repeat(30)}x`);
    expect(told).toEqual([expect.stringContaining('notes.md:3:1 error: nested too deeply')]);
    expect(parts).toEqual([]);
  });
});

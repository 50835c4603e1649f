import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readExhibition } from '../../../src-main/exhibition/index.ts';
import { changchun } from './support.ts';

const statements = Array.from({ length: 13 }, (_, index) => `S${index + 1}`);

/** The rows `| S1 | chapter-id | 1, 2 | …`. */
function rowsOf(markdown: string): { statement: string; chapter: string; pages: number[] }[] {
  return markdown
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, statement]) => /^S\d+$/.test(statement ?? ''))
    .map(([, statement = '', chapter = '', pages = '']) => ({
      statement,
      chapter,
      pages: pages.split(',').map((page) => Number(page)),
    }));
}

test('every statement of the interview, S1 to S13, is told by a page that exists in both languages', async () => {
  const rows = rowsOf(await readFile(join(changchun, 'COVERAGE.md'), 'utf8'));
  expect([...new Set(rows.map(({ statement }) => statement))]).toEqual(statements);
  const { exhibition } = await readExhibition(changchun);
  for (const { statement, chapter: id, pages } of rows) {
    const chapter = exhibition?.chapters.find((one) => one.id === id);
    expect(chapter, `${statement} names the chapter ${id}`).toBeDefined();
    expect(pages.length).toBeGreaterThan(0);
    for (const number of pages) {
      const page = chapter?.pages.find((one) => one.number === number);
      expect(page, `${statement} names page ${number} of ${id}`).toBeDefined();
      expect(page?.body['zh']?.length).toBeGreaterThan(0);
      expect(page?.body['en']?.length).toBeGreaterThan(0);
    }
  }
});

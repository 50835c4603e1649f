import { expect, test } from 'vitest';
import type { VisitCount } from '../../../../src-main/contract/visits.ts';
import { figuresAsCsv, figuresOf } from '../../../../src-main/store/visits/figures.ts';

const counts: VisitCount[] = [
  { day: '2026-11-24', kind: 'visit', key: '', count: 3 },
  { day: '2026-11-25', kind: 'visit', key: '', count: 4 },
  { day: '2026-11-24', kind: 'view', key: 'chapter:pier', count: 3 },
  { day: '2026-11-25', kind: 'view', key: 'chapter:pier', count: 4 },
  { day: '2026-11-25', kind: 'language', key: 'en', count: 1 },
];

test('days are added up', () => {
  expect(figuresOf(counts)).toMatchObject({ visits: 7, rows: { view: [{ key: 'chapter:pier', count: 7 }] } });
});

test('a small number singles nobody out: it is not told', () => {
  expect(figuresOf(counts).rows.language).toEqual([{ key: 'en', count: null }]);
  expect(figuresAsCsv(counts)).toContain('2026-11-25,language,en,<5\r\n');
});

test('the table opens in a spreadsheet, and no cell of it is a formula', () => {
  const csv = figuresAsCsv([...counts, { day: '2026-11-25', kind: 'view', key: '=1+1', count: 9 }]);
  expect(csv.startsWith('\uFEFFday,kind,key,count\r\n')).toBe(true);
  expect(csv).toContain("2026-11-25,view,'=1+1,9\r\n");
});

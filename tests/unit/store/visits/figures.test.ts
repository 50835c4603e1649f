import { expect, test } from 'vitest';
import type { VisitCount, VisitKind } from '../../../../src-main/contract/visits.ts';
import { figuresAsCsv, figuresOf, tellable } from '../../../../src-main/store/visits/figures.ts';

const counts: VisitCount[] = [
  { day: '2026-11-24', kind: 'visit', key: '', count: 3 },
  { day: '2026-11-25', kind: 'visit', key: '', count: 4 },
  { day: '2026-11-24', kind: 'view', key: 'chapter:pier', count: 3 },
  { day: '2026-11-25', kind: 'view', key: 'chapter:pier', count: 4 },
  { day: '2026-11-25', kind: 'language', key: 'en', count: 1 },
];

const view = (key: string): VisitCount => ({ day: '2026-11-25', kind: 'view', key, count: 9 });

test('days are added up', () => {
  expect(figuresOf(counts)).toMatchObject({ visits: 7, rows: { view: [{ key: 'chapter:pier', count: 7 }] } });
});

test('a small number singles nobody out: it is not told', () => {
  expect(figuresOf(counts).rows.language).toEqual([{ key: 'en', count: null }]);
  expect(figuresAsCsv(counts)).toContain('2026-11-25,language,en,<5\r\n');
});

test('what nobody did has no row, and nobody at all is 0', () => {
  expect(figuresOf([])).toEqual({ visits: 0, rows: { hour: [], dwell: [], view: [], language: [], step: [] } });
});

test('each kind has rows of its own, the hours in the order of the day', () => {
  const many = (kind: VisitKind, key: string): VisitCount => ({ day: '2026-11-25', kind, key, count: 5 });
  const figures = figuresOf([many('hour', '17'), many('hour', '09'), many('dwell', '60'), many('step', 'begun')]);
  expect(figures.rows).toEqual({
    hour: [
      { key: '09', count: 5 },
      { key: '17', count: 5 },
    ],
    dwell: [{ key: '60', count: 5 }],
    view: [],
    language: [],
    step: [{ key: 'begun', count: 5 }],
  });
});

test('five are told, and nought singles nobody out', () => {
  expect([0, 1, 4, 5, 6].map(tellable)).toEqual([0, null, null, 5, 6]);
});

test('visits themselves are told exactly in the table, however few', () => {
  expect(figuresAsCsv(counts)).toContain('2026-11-24,visit,,3\r\n');
});

test('the table opens in a spreadsheet, and no cell of it is a formula', () => {
  const csv = figuresAsCsv([...counts, view('=1+1'), view('chapter:old-pier'), view('a "b", c')]);
  expect(csv.startsWith('\uFEFFday,kind,key,count\r\n')).toBe(true);
  expect(csv).toContain("2026-11-25,view,'=1+1,9\r\n");
  expect(csv).toContain('2026-11-25,view,chapter:old-pier,9\r\n');
  expect(csv).toContain('2026-11-25,view,"a ""b"", c",9\r\n');
});

import { describe, expect, it } from 'vitest';
import { listViews } from '../../../src-main/contract/view-list.ts';
import { exhibitionHere } from '../../e2e/support/exhibition-here.ts';
import { beatViews, chapterViews, viewsOfCorner, viewsOfEachKind, viewsOfRow } from '../../looks/views.ts';

const exhibition = await exhibitionHere();

describe.each([3, 4, 9, 10])('the views that %i rows share', (parts) => {
  const rows = Array.from({ length: parts }, (_, part) => viewsOfRow(exhibition, part, parts));

  it('are, together, all of the exhibition', () => {
    const opened = new Set(rows.flat());
    const home = listViews(exhibition).filter((view) => !opened.has(view));
    expect(home).toEqual([]);
  });

  it('hold one of each kind and every chapter in each row', () => {
    for (const row of rows)
      expect(row).toEqual(expect.arrayContaining([...viewsOfEachKind(exhibition), ...chapterViews(exhibition)]));
  });

  it('hold no view twice in a row', () => {
    for (const row of rows) expect(row).toEqual([...new Set(row)]);
  });
});

it('later pages of chapters stand in two of ten rows at least', () => {
  const rows = Array.from({ length: 10 }, (_, part) => viewsOfRow(exhibition, part, 10));
  for (const view of beatViews(exhibition)) expect(rows.filter((row) => row.includes(view)).length).toBeGreaterThan(1);
});

it('a corner is read to the last page of every chapter', () => {
  expect(viewsOfCorner(exhibition)).toEqual(expect.arrayContaining(beatViews(exhibition)));
});

it('kinds leave none out', () => {
  const kindOf = (view: string) => view.split(':')[0];
  const kinds = new Set([...viewsOfEachKind(exhibition), ...chapterViews(exhibition)].map(kindOf));
  expect(listViews(exhibition).filter((view) => !kinds.has(kindOf(view)))).toEqual([]);
});

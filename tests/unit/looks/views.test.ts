import { describe, expect, it } from 'vitest';
import { listViews } from '../../../src-main/contract/views.ts';
import { exhibitionHere } from '../../e2e/support/exhibition-here.ts';
import { columns, rows, smallestScreens, usualHalls, worstCorners } from '../../looks/table.ts';
import { pageViews, chapterViews, viewsOfCorner, viewsOfEachKind, viewsOfRow } from '../../looks/views.ts';

const exhibition = await exhibitionHere();

const sharing = rows.filter((row) => ![...worstCorners, ...smallestScreens, ...usualHalls].includes(row));
const opened = sharing.map((row) => ({ row, views: viewsOfRow(exhibition, row, sharing) }));

describe('the views that rows share', () => {
  it('are, together, all of the exhibition, to the last page of each chapter', () => {
    const all = new Set(opened.flatMap(({ views }) => views));
    expect([...listViews(exhibition), ...pageViews(exhibition)].filter((view) => !all.has(view))).toEqual([]);
  });

  it('hold one of each kind in each row, and none twice', () => {
    for (const { views } of opened) {
      expect(views).toEqual(expect.arrayContaining(viewsOfEachKind(exhibition)));
      expect(views).toEqual([...new Set(views)]);
    }
  });

  it('hold every chapter in each language on each ground', () => {
    for (const view of chapterViews(exhibition))
      for (const language of columns.language)
        for (const ground of columns.ground)
          expect(
            opened.filter(
              ({ row, views }) => row.language === language && row.ground === ground && views.includes(view),
            ),
          ).toHaveLength(1);
  });
});

it('a corner is read to the last page of every chapter', () => {
  expect(viewsOfCorner(exhibition)).toEqual(expect.arrayContaining(pageViews(exhibition)));
});

it('kinds leave none out', () => {
  const kindOf = (view: string) => view.split(':')[0];
  const kinds = new Set([...viewsOfEachKind(exhibition), ...chapterViews(exhibition)].map(kindOf));
  expect(listViews(exhibition).filter((view) => !kinds.has(kindOf(view)))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { listViews } from '../../../src-main/contract/views.ts';
import { exhibitionHere } from '../../e2e/support/exhibition-here.ts';
import { columns, rows, smallestScreens, usualHalls, worstCorners } from '../../looks/table.ts';
import {
  pageViews,
  chapterViews,
  layoutViews,
  sourceViews,
  viewsOfCorner,
  viewsOfEachKind,
  viewsOfRow,
} from '../../looks/views.ts';

const exhibition = await exhibitionHere();

const sharing = rows.filter((row) => ![...worstCorners, ...smallestScreens, ...usualHalls].includes(row));
const opened = sharing.map((row) => ({ row, views: viewsOfRow(exhibition, row, sharing) }));
const corners = worstCorners.map((_, corner) => viewsOfCorner(exhibition, corner, worstCorners.length));

describe('the views that rows share', () => {
  it('are, together, all of the exhibition, of its sheets of sources one of each kind', () => {
    const all = new Set(opened.flatMap(({ views }) => views));
    const left = listViews(exhibition).filter((view) => !all.has(view));
    expect(left.filter((view) => !view.startsWith('sources:'))).toEqual([]);
    expect(sourceViews(exhibition).filter((view) => !all.has(view))).toEqual([]);
  });

  it('hold one of each kind and of each layout of pages in each row, and none twice', () => {
    for (const { views } of opened) {
      expect(views).toEqual(expect.arrayContaining([...viewsOfEachKind(exhibition), ...layoutViews(exhibition)]));
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
            ).length,
          ).toBeGreaterThanOrEqual(1);
  });
});

describe('the corners', () => {
  it('are, together, read to the last page of every chapter', () => {
    expect(corners.flat()).toEqual(expect.arrayContaining(pageViews(exhibition)));
  });

  it('hold every chapter and each layout of pages each, and none twice', () => {
    for (const views of corners) {
      expect(views).toEqual(expect.arrayContaining([...chapterViews(exhibition), ...layoutViews(exhibition)]));
      expect(views).toEqual([...new Set(views)]);
    }
  });
});

it('layouts of pages leave no kind of exhibit out', () => {
  const later = exhibition.chapters.flatMap(({ id, pages }) =>
    pages.slice(1).map(({ number, exhibit }) => ({ view: `chapter:${id}:${number}`, kind: exhibit?.kind ?? 'words' })),
  );
  const chosen = later.filter(({ view }) => layoutViews(exhibition).includes(view)).map(({ kind }) => kind);
  expect(later.filter(({ kind }) => !chosen.includes(kind))).toEqual([]);
});

it('kinds leave none out', () => {
  const kindOf = (view: string) => view.split(':')[0];
  const kinds = new Set([...viewsOfEachKind(exhibition), ...chapterViews(exhibition)].map(kindOf));
  expect(listViews(exhibition).filter((view) => !kinds.has(kindOf(view)))).toEqual([]);
});

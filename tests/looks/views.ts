/** Views to look at: one of each kind, and where the content differs the one with the most to say. */
import type { Chapter, Exhibition, Page, Text } from '../../src-main/contract/exhibition.ts';
import { listViews } from '../../src-main/contract/views.ts';
import { figureOf } from '../../src-renderer/instruments/chapter/figure-of.ts';
import type { Row } from './table.ts';

const lengthOf = (text: Text): number => Object.values(text).join('').length;

function longest<Thing>(things: readonly Thing[], text: (thing: Thing) => Text): Thing | undefined {
  return things.toSorted((a, b) => lengthOf(text(b)) - lengthOf(text(a)))[0];
}

/** Of things that are alike in layout, the one with the most to say; in the order in which each layout comes first. */
function mostOfEach<Thing>(
  things: readonly Thing[],
  layout: (thing: Thing) => string,
  size: (thing: Thing) => number,
): Thing[] {
  const most = new Map<string, Thing>();
  for (const thing of things) {
    const known = most.get(layout(thing));
    if (known === undefined || size(thing) > size(known)) most.set(layout(thing), thing);
  }
  return [...most.values()];
}

/** Every chapter at its first page. */
export function chapterViews({ chapters }: Exhibition): string[] {
  return chapters.map(({ id }) => `chapter:${id}:1`);
}

/** Every page of every chapter. */
export function pageViews({ chapters }: Exhibition): string[] {
  return chapters.flatMap(({ id, pages }) => pages.map(({ number }) => `chapter:${id}:${number}`));
}

/** What a later page is laid out by: the exhibit that it has, or the large figure beside its words. */
function layoutOf(chapter: Chapter, { number, exhibit }: Page): string {
  return exhibit?.kind ?? (figureOf(chapter, number) ? 'figure' : 'words');
}

/** Of pages that are alike in layout, the longest; the first page of a chapter is among `chapterViews`. */
export function layoutViews({ chapters }: Exhibition): string[] {
  const later = chapters.flatMap((chapter) => chapter.pages.slice(1).map((page) => ({ chapter, page })));
  return mostOfEach(
    later,
    ({ chapter, page }) => layoutOf(chapter, page),
    ({ page }) => JSON.stringify(page.body).length,
  ).map(({ chapter, page }) => `chapter:${chapter.id}:${page.number}`);
}

/** Of sheets of sources that are alike (of a chapter, a moment …, with a note or without), the one with the most. */
export function sourceViews({ chapters, moments, cities, routes }: Exhibition): string[] {
  const subjects = Object.entries({ chapters, moments, routes }).flatMap(([kind, things]) =>
    things.map(({ id, sources, note }) => ({ kind, id, sources, note })),
  );
  const ofCities = cities.map(({ id, source }) => ({ kind: 'cities', id, sources: [source], note: undefined }));
  return mostOfEach(
    [...subjects, ...ofCities],
    ({ kind, note }) => `${kind} ${note ? 'noted' : ''}`,
    ({ sources }) => sources.length,
  ).map(({ id }) => `sources:${id}`);
}

/** Home on a year with one chapter, with the most chapters, and with none; on the year with most moments; on the last, with all names. */
export function homeViews({ chapters, moments, span }: Exhibition): string[] {
  const years = Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index);
  const told = (year: number) => chapters.filter((chapter) => chapter.year === year).length;
  const seen = (year: number) => moments.filter((moment) => moment.year === year).length;
  const chosen = [
    years.find((year) => told(year) === 1),
    years.toSorted((a, b) => told(b) - told(a))[0],
    years.find((year) => told(year) === 0 && seen(year) === 0),
    years.toSorted((a, b) => seen(b) - seen(a))[0],
    span.to,
  ];
  return [...new Set(chosen.filter((year) => year !== undefined))].map((year) => `home:${year}`);
}

const kindOf = (view: string): string => view.split(':', 1)[0] ?? '';

/** Views that are neither home nor a chapter, but for the window and the question whether somebody is there. */
export function otherViews(exhibition: Exhibition): string[] {
  const { moments, cities, routes, chapters } = exhibition;
  const moment = longest(moments, ({ text }) => text);
  const city = longest(cities, ({ name }) => name);
  const noted = longest(chapters, ({ note }) => note ?? {});
  const chosen = [
    ...(moment ? [`moment:${moment.id}`] : []),
    ...(noted ? [`sources:${noted.id}`] : []),
    ...(city ? [`city:${city.id}`] : []),
    ...routes.map(({ id }) => `route:${id}`),
    'your-year:1950',
    'your-year:1990',
  ];
  const kinds = ['attract', 'warning', 'home', 'chapter', ...chosen.map(kindOf)];
  const others = listViews(exhibition).filter((view) => !kinds.includes(kindOf(view)));
  // Of every other kind the first.
  return [...chosen, ...others.filter((view, at) => others.findIndex((each) => kindOf(each) === kindOf(view)) === at)];
}

/** The part of a list that falls to one of several tests that share it. */
export function shareOf<Thing>(things: readonly Thing[], part: number, parts: number): Thing[] {
  return things.filter((_, index) => index % parts === part);
}

/** One view of each kind, and home on its four kinds of year. */
export function viewsOfEachKind(exhibition: Exhibition): string[] {
  return ['attract', 'warning', ...homeViews(exhibition), ...otherViews(exhibition)];
}

/** What tells rows apart for the words and colours of a chapter. */
type Look = Pick<Row, 'language' | 'ground'>;

/** Whether a chapter falls to a row: of all rows in one language on one ground, it is one. */
function fallsTo(chapter: number, row: Look, rows: readonly Look[]): boolean {
  const alike = rows.filter(({ language, ground }) => language === row.language && ground === row.ground);
  return chapter % alike.length === alike.indexOf(row);
}

/**
 * The views that are opened in one of several rows: one of each kind and of each layout of pages in all, every chapter once
 * in each language on each ground that the rows have, and a share of all others. A later page is seen in a corner; of
 * sheets of sources, which are lists of the same lines, one of each kind is seen in some row, and each other view in one.
 */
export function viewsOfRow<Shared extends Look>(
  exhibition: Exhibition,
  row: Shared,
  rows: readonly Shared[],
): string[] {
  const kinds = [...new Set([...viewsOfEachKind(exhibition), ...layoutViews(exhibition)])];
  const chapters = chapterViews(exhibition);
  const sources = sourceViews(exhibition);
  const others = listViews(exhibition).filter(
    (view) =>
      !kinds.includes(view) && !chapters.includes(view) && (kindOf(view) !== 'sources' || sources.includes(view)),
  );
  return [
    ...kinds,
    ...chapters.filter((_, chapter) => fallsTo(chapter, row, rows)),
    ...shareOf(others, rows.indexOf(row), rows.length),
  ];
}

/**
 * The views of one of the corners, in which everything takes the most room: one of each kind and of each layout of pages,
 * every chapter’s first page, and a share of all other pages, so that each is read to its end in one of them.
 */
export function viewsOfCorner(exhibition: Exhibition, corner: number, corners: number): string[] {
  const whole = [...viewsOfEachKind(exhibition), ...layoutViews(exhibition), ...chapterViews(exhibition)];
  return [...new Set(whole), ...shareOf(furtherPages(exhibition), corner, corners)];
}

/** Pages beside those of `layoutViews` and the first ones. */
function furtherPages(exhibition: Exhibition): string[] {
  const whole = [...layoutViews(exhibition), ...chapterViews(exhibition)];
  return pageViews(exhibition).filter((view) => !whole.includes(view));
}

/** Further pages of words alone, or with a large figure: other words in the same elements as those of `layoutViews`. */
export function pagesBuiltAlike(exhibition: Exhibition): string[] {
  const plain = exhibition.chapters.flatMap(({ id, pages }) =>
    pages.filter(({ exhibit }) => exhibit === undefined).map(({ number }) => `chapter:${id}:${number}`),
  );
  return furtherPages(exhibition).filter((view) => plain.includes(view));
}

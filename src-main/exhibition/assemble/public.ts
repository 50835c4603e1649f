import type { Exhibit, Photo, Picture } from '../../contract/exhibit.ts';
import type { Chapter, Exhibition, Language, Moment, RichText, Route, Text } from '../../contract/exhibition.ts';
import type { HandoutOrder } from '../../contract/handout.ts';

function publicChapter(chapter: Chapter, withNotes: boolean): Chapter {
  const { guideNotes: _guideNotes, reviewedOn: _reviewedOn, note, ...rest } = chapter;
  return withNotes && note !== undefined ? { ...rest, note } : rest;
}

function publicMoment({ reviewedOn: _reviewedOn, ...moment }: Moment, withNotes: boolean): Moment {
  return withNotes ? moment : withoutNote(moment);
}

function withoutNote<T extends Moment | Route>(item: T): T {
  const { note: _note, ...rest } = item;
  return rest as T;
}

/**
 * What may leave for a public page: never the guide's notes, and the editor's notes on disagreeing sources
 * only where the exhibition says `disagreements: public`.
 */
export function publicCopy(exhibition: Exhibition): Exhibition {
  const withNotes = exhibition.disagreements !== 'staff';
  const { viewNotes: _viewNotes, ...rest } = exhibition;
  return {
    ...rest,
    chapters: exhibition.chapters.map((chapter) => publicChapter(chapter, withNotes)),
    moments: exhibition.moments.map((moment) => publicMoment(moment, withNotes)),
    routes: withNotes ? exhibition.routes : exhibition.routes.map(withoutNote),
  };
}

/** The guide's notes by chapter, of those chapters alone that are left in `shown`. */
export function guideNotes(whole: Exhibition, shown: Exhibition): Readonly<Record<string, RichText>> {
  const left = new Set(shown.chapters.map(({ id }) => id));
  return Object.fromEntries(
    whole.chapters.flatMap(({ id, guideNotes: notes }) => (notes !== undefined && left.has(id) ? [[id, notes]] : [])),
  );
}

/** Every file that the exhibition names, as paths below `media/`. */
export function namedMedia(exhibition: Pick<Exhibition, 'chapters'>): ReadonlySet<string> {
  const pictures = exhibition.chapters.flatMap(({ pages }) =>
    pages.flatMap(({ exhibit }) => (exhibit === undefined ? [] : picturesOf(exhibit))),
  );
  return new Set([...playedMedia(exhibition), ...pictures.map(({ picture }) => picture.path)]);
}

/**
 * The films, voices and readings that the exhibition names, as paths below `media/`: what a page gets as it is. Pictures
 * are not among them: their files tell where and by whom they were taken, and pages get copies without that.
 */
export function playedMedia({ chapters }: Pick<Exhibition, 'chapters'>): ReadonlySet<string> {
  return new Set(
    chapters.flatMap(({ pages }) =>
      pages.flatMap(({ narration, exhibit }) => [
        ...Object.values(narration ?? {}),
        ...(exhibit?.kind === 'film' || exhibit?.kind === 'voice' ? [exhibit.path] : []),
      ]),
    ),
  );
}

/** The pictures of an exhibit, each with the ink that it is printed in; without one, in colour. */
export function picturesOf(exhibit: Exhibit): readonly { readonly picture: Picture; readonly ink?: Photo['ink'] }[] {
  if (exhibit.kind === 'photo') return [exhibit.photo];
  if (exhibit.kind === 'then-and-now') return [exhibit.then, exhibit.now];
  return exhibit.kind === 'film' ? [{ picture: exhibit.poster }] : [];
}

/** Which booklet somebody wants. */
export interface HandoutWish {
  /** A language of the exhibition, or both: its first two. */
  readonly language: Language | 'both';
  /** With the guide's notes. */
  readonly notes: boolean;
  /** The copy to be signed. */
  readonly review: boolean;
}

/**
 * What the booklet's page is given: `shown`, the copy that the public may see, and beside it only what was wished for.
 * What has been taken out of `shown` stays out, whatever is wished for.
 */
export function handoutOrder(whole: Exhibition, shown: Exhibition, wish: HandoutWish): HandoutOrder {
  const { language, notes, review } = wish;
  const chapters = new Map(whole.chapters.map((chapter) => [chapter.id, chapter]));
  return {
    languages: language === 'both' ? shown.languages.slice(0, 2) : [language],
    // The reviewer signs for the editor's notes too, also where the public doesn't see them.
    exhibition: review ? withEditorNotes(whole, shown) : shown,
    ...(notes ? { guideNotes: guideNotes(whole, shown) } : {}),
    ...(review
      ? {
          reviewed: {
            ...byId(shown.chapters, ({ id }) => chapters.get(id)?.reviewedOn),
            ...byId(shown.moments, ({ id }) => whole.moments.find((moment) => moment.id === id)?.reviewedOn),
          },
        }
      : {}),
  };
}

function byId<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  of: (item: Item) => Value | undefined,
): Record<string, Value> {
  return Object.fromEntries(
    items.flatMap((item) => {
      const value = of(item);
      return value === undefined ? [] : [[item.id, value]];
    }),
  );
}

function withEditorNotes(whole: Exhibition, shown: Exhibition): Exhibition {
  const noted = <Item extends { readonly id: string; readonly note?: Text }>(
    items: readonly Item[],
    from: readonly Item[],
  ): Item[] =>
    items.map((item) => {
      const note = from.find(({ id }) => id === item.id)?.note;
      return note === undefined ? item : { ...item, note };
    });
  return {
    ...shown,
    chapters: noted(shown.chapters, whole.chapters),
    moments: noted(shown.moments, whole.moments),
    routes: noted(shown.routes, whole.routes),
  };
}

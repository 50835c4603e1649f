import type { Exhibit, Photo, Picture } from '../../contract/exhibit.ts';
import type { Chapter, Exhibition, Moment, RichText, Route } from '../../contract/exhibition.ts';

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

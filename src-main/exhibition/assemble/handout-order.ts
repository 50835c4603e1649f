import type { Exhibition, Language, Text } from '../../contract/exhibition.ts';
import type { HandoutOrder } from '../../contract/handout.ts';
import { guideNotes } from './public.ts';

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

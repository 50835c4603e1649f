import type { Exhibition, RichText } from '../contract/exhibition.ts';

/** The guide's notes by chapter, of those chapters alone that are left in `shown`. */
export function guideNotes(whole: Exhibition, shown: Exhibition): Readonly<Record<string, RichText>> {
  const left = new Set(shown.chapters.map(({ id }) => id));
  return Object.fromEntries(
    whole.chapters.flatMap(({ id, guideNotes: notes }) => (notes !== undefined && left.has(id) ? [[id, notes]] : [])),
  );
}

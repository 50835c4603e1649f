/** What a view of the wall is to a guide: its chapter and its page. */
import type { Chapter, Exhibition } from '../../../src-main/contract/exhibition.ts';
import { baseViewOf, parseView } from '../../../src-main/contract/views.ts';
import type { SeenView } from '../../core/model/talk.ts';

export interface Page {
  readonly chapter: Chapter;
  /** From 1. */
  readonly number: number;
}

/** The page of a chapter that a view shows or belongs to; null for everything else. */
export function pageOf(view: string, exhibition: Exhibition): Page | null {
  const asked = parseView(view);
  const place = asked && baseViewOf(asked, exhibition);
  if (place?.name !== 'chapter') return null;
  const chapter = exhibition.chapters.find(({ id }) => id === place.id);
  return chapter ? { chapter, number: place.page } : null;
}

/** The name of the view that fills the wall, or that a sheet lies over; null where the notation names none. */
export function baseNameOf(view: string, exhibition: Exhibition): string | null {
  const asked = parseView(view);
  return asked && baseViewOf(asked, exhibition).name;
}

/** What the telling keeps of a view. */
export function seenOf(view: string, exhibition: Exhibition): SeenView {
  const page = pageOf(view, exhibition);
  return { view, chapter: page?.chapter.id ?? null, last: page !== null && page.number >= page.chapter.pages.length };
}

/** What a view of the wall is to a guide: its chapter, its page, its name. */
import type { Chapter, Exhibition, Text } from '../../../src-main/contract/exhibition.ts';
import { parseView, type AskedView } from '../../../src-main/contract/view.ts';
import { baseViewOf } from '../../core/model/base-view.ts';
import type { Seen } from '../../core/model/talk.ts';

export interface Page {
  readonly chapter: Chapter;
  /** From 1. */
  readonly beat: number;
}

function read(view: string): Exclude<AskedView, { name: 'warning' }> | null {
  const asked = parseView(view);
  return asked === null || asked.name === 'warning' ? null : asked;
}

/** The page of a chapter that a view shows or belongs to; null for everything else. */
export function pageOf(view: string, exhibition: Exhibition): Page | null {
  const asked = read(view);
  const place = asked && baseViewOf(asked, exhibition);
  if (place?.name !== 'chapter') return null;
  const chapter = exhibition.chapters.find(({ id }) => id === place.id);
  return chapter ? { chapter, beat: place.beat } : null;
}

/** What the telling keeps of a view. */
export function seenOf(view: string, exhibition: Exhibition): Seen {
  const page = pageOf(view, exhibition);
  return { view, chapter: page?.chapter.id ?? null, last: page !== null && page.beat >= page.chapter.beats.length };
}

/** The title of what a view shows, where the exhibition has one. */
export function titleOf(view: string, exhibition: Exhibition): Text | null {
  const asked = read(view);
  if (asked === null || !('id' in asked)) return null;
  const { id } = asked;
  const has = <Item extends { readonly id: string }>(each: Item): boolean => each.id === id;
  const { chapters, moments, routes, cities } = exhibition;
  return (chapters.find(has) ?? moments.find(has) ?? routes.find(has))?.title ?? cities.find(has)?.name ?? null;
}

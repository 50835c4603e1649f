import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { circleSubject, type View } from '../../../src-main/contract/view.ts';

/** What fills the screen; sheets (moments, cities, sources) lie over a place without leaving it. */
export type BaseView =
  | { readonly name: 'home' }
  | { readonly name: 'chapter'; readonly id: string; readonly beat: number }
  | { readonly name: 'circle' }
  | { readonly name: 'route'; readonly id: string }
  | { readonly name: 'your-year' }
  | { readonly name: 'take-away' }
  | { readonly name: 'welcome'; readonly id: string };

/** The place a view stands in. Attract lies over home. */
export function baseViewOf(view: View, exhibition: Exhibition): BaseView {
  switch (view.name) {
    case 'chapter':
      return view;
    case 'circle':
    case 'city':
      return { name: 'circle' };
    case 'route':
    case 'welcome':
      return view;
    case 'your-year':
      return { name: 'your-year' };
    case 'take-away':
      return { name: 'take-away' };
    case 'sources':
      return baseViewOfSubject(view.id, view.beat, exhibition);
    case 'attract':
    case 'home':
    case 'moment':
    case 'card':
      return { name: 'home' };
  }
}

function baseViewOfSubject(id: string, beat: number | undefined, exhibition: Exhibition): BaseView {
  if (exhibition.chapters.some((chapter) => chapter.id === id)) return { name: 'chapter', id, beat: beat ?? 1 };
  if (exhibition.routes.some((route) => route.id === id)) return { name: 'route', id };
  if (exhibition.cities.some((city) => city.id === id)) return { name: 'circle' };
  const moment = exhibition.moments.some((moment) => moment.id === id);
  return { name: id === circleSubject && !moment ? 'circle' : 'home' };
}

/** Two views with the same key share one picture: the place stays, its contents change. */
export function baseViewKey(place: BaseView): string {
  return 'id' in place ? `${place.name}:${place.id}` : place.name;
}

import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { circleSubject, hasView, titleOf, type View } from '../../../src-main/contract/views.ts';

/** The sources view that belongs to a view: that of the very statement on screen. Null where there is none. */
export function sourcesOf(view: View, exhibition: Exhibition): View | null {
  const sources = subjectOf(view);
  if (sources === null || !hasView(exhibition, sources)) return null;
  // Where something else has the circle's ID, these are its sources, and not the circle's.
  return view.name !== 'circle' || titleOf(sources, exhibition) === titleOf(view, exhibition) ? sources : null;
}

function subjectOf(view: View): View | null {
  switch (view.name) {
    case 'chapter':
      return { name: 'sources', id: view.id, page: view.page };
    case 'exhibit':
      return { name: 'sources', id: view.id, page: view.page };
    case 'moment':
    case 'city':
    case 'route':
      return { name: 'sources', id: view.id };
    case 'circle':
      return { name: 'sources', id: circleSubject };
    default:
      return null;
  }
}

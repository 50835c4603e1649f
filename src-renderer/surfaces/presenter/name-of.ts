import { parseView } from '../../../src-main/contract/views.ts';
import { viewTitle } from '../../core/state/view-title.ts';
import type { PresenterState } from './presenter-state.svelte.ts';

/** A view in the guide's words: what the wall calls it, and where it is attract, sources or a welcome, that it is. */
export function nameOf({ app, voice, word }: PresenterState, notation: string): string {
  const view = parseView(notation);
  if (view === null || view.name === 'attract') return word('attract');
  const title = viewTitle(app, view, voice);
  switch (view.name) {
    case 'welcome':
      return word('welcome-to', { city: title });
    case 'sources':
      return title ? `${word('sources-here')} · ${title}` : word('sources-here');
    case 'home':
      return view.year === undefined ? title : `${title} · ${view.year}`;
    default:
      return title || notation;
  }
}

import { parseView } from '../../../src-main/contract/view.ts';
import type { PresenterState } from './presenter-state.svelte.ts';
import { titleOf } from './seen.ts';

/** A view in the guide's words: the title of what it shows, or the name that the wall gives it. */
export function nameOf(presenter: PresenterState, view: string): string {
  const { app, voice, exhibition, word, text } = presenter;
  const asked = parseView(view);
  const title = titleOf(view, exhibition);
  switch (asked?.name) {
    case 'attract':
    case undefined:
      return word('attract');
    case 'welcome':
      return word('welcome-to', { city: title ? text(title) : '' });
    case 'sources':
      return title ? `${word('sources-here')} · ${text(title)}` : word('sources-here');
    case 'home':
      return asked.year === undefined ? app.word('home', voice) : `${app.word('home', voice)} · ${asked.year}`;
    case 'circle':
    case 'your-year':
    case 'take-away':
      return app.word(asked.name, voice);
    default:
      return title ? text(title) : view;
  }
}

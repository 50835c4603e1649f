/** The guide's paths: what is presented on the walls, steering one of them, and the guide's notes. */
import type { Exhibition } from '../../contract/exhibition.ts';
import type { PresenterNotes } from '../../contract/presenter.ts';
import { guideNotes } from '../../exhibition/index.ts';
import { presentingPost } from '../requests.ts';
import type { Routes, Routing } from '../routing.ts';
import type { Windows } from '../windows.ts';

export interface PresenterParts {
  /** With the guide's notes. */
  readonly exhibition: { current(): Exhibition };
  /** What of it the public may see. */
  readonly show: { current(): Exhibition };
}

/** For the presenter's page. */
export function presenterRoutes(
  { exhibition, show }: PresenterParts,
  windows: Windows,
  { posted, refuse }: Pick<Routing, 'posted' | 'refuse'>,
): Routes {
  return {
    '/api/presenting': {
      GET: (context) => context.json(windows.presenting()),
      POST: posted(presentingPost, (context, { window, event }) =>
        windows.pushTo(window, { type: 'journey', event })
          ? context.body(null, 204)
          : refuse(context, 404, 'no such window'),
      ),
    },
    '/api/presenter': {
      GET: (context) => context.json<PresenterNotes>({ notes: guideNotes(exhibition.current(), show.current()) }),
    },
  };
}

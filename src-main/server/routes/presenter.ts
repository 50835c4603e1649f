/** The guide's page: what is presented on the walls, steering one of them, and the guide's notes. */
import type { Exhibition } from '../../contract/exhibition.ts';
import { guideNotes } from '../../exhibition/index.ts';
import { type Handlers, Refusal } from '../routing.ts';
import type { Windows } from '../windows.ts';

export interface PresenterParts {
  /** With the guide's notes. */
  readonly exhibition: { current(): Exhibition };
  /** What of it the public may see. */
  readonly show: { current(): Exhibition };
}

/** For the presenter's page. */
export function presenterRoutes({ exhibition, show }: PresenterParts, windows: Windows) {
  return {
    'GET /api/presenting': () => windows.presenting(),
    'POST /api/presenting': ({ body: { window, event } }) =>
      windows.pushTo(window, { type: 'journey', event }) ? undefined : new Refusal(404, 'no such window'),
    'GET /api/presenter': () => ({ notes: guideNotes(exhibition.current(), show.current()) }),
  } satisfies Partial<Handlers>;
}

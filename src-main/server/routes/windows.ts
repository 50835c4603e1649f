/** Paths of a window's own page: how it starts, what it posts of itself, and what it is told. */
import { randomUUID } from 'node:crypto';
import type { Exhibition } from '../../contract/exhibition.ts';
import type { Mode } from '../../contract/settings.ts';
import type { WindowStart } from '../../contract/window.ts';
import type { Log } from '../../log/log.ts';
import type { SettingsStore } from '../../store/settings.ts';
import type { Visits } from '../../store/visits/visits.ts';
import type { HallState } from '../../supervision/hall-hours.ts';
import { eventStream } from '../events.ts';
import type { ScreenEases } from '../screen-eases.ts';
import { knownVisit } from '../known-visit.ts';
import { PageErrors } from '../page-errors.ts';
import { heartbeat, journeyPost, pageError, visitPost, windowId } from '../requests.ts';
import type { Routes, Routing } from '../routing.ts';
import { type Choices, displaySetting, sharedProgramme, windowSettings } from '../window-start.ts';
import type { Windows } from '../windows.ts';

export interface WindowParts {
  readonly exhibition: { current(): Exhibition };
  /** What of it the public may see. */
  readonly show: { current(): Exhibition };
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly visits: Visits;
  readonly log: Log;
  readonly mode: Mode;
  /** What the command line chose over the settings. */
  readonly choices: Choices;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** The chance of this evening, for walls that play together. */
  readonly seed: number;
  readonly hall: () => HallState;
  /** What each screen's governor asks. */
  readonly eases: Pick<ScreenEases, 'of' | 'hear'>;
}

function startOf(id: string, parts: WindowParts, windows: Windows): WindowStart {
  const { exhibition, settings, visits } = parts;
  const own = displaySetting(settings.current(), id);
  const { open, quiet } = parts.hall();
  const mode = own?.mode ?? parts.mode;
  const ease = parts.eases.of(id);
  const programme = mode === 'display' ? sharedProgramme(parts, own) : undefined;
  return {
    id,
    mode,
    ...windowSettings(settings.current(), exhibition.current(), parts.choices, own),
    journey: windows.journeyOf(id),
    visitsToday: visits.today(),
    hall: open ? 'open' : 'closed',
    ...(programme === undefined ? {} : { programme }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(ease === undefined ? {} : { ease }),
  };
}

/** For every window, and for whoever supervises them. */
export function windowRoutes(
  parts: WindowParts,
  windows: Windows,
  { posted, refuse }: Pick<Routing, 'posted' | 'refuse'>,
): Routes {
  const { show, settings, visits } = parts;
  const pageErrors = new PageErrors(parts.log);
  return {
    '/api/window': {
      GET: (context) => {
        const asked = context.req.query('id');
        const id = asked === undefined ? randomUUID() : windowId.safeParse(asked).data;
        if (id === undefined) return refuse(context, 400, 'window id');
        return context.json(startOf(id, parts, windows));
      },
    },
    '/api/settings': { GET: (context) => context.json(settings.current()) },
    '/api/health': { GET: (context) => context.json({ windows: windows.health() }) },
    '/api/heartbeat': {
      POST: posted(heartbeat, (context, beat) => {
        windows.beat(beat);
        if (beat.ease) parts.eases.hear(beat.id, beat.ease);
        return context.body(null, 204);
      }),
    },
    '/api/journey': {
      POST: posted(journeyPost, (context, { id, journey, shown }) => {
        windows.keepJourney(id, journey, shown);
        return context.body(null, 204);
      }),
    },
    '/api/page-errors': {
      POST: posted(pageError, (context, error) => {
        pageErrors.note(error);
        return context.body(null, 204);
      }),
    },
    '/api/visits': {
      POST: posted(visitPost, (context, post) => {
        if (post.event === 'start') windows.push({ type: 'visits', today: visits.begin() });
        else if (post.visit) visits.end(knownVisit(post.visit, show.current()));
        return context.json({ today: visits.today() });
      }),
    },
    '/api/events': {
      GET: (context) => {
        const id = windowId.safeParse(context.req.query('id')).data;
        // A stream that nobody reads would take the place of the window's own.
        if (context.req.method === 'HEAD') return context.body(null);
        if (id === undefined) return refuse(context, 400, 'window id');
        return eventStream(windows, id, context.req.query('follow') === '1');
      },
    },
  };
}

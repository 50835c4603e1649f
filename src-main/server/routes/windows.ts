/** A window's own page: how it starts, what it posts of itself, and what it is told. */
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
import type { Handlers } from '../routing.ts';
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

/** For every window, and for the supervision of them. */
export function windowRoutes(parts: WindowParts, windows: Windows) {
  const { show, settings, visits } = parts;
  const pageErrors = new PageErrors(parts.log);
  return {
    'GET /api/window': ({ query: { id = randomUUID() } }) => startOf(id, parts, windows),
    'GET /api/settings': () => settings.current(),
    'GET /api/health': () => ({ windows: windows.health() }),
    'POST /api/heartbeat': ({ body }) => {
      windows.beat(body);
      if (body.ease) parts.eases.hear(body.id, body.ease);
      return undefined;
    },
    'POST /api/journey': ({ body: { id, journey, shown } }) => {
      windows.keepJourney(id, journey, shown);
      return undefined;
    },
    'POST /api/page-errors': ({ body }) => {
      pageErrors.note(body);
      return undefined;
    },
    'POST /api/visits': ({ body }) => {
      if (body.event === 'start') windows.push({ type: 'visits', today: visits.begin() });
      else if (body.visit) visits.end(knownVisit(body.visit, show.current()));
      return { today: visits.today() };
    },
    'GET /api/events': ({ query: { id, follow }, context }) =>
      // A stream that is only asked about would take the place of the window's own.
      context.req.method === 'HEAD' ? context.body(null) : eventStream(windows, id, follow === '1'),
  } satisfies Partial<Handlers>;
}

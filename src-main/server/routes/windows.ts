/** A window's page: how it starts, what it posts of itself, and what it is told; and the guide's page beside it. */
import { randomUUID } from 'node:crypto';
import type { Exhibition } from '../../contract/exhibition.ts';
import type { Mode } from '../../contract/settings.ts';
import { countedAs, type ExhibitView, exhibitOf, formatView, hasView, parseView } from '../../contract/views.ts';
import type { VisitSummary } from '../../contract/visits.ts';
import type { PageError, Push, WindowStart } from '../../contract/window.ts';
import { guideNotes } from '../../exhibition/index.ts';
import type { Log } from '../../log/log.ts';
import type { SettingsStore } from '../../store/settings.ts';
import type { Visits } from '../../store/visits/visits.ts';
import type { HallState } from '../../supervision/hall-hours.ts';
import { type Handlers, Refusal } from '../routing.ts';
import type { ScreenEases } from '../screen-eases.ts';
import { type Choices, displaySetting, sharedProgramme, windowSettings } from '../window-start.ts';
import type { Stream, Windows } from '../windows.ts';

/** With its page as authored: pages are numbered anew when staff withdraw one, and its figures would become another's. */
function asAuthored(view: ExhibitView, exhibition: Exhibition): string {
  const { id = '' } = exhibitOf(exhibition, view) ?? {};
  return formatView({ ...view, page: Number(id.slice(view.id.length + 1)) });
}

/** What a page says of a visit, without anything that the exhibition doesn't have: only known names become figures. */
export function knownVisit(visit: VisitSummary, exhibition: Exhibition): VisitSummary {
  const known = (notation: string): string[] => {
    const view = parseView(notation);
    if (view === null || countedAs(view) !== notation || !hasView(exhibition, view)) return [];
    return [view.name === 'exhibit' ? asAuthored(view, exhibition) : notation];
  };
  return {
    ...visit,
    views: visit.views.flatMap(known),
    languages: visit.languages.filter((language) => language === 'both' || exhibition.languages.includes(language)),
  };
}

/** Messages that are told apart; whatever comes beyond is counted together. */
const mostMessages = 200;
const others = 'other messages';

/** What failed on a page, folded: a fault that repeats for a year is a handful of lines with its count. */
class PageErrors {
  readonly #log: Pick<Log, 'write'>;
  readonly #times = new Map<string, number>();

  constructor(log: Pick<Log, 'write'>) {
    this.#log = log;
  }

  /** Writes the first of each message, and then the tenth, the hundredth and so on, with how often it was. */
  note({ id, view, message }: PageError): void {
    const key = this.#times.has(message) || this.#times.size < mostMessages ? message : others;
    const times = (this.#times.get(key) ?? 0) + 1;
    this.#times.set(key, times);
    if (/^10*$/.test(String(times))) this.#log.write('error', 'the page failed', { id, view, message: key, times });
  }
}

/** A comment now and then, so that a connection that died without a word is noticed. */
const keepAlive = 15_000;

/** Lets a page that lost its stream ask again after this many milliseconds. */
const retry = 1000;

/** A page that takes nothing for so many pushes is gone or hung; it gets the state anew when it asks again. */
const mostWaiting = 64;

/** Opens the window's one event stream (Server-Sent Events); one that follows is told of what the other windows show. */
function eventStream(windows: Windows, id: string, follows: boolean): Response {
  const encoder = new TextEncoder();
  let close = (): void => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) <= 0) return stream.end();
          controller.enqueue(encoder.encode(text));
        };
        const timer = setInterval(() => send(': still here\n\n'), keepAlive);
        timer.unref();
        const stream: Stream = {
          follows,
          send: (push: Push): void => send(`data: ${JSON.stringify(push)}\n\n`),
          end: (): void => {
            close();
            controller.close();
          },
        };
        close = () => {
          close = () => {};
          clearInterval(timer);
          windows.unlisten(id, stream);
        };
        windows.listen(id, stream);
        send(`retry: ${retry}\n\n`);
      },
      cancel() {
        close();
      },
    },
    { highWaterMark: mostWaiting },
  );
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}

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

/** What the window of this name starts with. */
export function startOf(id: string, parts: WindowParts, windows: Windows): WindowStart {
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
    'GET /api/window': ({ query: { id = randomUUID() } }) => {
      windows.begin(id);
      return startOf(id, parts, windows);
    },
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

/** The guide's page: what is presented on the walls, steering one of them, and the guide's notes. */
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
    'GET /api/presenter': () => ({
      notes: guideNotes(exhibition.current(), show.current()),
      views: exhibition.current().viewNotes ?? {},
    }),
  } satisfies Partial<Handlers>;
}

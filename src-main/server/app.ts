/** The program as a function from Request to Response. It knows no socket and no window; a host shows it. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Exhibition } from '../contract/exhibition.ts';
import type { PresenterNotes } from '../contract/presenter.ts';
import type { Mode } from '../contract/settings.ts';
import type { WindowStart } from '../contract/window.ts';
import { guideNotes, type Shown } from '../exhibition/index.ts';
import type { Log } from '../log/log.ts';
import type { PresentationStore } from '../store/presentation-store.ts';
import type { SettingsStore } from '../store/settings.ts';
import type { Visits } from '../store/visits/visits.ts';
import type { HallState } from '../supervision/hall-hours.ts';
import { eventStream } from './events.ts';
import { exhibitionAnswers } from './exhibition-answer.ts';
import { answerFile } from './file-answer.ts';
import { contentType } from './file-types.ts';
import { securityHeaders } from './headers.ts';
import { fileInside } from './path-guard.ts';
import { knownVisit } from './known-visit.ts';
import { PageErrors } from './page-errors.ts';
import type { PublicShow } from './public-show.ts';
import { heartbeat, journeyPost, pageError, presentingPost, visitPost, windowId } from './requests.ts';
import { type Handler, routing } from './routing.ts';
import type { Desk } from './staff/desk.ts';
import { staffRoutes } from './staff/routes.ts';
import { type Choices, displaySetting, sharedProgramme, windowSettings } from './window-start.ts';
import { Windows } from './windows.ts';

export interface ServerParts {
  readonly exhibition: {
    current(): Exhibition;
    /** Absent: what the files say. */
    shown?(): Shown;
  };
  /** What of it the public may see. */
  readonly show: PublicShow;
  readonly media: string;
  readonly settings: SettingsStore;
  readonly visits: Visits;
  readonly log: Log;
  /** The folder of the built page. */
  readonly rendererRoot: string;
  readonly mode: Mode;
  /** What the command line chose over the settings. */
  readonly choices: Choices;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** Keeps a presentation beyond the program's own end. */
  readonly presentations?: Pick<PresentationStore, 'found' | 'keep'>;
  /** The chance of this evening, for walls that play together. */
  readonly seed: number;
  readonly hall: () => HallState;
  /** What staff see and do. */
  readonly desk: (windows: Windows) => Desk;
}

export interface Served {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly windows: Windows;
  close(): void;
}

/** Builds the server of one exhibition. */
export function createServer(parts: ServerParts): Served {
  const { exhibition, show, settings, visits, log } = parts;
  const windows = new Windows(parts.monotonic, parts.presentations);
  const desk = parts.desk(windows);
  const pageErrors = new PageErrors(log);
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders(context.req.path))) context.res.headers.set(name, value);
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
  });

  const { route, posted, refuse } = routing(app, log);
  const fileUnder =
    (
      root: string,
      prefix: string,
      isHidden: (file: string) => Promise<boolean> = () => Promise.resolve(false),
    ): Handler =>
    async (context) => {
      // The address as it came, decoded nowhere yet: decoding happens once, in the guard.
      const file = await fileInside(root, new URL(context.req.url).pathname.slice(prefix.length));
      if (!file.ok) return refuse(context, 404, file.why);
      if (await isHidden(file.value)) return refuse(context, 404, 'withdrawn');
      const type = contentType(file.value);
      if (type === undefined) return refuse(context, 404, 'kind of file');
      return answerFile(context.req.raw, file.value, type);
    };

  const exhibitionAnswer = exhibitionAnswers(() => show.current());
  route('/exhibition.json', {
    GET: (context) =>
      exhibition.shown?.() === 'nothing'
        ? context.text('There is no exhibition to show', 503)
        : exhibitionAnswer(context.req.raw),
  });
  route('/media/*', { GET: fileUnder(parts.media, '/media/', (file) => show.isWithdrawn(file)) });

  route('/api/window', {
    GET: (context) => {
      const asked = context.req.query('id');
      const id = asked === undefined ? randomUUID() : windowId.safeParse(asked).data;
      if (id === undefined) return refuse(context, 400, 'window id');
      const own = displaySetting(settings.current(), id);
      const { open, quiet } = parts.hall();
      const mode = own?.mode ?? parts.mode;
      const programme = mode === 'display' ? sharedProgramme(parts, own) : undefined;
      const start: WindowStart = {
        id,
        mode,
        ...windowSettings(settings.current(), exhibition.current(), parts.choices, own),
        journey: windows.journeyOf(id),
        visitsToday: visits.today(),
        hall: open ? 'open' : 'closed',
        ...(programme === undefined ? {} : { programme }),
        ...(quiet === undefined ? {} : { quiet }),
      };
      return context.json(start);
    },
  });
  route('/api/settings', { GET: (context) => context.json(settings.current()) });
  route('/api/health', { GET: (context) => context.json({ windows: windows.health() }) });
  route('/api/heartbeat', {
    POST: posted(heartbeat, (context, beat) => {
      windows.beat(beat);
      return context.body(null, 204);
    }),
  });
  route('/api/journey', {
    POST: posted(journeyPost, (context, { id, journey, shown }) => {
      windows.keepJourney(id, journey, shown);
      return context.body(null, 204);
    }),
  });
  route('/api/page-errors', {
    POST: posted(pageError, (context, error) => {
      pageErrors.note(error);
      return context.body(null, 204);
    }),
  });
  route('/api/visits', {
    POST: posted(visitPost, (context, post) => {
      if (post.event === 'start') windows.push({ type: 'visits', today: visits.begin() });
      else if (post.visit) visits.end(knownVisit(post.visit, show.current()));
      return context.json({ today: visits.today() });
    }),
  });
  route('/api/events', {
    GET: (context) => {
      const id = windowId.safeParse(context.req.query('id')).data;
      // A stream that nobody reads would take the place of the window's own.
      if (context.req.method === 'HEAD') return context.body(null);
      if (id === undefined) return refuse(context, 400, 'window id');
      return eventStream(windows, id, context.req.query('follow') === '1');
    },
  });
  route('/api/presenting', {
    GET: (context) => context.json(windows.presenting()),
    POST: posted(presentingPost, (context, { window, event }) =>
      windows.pushTo(window, { type: 'journey', event })
        ? context.body(null, 204)
        : refuse(context, 404, 'no such window'),
    ),
  });
  route('/api/presenter', {
    GET: (context) => context.json<PresenterNotes>({ notes: guideNotes(exhibition.current(), show.current()) }),
  });
  for (const [path, methods] of Object.entries(staffRoutes(desk, { posted, refuse }))) route(path, methods);
  route('/api/*', { GET: (context) => refuse(context, 404, 'unknown') });

  const page = fileUnder(parts.rendererRoot, '/');
  route('/', {
    GET: (context) => answerFile(context.req.raw, `${parts.rendererRoot}/index.html`, 'text/html; charset=utf-8'),
  });
  for (const surface of ['staff', 'presenter'])
    route(`/${surface}`, {
      GET: (context) =>
        answerFile(context.req.raw, `${parts.rendererRoot}/${surface}.html`, 'text/html; charset=utf-8'),
    });
  route('/*', { GET: page });

  app.onError((error, context) => {
    const { path } = context.req;
    log.once(`${path} ${error.message}`, 'error', 'a request failed', { path, error });
    return context.text('The exhibition could not answer', 500);
  });

  const undo = [
    show.subscribe(() => windows.push({ type: 'exhibition' })),
    settings.subscribe(() => windows.push({ type: 'settings' })),
  ];
  return {
    fetch: (request) => app.fetch(request),
    windows,
    close: () => {
      for (const each of undo) each();
      desk.close();
      windows.endStreams();
    },
  };
}

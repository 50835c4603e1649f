/** The program as a function from Request to Response. It knows no socket and no window; a host shows it. */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Exhibition } from '../contract/exhibition.ts';
import type { Mode } from '../contract/settings.ts';
import type { WindowStart } from '../contract/window.ts';
import type { Shown } from '../exhibition/index.ts';
import type { Log } from '../log/log.ts';
import type { SettingsStore } from '../store/settings.ts';
import type { Visits } from '../store/visits/visits.ts';
import type { HallState } from '../supervision/hall-hours.ts';
import { readBody } from './body.ts';
import { eventStream } from './events.ts';
import { exhibitionAnswers } from './exhibition-answer.ts';
import { answerFile } from './file-answer.ts';
import { contentType } from './file-types.ts';
import { securityHeaders } from './headers.ts';
import { fileInside } from './path-guard.ts';
import { knownVisit } from './known-visit.ts';
import { PageErrors } from './page-errors.ts';
import { heartbeat, journeyPost, largestBody, pageError, visitPost, windowId } from './requests.ts';
import { type Choices, windowSettings } from './window-start.ts';
import { Windows } from './windows.ts';

export interface ServerParts {
  readonly exhibition: {
    current(): Exhibition;
    /** Absent: what the files say. */
    shown?(): Shown;
    subscribe(listener: () => void): () => void;
  };
  readonly publicCopy: (exhibition: Exhibition) => Exhibition;
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
  readonly hall: () => HallState;
}

export interface Served {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly windows: Windows;
  close(): void;
}

const refusals = { 400: 'Bad request', 404: 'Not found', 405: 'Method not allowed', 413: 'Too large' } as const;

type Handler = (context: Context) => Response | Promise<Response>;

/** Builds the server of one exhibition. */
export function createServer(parts: ServerParts): Served {
  const { exhibition, settings, visits, log } = parts;
  const windows = new Windows(parts.monotonic);
  const pageErrors = new PageErrors(log);
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
  });

  const refuse = (context: Context, status: keyof typeof refusals, why: string): Response => {
    const path = new URL(context.req.url).pathname;
    log.once(`${status} ${context.req.method} ${path}`, 'warning', 'refused', {
      status,
      why,
      method: context.req.method,
      path,
    });
    return context.text(refusals[status], status);
  };
  /** GET also answers HEAD; every other method of a known path is a 405. */
  const route = (path: string, methods: { readonly GET?: Handler; readonly POST?: Handler }): void => {
    if (methods.GET) app.get(path, methods.GET);
    if (methods.POST) app.post(path, methods.POST);
    app.all(path, (context) => {
      context.header('allow', Object.keys(methods).join(', '));
      return refuse(context, 405, 'method');
    });
  };
  const posted =
    <T>(schema: z.ZodType<T>, handle: (context: Context, value: T) => Response): Handler =>
    async (context) => {
      const body = await readBody(context.req.raw, largestBody);
      if (body === 'too large') return refuse(context, 413, body);
      const parsed = schema.safeParse(body.json);
      return parsed.success
        ? handle(context, parsed.data)
        : refuse(context, 400, parsed.error.issues[0]?.message ?? 'body');
    };
  const fileUnder =
    (root: string, prefix: string): Handler =>
    async (context) => {
      // The address as it came, decoded nowhere yet: decoding happens once, in the guard.
      const file = await fileInside(root, new URL(context.req.url).pathname.slice(prefix.length));
      if (!file.ok) return refuse(context, 404, file.why);
      const type = contentType(file.value);
      if (type === undefined) return refuse(context, 404, 'kind of file');
      return answerFile(context.req.raw, file.value, type);
    };

  const exhibitionAnswer = exhibitionAnswers(() => exhibition.current(), parts.publicCopy);
  route('/exhibition.json', {
    GET: (context) =>
      exhibition.shown?.() === 'nothing'
        ? context.text('There is no exhibition to show', 503)
        : exhibitionAnswer(context.req.raw),
  });
  route('/media/*', { GET: fileUnder(parts.media, '/media/') });

  route('/api/window', {
    GET: (context) => {
      const asked = context.req.query('id');
      const id = asked === undefined ? randomUUID() : windowId.safeParse(asked).data;
      if (id === undefined) return refuse(context, 400, 'window id');
      const { open, quiet } = parts.hall();
      const start: WindowStart = {
        id,
        mode: parts.mode,
        ...windowSettings(settings.current(), exhibition.current(), parts.choices),
        journey: windows.journeyOf(id),
        visitsToday: visits.today(),
        hall: open ? 'open' : 'closed',
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
    POST: posted(journeyPost, (context, { id, journey }) => {
      windows.keepJourney(id, journey);
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
      else if (post.visit) visits.end(knownVisit(post.visit, exhibition.current()));
      return context.json({ today: visits.today() });
    }),
  });
  route('/api/events', {
    GET: (context) => {
      const id = windowId.safeParse(context.req.query('id')).data;
      // A stream that nobody reads would take the place of the window's own.
      if (context.req.method === 'HEAD') return context.body(null);
      return id === undefined ? refuse(context, 400, 'window id') : eventStream(windows, id);
    },
  });
  route('/api/*', { GET: (context) => refuse(context, 404, 'unknown') });

  const page = fileUnder(parts.rendererRoot, '/');
  route('/', {
    GET: (context) => answerFile(context.req.raw, `${parts.rendererRoot}/index.html`, 'text/html; charset=utf-8'),
  });
  route('/*', { GET: page });

  app.onError((error, context) => {
    const { path } = context.req;
    log.once(`${path} ${error.message}`, 'error', 'a request failed', { path, error });
    return context.text('The exhibition could not answer', 500);
  });

  const undo = [
    exhibition.subscribe(() => windows.push({ type: 'exhibition' })),
    settings.subscribe(() => windows.push({ type: 'settings' })),
  ];
  return {
    fetch: (request) => app.fetch(request),
    windows,
    close: () => {
      for (const each of undo) each();
      windows.endStreams();
    },
  };
}

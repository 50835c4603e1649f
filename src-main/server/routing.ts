/** Answers the routes of `contract/api.ts`: who may ask, what was sent, and how a path is refused, the same for all. */
import type { Context, Hono } from 'hono';
import { api, type BodyOf, type HandledAs, type QueryOf, type Route } from '../contract/api.ts';
import { largestBody } from '../contract/requests.ts';
import type { Log } from '../log/log.ts';
import { readBody } from './body.ts';

const refusals = {
  400: 'Bad request',
  401: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  503: 'There is no exhibition to show',
} as const;

/** A request that is not answered as its route says. */
export class Refusal {
  readonly status: keyof typeof refusals;
  /** For the log: never anything that was sent. */
  readonly why: string;

  constructor(status: keyof typeof refusals, why: string) {
    this.status = status;
    this.why = why;
  }
}

/** A request whose parts have been checked. */
export interface Asked<R extends Route> {
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly context: Context;
}

type Answered<R extends Route> = HandledAs<R> | Refusal;

export type Handler<R extends Route> = (asked: Asked<R>) => Answered<R> | Promise<Answered<R>>;

/** One for each route: a table that lacks one does not compile. */
export type Handlers = { readonly [R in Route]: Handler<R> };

export interface Answering {
  readonly log: Pick<Log, 'once'>;
  /** Whether the token is that of somebody who is inside. */
  readonly isStaff: (token: string | undefined) => boolean;
}

/** Answers every route of the table, in its order; every other method of a known path is a 405. */
export function answerRoutes(app: Hono, handlers: Handlers, { log, isStaff }: Answering): void {
  const refuse = (context: Context, { status, why }: Refusal): Response => {
    const path = new URL(context.req.url).pathname;
    const { method } = context.req;
    log.once(`${status} ${method} ${path}`, 'warning', 'refused', { status, why, method, path });
    return context.text(refusals[status], status);
  };

  const answer = async (route: Route, context: Context): Promise<Response> => {
    const asked = await check(route, context, isStaff);
    if (asked instanceof Refusal) return refuse(context, asked);
    // What was checked is what this handler takes: both are typed by the same line of the table.
    const answered = await (handlers[route] as (asked: unknown) => unknown)({ ...asked, context });
    if (answered instanceof Refusal) return refuse(context, answered);
    if (answered instanceof Response) return answered;
    return answered === undefined ? context.body(null, 204) : context.json(answered);
  };

  for (const [path, routes] of routesByPath()) {
    for (const { method, route } of routes) app.on(method, path, (context) => answer(route, context));
    app.all(path, (context) => {
      context.header('allow', routes.map(({ method }) => method).join(', '));
      return refuse(context, new Refusal(405, 'method'));
    });
  }
}

/** The routes of each path, in the order of the table. */
function routesByPath(): Map<string, { readonly method: string; readonly route: Route }[]> {
  const paths = new Map<string, { readonly method: string; readonly route: Route }[]>();
  for (const route of Object.keys(api) as Route[]) {
    const [method = '', path = ''] = route.split(' ');
    paths.set(path, [...(paths.get(path) ?? []), { method, route }]);
  }
  return paths;
}

type Checked = { readonly query: unknown; readonly body: unknown };

/** Authorises before it validates: without a token no caller learns what a request must look like. Bounds the body. */
async function check(route: Route, context: Context, isStaff: Answering['isStaff']): Promise<Checked | Refusal> {
  const declared: (typeof api)[Route] = api[route];
  if (declared.by === 'staff' && !isStaff(context.req.header('x-staff-token'))) return new Refusal(401, 'no session');
  const query = 'query' in declared ? declared.query.safeParse(context.req.query()) : undefined;
  if (query?.success === false) return new Refusal(400, query.error.issues[0]?.message ?? 'query');
  if (!('body' in declared)) return { query: query?.data, body: undefined };
  const sent = await readBody(context.req.raw, largestBody);
  if (sent === 'too large') return new Refusal(413, sent);
  const body = declared.body.safeParse(sent.json);
  if (!body.success) return new Refusal(400, body.error.issues[0]?.message ?? 'body');
  return { query: query?.data, body: body.data };
}

/** How a path of the server is answered and refused, the same for all. */
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Log } from '../log/log.ts';
import { readBody } from './body.ts';
import { largestBody } from './requests.ts';

const refusals = {
  400: 'Bad request',
  401: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
} as const;

export type Handler = (context: Context) => Response | Promise<Response>;

export interface Methods {
  readonly GET?: Handler;
  readonly POST?: Handler;
}

/** Paths with what each answers. */
export type Routes = Readonly<Record<string, Methods>>;

export interface Routing {
  /** GET also answers HEAD; every other method of a known path is a 405. */
  route(path: string, methods: Methods): void;
  /** Reads the body, no further than is allowed, and checks it. */
  posted<T>(schema: z.ZodType<T>, handle: (context: Context, value: T) => Response | Promise<Response>): Handler;
  /** `why` goes to the log: never anything that was sent. */
  refuse(context: Context, status: keyof typeof refusals, why: string): Response;
}

export function routing(app: Hono, log: Log): Routing {
  const refuse: Routing['refuse'] = (context, status, why) => {
    const path = new URL(context.req.url).pathname;
    log.once(`${status} ${context.req.method} ${path}`, 'warning', 'refused', {
      status,
      why,
      method: context.req.method,
      path,
    });
    return context.text(refusals[status], status);
  };
  return {
    refuse,
    route: (path, methods) => {
      if (methods.GET) app.get(path, methods.GET);
      if (methods.POST) app.post(path, methods.POST);
      app.all(path, (context) => {
        context.header('allow', Object.keys(methods).join(', '));
        return refuse(context, 405, 'method');
      });
    },
    posted: (schema, handle) => async (context) => {
      const body = await readBody(context.req.raw, largestBody);
      if (body === 'too large') return refuse(context, 413, body);
      const parsed = schema.safeParse(body.json);
      return parsed.success
        ? handle(context, parsed.data)
        : refuse(context, 400, parsed.error.issues[0]?.message ?? 'body');
    },
  };
}

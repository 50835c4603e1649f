/**
 * Every path of the server: who asks, what is sent, what is answered. The server's handlers and the page's client are
 * typed by this table. The page takes types from it only: the schemas would be part of what it loads at its start.
 */
import { z } from 'zod';
import type { Exhibition } from './exhibition.ts';
import type { PresenterNotes } from './presenter.ts';
import {
  bookletTo,
  enteredPin,
  heartbeat,
  hostRequest,
  itemName,
  journeyPost,
  newPin,
  pageError,
  presentingPost,
  toDrive,
  visitPost,
  windowId,
} from './requests.ts';
import { type Settings, settingsSchema } from './settings.ts';
import type {
  Drive,
  StaffDone,
  StaffDoor,
  StaffEntry,
  StaffExport,
  StaffFigures,
  StaffPin,
  StaffState,
} from './staff.ts';
import type { Presenting, WindowHealth, WindowStart } from './window.ts';

/**
 * Who asks. `staff` is checked by the server: the token of the session stands in the header `x-staff-token`, each such
 * request lengthens the session, and without a valid one it is answered 401, whatever else was sent. The others tell who
 * has a use for it; that only pages of the program ask at all is the host's care (`host-chromium/gate.ts`).
 */
export type Caller = 'page' | 'wall' | 'presenter' | 'staff' | 'staff door' | 'supervisor';

/** JSON of this type; `written`: the server has it as text already. */
interface JsonAnswer<T, Kind extends 'json' | 'written' = 'json' | 'written'> {
  readonly kind: Kind;
  /** For the compiler alone. */
  readonly of?: T;
}
const json = <T>(): JsonAnswer<T, 'json'> => ({ kind: 'json' });
const written = <T>(): JsonAnswer<T, 'written'> => ({ kind: 'written' });

/** 204, without a body. */
const nothing = { kind: 'nothing' } as const;

/** A file, or something else that is no JSON. */
const raw = { kind: 'raw' } as const;

interface Declared {
  readonly by: Caller;
  /** What may stand behind the question mark. */
  readonly query?: z.ZodType;
  /** JSON; what doesn't fit is answered 400, what is larger than `largestBody` 413. */
  readonly body?: z.ZodType;
  readonly answer: JsonAnswer<unknown> | typeof nothing | typeof raw;
}

/** The first path that fits answers: those with a star come after those they would hide. GET also answers HEAD. */
export const api = {
  /** 503 where there is nothing to show. */
  'GET /exhibition.json': { by: 'page', answer: written<Exhibition>() },
  'GET /media/*': { by: 'page', answer: raw },
  /** A copy or tile of a picture; 204: the tile is not cut yet. */
  'GET /pictures/*': { by: 'page', answer: raw },
  /**
   * A layer of a picture, so many pixels wide. One that is not cut yet is sent coarse (header `sheet: coarse`), unless it is
   * waited for until it is `whole`.
   */
  'GET /sheets/:key/:width': { by: 'page', query: z.object({ whole: z.literal('yes').exactOptional() }), answer: raw },
  /** 204 where it was not made before. */
  'GET /plates/:key': { by: 'page', answer: raw },
  /** The body is the picture's bytes. */
  'POST /plates/:key': { by: 'page', answer: nothing },

  /** Without an ID the window gets a new one. */
  'GET /api/window': { by: 'page', query: z.object({ id: windowId.exactOptional() }), answer: json<WindowStart>() },
  /** No page asks for these two: tests read from them, while the program runs, the settings in force and each window's last heartbeat. */
  'GET /api/settings': { by: 'supervisor', answer: json<Settings>() },
  'GET /api/health': { by: 'supervisor', answer: json<{ readonly windows: readonly WindowHealth[] }>() },
  'POST /api/heartbeat': { by: 'page', body: heartbeat, answer: nothing },
  'POST /api/journey': { by: 'page', body: journeyPost, answer: nothing },
  'POST /api/page-errors': { by: 'wall', body: pageError, answer: nothing },
  'POST /api/visits': { by: 'wall', body: visitPost, answer: json<{ readonly today: number }>() },
  /** Server-Sent Events, each a `Push`. `follow`: also what the other windows show. */
  'GET /api/events': {
    by: 'page',
    query: z.object({ id: windowId, follow: z.string().exactOptional() }),
    answer: raw,
  },

  'GET /api/presenting': { by: 'presenter', answer: json<Presenting>() },
  /** 404: that wall is not open now. */
  'POST /api/presenting': { by: 'presenter', body: presentingPost, answer: nothing },
  'GET /api/presenter': { by: 'presenter', answer: json<PresenterNotes>() },

  'GET /api/staff/door': { by: 'staff door', answer: json<StaffDoor>() },
  'POST /api/staff/enter': { by: 'staff door', body: enteredPin, answer: json<StaffEntry>() },
  /** The first one without a token; later ones from inside. 401 for everybody else. */
  'POST /api/staff/pin': { by: 'staff door', body: newPin, answer: json<StaffPin>() },
  'GET /api/staff/state': { by: 'staff', answer: json<StaffState>() },
  'GET /api/staff/drives': { by: 'staff', answer: json<readonly Drive[]>() },
  /** From a day, "YYYY-MM-DD", to today. */
  'GET /api/staff/figures': {
    by: 'staff',
    query: z.object({ since: z.iso.date('day') }),
    answer: json<StaffFigures>(),
  },
  'POST /api/staff/settings': { by: 'staff', body: settingsSchema, answer: json<StaffDone>() },
  'POST /api/staff/withdraw': { by: 'staff', body: itemName, answer: json<StaffDone>() },
  'POST /api/staff/restore': { by: 'staff', body: itemName, answer: json<StaffDone>() },
  'POST /api/staff/export': { by: 'staff', body: toDrive, answer: json<StaffExport>() },
  'POST /api/staff/handout': { by: 'staff', body: bookletTo, answer: json<StaffExport>() },
  'POST /api/staff/act': { by: 'staff', body: hostRequest, answer: json<StaffDone>() },
  /** Nothing is needed, anything is taken. */
  'POST /api/staff/leave': { by: 'staff', body: z.unknown(), answer: nothing },
  'GET /api/*': { by: 'page', answer: raw },

  /** `characters`: rules for those alone; more than a thousand are refused. */
  'GET /fonts.css': {
    by: 'page',
    query: z.object({ characters: z.string().max(1000, 'too many characters').exactOptional() }),
    answer: raw,
  },
  'GET /fonts/*': { by: 'page', answer: raw },
  'GET /': { by: 'page', answer: raw },
  'GET /staff': { by: 'page', answer: raw },
  'GET /presenter': { by: 'page', answer: raw },
  'GET /*': { by: 'page', answer: raw },
} as const satisfies Readonly<Record<`${'GET' | 'POST'} /${string}`, Declared>>;

type Api = typeof api;
export type Route = keyof Api;

/** What stands behind the question mark of a route; undefined where nothing does. */
export type QueryOf<R extends Route> = Api[R] extends { readonly query: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;

/** The JSON that is sent to a route; undefined where none is. */
export type BodyOf<R extends Route> = Api[R] extends { readonly body: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;

/** What a page is told when all is well; null for nothing, never for what is no JSON. */
export type AnswerOf<R extends Route> =
  Api[R]['answer'] extends JsonAnswer<infer T> ? T : Api[R]['answer'] extends typeof nothing ? null : never;

/** What the server's handler of a route gives for it. */
export type HandledAs<R extends Route> =
  Api[R]['answer'] extends JsonAnswer<infer T, 'json'>
    ? T
    : Api[R]['answer'] extends typeof nothing
      ? undefined
      : Response;

/** Routes without a star or name in them that a page asks by JSON. */
export type JsonRoute = {
  [R in Route]: Api[R]['answer'] extends typeof raw ? never : R extends `${string}/:${string}` ? never : R;
}[Route];

/** What a page, a broken page or another program may ask for. */
import fc from 'fast-check';
import { visitSteps } from '../../../src-main/contract/visits.ts';
import { target } from './addresses.ts';

export interface Asked {
  readonly method: string;
  /** As it stands in the request line: path and query, not normalised. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Body;
}

export type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The same over and over. */
  | { readonly kind: 'long'; readonly piece: string; readonly size: number };

const ranges = [
  'bytes=0-',
  'bytes=0-0',
  'bytes=-1',
  'bytes=-0',
  'bytes=5-2',
  'bytes=999999999999999-',
  'bytes=-999999999999999',
  'bytes=0-1,3-4',
  'bytes=',
  'bytes',
  'items=0-1',
  'bytes=a-b',
  'bytes= 1 - 2',
  'bytes=9999999999999999999999-',
  'bytes=0-18446744073709551616',
  'bytes=-',
];
const number = fc.oneof(fc.nat({ max: 70_000 }), fc.maxSafeNat());
const value = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    '""',
    'W/"x"',
    'x',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    'application/json',
    'text/plain',
    'multipart/form-data',
    'gzip',
    'br',
    'chunked',
    '100-continue',
    'null',
    'http://evil.example',
    '127.0.0.1',
    'localhost',
    '[::1]',
    'a'.repeat(3000),
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
  number.map(String),
);
const header = fc.oneof(
  fc.tuple(
    fc.constant('range'),
    fc.oneof(
      fc.constantFrom(...ranges),
      fc.tuple(number, number).map(([a, b]) => `bytes=${a}-${b}`),
    ),
  ),
  fc.tuple(
    fc.constantFrom(
      'if-range',
      'if-none-match',
      'if-match',
      'if-modified-since',
      'content-type',
      'content-encoding',
      'accept',
      'accept-encoding',
      'x-staff-token',
      'cookie',
      'origin',
      'referer',
      'x-forwarded-for',
      'x-http-method-override',
      'upgrade',
      'last-event-id',
      'authorization',
      'sec-fetch-site',
      'content-length',
    ),
    value,
  ),
);

const id = fc.constantFrom('wall', 'wall-2', 'presenter', 'constructor', '__proto__', '', '../x', 'a'.repeat(65));
const view = fc.constantFrom(
  'home',
  'attract',
  'chapter:pier:1',
  'chapter:pier:0',
  'home:99999',
  'staff',
  'x',
  'city:__proto__',
  '',
  'chapter:' + 'a'.repeat(300),
);
/** The shape of what a page sends, with whatever in it. */
const sent = fc.oneof(
  fc.record({ id, view, frames: fc.oneof(fc.nat(), fc.double(), fc.string()) }),
  fc.record({
    id,
    journey: fc.jsonValue({ maxDepth: 6 }),
    shown: fc.option(
      fc.record(
        {
          view,
          language: fc.constantFrom('zh', 'both', ''),
          led: fc.boolean(),
          black: fc.boolean(),
          next: view,
          screen: fc.record({ width: fc.integer(), height: fc.integer() }),
        },
        { requiredKeys: ['view', 'language', 'led', 'black'] },
      ),
      { nil: undefined },
    ),
  }),
  fc.record({ id, view, message: fc.oneof(fc.string({ maxLength: 400 }), fc.nat()) }),
  fc.record({
    id,
    event: fc.constantFrom('start', 'end', 'x'),
    visit: fc.option(
      fc.record({
        seconds: fc.double(),
        views: fc.array(view, { maxLength: 500 }),
        languages: fc.array(fc.string(), { maxLength: 5 }),
        step: fc.constantFrom(...visitSteps, 'x'),
      }),
      { nil: undefined },
    ),
  }),
  fc.record({ window: id, event: fc.jsonValue({ maxDepth: 6 }) }),
  fc.record({ pin: fc.oneof(fc.constantFrom('0000', '12', '4711', '1'.repeat(300)), fc.jsonValue()) }),
);
const body: fc.Arbitrary<Body> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  { weight: 4, arbitrary: sent.map((json) => ({ kind: 'text', text: JSON.stringify(json) }) as const) },
  fc.json().map((text) => ({ kind: 'text', text }) as const),
  fc.string({ unit: 'binary' }).map((text) => ({ kind: 'text', text }) as const),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => ({ kind: 'bytes', bytes }) as const),
  fc.record({
    kind: fc.constant('long' as const),
    piece: fc.constantFrom('[', '{"a":', 'x', '"', '{"id":"wall","journey":', ' ', '\0', '年'),
    size: fc.constantFrom(1000, 15_000, 16_384, 17_000, 200_000, 3_000_000),
  }),
);

const ordinary = fc.constantFrom('GET', 'HEAD', 'POST');
const method = fc.oneof(
  { weight: 6, arbitrary: ordinary },
  fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'get', 'M-SEARCH'),
);

/** One request. */
export const request: fc.Arbitrary<Asked> = fc.record({
  method,
  target,
  headers: fc.array(header, { maxLength: 4 }),
  body,
});

/** The bytes of a body. */
export function bytesOf(given: Body): Buffer {
  switch (given.kind) {
    case 'none':
      return Buffer.alloc(0);
    case 'text':
      return Buffer.from(given.text);
    case 'bytes':
      return Buffer.from(given.bytes);
    case 'long':
      return Buffer.from(given.piece.repeat(Math.ceil(given.size / given.piece.length)));
  }
}

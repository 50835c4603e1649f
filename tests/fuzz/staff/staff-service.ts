/** Anybody at the screen and anything they send, in any order, through restarts and damage. */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { api } from '../../../src-main/contract/api.ts';
import { settingsSchema, shippedSettings } from '../../../src-main/contract/settings.ts';
import { type Hall, openHall } from '../../unit/server/support.ts';
import { fuzzTarget, type Target } from '../target.ts';

/** Good ones, as `pin-strength.ts` has it. */
const pins = ['73915', '860427', '4071', '91827364'] as const;
const wrong = ['55501', '5550', '000000000000'];
/** Seconds after each failure in a row; the last one repeats. As the guide promises, not as the program counts. */
const waits = [0, 0, 30, 60, 120, 300, 900];

const anyBody = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc
    .constantFrom(
      '',
      '{',
      '[]',
      '"x"',
      '{"pin":73915}',
      '{"__proto__":{"pin":"1"}}',
      '['.repeat(16_000),
      'x'.repeat(17_000),
    )
    .map((text) => ({ raw: text })),
);
const settingsBody = fc.oneof(
  anyBody,
  fc.record(
    {
      language: fc.constantFrom('zh', 'en', 'both', 'x-', ''),
      ground: fc.constantFrom('night', 'paper', 'by-hour', 'red'),
      textSize: fc.constantFrom(1, 2, 3, 4, '2'),
      idleSeconds: fc.oneof(fc.integer({ min: 0, max: 4000 }), fc.double()),
      warningSeconds: fc.integer({ min: 0, max: 200 }),
      diagonal: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom('43', null)),
      distance: fc.double(),
      map: fc.constantFrom('rings', 'globe', 'x'),
      hours: fc.record({
        opens: fc.constantFrom('09:00', '25:00', ''),
        closes: fc.constantFrom('17:00', '09:00'),
        closedOn: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 8 }),
      }),
      quietDays: fc.array(fc.constantFrom('12-13', '13-40', ''), { maxLength: 400 }),
      quietThrough: fc.constantFrom('2026-12-31', '2026-02-31', 'x'),
      quietLook: fc.constantFrom('grey', 'dark', 'pink'),
      volume: fc.double({ min: -1, max: 2 }),
      guideTakesOver: fc.constantFrom(true, false, 'yes'),
      displays: fc.dictionary(
        fc.constantFrom('wall-1', '__proto__', 'constructor', ''),
        fc.record({ mode: fc.constantFrom('kiosk', 'present', 'display', 'x') }),
        { maxKeys: 4 },
      ),
      more: fc.anything({ maxDepth: 1, withBigInt: false }),
    },
    { requiredKeys: [] },
  ),
);
const item = fc.oneof(
  anyBody,
  fc.record({
    kind: fc.constantFrom('chapter', 'moment', 'source', 'x'),
    id: fc.constantFrom('pier', 'paper', 'gone', '__proto__', ''),
  }),
);
/** What staff ask, with what they never ask among it. */
const paths = [
  ...new Set(Object.entries(api).flatMap(([route, { by }]) => (by === 'staff' ? [route.replace(/^.*\//, '')] : []))),
  ...['figures?since=2026-01-01', 'figures?since=x', 'pin', 'nothing', '%2e%2e/settings'],
];
const damaged = ['settings.json', 'pin-attempts.json', 'withdrawn.json', 'settings.json.bak'] as const;

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('enter' as const),
      pin: fc.oneof({ weight: 3, arbitrary: fc.constant('right' as const) }, fc.constantFrom(...wrong)),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom(...pins).map((pin) => ({ kind: 'pin', pin }) as const) },
  { weight: 3, arbitrary: settingsBody.map((body) => ({ kind: 'settings', body }) as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('item' as const),
      path: fc.constantFrom('withdraw' as const, 'restore' as const),
      body: item,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('any' as const),
      path: fc.constantFrom(...paths),
      token: fc.constantFrom('own' as const, 'none' as const, 'other' as const),
      body: anyBody,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      seconds: fc.constantFrom(1, 29, 30, 60, 119, 130, 901),
    }),
  },
  fc.constant({ kind: 'restart' } as const),
  fc.record({
    kind: fc.constant('damage' as const),
    file: fc.constantFrom(...damaged),
    text: fc.constantFrom('', '{', '\0\0\0', '[]', '{"textSize":9}', 'null'),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** What is known of the hall from outside, kept beside it. */
interface Seen {
  hall: Hall;
  pin: string | undefined;
  token: string;
  failures: number;
  /** Seconds of the hall's clock. */
  clock: number;
  waitsUntil: number;
  /** It is unknown how long the wait is: its file was damaged. */
  unknownWait: boolean;
}

const written = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'raw' in body ? String(body.raw) : (JSON.stringify(body) ?? '');

async function send(
  seen: Seen,
  path: string,
  token: string | undefined,
  body?: unknown,
): Promise<{ readonly status: number; readonly json: unknown }> {
  const headers: Record<string, string> = token === undefined ? {} : { 'x-staff-token': token };
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await seen.hall.get(`/api/staff/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: written(body) }),
  });
  assert.ok(answer.status < 500, `${method} ${path} is answered ${answer.status}`);
  const text = await answer.text();
  assert.ok(seen.pin === undefined || !new RegExp(`(?<!\\d)${seen.pin}(?!\\d)`).test(text), 'no answer holds the PIN');
  return {
    status: answer.status,
    json: answer.headers.get('content-type')?.startsWith('application/json')
      ? (JSON.parse(text) as unknown)
      : undefined,
  };
}

interface Entry {
  readonly entered?: boolean;
  readonly token?: string;
  readonly door?: { readonly state: string; readonly seconds?: number };
}

async function enter(seen: Seen, tried: string): Promise<void> {
  const { json } = await send(seen, 'enter', undefined, { pin: tried });
  const { entered, token = '', door } = json as Entry;
  const waiting = seen.clock < seen.waitsUntil;
  if (seen.pin === undefined) return assert.equal(entered, false, 'without a PIN nobody enters');
  if (seen.unknownWait && door?.state === 'waiting') return;
  if (waiting) return assert.ok(entered === false && door?.state === 'waiting', 'while it waits nobody enters');
  assert.equal(entered, tried === seen.pin, 'the right PIN enters, and no other');
  seen.unknownWait = false;
  if (entered === true) {
    seen.token = token;
    seen.failures = 0;
    return;
  }
  seen.failures += 1;
  const seconds = waits[Math.min(seen.failures, waits.length) - 1] ?? 0;
  seen.waitsUntil = seen.clock + seconds;
  if (seconds > 0) assert.deepEqual(door, { state: 'waiting', seconds }, `after ${seen.failures} failures`);
}

/** The first, or by somebody who is inside another one. */
async function setPin(seen: Seen, pin: string): Promise<void> {
  const { status, json } = await send(seen, 'pin', seen.pin === undefined ? undefined : seen.token, { pin });
  const { entered, token } = (json ?? {}) as Entry;
  if (seen.pin === undefined)
    assert.ok(entered === true || seen.clock >= 600, 'a first PIN is taken within ten minutes');
  else assert.ok(status === 401 || entered === true, 'whoever is inside may set another');
  if (entered !== true) return;
  if (seen.pin !== pin) [seen.failures, seen.waitsUntil, seen.unknownWait] = [0, 0, false];
  seen.pin = pin;
  seen.token = token ?? '';
}

async function restart(seen: Seen, folder: string): Promise<void> {
  seen.hall.served.close();
  seen.hall.visits.close();
  // What is being written is written by then.
  await new Promise((done) => setImmediate(done));
  // A wait begins anew with each start, so that no clock shortens it.
  const left = Math.max(0, seen.waitsUntil - seen.clock);
  seen.hall = await openHall({}, { folder, drives: () => Promise.resolve([]) });
  Object.assign(seen, { clock: 0, waitsUntil: left, token: '' });
}

async function perform(seen: Seen, given: Act, folder: string): Promise<void> {
  switch (given.kind) {
    case 'enter':
      return enter(seen, given.pin === 'right' ? (seen.pin ?? '73915') : given.pin);
    case 'pin':
      return setPin(seen, given.pin);
    case 'settings':
      return void (await send(seen, 'settings', seen.token, given.body));
    case 'item':
      return void (await send(seen, given.path, seen.token, given.body));
    case 'any': {
      const token = { own: seen.token, none: undefined, other: 'x'.repeat(43) }[given.token];
      const reads = /^(state|drives|figures)/.test(given.path);
      const { status } = await send(seen, given.path, token, reads ? undefined : given.body);
      const needsToken = given.path !== 'pin' && given.path !== 'nothing' && !given.path.startsWith('%');
      if (needsToken && given.token !== 'own') assert.equal(status, 401, `${given.path} needs the token`);
      return;
    }
    case 'wait':
      seen.hall.tick(given.seconds * 1000);
      seen.clock += given.seconds;
      return;
    case 'restart':
      return restart(seen, folder);
    case 'damage':
      await writeFile(join(folder, given.file), given.text);
      if (given.file === 'pin-attempts.json') seen.unknownWait = true;
      await restart(seen, folder);
      if (given.file === 'settings.json')
        assert.ok(
          (await readdir(folder)).some((name) => name.startsWith('settings.json.damaged-')),
          'damaged settings are set aside',
        );
      return;
  }
}

/** Whatever was sent, the hall has settings, on the disk too where any were kept. */
async function judgeSettings(seen: Seen, folder: string): Promise<void> {
  const current: unknown = await (await seen.hall.get('/api/settings')).json();
  assert.ok(settingsSchema.safeParse(current).success, 'the settings in force are such as there are');
  const text = await readFile(join(folder, 'settings.json'), 'utf8').catch(() => JSON.stringify(shippedSettings));
  assert.ok(settingsSchema.safeParse(JSON.parse(text)).success, 'the settings on the disk are whole');
}

async function judge(acts: readonly Act[], own: string): Promise<void> {
  const folder = join(own, 'hall');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const hall = await openHall({}, { folder, drives: () => Promise.resolve([]) });
  const seen: Seen = { hall, pin: undefined, token: '', failures: 0, clock: 0, waitsUntil: 0, unknownWait: false };
  try {
    for (const given of acts) {
      await perform(seen, given, folder);
      await judgeSettings(seen, folder);
      const failed = seen.hall.log.entries.filter(({ event }) => event === 'a request failed');
      assert.deepEqual(failed, [], 'no request fails');
    }
  } finally {
    seen.hall.served.close();
    seen.hall.visits.close();
  }
}

export const staffServiceTarget: Target = fuzzTarget({
  name: 'staff: the service',
  runs: 15,
  // Most begin with somebody who is inside.
  input: fc
    .tuple(fc.boolean(), fc.array(act, { minLength: 1, maxLength: 20 }))
    .map(([inside, acts]): readonly Act[] => (inside ? [{ kind: 'pin', pin: pins[0] }, ...acts] : acts)),
  open: (folder) => Promise.resolve(folder),
  judge,
});

/** The same program behind its real server on 127.0.0.1, with requests as bytes: also such as no library would send. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Loopback, openLoopback } from '../../../src-main/host-chromium/loopback.ts';
import { type Log, openLog } from '../../../src-main/log/log.ts';
import { fuzzTarget, type Target } from '../target.ts';
import type { Hall } from '../../unit/server/support.ts';
import { type Asked, bytesOf, request } from './requests.ts';
import { type Answer, closeHall, judgeAlive, judgeAnswer, openShow, secret } from './show.ts';

interface Ground {
  readonly hall: Hall;
  readonly log: Log;
  readonly failed: string[];
  readonly loopback: Loopback;
  readonly port: number;
  readonly key: string;
}

/** The real log, bounded as it is in the hall, and beside it what failed since it was last looked at. */
function watchedLog(folder: string): { readonly log: Log; readonly failed: string[] } {
  const real = openLog(folder, () => new Date(2026, 11, 1, 10));
  const failed: string[] = [];
  const note = (level: string, event: string, fields: unknown): void => {
    if (level === 'error' && event !== 'the page failed') failed.push(`${event} ${JSON.stringify(fields)}`);
  };
  const log: Log = {
    ...real,
    write: (level, event, fields) => {
      note(level, event, fields);
      real.write(level, event, fields);
    },
    once: (key, level, event, fields) => {
      note(level, event, fields);
      real.once(key, level, event, fields);
    },
  };
  return { log, failed };
}

async function openGround(folder: string): Promise<Ground> {
  const { log, failed } = watchedLog(join(folder, 'logs'));
  const hall = await openShow(folder, log);
  const loopback = await openLoopback(hall.served, log);
  const { port, searchParams } = new URL(loopback.entrance);
  return { hall, log, failed, loopback, port: Number(port), key: searchParams.get('key') ?? '' };
}

/** How the bytes differ from what a browser would send. */
const manners = fc.record({
  /** Most come in with the key of this launch: what lies behind the gate is meant. */
  key: fc.oneof(
    { weight: 5, arbitrary: fc.constant('right' as const) },
    fc.constantFrom('none' as const, 'wrong' as const),
  ),
  origin: fc.oneof(
    { weight: 5, arbitrary: fc.constant('own' as const) },
    fc.constantFrom('none' as const, 'other' as const),
  ),
  host: fc.oneof(
    { weight: 8, arbitrary: fc.constant('own' as const) },
    fc.constantFrom('none' as const, 'other' as const, 'twice' as const),
  ),
  length: fc.oneof(
    { weight: 5, arbitrary: fc.constant('true' as const) },
    fc.constantFrom(
      'chunked' as const,
      'none' as const,
      'short' as const,
      'long' as const,
      'both' as const,
      'bad chunks' as const,
    ),
  ),
  end: fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r'),
  version: fc.oneof(
    { weight: 8, arbitrary: fc.constant('HTTP/1.1') },
    fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'X', ''),
  ),
  /** Bytes put somewhere in it. */
  noise: fc.option(fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 6 })), { freq: 6, nil: undefined }),
  /** Sent so far and no further. */
  cut: fc.option(fc.nat(), { freq: 8, nil: undefined }),
  /** Sent by the same connection before the answer is there. */
  again: fc.boolean(),
});
type Manners = typeof manners extends fc.Arbitrary<infer M> ? M : never;

function lengthHeaders(how: Manners['length'], length: number): string[] {
  switch (how) {
    case 'true':
      return [`content-length: ${length}`];
    case 'short':
      return [`content-length: ${Math.max(0, length - 3)}`];
    case 'long':
      return [`content-length: ${length + 1000}`];
    case 'chunked':
    case 'bad chunks':
      return ['transfer-encoding: chunked'];
    case 'both':
      return [`content-length: ${length}`, 'transfer-encoding: chunked'];
    case 'none':
      return [];
  }
}

function bodyBytes(how: Manners['length'], body: Buffer): Buffer {
  if (how === 'bad chunks') return Buffer.concat([Buffer.from('fffffffffffffffff\r\n'), body]);
  if (how !== 'chunked' && how !== 'both') return body;
  return Buffer.concat([
    Buffer.from(body.length === 0 ? '' : `${body.length.toString(16)}\r\n`),
    body,
    Buffer.from(body.length === 0 ? '0\r\n\r\n' : '\r\n0\r\n\r\n'),
  ]);
}

/** What is really sent. */
function wire({ method, target, headers, body }: Asked, how: Manners, { port, key }: Ground): Buffer {
  const own = `127.0.0.1:${port}`;
  const hosts = { own: [own], none: [], other: ['evil.example'], twice: [own, 'evil.example'] }[how.host];
  const origins = { own: [`http://${own}`], none: [], other: ['http://evil.example'] }[how.origin];
  const keys = { right: [key], none: [], wrong: [key.slice(1)] }[how.key];
  const content = bytesOf(body);
  const lines = [
    `${method} ${target} ${how.version}`,
    ...hosts.map((each) => `host: ${each}`),
    ...origins.map((each) => `origin: ${each}`),
    ...keys.map((each) => `cookie: nianlun-${port}=${each}`),
    'connection: close',
    ...headers.filter(([name]) => name !== 'content-length').map(([name, value]) => `${name}: ${value}`),
    ...lengthHeaders(how.length, content.length),
  ];
  const plain = Buffer.concat([Buffer.from(lines.join(how.end) + how.end + how.end), bodyBytes(how.length, content)]);
  const [at, bytes] = how.noise ?? [0, new Uint8Array()];
  const noisy = Buffer.concat([
    plain.subarray(0, at % (plain.length + 1)),
    bytes,
    plain.subarray(at % (plain.length + 1)),
  ]);
  const sent = how.cut === undefined ? noisy : noisy.subarray(0, how.cut % (noisy.length + 1));
  return how.again ? Buffer.concat([sent, sent]) : sent;
}

/** Sends the bytes, ends its side, and takes what comes until the other side ends too; a stream of events is let go. */
async function exchange(port: number, bytes: Buffer): Promise<Buffer> {
  const socket = connect(port, '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => {
    parts.push(part);
    if (part.includes('text/event-stream')) socket.destroy();
  });
  // A server that refuses closes while it is still spoken to.
  socket.on('error', () => socket.destroy());
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  socket.end(bytes);
  await closed;
  return Buffer.concat(parts);
}

/** The first answer of what came; undefined where there was none. */
function readAnswer(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  const headers = new Map(
    lines.map((line) => [line.split(':', 1)[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
  const length = headers.get('content-length');
  const rest = bytes.subarray(end + 4);
  return {
    status,
    header: (name) => headers.get(name) ?? null,
    body: length === undefined ? rest : rest.subarray(0, Number(length)),
  };
}

async function judge({ asked, how }: { readonly asked: Asked; readonly how: Manners }, ground: Ground): Promise<void> {
  const { hall, loopback, port, key, failed } = ground;
  failed.length = 0;
  const came = await exchange(port, wire(asked, how, ground));
  assert.ok(!came.includes(secret), 'what nobody may see stays unseen');
  const answer = readAnswer(came);
  if (answer !== undefined) judgeAnswer(asked.method, answer);
  if (answer !== undefined && (how.key !== 'right' || how.host === 'other') && how.noise === undefined)
    assert.ok(answer.status >= 400, `without the key or the name the answer is ${answer.status}`);
  const headers = { cookie: `nianlun-${port}=${key}` };
  await judgeAlive((path) => fetch(`${loopback.origin}${path}`, { headers }));
  assert.deepEqual(failed, [], 'nothing failed');
  assert.ok(hall.served.windows.health().length <= 16, 'a wall has a handful of windows');
}

export const loopbackTarget: Target = fuzzTarget({
  name: 'http: over loopback',
  runs: 60,
  input: fc.record({ asked: request, how: manners }),
  open: openGround,
  judge,
  close: async ({ hall, loopback, log }) => {
    await loopback.close();
    closeHall(hall);
    await log.close();
  },
});

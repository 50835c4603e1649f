import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type Loopback, openLoopback } from '../../../src-main/host-chromium/loopback.ts';
import { harbour, openHall, type Hall } from '../server/support.ts';

type Ask = (method: string, path: string, parts?: readonly string[]) => Promise<number>;

/** The whole way over a socket, as a browser that has been let in; parts of a body are sent without a length. */
async function openDoor(slowest?: number): Promise<{
  readonly hall: Hall;
  readonly open: Loopback;
  readonly headers: { readonly cookie: string; readonly origin: string };
  readonly ask: Ask;
}> {
  const hall = await openHall();
  const open = await openLoopback(hall.served, hall.log, slowest);
  const { origin, entrance, close } = open;
  onTestFinished(close);
  const { port, searchParams } = new URL(entrance);
  const headers = { cookie: `nianlun-${port}=${searchParams.get('key')}`, origin };
  const ask: Ask = (method, path, parts = []) =>
    new Promise((resolve, reject) => {
      const asked = request(`${origin}${path}`, { method, headers, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      // An answer may come before the whole of a body that is too large.
      asked.on('error', reject);
      for (const part of parts) asked.write(part);
      asked.end();
    });
  return { hall, open, headers, ask };
}

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'M-SEARCH'])(
  '%s gets an ordinary no on every path, not a failure',
  async (method) => {
    const { hall, ask } = await openDoor();
    for (const path of ['/', '/media/a.webp', '/api/health', '/nowhere']) expect(await ask(method, path)).toBe(405);
    expect(hall.log.entries.filter(({ level }) => level === 'error')).toEqual([]);
  },
);

test('what a page sends arrives whole, also in pieces and without a length', async () => {
  const { ask } = await openDoor();
  expect(await ask('POST', '/api/visits', ['{"id":"wall",', '"event":', '"start"}'])).toBe(200);
  expect(await ask('POST', '/api/visits')).toBe(400);
  expect(await ask('POST', '/api/journey', ['x'.repeat(10_000), 'x'.repeat(10_000)])).toBe(413);
});

/** Sends the beginning of something, and tells what came back when the other side has closed. */
function begin(origin: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (data) => (heard += String(data)));
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}

test('who sends nothing, half a head or half a body is cut off, and a stream of events goes on', async () => {
  const { hall, open, headers } = await openDoor(200);
  const { origin } = open;
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${origin}/api/events?id=wall`, { headers, agent: false }, resolve).on('error', reject).end();
  });
  const head = `POST /api/heartbeat HTTP/1.1\r\nhost: ${new URL(origin).host}\r\norigin: ${origin}\r\n`;
  const [silent, half, body] = await Promise.all([
    begin(origin, ''),
    begin(origin, head),
    begin(origin, `${head}cookie: ${headers.cookie}\r\ncontent-length: 100\r\n\r\n{"id"`),
  ]);
  expect(silent).toMatch(/^(HTTP\/1.1 408 .*)?$/s);
  expect(half).toMatch(/^HTTP\/1.1 408 /);
  expect(body).toMatch(/^HTTP\/1.1 408 /);
  const told = new Promise<string>((resolve) => {
    let heard = '';
    stream.on('data', (data) => {
      heard += String(data);
      if (heard.includes('exhibition')) resolve(heard);
    });
  });
  hall.show(harbour);
  expect(await told).toContain('data: {"type":"exhibition"}');
  stream.destroy();
});

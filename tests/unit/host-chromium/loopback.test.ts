import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { openLoopback } from '../../../src-main/host-chromium/loopback.ts';
import { openHall, type Hall } from '../server/support.ts';

type Ask = (method: string, path: string, parts?: readonly string[]) => Promise<number>;

/** The whole way over a socket, as a browser that has been let in; parts of a body are sent without a length. */
async function openDoor(): Promise<{ readonly hall: Hall; readonly ask: Ask }> {
  const hall = await openHall();
  const { origin, entrance, close } = await openLoopback(hall.served, hall.log);
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
  return { hall, ask };
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

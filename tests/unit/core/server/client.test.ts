import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask, latestPost } from '../../../../src-renderer/core/server/client.ts';
import { harbour, openHall, type Hall } from '../../server/support.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A page whose server is that of the hall; what it asked, as it asked it. */
async function page(): Promise<{ readonly hall: Hall; readonly asked: RequestInit[] }> {
  const hall = await openHall();
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push(init);
    return hall.get(path, init);
  });
  return { hall, asked };
}

test('a page gets what the server answers, and nothing where there is nothing to say', async () => {
  await page();
  expect(await ask('GET /api/window', { id: 'wall' })).toMatchObject({
    ok: true,
    value: { id: 'wall', mode: 'kiosk' },
  });
  expect(await ask('POST /api/heartbeat', { id: 'wall', view: 'home', frames: 7 })).toMatchObject({
    ok: true,
    value: null,
  });
  const health = await ask('GET /api/health');
  expect(health.ok && health.value.windows.map(({ id, frames }) => [id, frames])).toEqual([['wall', 7]]);
});

test('the exhibition is asked for as the browser fetches it ahead: without a header of its own', async () => {
  const { asked } = await page();
  expect(await ask('GET /exhibition.json')).toMatchObject({ ok: true, value: { id: harbour.id } });
  expect(asked.map(({ headers, body }) => [headers, body])).toEqual([[undefined, undefined]]);
});

test('what is refused, and a server that is away, are told by a status and end nothing', async () => {
  const { hall } = await page();
  expect(await ask('GET /api/window', { id: 'a b' })).toEqual({ ok: false, status: 400 });
  expect(await ask('GET /api/staff/state')).toEqual({ ok: false, status: 401 });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await ask('GET /exhibition.json')).toEqual({ ok: false, status: 0 });
  hall.served.close();
});

test('a slow server hears the first report and the last, and none between them', async () => {
  const heard: number[] = [];
  const answers: (() => void)[] = [];
  const report = latestPost((frames: number) => {
    heard.push(frames);
    return new Promise<void>((answer) => answers.push(answer));
  });
  for (const frames of [1, 2, 3, 4]) report(frames);
  expect(heard).toEqual([1]);
  answers[0]?.();
  await vi.waitFor(() => expect(heard).toEqual([1, 4]));
});

import { expect, test } from 'vitest';
import type { HallState } from '../../../src-main/supervision/hall-hours.ts';
import { harbour, openHall } from './support.ts';

test('the wall page and its scripts are served, its source maps are not', async () => {
  const hall = await openHall();
  const page = await hall.get('/?window=wall');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('<title>wall</title>');
  const script = await hall.get('/assets/wall.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await hall.get('/assets/wall.js.map')).status).toBe(404);
});

test('every answer allows this origin only and is never guessed at', async () => {
  const hall = await openHall();
  for (const path of ['/', '/exhibition.json', '/api/health', '/api/none', '/none', '/media/none.png']) {
    const { headers } = await hall.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|data:|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
  }
  expect((await hall.get('/api/window')).headers.get('cache-control')).toBe('no-store');
});

test('an address nobody serves is a 404 and one line in the log, however often it is asked for', async () => {
  const hall = await openHall();
  for (let times = 0; times < 3; times += 1) expect((await hall.get('/wp-admin')).status).toBe(404);
  expect(hall.log.entries).toEqual([
    { level: 'warning', event: 'refused', fields: { status: 404, why: 'no file', method: 'GET', path: '/wp-admin' } },
  ]);
});

test('a wrong method is a 405 that says what is allowed', async () => {
  const hall = await openHall();
  const answer = await hall.post('/exhibition.json', {});
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET');
  expect((await hall.get('/api/heartbeat')).status).toBe(405);
  expect((await hall.get('/', { method: 'DELETE' })).status).toBe(405);
  expect((await hall.get('/api/settings', { method: 'PUT', body: '{}' })).status).toBe(405);
});

test('the exhibition is fetched once and then only asked whether it changed', async () => {
  const hall = await openHall();
  const first = await hall.get('/exhibition.json');
  expect(await first.json()).toEqual(harbour);
  const etag = first.headers.get('etag') ?? '';
  expect((await hall.get('/exhibition.json', { headers: { 'if-none-match': etag } })).status).toBe(304);
  hall.show({ ...harbour, version: '2' });
  const second = await hall.get('/exhibition.json', { headers: { 'if-none-match': etag } });
  expect(second.status).toBe(200);
  expect(second.headers.get('etag')).not.toBe(etag);
});

test('only the public copy leaves the server', async () => {
  const [pier] = harbour.chapters;
  const guideNotes = { en: [{ type: 'paragraph', children: [{ type: 'text', value: 'For guides' }] }] } as const;
  const hall = await openHall({}, { holds: { ...harbour, chapters: pier ? [{ ...pier, guideNotes }] : [] } });
  const answer = await (await hall.get('/exhibition.json')).text();
  expect(answer).toContain('A pier is built.');
  expect(answer).not.toContain('For guides');
});

test('a new window gets an ID, the hall’s settings, and a language the exhibition has', async () => {
  const hall = await openHall();
  const start = (await (await hall.get('/api/window')).json()) as Record<string, unknown>;
  expect(start).toMatchObject({ mode: 'kiosk', map: 'rings', journey: null, visitsToday: 0 });
  expect(start['settings']).toMatchObject({ language: 'both', textSize: 2, idleSeconds: 75, diagonal: 43 });
  expect(start['id']).toMatch(/^[0-9a-f-]{36}$/);
  expect((await hall.get('/api/window?id=../../x')).status).toBe(400);
});

test('a window that dies comes back where it was', async () => {
  const hall = await openHall();
  const journey = { view: 'chapter:pier:1', aids: { textSize: 3 } };
  expect((await hall.post('/api/journey', { id: 'wall', journey })).status).toBe(204);
  expect(await (await hall.get('/api/window?id=wall')).json()).toMatchObject({ id: 'wall', journey });
  expect(await (await hall.get('/api/window?id=other')).json()).toMatchObject({ journey: null });
});

test('the page of a wall that begins with frost says so before its script runs, and no other does', async () => {
  let state: HallState = { open: true };
  const hall = await openHall({ hall: () => state });
  const begins = async (address = '/?window=wall') => {
    const answer = await hall.get(address, { headers: { 'if-none-match': etag } });
    return answer.status === 200 && (await answer.text()).includes('data-begins="frost"');
  };
  const etag = (await hall.get('/')).headers.get('etag') ?? '';
  expect(await begins()).toBe(true);
  expect(await begins('/')).toBe(false);
  expect(await begins('/?window=wall&view=home')).toBe(false);
  await hall.post('/api/journey', { id: 'wall', journey: { view: 'chapter:pier:1' } });
  expect(await begins()).toBe(false);
  await hall.post('/api/journey', { id: 'wall', journey: { view: 'attract' } });
  expect(await begins()).toBe(true);
  state = { open: false };
  expect(await begins()).toBe(false);
  state = { open: true, quiet: 'grey' };
  expect(await begins()).toBe(false);
  state = { open: true };
  await hall.settings.replace({ ...hall.settings.current(), ground: 'paper' });
  expect(await begins()).toBe(false);
  const empty = await openHall({ exhibition: { current: () => harbour, shown: () => 'nothing' } });
  expect(await (await empty.get('/?window=wall')).text()).not.toContain('data-begins');
});

test('a journey that is too large, or no JSON, is not kept', async () => {
  const hall = await openHall();
  const large = await hall.post('/api/journey', { id: 'wall', journey: 'x'.repeat(20_000) });
  expect(large.status).toBe(413);
  expect(large.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await hall.post('/api/journey', '{')).status).toBe(400);
  expect((await hall.post('/api/journey', { id: 'wall' })).status).toBe(400);
  expect((await hall.post('/api/journey', { id: 'a b', journey: 1 })).status).toBe(400);
  expect(await (await hall.get('/api/window?id=wall')).json()).toMatchObject({ journey: null });
});

test('health tells each drawing window’s view, frames, and how old its last beat is', async () => {
  const hall = await openHall();
  expect(await (await hall.get('/api/health')).json()).toEqual({ windows: [] });
  expect((await hall.post('/api/heartbeat', { id: 'wall', view: 'home:1960', frames: 120 })).status).toBe(204);
  hall.tick(1500);
  expect(await (await hall.get('/api/health')).json()).toEqual({
    windows: [{ id: 'wall', view: 'home:1960', frames: 120, beatAgeMs: 1500 }],
  });
  expect((await hall.post('/api/heartbeat', { id: 'wall', view: 'nowhere', frames: 1 })).status).toBe(400);
  expect((await hall.post('/api/heartbeat', { id: 'wall', view: 'home', frames: -1 })).status).toBe(400);
});

test('what a visit was becomes sums of the day, of known names only', async () => {
  const hall = await openHall();
  const visit = { seconds: 12, views: ['chapter:pier', 'chapter:none'], languages: ['en'], step: 'entered' };
  expect((await hall.post('/api/visits', { id: 'wall', event: 'end', visit })).status).toBe(200);
  expect(hall.visits.since('').map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'dwell 15',
    'language en',
    'step begun',
    'step entered',
    'step turned',
    'view chapter:pier',
  ]);
  const endless = { ...visit, seconds: 1e9 };
  expect((await hall.post('/api/visits', { id: 'wall', event: 'end', visit: endless })).status).toBe(400);
});

test('each visit adds one line to today’s ring', async () => {
  const hall = await openHall();
  const start = await hall.post('/api/visits', { id: 'wall', event: 'start' });
  expect(await start.json()).toEqual({ today: 1 });
  await hall.post('/api/visits', { id: 'wall', event: 'start' });
  expect(await (await hall.post('/api/visits', { id: 'wall', event: 'end' })).json()).toEqual({ today: 2 });
  expect(await (await hall.get('/api/window')).json()).toMatchObject({ visitsToday: 2 });
  expect((await hall.post('/api/visits', { id: 'wall', event: 'stare' })).status).toBe(400);
});

test('windows beyond those a wall can have are forgotten, the longest silent first', async () => {
  const hall = await openHall();
  for (let number = 0; number < 40; number += 1) {
    await hall.post('/api/journey', { id: `window-${number}`, journey: number });
  }
  expect(await (await hall.get('/api/window?id=window-0')).json()).toMatchObject({ journey: null });
  expect(await (await hall.get('/api/window?id=window-39')).json()).toMatchObject({ journey: 39 });
});

test('a journey of thousands of brackets is refused in a sentence of our own and breaks nothing', async () => {
  const hall = await openHall();
  const journey = (levels: number): string => `{"id":"wall","journey":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  expect((await hall.post('/api/journey', journey(7000))).status).toBe(400);
  expect((await hall.post('/api/journey', journey(20))).status).toBe(204);
  expect((await hall.post('/api/journey', '{"id":"wall"}')).status).toBe(400);
  expect(hall.log.entries.filter(({ level }) => level === 'error')).toEqual([]);
});

import { expect, test } from 'vitest';
import { openHall, type Hall } from './support.ts';

const shown = { view: 'chapter:pier:1', language: 'both', led: true, black: false };

/** Opens a window's stream and gives the pushes that have come when asked. */
async function listen(hall: Hall, address: string): Promise<() => Promise<unknown>> {
  const answer = await hall.get(address);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async () => {
    while (!text.includes('data: ')) {
      const { value, done = true } = (await reader?.read()) ?? {};
      if (done) return undefined;
      text += value;
    }
    const [, push = ''] = text.split('data: ');
    text = '';
    return JSON.parse(push.split('\n')[0] ?? '') as unknown;
  };
}

async function presenting(hall: Hall): Promise<unknown> {
  return (await hall.get('/api/presenting')).json();
}

test('the guide’s own page is told whenever the wall shows something else, and only then', async () => {
  const hall = await openHall();
  const next = await listen(hall, '/api/events?id=guide&follow=1');
  expect((await hall.post('/api/journey', { id: 'wall', journey: {}, shown })).status).toBe(204);
  expect(await next()).toEqual({ type: 'shown', window: 'wall', shown });
  await hall.post('/api/journey', { id: 'wall', journey: { year: 1990 }, shown });
  const black = { ...shown, black: true };
  await hall.post('/api/journey', { id: 'wall', journey: {}, shown: black });
  expect(await next()).toEqual({ type: 'shown', window: 'wall', shown: black });
});

test('a wall is not troubled with what another wall shows', async () => {
  const hall = await openHall();
  const next = await listen(hall, '/api/events?id=second');
  await hall.post('/api/journey', { id: 'wall', journey: {}, shown });
  await hall.post('/api/presenting', { window: 'second', event: { type: 'home' } });
  expect(await next()).toEqual({ type: 'journey', event: { type: 'home' } });
});

test('the wall that is led is found, else the first one that is open', async () => {
  const hall = await openHall();
  expect(await presenting(hall)).toEqual({ window: null, shown: null });
  await listen(hall, '/api/events?id=guide&follow=1');
  await listen(hall, '/api/events?id=first');
  await listen(hall, '/api/events?id=second');
  const quiet = { ...shown, led: false };
  await hall.post('/api/journey', { id: 'first', journey: {}, shown: quiet });
  expect(await presenting(hall)).toEqual({ window: 'first', shown: quiet });
  await hall.post('/api/journey', { id: 'second', journey: {}, shown });
  expect(await presenting(hall)).toEqual({ window: 'second', shown });
});

test('a led wall that is coming back from a fault is still the one; one that stays away is not', async () => {
  const hall = await openHall();
  await listen(hall, '/api/events?id=first');
  const quiet = { ...shown, led: false };
  await hall.post('/api/journey', { id: 'first', journey: {}, shown: quiet });
  await hall.post('/api/journey', { id: 'second', journey: {}, shown });
  await hall.post('/api/heartbeat', { id: 'second', view: shown.view, frames: 1 });
  hall.tick(20_000);
  expect(await presenting(hall)).toEqual({ window: 'second', shown });
  hall.tick(60_000);
  expect(await presenting(hall)).toEqual({ window: 'first', shown: quiet });
});

test('a wish goes to its wall alone, and whoever sends it learns when there is none', async () => {
  const hall = await openHall();
  const next = await listen(hall, '/api/events?id=wall');
  expect((await hall.post('/api/presenting', { window: 'wall', event: { type: 'next' } })).status).toBe(204);
  expect(await next()).toEqual({ type: 'journey', event: { type: 'next' } });
  expect((await hall.post('/api/presenting', { window: 'gone', event: { type: 'next' } })).status).toBe(404);
  expect((await hall.post('/api/presenting', { window: 'wall' })).status).toBe(400);
});

test('a page that says nothing of what it shows, or says nonsense, is answered as ever', async () => {
  const hall = await openHall();
  expect((await hall.post('/api/journey', { id: 'wall', journey: {} })).status).toBe(204);
  for (const wrong of [{ ...shown, view: 'nowhere' }, { ...shown, led: 1 }, { view: 'home' }])
    expect((await hall.post('/api/journey', { id: 'wall', journey: {}, shown: wrong })).status).toBe(400);
  expect(await presenting(hall)).toEqual({ window: null, shown: null });
});

import { expect, test } from 'vitest';
import { harbour, openHall } from './support.ts';

/** Reads the stream until `count` messages have come, or it ends. */
async function messages(answer: Response, count: number): Promise<unknown[]> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const found: unknown[] = [];
  let text = '';
  while (reader && found.length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) found.push(JSON.parse(part.slice(6)));
  }
  await reader?.cancel();
  return found;
}

test('a page is told of a changed exhibition and of each visit', async () => {
  const hall = await openHall();
  const answer = await hall.get('/api/events?id=wall');
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  hall.show({ ...harbour, version: '2' });
  await hall.post('/api/visits', { id: 'wall', event: 'start' });
  expect(await messages(answer, 2)).toEqual([{ type: 'exhibition' }, { type: 'visits', today: 1 }]);
});

test('what changes between a page’s beginning and its listening is told when it listens, once', async () => {
  const hall = await openHall();
  await hall.get('/api/window?id=wall');
  hall.show(harbour);
  hall.show({ ...harbour, version: '2' });
  const first = await hall.get('/api/events?id=wall');
  const second = await hall.get('/api/events?id=wall');
  await hall.post('/api/visits', { id: 'wall', event: 'start' });
  expect(await messages(first, 2)).toEqual([{ type: 'exhibition' }]);
  expect(await messages(second, 1)).toEqual([{ type: 'visits', today: 1 }]);
});

test('each window has one stream: a new one ends the old one', async () => {
  const hall = await openHall();
  const old = await hall.get('/api/events?id=wall');
  const fresh = await hall.get('/api/events?id=wall');
  hall.show(harbour);
  expect(await messages(old, 1)).toEqual([]);
  expect(await messages(fresh, 1)).toEqual([{ type: 'exhibition' }]);
});

test('a page that went away is not written to any more', async () => {
  const hall = await openHall();
  const answer = await hall.get('/api/events?id=wall');
  await answer.body?.cancel();
  hall.show(harbour);
  const next = await hall.get('/api/events?id=wall');
  hall.show(harbour);
  expect(await messages(next, 1)).toEqual([{ type: 'exhibition' }]);
});

test('a hung page that takes nothing loses its stream instead of filling the memory', async () => {
  const hall = await openHall();
  const answer = await hall.get('/api/events?id=wall');
  for (let times = 0; times < 500; times += 1) hall.show(harbour);
  const received = await messages(answer, 1000);
  expect(received.length).toBeGreaterThan(10);
  expect(received.length).toBeLessThan(100);
});

test('when the program ends, every stream ends', async () => {
  const hall = await openHall();
  const answer = await hall.get('/api/events?id=wall');
  hall.served.close();
  expect(await messages(answer, 1)).toEqual([]);
});

test('a stream without a window is refused', async () => {
  const hall = await openHall();
  expect((await hall.get('/api/events')).status).toBe(400);
});

test('a thousand pages that listen leave as many streams as a wall has windows, and the wall keeps its own', async () => {
  const hall = await openHall();
  const wall = await hall.get('/api/events?id=wall');
  const others: Response[] = [];
  for (let page = 0; page < 1000; page += 1) {
    others.push(await hall.get(`/api/events?id=page-${page}`));
    await hall.post('/api/heartbeat', { id: 'wall', view: 'home', frames: page });
  }
  hall.show(harbour);
  expect(await messages(wall, 1)).toEqual([{ type: 'exhibition' }]);
  hall.served.close();
  const told = await Promise.all(others.map((answer) => messages(answer, 1)));
  expect(told.filter((each) => each.length > 0)).toHaveLength(15);
});

test('asking what a stream would say of itself takes no window’s stream away', async () => {
  const hall = await openHall();
  const wall = await hall.get('/api/events?id=wall');
  await hall.get('/api/events?id=wall', { method: 'HEAD' });
  hall.show(harbour);
  expect(await messages(wall, 1)).toEqual([{ type: 'exhibition' }]);
});

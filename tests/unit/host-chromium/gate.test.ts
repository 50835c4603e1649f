import { expect, test } from 'vitest';
import { admit, type Incoming } from '../../../src-main/host-chromium/gate.ts';

const gate = { port: 4567, key: 'right-key' };
const host = '127.0.0.1:4567';
const cookie = 'nianlun-4567=right-key';

function ask(target: string, headers: Incoming['headers'] = {}, method = 'GET'): ReturnType<typeof admit> {
  return admit(gate, { method, target, headers: { host, ...headers } });
}

test('the first navigation turns the key into a cookie that scripts and other sites never see', () => {
  expect(ask('/?key=right-key')).toEqual({
    kind: 'enter',
    location: '/',
    cookie: 'nianlun-4567=right-key; HttpOnly; SameSite=Strict; Path=/',
  });
  expect(ask('/?key=right-key&window=wall&view=home%3A1990')).toMatchObject({
    location: '/?window=wall&view=home%3A1990',
  });
});

test('with the cookie, everything of this origin comes in', () => {
  expect(ask('/', { cookie })).toEqual({ kind: 'in' });
  expect(ask('/media/a.mp4?x=1', { cookie: `other=1; ${cookie}`, 'sec-fetch-site': 'same-origin' })).toEqual({
    kind: 'in',
  });
  expect(ask('/api/journey', { cookie, origin: `http://${host}` }, 'POST')).toEqual({ kind: 'in' });
});

test.each([
  undefined,
  'evil.example',
  'localhost:4567',
  '127.0.0.1',
  '127.0.0.1:80',
  `${host}.evil.example`,
  '[::1]:4567',
])('a request for the host %s is refused, key or not', (wrong) => {
  expect(ask('/', { host: wrong, cookie })).toEqual({ kind: 'refused', status: 403, why: 'host' });
  expect(ask('/?key=right-key', { host: wrong })).toMatchObject({ kind: 'refused', status: 403 });
});

test('without the key, or with a wrong one, nobody comes in', () => {
  for (const headers of [
    {},
    { cookie: 'nianlun-4567=wrong-key' },
    { cookie: 'nianlun-4568=right-key' },
    { cookie: 'nianlun-4567=' },
  ]) {
    expect(ask('/exhibition.json', headers)).toEqual({ kind: 'refused', status: 403, why: 'key' });
  }
  expect(ask('/?key=wrong', { cookie })).toMatchObject({ kind: 'refused', status: 403 });
  expect(ask('/?key=right-ke')).toMatchObject({ kind: 'refused', status: 403 });
  expect(ask('/api/health?key=right-key')).toMatchObject({ kind: 'refused', status: 403 });
});

test.each(['http://evil.example', 'null', 'http://127.0.0.1:9999', 'https://127.0.0.1:4567'])(
  'a write from the origin %s is refused',
  (origin) => {
    expect(ask('/api/journey', { cookie, origin }, 'POST')).toEqual({ kind: 'refused', status: 403, why: 'origin' });
    expect(ask('/exhibition.json', { cookie, origin })).toMatchObject({ status: 403 });
  },
);

test('a write that hides its origin is refused', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect(ask('/api/journey', { cookie }, method)).toMatchObject({ kind: 'refused', status: 403 });
  }
});

test('a page on another port of this machine can’t ask with the visitor’s cookie', () => {
  expect(ask('/exhibition.json', { cookie, 'sec-fetch-site': 'same-site' })).toMatchObject({
    status: 403,
    why: 'site',
  });
  expect(ask('/', { cookie, 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
});

test.each(['/../etc/passwd', '/media/../../x', '/media/%2e%2e/x', '/media/.%2E/x', '/media/..\\x', '/..'])(
  '%s is refused before anything resolves its dots',
  (target) => {
    expect(ask(target, { cookie })).toEqual({ kind: 'refused', status: 404, why: 'dots' });
  },
);

test.each(['http://evil.example/', '//evil.example/', '*', ''])('the target %s is no address of ours', (target) => {
  expect(ask(target, { cookie })).toMatchObject({ kind: 'refused', status: 404 });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serve, setupScheme } from '../../../src-main/host-electron/protocol.ts';
import { film, openExhibit, type Exhibit } from './exhibit.ts';
import { fakeElectron, FakeSession } from './fake-electron.ts';

let exhibit: Exhibit;
let ask: (address: string, init?: RequestInit) => Promise<Response>;
let session: FakeSession;

beforeEach(async () => {
  exhibit = await openExhibit();
  session = new FakeSession();
  serve(session, exhibit.served);
  ask = async (address, init) => {
    if (session.handled === null) throw new Error('nothing is served');
    return session.handled.answer(new Request(address, init));
  };
});
afterEach(() => exhibit.close());

const film_ = 'app://exhibit/media/film.mp4';
const range = (bytes: string): RequestInit => ({ headers: { range: `bytes=${bytes}` } });

describe('D8: serving content', () => {
  test('the scheme is registered once, with what a page needs and nothing more', () => {
    const { electron, told } = fakeElectron();
    setupScheme(electron.protocol);
    expect(told.callsOf('registerSchemesAsPrivileged')).toEqual([
      [
        [
          {
            scheme: 'app',
            privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
          },
        ],
      ],
    ]);
  });
  test('the window’s page comes from the server', async () => {
    const answer = await ask('app://exhibit/?window=wall-1');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>wall</title>');
    expect(session.handled?.scheme).toBe('app');
  });
  test('a page learns who it is', async () => {
    expect(await (await ask('app://exhibit/api/window?id=wall-1')).json()).toMatchObject({
      id: 'wall-1',
      mode: 'kiosk',
    });
  });
  test('what a window posts comes back to the window that takes its place', async () => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const body = JSON.stringify({ id: 'wall-1', journey: { view: 'circle' } });
    expect((await ask('app://exhibit/api/journey', { ...post, body })).status).toBe(204);
    expect(await (await ask('app://exhibit/api/window?id=wall-1')).json()).toMatchObject({
      journey: { view: 'circle' },
    });
  });
  test.each([
    ['100-199', 100, 200],
    ['4000-', 4000, 5000],
    ['-10', 4990, 5000],
    ['0-', 0, 5000],
  ])('a film can be entered at bytes=%s', async (bytes, from, to) => {
    const answer = await ask(film_, range(bytes));
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/5000`);
    expect(answer.headers.get('accept-ranges')).toBe('bytes');
    expect(answer.headers.get('content-length')).toBe(String(to - from));
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(film.slice(from, to));
  });
  test('beyond the end of a film there is nothing', async () => {
    const answer = await ask(film_, range('5000-'));
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */5000']);
  });
  test('several films at once each get their own bytes', async () => {
    const starts = [0, 500, 1000, 1500, 2000];
    const answers = await Promise.all(starts.map((start) => ask(film_, range(`${start}-${start + 499}`))));
    const bodies = await Promise.all(answers.map(async (answer) => new Uint8Array(await answer.arrayBuffer())));
    expect(bodies).toEqual(starts.map((start) => film.slice(start, start + 500)));
  });
  test('HEAD answers with headers alone', async () => {
    const answer = await ask(film_, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), answer.body]).toEqual([200, '5000', null]);
  });
  test.each([
    '..%2f..%2fetc/passwd',
    '%2e%2e%2fdata/settings.json',
    'a%00b',
    '..%5c..%5cdata',
    'C:%5cWindows',
    'nothing.mp4',
  ])('the path %s leads nowhere', async (path) => expect((await ask(`app://exhibit/media/${path}`)).status).toBe(404));
  test.each(['app://other/', 'app://exhibit.evil/api/window?id=wall-1'])('%s is not answered', async (address) => {
    expect((await ask(address)).status).toBe(404);
  });
});

describe('D9: Content-Security-Policy and isolation', () => {
  test.each(['/', '/exhibition.json', '/api/health', '/media/film.mp4', '/nothing'])(
    '%s carries a policy under which only our own origin exists',
    async (path) => {
      const { headers } = await ask(`app://exhibit${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of [
        ...["default-src 'none'", "script-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'none'"],
        // The presenter's page, of our own origin too, shows the wall in small.
        ...["form-action 'none'", path === '/' ? "frame-ancestors 'self'" : "frame-ancestors 'none'"],
      ]) {
        expect(policy.split('; ')).toContain(rule);
      }
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );
});

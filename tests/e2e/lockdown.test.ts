import { request } from 'node:http';
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder } from '../new-folder.ts';
import { expect, programTest as test } from './support/kiosk.ts';
import { firstExhibition, type Program, startProgram } from './support/program.ts';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Sends the request line exactly as it is written: no client tidies the address. */
function send(
  program: Program,
  target: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port, host } = new URL(program.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, headers: { host, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

async function cookieOf(program: Program): Promise<string> {
  const { pathname, search } = new URL(program.address);
  const [cookie = ''] = (await send(program, pathname + search)).headers['set-cookie'] ?? [];
  return cookie.split(';', 1)[0] ?? '';
}

const refusals = async (program: Program): Promise<string[]> =>
  (await program.log()).filter(({ event }) => event === 'refused').map(({ why }) => String(why));

test('the key opens the door once and leaves no trace in the address', async ({ program }) => {
  const { pathname, search } = new URL(program.address);
  const entered = await send(program, `${pathname}${search}&window=wall`);
  expect(entered.status).toBe(303);
  expect(entered.headers['location']).toBe('/?window=wall');
  expect(String(entered.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
  expect((await send(program, '/', { headers: { cookie: await cookieOf(program) } })).status).toBe(200);
});

test('requests from the wrong host, without the key or from another origin get nothing, once in the log', async ({
  program,
}) => {
  const cookie = await cookieOf(program);
  const posting = { method: 'POST', body: '{"id":"wall","journey":1}' };
  for (let times = 0; times < 3; times += 1) {
    const answers = [
      await send(program, '/exhibition.json', { headers: { host: 'evil.example', cookie } }),
      await send(program, '/exhibition.json'),
      await send(program, '/?key=guess'),
      await send(program, '/api/journey', { ...posting, headers: { cookie, origin: 'http://evil.example' } }),
      await send(program, '/api/journey', { ...posting, headers: { cookie } }),
    ];
    for (const { status, body } of answers) expect([status, body]).toEqual([403, '']);
  }
  const seen = await send(program, '/api/window?id=wall', { headers: { cookie } });
  expect(JSON.parse(seen.body)).toMatchObject({ journey: null });
  await expect.poll(() => refusals(program)).toEqual(['host', 'key', 'key', 'origin']);
});

interface BesideSecret {
  readonly exhibition: string;
  readonly secret: string;
  /** The address of what is played. */
  readonly played: string;
}

/** A copy of the first exhibition with one page that is read aloud and a picture that nothing names, and a secret beside it. */
async function exhibitionBesideSecret(): Promise<BesideSecret> {
  const folder = await newFolder('nianlun 展览-');
  const exhibition = join(folder, 'copy');
  const media = join(exhibition, 'media');
  const secret = join(folder, 'secret.png');
  await cp(await firstExhibition(), exhibition, { recursive: true });
  const [chapter = ''] = (await readdir(join(exhibition, 'chapters'))).toSorted();
  const spoken = `audio/zh/${chapter}-1.mp3`;
  await mkdir(join(media, 'audio', 'zh'), { recursive: true });
  await writeFile(secret, 'secret');
  await writeFile(join(media, 'photograph.png'), 'secret');
  await writeFile(join(media, spoken), 'open');
  return { exhibition, secret, played: `/media/${spoken}` };
}

test('no way leads out of the media folder, and each try is one line in the log', async () => {
  const { exhibition, secret, played } = await exhibitionBesideSecret();
  const program = await startProgram({ exhibition });
  // An exhibition with such a link doesn't start; here it comes while the show runs.
  await symlink(secret, join(exhibition, 'media', 'link.png'));
  const headers = { cookie: await cookieOf(program) };
  expect(await send(program, played, { headers })).toMatchObject({ status: 200, body: 'open' });
  const tries = [
    '/media/../exhibition.yaml',
    '/media/..%2fexhibition.yaml',
    '/media/%2e%2e%2fexhibition.yaml',
    '/media/..%5cexhibition.yaml',
    `${played}%00.png`,
    '/media/photograph.png',
    '/media/C%3a/Windows/win.ini',
    `/media/${encodeURIComponent(secret)}`,
    '/media/link.png',
    '/assets/..%2f..%2fpackage.json',
    '/..%2fmain%2fcli.js',
  ];
  for (const target of [...tries, ...tries]) {
    const { status, body } = await send(program, target, { headers });
    expect([403, 404], target).toContain(status);
    expect(body, target).not.toMatch(/secret|import|id:/);
  }
  await expect.poll(async () => (await refusals(program)).length).toBe(tries.length);
  await program.stop();
});

test('a visitor’s page goes nowhere, opens nothing and asks for nothing', async ({ page, program }) => {
  await page.goto(program.address);
  const asked: string[] = [];
  page.on('request', (each) => asked.push(each.url()));
  const blocked = await page.evaluate(async () => {
    const fails = async (attempt: () => Promise<unknown>): Promise<boolean> => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    return {
      fetch: await fails(() => fetch('http://example.com/')),
      otherPort: await fails(() => fetch('http://127.0.0.1:9/')),
      position: await fails(() => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))),
      camera: await fails(() => navigator.mediaDevices.getUserMedia({ video: true })),
      notification: await fails(async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      }),
      inlineScript: await fails(async () => {
        const script = document.createElement('script');
        script.textContent = 'window.got = 1';
        document.head.append(script);
        if (!('got' in window)) throw new Error('blocked');
      }),
    };
  });
  expect(blocked).toEqual({
    fetch: true,
    otherPort: true,
    position: true,
    camera: true,
    notification: true,
    inlineScript: true,
  });
  expect(asked.filter((url) => !url.startsWith(program.origin) && !url.startsWith('blob:'))).toEqual([]);
});

test('the page runs under its own policy without a single violation', async ({ page, program }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(program.address);
  await expect(page.locator('html')).toHaveAttribute('data-view', 'attract');
  expect(complaints).toEqual([]);
});

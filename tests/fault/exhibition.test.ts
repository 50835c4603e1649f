/** An exhibition that is broken, missing or can't be fetched never blanks the screen, and is taken up again by itself. */
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { ComposeOptions } from '../../src-main/server/compose.ts';
import { enter, expect, programTest as test } from '../e2e/support/kiosk.ts';
import { firstExhibition, readLog } from '../e2e/support/program.ts';
import { openSheet, wayOf } from '../e2e/support/staff.ts';
import { setFirstPin, touch } from '../e2e/support/staff-surface.ts';
import { layHandsOn } from '../e2e/support/touch.ts';
import { pressUntil, wake } from '../e2e/support/visitor.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { newFolder } from '../new-folder.ts';
import { skipFor } from '../skip-for.ts';
import { looksFarApart, openHall } from './hall.ts';
import { type ServedShow, serveShow } from './served.ts';

let home: string;
let data: string;
let exhibition: string;
const shows: ServedShow[] = [];

test.beforeEach(async () => {
  home = await newFolder('nianlun 展览-');
  data = join(home, 'data');
  exhibition = join(home, 'exhibition');
  await cp(await firstExhibition(), exhibition, { recursive: true });
});

test.afterEach(async ({ page }) => {
  await page.close();
  for (const show of shows.splice(0)) await show.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

/** The exhibition on an address, until the test is over. */
async function serve(options: Partial<ComposeOptions> = {}): Promise<ServedShow> {
  const show = await serveShow({ data, exhibition, ...options });
  shows.push(show);
  return show;
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(exhibition, file), change(await readFile(join(exhibition, file), 'utf8')));
}
const breakIt = (): Promise<void> => edit('exhibition.yaml', (text) => text.replace(/^version: .*/m, 'version: ['));
const mendIt = (): Promise<void> => edit('exhibition.yaml', (text) => text.replace('version: [', 'version: "99"'));

const versionShown = (page: Page): Promise<string> =>
  page.evaluate(async () => ((await (await fetch('/exhibition.json')).json()) as { version: string }).version);

/** A wall at attract, and what fails on its page. */
async function enterListening(page: Page) {
  const kiosk = await enter(page, await serve());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await kiosk.shows('attract');
  return { kiosk, errors };
}

/** The card that a hall shows whose exhibition is broken and was never well. */
async function enterBroken(page: Page, now?: () => Date) {
  await breakIt();
  const show = await serve({ inHall: true, ...(now && { now }) });
  const kiosk = await enter(page, show);
  await kiosk.shows('card');
  return { show, kiosk };
}

for (const [what, damage, said] of [
  ['has errors', breakIt, 'exhibition.yaml:'],
  ['is gone', () => rename(exhibition, `${exhibition}-away`), 'no such exhibition folder'],
  [
    'has media that can’t be read',
    async () => {
      await rm(join(exhibition, 'media'), { recursive: true, force: true });
      await symlink('media', join(exhibition, 'media'));
    },
    'media:',
  ],
] as const) {
  test(`an exhibition that ${what} when the program starts is shown as it was when it was well @verify`, async ({
    page,
  }) => {
    const good = await serveShow({ data, exhibition });
    const version = await versionOf(good.address);
    await good.close();
    await damage();
    const show = await serve();
    await wake(await enter(page, show));
    expect(await versionShown(page)).toBe(version);
    expect(show.said.join('\n')).toContain(said);
    expect(show.said.at(-1)).toContain('the last good version is shown');
    expect(show.composed.storeProblems().map(({ en }) => en)).toEqual([show.said.at(-1)]);
  });
}

async function versionOf(address: string): Promise<string> {
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const answer = await fetch(new URL('/exhibition.json', address), { headers: { cookie } });
  return ((await answer.json()) as { version: string }).version;
}

test('where there never was a good one a card says so, tells staff what to do, and gives way when the files are mended @verify', async ({
  page,
}) => {
  const { show, kiosk } = await enterBroken(page);
  await expect(page.locator('main')).toContainText('展览内容正在维护');
  await expect(page.locator('main')).toContainText('Staff: files of the exhibition are missing or wrong.');
  expect(show.said.at(-1)).toContain('no earlier version is kept');
  await mendIt();
  await wake(kiosk);
  expect(await versionShown(page)).toBe('99');
  expect(show.composed.storeProblems()).toEqual([]);
});

test('where there never was an exhibition the card lets cleaners wipe the glass, and staff in to read what is wrong @verify', async ({
  page,
}) => {
  const { kiosk } = await enterBroken(page);
  const sheet = page.getByRole('dialog').filter({ has: page.locator('[data-way]') });
  const corner = { x: 30, y: 30 };
  const open = async (way: 'clean' | 'staff'): Promise<void> => {
    await kiosk.shows('card');
    const glass = await layHandsOn(page);
    await openSheet(page, glass, corner);
    await expect(sheet).toContainText('清洁屏幕');
    await expect(sheet).toContainText('Clean the glass');
    await glass.tap(await wayOf(page, way));
  };

  await open('clean');
  await expect(page.locator('[data-cleaning]')).toContainText('触摸已暂停');
  await page.reload();
  await open('staff');
  await page.waitForURL(/\/staff\?window=/);
  await setFirstPin(page);
  await expect(page.locator('main')).toContainText('展览文件有错误，也没有可用的旧版本');
  await expect(page.locator('main')).toContainText('exhibition.yaml:');
  await mendIt();
  await touch(page, 'back');
  await wake(kiosk);
});

test('the card of a closed hall is as dark as the exhibition would be, and shines again when the hall opens @verify', async ({
  page,
}) => {
  const hours = { opens: '08:00', closes: '18:00', closedOn: [] };
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'settings.json'), JSON.stringify({ hours }));
  let hour = 20;
  await enterBroken(page, () => new Date(2026, 10, 25, hour));
  const words = page.getByText('展览内容正在维护');
  await expect(words).toBeHidden();
  hour = 10;
  await expect(words).toBeVisible();
});

test('a page that finds a server that fails, or says nothing, waits calmly and begins when it answers @verify', async ({
  page,
}) => {
  let failing: 'fails' | 'hangs' | 'answers' = 'fails';
  await page.route(/\/(exhibition\.json|api\/window)/, async (route) => {
    if (failing === 'fails') await route.fulfill({ status: 500, body: 'The exhibition could not answer' });
    else if (failing === 'answers') await route.fallback();
    // Otherwise the request stays open for ever.
  });
  const kiosk = await enter(page, await serve());
  await kiosk.shows('card');
  await expect(page.locator('main')).toContainText('请稍候');
  const asked = page.waitForRequest(/exhibition\.json/);
  failing = 'hangs';
  await asked;
  failing = 'answers';
  await wake(kiosk);
});

test('while the server fails visitors go on, and what it pushed meanwhile is shown afterwards @verify', async ({
  page,
}) => {
  const { kiosk, errors } = await enterListening(page);
  let failing = true;
  let refused = 0;
  await page.route(/\/(exhibition\.json|api\/(?!events))/, async (route) => {
    if (!failing) return route.fallback();
    refused += 1;
    await route.fulfill({ status: 500, body: '' });
  });
  await wake(kiosk);
  await pressUntil(kiosk, page.locator('[data-control="circle"]'), /^circle$/);
  await edit('exhibition.yaml', (text) => text.replace(/^version: .*/m, 'version: "99"'));
  const before = refused;
  await expect.poll(() => refused).toBeGreaterThan(before + 1);
  failing = false;
  await page.waitForResponse((answer) => answer.url().endsWith('/exhibition.json') && answer.ok());
  await kiosk.shows('circle');
  expect(errors).toEqual([]);
});

test('a medium that is gone, cut short or no medium at all costs its sound or picture, and nothing else @verify', async ({
  page,
}) => {
  const [chapter = ''] = (await readdir(join(exhibition, 'chapters'))).toSorted();
  const [noSound, cut, gone] = [`${chapter}-1.m4a`, `${chapter}-2.mp3`, 'gone.mp3'];
  const spoken = join(exhibition, 'media', 'audio', 'zh');
  await mkdir(spoken, { recursive: true });
  await writeFile(join(spoken, noSound), 'this is no sound');
  await writeFile(join(spoken, cut), new Uint8Array(10));
  const { kiosk, errors } = await enterListening(page);
  const outcomes = await page.evaluate(
    async (names) => {
      const outcome = async (name: string): Promise<string> => {
        const address = `/media/audio/zh/${name}`;
        const { status } = await fetch(address);
        const played = await new Promise((resolve) => {
          const medium = document.createElement(name.endsWith('m4a') ? 'video' : 'audio');
          medium.onerror = () => resolve(`error ${medium.error?.code}`);
          medium.oncanplay = () => resolve('plays');
          medium.src = address;
        });
        return `${status}, ${String(played)}`;
      };
      return Promise.all(names.map(outcome));
    },
    [noSound, cut, gone],
  );
  expect(outcomes).toEqual(['200, error 4', '200, error 4', '404, error 4']);
  await wake(kiosk);
  expect(errors).toEqual([]);
});

test('the kiosk lets the card stand: nothing is restarted for it, and the exhibition begins once the files are mended @release', async () => {
  skipFor(await whyNoScreen());
  test.setTimeout(0);
  await breakIt();
  const hall = await openHall({ lookEvery: looksFarApart }, { exhibition, shows: 'card' });
  try {
    // Longer than a page may take for its first heartbeat, and several looks at the picture.
    await new Promise((done) => setTimeout(done, 40_000));
    const faults = async () => (await readLog(hall.data)).filter(({ level }) => level === 'error');
    expect((await faults()).map(({ event }) => event)).toEqual(['exhibition has errors']);
    await hall.backAfter(mendIt);
    expect(hall.composed.served.windows.health()).toMatchObject([{ view: 'attract' }]);
    expect(await faults()).toHaveLength(1);
  } finally {
    await hall.close();
  }
});

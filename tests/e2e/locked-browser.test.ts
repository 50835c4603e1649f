/** The Chromium host's own browser, as it is started in the hall. */
import { rm } from 'node:fs/promises';
import { type LockedBrowser, startBrowser } from '../../src-main/host-chromium/browser.ts';
import { findBrowser } from '../../src-main/host-chromium/find-browser.ts';
import { browserMemory } from '../../src-main/host-chromium/processes.ts';
import { dataPaths } from '../../src-main/store/paths.ts';
import { expect, test as base } from './support/kiosk.ts';

const test = base.extend<{ locked: LockedBrowser }>({
  locked: async ({ program }, use) => {
    const executable = await findBrowser();
    if (executable === null) throw new Error('These tests need Chromium, Chrome or Edge on this machine.');
    const profiles = dataPaths(program.data).browser;
    const { origin } = program;
    const locked = await startBrowser({ executable, shape: 'headless', profiles, origin, say: () => undefined });
    await locked.page.goto(program.address);
    await expect(locked.page.locator('html')).toHaveAttribute('data-view', 'attract');
    await use(locked);
    await locked.close();
    await rm(profiles, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});

test('of all keys only those of the exhibition reach the page, so that none closes, prints or opens anything', async ({
  locked: { page, context },
}) => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
  });
  const ways = ['F1', 'F7', 'F11', 'F12', 'ContextMenu', 'Control+w', 'Control+Shift+W', 'Control+n', 'Control+t'];
  const more = [
    'Control+p',
    'Control+r',
    'Control+l',
    'Control+h',
    'Control+Shift+I',
    'Alt+F4',
    'Alt+ArrowLeft',
    'Meta+q',
  ];
  for (const way of [...ways, ...more]) await page.keyboard.press(way);
  // A clicker's own: the page hears it, and the browser does not load anew.
  const passing = ['ArrowRight', 'Escape', 'Tab', 'PageDown', '5', 'F5'];
  for (const key of passing) await page.keyboard.press(key);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(passing);
  expect(context.pages()).toHaveLength(1);
});

test('a page that tries to open, ask, print, load or leave stays where it is', async ({ locked, program }) => {
  const { page, context } = locked;
  await page.evaluate(() => {
    Object.assign(globalThis, { stayed: true });
    open('/index.html');
    alert('x');
    confirm('x');
    prompt('x');
    print();
    onbeforeunload = () => 'stay';
    for (const target of ['_blank', '_top']) {
      const link = Object.assign(document.createElement('a'), { href: 'http://127.0.0.1:9/away', target });
      document.body.append(link);
      link.click();
    }
    const saved = Object.assign(document.createElement('a'), { href: '/exhibition.json', download: 'x.json' });
    document.body.append(saved);
    saved.click();
    location.href = 'http://127.0.0.1:9/away';
  });
  await expect(page.locator('html')).toHaveAttribute('data-view', /./);
  await expect.poll(() => context.pages().length).toBe(1);
  expect(await page.evaluate(() => (globalThis as unknown as { stayed?: boolean }).stayed)).toBe(true);
  expect(new URL(page.url()).origin).toBe(program.origin);
});

test('what the browser holds of the memory is known on Linux, page and all @verify', async ({
  locked: { page, context },
}) => {
  test.skip(process.platform !== 'linux', 'only Linux tells of memory without further programs');
  const before = (await browserMemory(context)) ?? 0;
  expect(before).toBeGreaterThan(50 * 2 ** 20);
  await page.evaluate(() => {
    Object.assign(globalThis, { held: new Uint8Array(200 * 2 ** 20).fill(1) });
  });
  expect(((await browserMemory(context)) ?? 0) - before).toBeGreaterThan(150 * 2 ** 20);
});

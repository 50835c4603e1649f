import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../src-main/host-chromium/find-browser.ts';
import { giveHeadStart, type HeadStart } from '../../src-main/host-chromium/head-start.ts';
import { chromiumHost } from '../../src-main/host-chromium/host.ts';
import { type Composed, composeServer } from '../../src-main/server/compose.ts';
import { dataPaths } from '../../src-main/store/paths.ts';
import { signal } from '../fault/processes.ts';
import { skipFor } from '../skip-for.ts';
import { expect, test } from './support/kiosk.ts';
import { firstExhibition, newData, readLog, root } from './support/program.ts';
import { pressUntil, wake } from './support/visitor.ts';
import { openScreen, type Screen, whyNoScreen } from './support/screen.ts';

interface Child {
  readonly pid: number;
  readonly command: string;
}

/** The browser's processes that belong to this data folder, from the kernel's own list. */
async function processesOf(data: string): Promise<Child[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const children = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(join('/proc', pid, 'cmdline'), 'utf8').catch(() => '');
      return { pid: Number(pid), command: command.replaceAll('\0', ' ') };
    }),
  );
  return children.filter(({ command }) => command.includes(data));
}

const browsers = (children: Child[]): Child[] => children.filter(({ command }) => !command.includes('--type='));

/** The server of a hall on this data folder. */
const composeOn = async (data: string): Promise<Composed> =>
  composeServer({
    exhibition: await firstExhibition(),
    data,
    rendererRoot: join(root, 'out', 'renderer'),
    mode: 'kiosk',
    choices: {},
  });

test.describe('the kiosk window on the machine’s own browser', () => {
  // One window, to which one thing after another happens.
  test.describe.configure({ mode: 'default' });
  let screen: Screen;
  let data = '';
  let sentAhead: HeadStart | undefined;
  let composed: Composed;
  let open: Awaited<ReturnType<ReturnType<typeof chromiumHost>['open']>>;
  const said: string[] = [];

  const say = (sentence: { readonly en: string }): void => void said.push(sentence.en);

  /** As a hall starts it. */
  async function sendAhead(folder: string): Promise<{ readonly executable: string; readonly ahead: HeadStart }> {
    const executable = await findBrowser();
    if (executable === null) throw new Error('These tests need Chromium, Chrome or Edge on this machine.');
    return { executable, ahead: await giveHeadStart({ executable, paths: dataPaths(folder), say }) };
  }

  test.beforeAll(async () => {
    skipFor(await whyNoScreen());
    screen = await openScreen();
    process.env['DISPLAY'] = screen.display;
    data = await newData();
    const { executable, ahead } = await sendAhead(data);
    sentAhead = ahead;
    composed = await composeOn(data);
    open = await chromiumHost(executable, {}, ahead).open({
      ...composed,
      windowed: false,
      say,
    });
  });

  test.afterAll(async () => {
    await open.close();
    await sentAhead?.close();
    await composed.close();
    screen.close();
  });

  /** Waits until the page has drawn a first frame and told of it. */
  const draws = async (): Promise<void> => {
    await expect.poll(() => composed.served.windows.health().length).toBeGreaterThan(0);
  };
  /** Waits until a beat has come that is younger than now. */
  const drawsAgain = async (): Promise<void> => {
    const since = performance.now();
    await expect
      .poll(() => composed.served.windows.health().some((each) => each.beatAgeMs < performance.now() - since))
      .toBe(true);
  };

  test('it shows the exhibition, over a pipe, without a debugging port, an infobar or, unless root, without sandbox', async () => {
    await draws();
    expect(composed.served.windows.health()).toMatchObject([{ id: 'wall', view: 'attract' }]);
    const [display] = composed.hostRequests.displays();
    expect(display).toMatchObject({ key: 'wall', scale: 1 });
    expect([display?.width, display?.height].every((each) => (each ?? 0) > 300)).toBe(true);
    const [browser] = browsers(await processesOf(data));
    expect(browser?.command).toContain('--kiosk');
    expect(browser?.command).toContain('--remote-debugging-pipe');
    expect(browser?.command).not.toMatch(/--remote-debugging-port|--enable-automation/);
    const isRoot = process.getuid?.() === 0;
    expect(browser?.command.includes('--no-sandbox')).toBe(isRoot);
    expect(said.filter((sentence) => sentence.includes('sandbox'))).toHaveLength(isRoot ? 1 : 0);
  });

  test('a page whose process dies is drawn again in the same window @verify', async () => {
    const [before] = browsers(await processesOf(data));
    const renderers = (await processesOf(data)).filter(({ command }) => command.includes('--type=renderer'));
    for (const { pid } of renderers) signal(pid, 'SIGKILL');
    await expect.poll(async () => (await readLog(data)).map(({ event }) => event)).toContain('the page crashed');
    await drawsAgain();
    expect(browsers(await processesOf(data)).map(({ pid }) => pid)).toEqual([before?.pid]);
  });

  test('a browser that dies is started again, and warns of nothing twice @verify', async () => {
    const [before] = browsers(await processesOf(data));
    if (before) signal(before.pid, 'SIGKILL');
    await expect
      .poll(async () => (await readLog(data)).map(({ event }) => event))
      .toContain('the browser is gone and is started again');
    await drawsAgain();
    const [after] = browsers(await processesOf(data));
    expect(after?.pid).not.toBe(before?.pid);
    expect(new Set(said).size).toBe(said.length);
  });

  test('when it is closed, even while a new browser is on its way, no process and no profile is left', async () => {
    open.front();
    const starts = async (): Promise<number> =>
      (await readLog(data)).filter(({ event }) => event === 'the browser is gone and is started again').length;
    const before = await starts();
    for (const { pid } of browsers(await processesOf(data))) signal(pid, 'SIGKILL');
    await expect.poll(starts).toBe(before + 1);
    await open.close();
    await open.closed;
    await expect.poll(() => processesOf(data)).toEqual([]);
    expect(await readdir(data)).not.toContain('browser');
  });

  test('a browser that was started ahead of an exhibition that can’t be shown leaves no process and no profile', async () => {
    const folder = await newData();
    const { ahead } = await sendAhead(folder);
    try {
      await expect.poll(async () => browsers(await processesOf(folder)).length).toBe(1);
      expect(await readdir(join(folder, 'browser'))).toHaveLength(1);
    } finally {
      await ahead.close();
    }
    await expect.poll(() => processesOf(folder)).toEqual([]);
    expect(await readdir(join(folder, 'browser'))).toEqual([]);
  });
});

test('an editor’s window shows the page in the size that was asked for, standing or lying', async () => {
  skipFor(await whyNoScreen());
  const executable = await findBrowser();
  if (executable === null) throw new Error('These tests need Chromium, Chrome or Edge on this machine.');
  const screen = await openScreen();
  process.env['DISPLAY'] = screen.display;
  const data = await newData();
  const composed = await composeOn(data);
  try {
    for (const size of [
      { width: 1280, height: 720 },
      { width: 600, height: 960 },
    ]) {
      const open = await chromiumHost(executable).open({ ...composed, windowed: true, size, say: () => undefined });
      try {
        await expect
          .poll(() => composed.served.windows.shownOf('wall')?.screen, { timeout: 20_000 })
          .toMatchObject(size);
      } finally {
        await open.close();
      }
    }
  } finally {
    await composed.close();
    screen.close();
  }
});

test('a window that is loaded anew comes back where it was', async ({ kiosk, page }) => {
  await wake(kiosk);
  await pressUntil(kiosk, page.locator('[data-control="circle"]'), /^circle$/);
  await expect.poll(async () => (await kiosk.health()).map(({ view }) => view)).toEqual(['circle']);
  await page.reload();
  await kiosk.shows('circle');
});

test('today’s ring counts the visit, for every window', async ({ kiosk }) => {
  const today = (): Promise<unknown> =>
    kiosk.page.evaluate(
      async () => ((await (await fetch('/api/window')).json()) as { visitsToday: number }).visitsToday,
    );
  await kiosk.shows('attract');
  expect(await today()).toBe(0);
  await kiosk.page.touchscreen.tap(960, 540);
  await kiosk.shows(/^home/);
  await expect.poll(today).toBe(1);
});

/** Several displays on one machine: each has a window in a browser of its own, in its own mode and language. */
import { chmod, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Settings, shippedSettings } from '../../src-main/contract/settings.ts';
import { findBrowser } from '../../src-main/host-chromium/find-browser.ts';
import { chromiumHost } from '../../src-main/host-chromium/host.ts';
import { keepWindow, type KeptWindow } from '../../src-main/host-chromium/kept-window.ts';
import { openLoopback } from '../../src-main/host-chromium/loopback.ts';
import { type Composed, composeServer } from '../../src-main/server/compose.ts';
import { Surroundings } from '../../src-main/supervision/surroundings.ts';
import { Wake } from '../../src-main/supervision/wake.ts';
import { newFolder } from '../new-folder.ts';
import { expect, test } from './support/kiosk.ts';
import { firstExhibition, newData, root } from './support/program.ts';
import { openScreen, whyNoScreen } from './support/screen.ts';
import { noteActs, outOfStep, type Seen, tellDrift, together } from './support/step.ts';
import { browserProcesses, processesOf, signal } from '../fault/processes.ts';
import { skipFor } from '../skip-for.ts';

const undo: (() => Promise<unknown> | void)[] = [];
test.afterEach(async () => {
  for (const each of undo.splice(0).reverse()) await each();
});

async function browserHere(): Promise<string> {
  const browser = await findBrowser();
  if (browser === null) throw new Error('These tests need Chromium, Chrome or Edge on this machine.');
  return browser;
}

async function folder(name: string): Promise<string> {
  const made = await newFolder(name);
  undo.push(() => rm(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return made;
}

async function compose(settings: Partial<Settings>, rendererRoot: string) {
  const data = await newData(settings);
  undo.push(() => rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const composed = await composeServer({
    exhibition: await firstExhibition(),
    data,
    rendererRoot,
    mode: 'kiosk',
    choices: {},
  });
  undo.push(() => composed.close());
  return { data, composed };
}

const built = join(root, 'out', 'renderer');
const drawing = (composed: Composed): string[] =>
  composed.served.windows
    .health()
    .filter(({ frames }) => frames > 0)
    .map(({ id, view }) => `${id} ${view}`)
    .toSorted();
const language = (composed: Composed, id: string): unknown =>
  (composed.served.windows.journeyOf(id) as { aids?: { language?: string } } | null)?.aids?.language;

/** The machine's browser without a screen of its own, so that it may have as many as a test likes. */
async function browserWithScreens(...screens: readonly string[]): Promise<string> {
  const script = join(await folder('nianlun-browser-'), 'browser.sh');
  const info = screens.map((screen) => `{${screen}}`).join('');
  await writeFile(script, `#!/bin/sh\nexec '${await browserHere()}' --headless=new '--screen-info=${info}' "$@"\n`);
  await chmod(script, 0o755);
  return script;
}

test('a machine with two displays has a window on each, and in a presentation the guide’s page on the second', async () => {
  test.skip(process.platform !== 'linux', 'the browser’s stand-in with two screens is a shell script');
  const { DISPLAY } = process.env;
  // Nothing is shown on it; it says that windows may be placed.
  process.env['DISPLAY'] ??= ':none';
  undo.push(() => void (DISPLAY === undefined ? delete process.env['DISPLAY'] : undefined));
  const { data, composed } = await compose({ displays: { 'wall-2': { mode: 'display', language: 'en' } } }, built);
  const executable = await browserWithScreens('960x540 label=Touch', '640x360 label=LED');
  const open = await chromiumHost(executable).open({ ...composed, windowed: false, say: () => undefined });
  undo.push(() => open.close());

  await expect.poll(() => drawing(composed)).toEqual(['wall attract', 'wall-2 attract']);
  expect([language(composed, 'wall'), language(composed, 'wall-2')]).toEqual(['both', 'en']);
  expect(composed.hostRequests.displays()).toEqual([
    { key: 'wall', name: 'Touch', width: 960, height: 540, scale: 1 },
    { key: 'wall-2', name: 'LED', width: 640, height: 360, scale: 1 },
  ]);

  // The second browser dies; the first goes on as if nothing had been.
  const before = new Set(await processesOf(data, 'browser'));
  const framesOf = (id: string) => composed.served.windows.health().find((window) => window.id === id)?.frames ?? 0;
  const [first, second] = [...before].toSorted((a, b) => a - b);
  if (first === undefined || second === undefined) throw new Error('There are no two browsers.');
  const frames = framesOf('wall');
  signal(second, 'SIGKILL');
  await expect.poll(async () => (await processesOf(data, 'browser')).some((pid) => !before.has(pid))).toBe(true);
  await expect.poll(() => framesOf('wall')).toBeGreaterThan(frames);
  expect(await processesOf(data, 'browser')).toContain(first);
  await expect.poll(() => drawing(composed)).toEqual(['wall attract', 'wall-2 attract']);

  await composed.settings.replace({ ...shippedSettings, displays: { wall: { mode: 'present' } } });
  await expect.poll(() => drawing(composed)).toContain('presenter presenter');
  await expect.poll(() => drawing(composed)).toContain('wall home');
  expect((await browserProcesses(data)).length).toBeGreaterThan(0);
});

test('windows of different modes and languages stand side by side on one screen, and those that play keep step @release', async () => {
  skipFor(await whyNoScreen());
  const screen = await openScreen();
  const { DISPLAY } = process.env;
  process.env['DISPLAY'] = screen.display;
  undo.push(() => {
    if (DISPLAY === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = DISPLAY;
    screen.close();
  });
  // The page tells when its acts begin: each window has a browser of its own, where no test can look in.
  const page = await folder('nianlun-page-');
  await cp(built, page, { recursive: true });
  const script = `(${noteActs.toString()})();
setInterval(() => {
  const id = new URLSearchParams(location.search).get('window');
  void fetch('/api/journey', { method: 'POST', body: JSON.stringify({ id: 'acts-' + id, journey: window.seen.slice(-60) }) });
}, 500);`;
  await writeFile(join(page, 'step.js'), script);
  const html = await readFile(join(page, 'index.html'), 'utf8');
  await writeFile(join(page, 'index.html'), html.replace('<head>', '<head><script src="/step.js"></script>'));

  const displays = {
    'wall-2': { mode: 'display', language: 'zh' },
    'wall-3': { mode: 'display', language: 'en' },
  } as const;
  const { composed } = await compose({ displays }, page);
  const loopback = await openLoopback(composed.served, composed.log);
  undo.push(() => loopback.close());
  const monotonic = (): number => performance.now();
  const wake = new Wake({ monotonic, wall: Date.now });
  const keeping = {
    ...composed,
    executable: await browserHere(),
    loopback,
    surroundings: new Surroundings({ wake, monotonic, hall: composed.hall, displayed: () => true }),
    monotonic,
    pace: { cardStands: 60_000, lookEvery: 60_000, faultWindow: 60_000 },
    windowed: false,
    say: () => undefined,
  };
  const size = { width: 640, height: 360 };
  const windows: KeptWindow[] = [];
  undo.push(() => Promise.all(windows.map((window) => window.close())));
  for (const [id, x] of [
    ['wall', 0],
    ['wall-2', 640],
    ['wall-3', 1280],
  ] as const)
    windows.push(await keepWindow(id, { x, y: 0, ...size }, keeping));

  const acts = (id: string) => (composed.served.windows.journeyOf(`acts-${id}`) ?? []) as readonly Seen[];
  const drift = () => together(acts('wall-2'), acts('wall-3'));
  await expect.poll(() => drift().length, { timeout: 400_000 }).toBeGreaterThanOrEqual(4);
  expect(['wall', 'wall-2', 'wall-3'].map((id) => language(composed, id))).toEqual(['both', 'zh', 'en']);
  tellDrift(' in browsers of their own', drift());
  for (const { act, apart } of drift()) expect(apart, act).toBeLessThan(outOfStep);
  expect(together(acts('wall'), acts('wall-2'))).toEqual([]);

  windows[2]?.renewBrowser();
  await expect.poll(() => acts('wall-3').length).toBeLessThan(4);
  await expect.poll(() => drift().length, { timeout: 400_000 }).toBeGreaterThanOrEqual(3);
  tellDrift(', one with a new browser', drift());
  for (const { act, apart } of drift()) expect(apart, act).toBeLessThan(outOfStep);
});

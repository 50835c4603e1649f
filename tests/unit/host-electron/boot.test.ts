/**
 * Which test keeps which point of the lock-down checklist (D1 is the system's part, D11 packaging, D13–D14 supervision):
 *
 *  D2  window options, level, re-assert on blur, leave-full-screen, minimize ....... window.test.ts
 *      re-assert on display-* ....................................................... displays.test.ts
 *  D3  no menu before ready ......................................................... boot.test.ts
 *      key allow-list, menu shortcuts, developer tools .............................. contents.test.ts
 *      app-command, title bar menu, devTools option ................................. window.test.ts
 *  D4  will-navigate, will-frame-navigate, will-redirect, new windows, webview,
 *      beforeunload ................................................................. contents.test.ts, address.test.ts
 *      webviewTag, plugins .......................................................... window.test.ts
 *  D5  permissions, devices, screen, files .......................................... session.test.ts
 *      Bluetooth chooser ............................................................ contents.test.ts
 *  D6  downloads .................................................................... session.test.ts
 *      drop, dialogs ................................................................ window.test.ts
 *      Ctrl+P ....................................................................... contents.test.ts
 *  D7  zoom after load, Ctrl+wheel, long press ...................................... contents.test.ts
 *      zoom after display changes ................................................... displays.test.ts
 *      switches against pinch and history swipe ..................................... boot.test.ts
 *  D8  scheme, same session, paths, ranges, HEAD, several films ..................... protocol.test.ts
 *      scheme before ready .......................................................... boot.test.ts
 *  D9  policy header ................................................................ protocol.test.ts
 *      sandbox for all .............................................................. boot.test.ts
 *      sandbox, isolation, no Node, no preload ...................................... window.test.ts
 *  D10 request block, offline, spell checker, certificates, DNS over HTTPS .......... session.test.ts
 *      WebRTC ....................................................................... contents.test.ts
 *      switches: resolver, proxy, background services ............................... boot.test.ts
 *  D11 (only) a command line that opens a door is refused ........................... boot.test.ts, options.test.ts
 *  D12 single instance, second start ................................................ boot.test.ts
 *      power ........................................................................ power.test.ts
 *      session-end .................................................................. window.test.ts
 *      binary on demand ............................................................. launch.test.ts
 */
import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { boot, type Surroundings } from '../../../src-main/host-electron/boot.ts';
import { electronArguments } from '../../../src-main/host-electron/options.ts';
import { switches } from '../../../src-main/host-electron/switches.ts';
import type { ComposeOptions } from '../../../src-main/server/compose.ts';
import { claim } from '../../../src-main/store/single-instance.ts';
import { type Exhibit, openExhibit } from './exhibit.ts';
import { Fake, FakeClock, fakeElectron } from './fake-electron.ts';

let data: string;
let exhibit: Exhibit;
let parts: ReturnType<typeof fakeElectron>;
let said: string[];
let composedWith: ComposeOptions[];
let process: Fake;

beforeEach(async () => {
  data = await realpath(await mkdtemp(join(tmpdir(), 'nianlun-data-')));
  exhibit = await openExhibit();
  parts = fakeElectron();
  said = [];
  composedWith = [];
  process = new Fake();
});
afterEach(async () => {
  // As the system would: the program is told to end, and lets go of the data folder.
  await ended();
  await exhibit.close();
  await rm(data, { recursive: true });
});

/** Tells the program to end, if it got so far as to listen, and waits until it has. */
async function ended(): Promise<void> {
  if (parts.app.listenerCount('will-quit') === 0) return;
  const exited = Promise.withResolvers<void>();
  parts.app.exit = () => exited.resolve();
  parts.app.prevents('will-quit');
  parts.app.removeAll('will-quit');
  await exited.promise;
}

function start(changes: Partial<Surroundings> = {}): void {
  const clock = new FakeClock();
  boot(parts.electron, {
    process,
    args: ['/program', ...electronArguments({ mode: 'kiosk', exhibition: '/exhibition', data, windowed: false })],
    asRoot: false,
    wantsDebugging: false,
    usual: { exhibition: '/usual', data },
    rendererRoot: '/renderer',
    compose: async (options) => {
      composedWith.push(options);
      return exhibit;
    },
    claim,
    later: clock.later,
    monotonic: () => clock.now,
    explain: (error) => [{ zh: String(error), en: String(error) }],
    say: ({ zh, en }) => {
      expect(zh).not.toBe('');
      said.push(en);
    },
    ...changes,
  });
}

/** Electron is ready, and the first window is there. */
async function ready(): Promise<void> {
  const opened = Promise.withResolvers<void>();
  parts.app.on('web-contents-created', () => opened.resolve());
  parts.app.ready.resolve();
  await opened.promise;
}

const appended = (): unknown[][] => parts.app.callsOf('appendSwitch');

describe('the start', () => {
  test('everything that has to come before ready is there when the entry module ends', () => {
    start();
    expect(parts.told.callsOf('setApplicationMenu')).toEqual([[null]]);
    expect(parts.told.callsOf('registerSchemesAsPrivileged')).toHaveLength(1);
    expect(parts.told.callsOf('crashReporter.start')).toEqual([
      [{ uploadToServer: false, ignoreSystemCrashHandler: true }],
    ]);
    expect(parts.app.callsOf('enableSandbox')).toHaveLength(1);
    expect(parts.windows).toEqual([]);
    for (const event of [
      'web-contents-created',
      'session-created',
      'second-instance',
      'certificate-error',
      'will-quit',
    ]) {
      expect(parts.app.listenerCount(event)).toBeGreaterThan(0);
    }
    for (const event of ['uncaughtException', 'unhandledRejection']) expect(process.listenerCount(event)).toBe(1);
  });
  test('when Electron is ready the wall is on the screen, answered by the server', async () => {
    start();
    await ready();
    expect(parts.windows.map(({ address }) => address)).toEqual(['app://exhibit/?window=wall-1']);
    const session = parts.sessions.get('exhibit');
    const health = await session?.handled?.answer(new Request('app://exhibit/api/health'));
    expect(await health?.json()).toEqual({ windows: [] });
  });
  test('the server gets what the command line said', async () => {
    const args = electronArguments({
      ...{ mode: 'present', exhibition: '/另一个 展览', data, windowed: false, language: 'both', map: 'rings' },
    });
    start({ args });
    await ready();
    expect(composedWith).toEqual([
      {
        ...{ mode: 'present', exhibition: '/另一个 展览', data, rendererRoot: '/renderer' },
        choices: { language: 'both', map: 'rings' },
      },
    ]);
  });
  test('an exhibit that cannot be opened is one sentence and exit code 1', async () => {
    const exited = Promise.withResolvers<unknown>();
    parts.app.exit = exited.resolve;
    start({ compose: () => Promise.reject(new Error('no such folder')) });
    parts.app.ready.resolve();
    expect(await exited.promise).toBe(1);
    expect(said.join()).toContain('no such folder');
  });
  test('a data folder that cannot be made is one sentence and exit code 1, without a restart', () => {
    start({ args: ['--data=/dev/null/data'] });
    expect(parts.app.callsOf('exit')).toEqual([[1]]);
    expect(said.join()).toContain('ENOTDIR');
    expect(parts.app.callsOf('whenReady')).toEqual([]);
  });
  test('a fault before there is a log is said to whoever started the program', () => {
    start();
    process.emit('uncaughtException', new Error('early fault'));
    expect(said.join()).toContain('early fault');
  });
  test('at the end everything is written down and the data folder is free again', async () => {
    start();
    await ready();
    await stat(exhibit.folder);
    await ended();
    await expect(stat(exhibit.folder)).rejects.toThrow('ENOENT');
    const again = await claim(data);
    expect(again.status).toBe('first');
    if (again.status === 'first') await again.release();
  });
});

describe('D7, D9, D10: switches', () => {
  test.each([
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['no-proxy-server', undefined],
    ['disable-background-networking', undefined],
    ['disable-component-update', undefined],
    ['disable-domain-reliability', undefined],
    ['no-pings', undefined],
    ['disable-pinch', undefined],
    ['overscroll-history-navigation', '0'],
  ])('--%s=%s is set before ready', (name, value) => {
    start();
    expect(appended()).toContainEqual([name, value]);
  });
  test('swiping does not go back, by its feature’s name too', () => {
    start();
    expect(appended().find(([name]) => name === 'disable-features')?.[1]).toMatch(/\bOverscrollHistoryNavigation\b/);
  });
  test('no switch makes anything less safe, and none is given twice', () => {
    const names = switches.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names)
      expect(name).not.toMatch(/ignore-certificate|web-security|sandbox|remote-debugging|allow/);
  });
  test('as root, whose renderers cannot be sandboxed, the switch that says so is left in place', () => {
    parts.app.switches.add('no-sandbox');
    start({ args: ['--no-sandbox', '/program'], asRoot: true });
    expect(parts.app.callsOf('enableSandbox')).toEqual([]);
    expect(said).toEqual([]);
  });
  test('anybody else keeps the sandbox', () => {
    start({ args: ['--no-sandbox', '/program'] });
    expect(parts.app.callsOf('exit')).toEqual([[2]]);
    expect(said.join()).toContain('--no-sandbox');
  });
});

describe('D11: doors', () => {
  test.each(['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'inspect-port'])(
    'a start with --%s is refused with a sentence and exit code 2',
    (door) => {
      parts.app.switches.add(door);
      start();
      expect(parts.app.callsOf('exit')).toEqual([[2]]);
      expect(said.join()).toContain(`--${door}`);
      expect(parts.app.callsOf('whenReady')).toEqual([]);
    },
  );
  test('a packaged program stays shut, whatever the environment asks for', () => {
    parts.app.switches.add('remote-debugging-port');
    start({ wantsDebugging: true });
    expect(parts.app.callsOf('exit')).toEqual([[2]]);
  });
  test('tests may look inside a program that is not packaged', async () => {
    parts.app.isPackaged = false;
    parts.app.switches.add('remote-debugging-port');
    start({ wantsDebugging: true });
    await ready();
    expect(parts.windows[0]?.options.webPreferences?.devTools).toBe(true);
  });
});

describe('D12: one program on a data folder', () => {
  test('the lock is asked for in the data folder, which exists, and before anything else', async () => {
    start();
    const [first, second] = parts.app.told;
    expect(first).toEqual(['setPath', 'userData', join(data, 'electron')]);
    expect(second).toEqual(['requestSingleInstanceLock']);
    expect((await stat(join(data, 'electron'))).isDirectory()).toBe(true);
  });
  test('a second start ends with a sentence, and sets nothing up', () => {
    parts.app.firstInstance = false;
    start();
    expect(parts.app.callsOf('quit')).toHaveLength(1);
    expect(said).toEqual(['The exhibition is already running; its window has come forward.']);
    expect(parts.app.callsOf('whenReady')).toEqual([]);
  });
  test('the first window comes forward, and what the second start asked for is not looked at', async () => {
    start();
    await ready();
    const [wall] = parts.windows;
    expect(wall).toBeDefined();
    if (wall === undefined) return;
    wall.minimized = true;
    parts.app.emit('second-instance', {}, ['nianlun', '--exhibition=/evil'], '/', {});
    expect(wall).toMatchObject({ minimized: false, shown: true, focused: true });
    expect(composedWith).toHaveLength(1);
  });
  test('a second start before the window is there does no harm', () => {
    start();
    parts.app.emit('second-instance', {}, [], '/', {});
    expect(parts.windows).toEqual([]);
  });
  test('a program of the other host on the same folder comes forward, and this one ends', async () => {
    const other = await claim(data);
    if (other.status !== 'first') throw new Error('the folder is taken');
    const came = Promise.withResolvers<void>();
    const quit = Promise.withResolvers<void>();
    other.onFront(came.resolve);
    parts.app.quit = quit.resolve;
    start();
    parts.app.ready.resolve();
    await Promise.all([came.promise, quit.promise]);
    expect(parts.windows).toEqual([]);
    await other.release();
  });
  test('crash dumps stay in the data folder', () => {
    start();
    expect(parts.app.callsOf('setPath')).toContainEqual(['crashDumps', join(data, 'crashes')]);
  });
});

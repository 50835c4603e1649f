/**
 * Which test keeps which point of the lock-down checklist (D1 is the system's part, D11 packaging, D13–D14 supervision):
 *
 *  D2  window options, level, re-assert on blur, leave-full-screen, minimize ....... window.test.ts, hold.test.ts
 *      re-assert on display-* ....................................................... displays.test.ts
 *  D3  no menu before ready ......................................................... boot.test.ts
 *      key allow-list, menu shortcuts, developer tools .............................. lockdown.test.ts
 *      app-command, title bar menu, devTools option ................................. window.test.ts
 *  D4  will-navigate, will-frame-navigate, will-redirect, new windows, webview,
 *      beforeunload ................................................................. lockdown.test.ts, address.test.ts
 *      webviewTag, plugins .......................................................... window.test.ts
 *  D5  permissions, devices, screen, files .......................................... session.test.ts
 *      Bluetooth chooser ............................................................ lockdown.test.ts
 *  D6  downloads .................................................................... session.test.ts
 *      drop, dialogs ................................................................ window.test.ts
 *      Ctrl+P ....................................................................... lockdown.test.ts
 *  D7  zoom after load, Ctrl+wheel, long press ...................................... lockdown.test.ts
 *      zoom after display changes ................................................... displays.test.ts
 *      switches against pinch and history swipe ..................................... switches.test.ts
 *  D8  scheme, same session, paths, ranges, HEAD, several films ..................... protocol.test.ts
 *      scheme before ready .......................................................... boot.test.ts
 *  D9  policy header ................................................................ protocol.test.ts
 *      sandbox for all .............................................................. boot.test.ts, switches.test.ts
 *      sandbox, isolation, no Node, no preload ...................................... window.test.ts
 *  D10 request block, offline, spell checker, certificates, DNS over HTTPS .......... session.test.ts
 *      WebRTC ....................................................................... lockdown.test.ts
 *      switches: resolver, proxy, background services ............................... switches.test.ts
 *  D11 (only) a command line that opens a door is refused ........................... switches.test.ts, options.test.ts
 *  D12 single instance, second start ................................................ instance.test.ts
 *      power ........................................................................ power.test.ts
 *      session-end .................................................................. window.test.ts
 *      binary on demand ............................................................. launch.test.ts
 */
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { electronArguments } from '../../../src-main/host-electron/options.ts';
import { claim } from '../../../src-main/store/single-instance.ts';
import { newProgram, type Program } from './program.ts';

let program: Program;
beforeEach(async () => {
  program = await newProgram();
});
afterEach(() => program.close());

describe('the start', () => {
  test('everything that has to come before ready is there when the entry module ends', () => {
    program.start();
    expect(program.told.callsOf('setApplicationMenu')).toEqual([[null]]);
    expect(program.told.callsOf('registerSchemesAsPrivileged')).toHaveLength(1);
    expect(program.told.callsOf('crashReporter.start')).toEqual([
      [{ uploadToServer: false, ignoreSystemCrashHandler: true }],
    ]);
    expect(program.app.callsOf('enableSandbox')).toHaveLength(1);
    expect(program.app.told.at(-1)).toEqual(['whenReady']);
    expect(program.windows).toEqual([]);
    for (const event of [
      'web-contents-created',
      'session-created',
      'second-instance',
      'certificate-error',
      'child-process-gone',
      'will-quit',
    ]) {
      expect(program.app.listenerCount(event)).toBeGreaterThan(0);
    }
    for (const event of ['uncaughtException', 'unhandledRejection'])
      expect(program.process.listenerCount(event)).toBe(1);
  });
  test('when Electron is ready the wall is on the screen, answered by the server', async () => {
    program.start();
    await program.ready();
    expect(program.windows.map(({ address }) => address)).toEqual(['app://exhibit/?window=wall-1']);
    const session = program.sessions.get('exhibit');
    const health = await session?.handled?.answer(new Request('app://exhibit/api/health'));
    expect(await health?.json()).toEqual({ windows: [] });
  });
  test('the server gets what the command line said', async () => {
    const args = electronArguments({
      ...{
        mode: 'present',
        exhibition: '/另一个 展览',
        data: program.data,
        windowed: false,
        language: 'both',
        map: 'rings',
      },
    });
    program.start({ args });
    await program.ready();
    expect(program.composedWith).toEqual([
      {
        ...{ mode: 'present', exhibition: '/另一个 展览', data: program.data, rendererRoot: '/renderer' },
        shippedPlates: '/plates',
        readings: { shipped: join('/program/out/readings'), kept: join(program.data, 'readings') },
        choices: { language: 'both', map: 'rings' },
        inHall: true,
        warn: expect.any(Function) as unknown,
      },
    ]);
  });
  test('an exhibit that cannot be opened is one sentence and exit code 1', async () => {
    const exited = Promise.withResolvers<unknown>();
    program.app.exit = exited.resolve;
    program.start({ compose: () => Promise.reject(new Error('no such folder')) });
    program.app.ready.resolve();
    expect(await exited.promise).toBe(1);
    expect(program.said().join()).toContain('no such folder');
  });
  test('with a data folder that cannot be made the show goes on, and Electron writes among the passing files', () => {
    program.start({ args: ['--data=/dev/null/data'] });
    expect(program.app.callsOf('exit')).toEqual([]);
    const [[, userData] = []] = program.app.callsOf('setPath');
    expect(String(userData)).toContain(tmpdir());
    program.start({ args: ['--data=/dev/null/data'] });
    expect(program.app.callsOf('setPath').filter(([name]) => name === 'userData')).toEqual([
      ['userData', userData],
      ['userData', userData],
    ]);
  });
  test('a fault before there is a log is said to whoever started the program', () => {
    program.start();
    program.process.emit('uncaughtException', new Error('early fault'));
    expect(program.said().join()).toContain('early fault');
  });
  test('at the end everything is written down and the data folder is free again', async () => {
    program.start();
    await program.ready();
    await stat(program.exhibit.folder);
    await program.ended();
    await expect(stat(program.exhibit.folder)).rejects.toThrow('ENOENT');
    const again = await claim(program.data);
    expect(again.status).toBe('first');
    if (again.status === 'first') await again.release();
  });
});

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claim } from '../../../src-main/store/single-instance.ts';
import { newProgram, type Program } from './program.ts';

let program: Program;
beforeEach(async () => {
  program = await newProgram();
});
afterEach(() => program.close());

describe('D12: one program on a data folder', () => {
  test('the lock is asked for in the data folder, which exists, and before anything else', async () => {
    program.start();
    const [first, second] = program.app.told;
    expect(first).toEqual(['setPath', 'userData', join(program.data, 'electron')]);
    expect(second).toEqual(['requestSingleInstanceLock']);
    expect((await stat(join(program.data, 'electron'))).isDirectory()).toBe(true);
  });
  test('a second start ends with a sentence, and sets nothing up', () => {
    program.app.firstInstance = false;
    program.start();
    expect(program.app.callsOf('quit')).toHaveLength(1);
    expect(program.said()).toEqual(['The exhibition is already running; its window has come forward.']);
    expect(program.said('zh')).toEqual(['展览已在运行，窗口已移到最前。']);
    expect(program.app.callsOf('whenReady')).toEqual([]);
  });
  test('the first window comes forward, and what the second start asked for is not looked at', async () => {
    program.start();
    await program.ready();
    const [wall] = program.windows;
    expect(wall).toBeDefined();
    if (wall === undefined) return;
    wall.minimized = true;
    program.app.emit('second-instance', {}, ['nianlun', '--exhibition=/evil'], '/', {});
    expect(wall).toMatchObject({ minimized: false, shown: true, focused: true });
    expect(program.composedWith).toHaveLength(1);
  });
  test('a second start before the window is there does no harm', () => {
    program.start();
    program.app.emit('second-instance', {}, [], '/', {});
    expect(program.windows).toEqual([]);
  });
  test('a program of the other host on the same folder comes forward, and this one ends', async () => {
    const other = await claim(program.data);
    if (other.status !== 'first') throw new Error('the folder is taken');
    const came = Promise.withResolvers<void>();
    const quit = Promise.withResolvers<void>();
    other.onFront(came.resolve);
    program.app.quit = quit.resolve;
    program.start();
    program.app.ready.resolve();
    await Promise.all([came.promise, quit.promise]);
    expect(program.windows).toEqual([]);
    expect(program.said()).toEqual(['The exhibition is already running; its window has come forward.']);
    await other.release();
  });
  test('it comes forward too when the other host is started on its folder', async () => {
    program.start();
    await program.ready();
    const focused = Promise.withResolvers<void>();
    const [wall] = program.windows;
    if (wall === undefined) throw new Error('there is no wall');
    wall.focus = () => focused.resolve();
    expect((await claim(program.data)).status).toBe('second');
    await focused.promise;
  });
  test('crash dumps stay in the data folder', async () => {
    program.start();
    expect((await stat(join(program.data, 'crashes'))).isDirectory()).toBe(true);
    expect(program.app.callsOf('setPath')).toContainEqual(['crashDumps', join(program.data, 'crashes')]);
  });
});

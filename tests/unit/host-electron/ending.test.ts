import { beforeEach, describe, expect, test } from 'vitest';
import type { HostRequest } from '../../../src-main/contract/staff.ts';
import { followHostRequests, setupFaults, setupShutdown } from '../../../src-main/host-electron/ending.ts';
import { HostRequests } from '../../../src-main/server/host-requests.ts';
import { Fake, FakeClock, fakeElectron, reports } from './fake-electron.ts';

let clock: FakeClock;
beforeEach(() => {
  clock = new FakeClock();
});

describe('a fault nobody foresaw', () => {
  function faulty(flush: () => Promise<void>) {
    const process = new Fake();
    const { lines, report } = reports();
    const ended = Promise.withResolvers<number>();
    setupFaults(process, { report, flush, exit: ended.resolve, later: clock.later });
    return { process, lines, ended: ended.promise };
  }
  test.each(['uncaughtException', 'unhandledRejection'])(
    '%s is logged, the state written down, and the program ends so that its supervisor starts it again',
    async (event) => {
      let flushed = false;
      const { process, lines, ended } = faulty(async () => {
        flushed = true;
      });
      const error = new Error('broken');
      process.emit(event, error);
      expect(await ended).toBe(70);
      expect(flushed).toBe(true);
      expect(lines).toMatchObject([{ level: 'error', fields: { error } }]);
    },
  );
  test('faults that follow are logged, and end nothing a second time', async () => {
    let flushed = 0;
    const { process, lines, ended } = faulty(async () => void (flushed += 1));
    process.emit('uncaughtException', new Error('first'));
    process.emit('unhandledRejection', new Error('second'));
    await ended;
    expect(flushed).toBe(1);
    expect(lines).toHaveLength(2);
  });
  test('a disk that hangs does not hold up the restart', async () => {
    const { process, ended } = faulty(() => new Promise(() => {}));
    process.emit('uncaughtException', new Error('broken'));
    clock.pass(2000);
    expect(await ended).toBe(70);
  });
  test('writing down that fails is logged and ends the program all the same', async () => {
    const { process, lines, ended } = faulty(() => Promise.reject(new Error('disk full')));
    process.emit('uncaughtException', new Error('broken'));
    expect(await ended).toBe(70);
    expect(lines.map(({ event }) => event)).toEqual(['uncaught exception', 'not all was written down']);
  });
});

describe('the end of the program', () => {
  function running(windowed: boolean, close: () => Promise<void> = () => Promise.resolve()) {
    const { app } = fakeElectron();
    const ended = Promise.withResolvers<unknown>();
    const { isQuitting, quitWith } = setupShutdown(
      { on: (...args: Parameters<typeof app.on>) => app.on(...args), quit: app.quit, exit: ended.resolve },
      { windowed, close, later: clock.later },
    );
    return { app, isQuitting, quitWith, ended: ended.promise };
  }
  test('windows that are gone, even all of them, do not end it', () => {
    const { app, isQuitting } = running(false);
    app.emit('window-all-closed');
    expect(app.callsOf('quit')).toEqual([]);
    expect(isQuitting()).toBe(false);
  });
  test('on an editor’s desk the last window ends it', () => {
    const { app } = running(true);
    app.emit('window-all-closed');
    expect(app.callsOf('quit')).toHaveLength(1);
  });
  test('windows learn that they may close', () => {
    const { app, isQuitting } = running(false);
    app.emit('before-quit');
    expect(isQuitting()).toBe(true);
  });
  test('first everything is written down, once', async () => {
    let closed = 0;
    const { app, ended } = running(false, async () => void (closed += 1));
    expect(app.prevents('will-quit')).toBe(true);
    expect(app.prevents('will-quit')).toBe(true);
    expect(await ended).toBe(0);
    expect(closed).toBe(1);
  });
  test('a code that was asked for is the one it ends with, after everything is written down', async () => {
    let closed = false;
    const { app, ended, quitWith } = running(false, async () => void (closed = true));
    quitWith(86);
    expect(app.callsOf('quit')).toHaveLength(1);
    app.prevents('will-quit');
    expect(await ended).toBe(86);
    expect(closed).toBe(true);
  });
  test('what cannot be written down shows in the exit code', async () => {
    const { app, ended } = running(false, () => Promise.reject(new Error('disk full')));
    app.prevents('will-quit');
    expect(await ended).toBe(1);
  });
  test('a disk that hangs does not keep the program from ending', async () => {
    const { app, ended } = running(false, () => new Promise(() => {}));
    app.prevents('will-quit');
    clock.pass(3000);
    expect(await ended).toBe(0);
  });
});

async function asked(supervised: boolean, ...requests: HostRequest[]) {
  const hostRequests = new HostRequests();
  const done: string[] = [];
  const ended = Promise.withResolvers<void>();
  followHostRequests(hostRequests, {
    app: { relaunch: () => done.push('relaunch') },
    supervised,
    quitWith: (code) => {
      done.push(`quit ${code}`);
      ended.resolve();
    },
  });
  for (const request of requests) hostRequests.ask(request);
  await ended.promise;
  return done;
}

test('staff who leave end the program with a code that no supervisor answers with a new start', async () => {
  expect(await asked(false, 'leave')).toEqual(['quit 86']);
  expect(await asked(true, 'leave')).toEqual(['quit 86']);
});

test('a restart is left to whoever supervises the program; without anybody it opens itself anew, once', async () => {
  expect(await asked(true, 'restart')).toEqual(['quit 85']);
  expect(await asked(false, 'restart', 'restart', 'leave')).toEqual(['relaunch', 'quit 0']);
});

/** The entry itself, on a stand-in for the one module that is missing where Electron's binary is. */
import { realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { electronArguments } from '../../../src-main/host-electron/options.ts';
import { newFolder } from '../../new-folder.ts';
import { fakeElectron } from './fake-electron.ts';

const parts = fakeElectron();
const root = resolve(import.meta.dirname, '..', '..', '..');
vi.mock('electron', () => ({
  ...parts.electron,
  app: Object.assign(parts.app, { getAppPath: () => root, isPackaged: false }),
}));

const emitter: NodeJS.EventEmitter = process;
const events = ['uncaughtException', 'unhandledRejection'] as const;
const before = events.map((event) => emitter.listeners(event));
const { argv } = process;
let data: string;

beforeEach(async () => {
  data = await realpath(await newFolder('nianlun-main-'));
});
afterEach(async () => {
  process.argv = argv;
  // The program's own handlers end the process; the tests after this one have a right to theirs.
  for (const [index, event] of events.entries()) {
    for (const listener of emitter.listeners(event)) {
      if (!before[index]?.includes(listener)) emitter.off(event, listener as () => void);
    }
  }
  await rm(data, { recursive: true });
});

test('what Electron starts puts a real exhibition on the screen, and ends in order', async () => {
  const exhibition = join(root, 'tests', 'fixtures', 'exhibitions', 'gull-sound');
  const options = { mode: 'kiosk', exhibition, data, windowed: false } as const;
  process.argv = ['electron', root, ...electronArguments(options)];
  const opened = Promise.withResolvers<void>();
  const exited = Promise.withResolvers<unknown>();
  parts.app.on('web-contents-created', () => opened.resolve());
  parts.app.exit = (code) => {
    exited.resolve(code);
    opened.reject(new Error(`ended with ${code}`));
  };

  await import('../../../src-main/host-electron/main.ts');
  parts.app.ready.resolve();
  await opened.promise;
  expect(parts.windows.map(({ address }) => address)).toEqual(['app://exhibit/?window=wall-1']);
  const answer = await parts.sessions.get('exhibit')?.handled?.answer(new Request('app://exhibit/exhibition.json'));
  expect(answer?.status).toBe(200);
  expect(await answer?.json()).toMatchObject({ languages: expect.any(Array) });

  parts.app.emit('before-quit');
  parts.app.prevents('will-quit');
  expect(await exited.promise).toBe(0);
});

/** The whole program on a fake Electron, the real server and the real claim on a data folder of its own. */
import { realpath, rm } from 'node:fs/promises';
import type { Sentence } from '../../../src-main/contract/sentence.ts';
import { boot, type BootParts } from '../../../src-main/host-electron/boot.ts';
import { electronArguments } from '../../../src-main/host-electron/options.ts';
import type { ComposeOptions } from '../../../src-main/server/compose.ts';
import { claim } from '../../../src-main/store/single-instance.ts';
import { newFolder } from '../../new-folder.ts';
import { openExhibit } from './exhibit.ts';
import { Fake, FakeClock, fakeElectron } from './fake-electron.ts';

export type Program = Awaited<ReturnType<typeof newProgram>>;

export async function newProgram() {
  const data = await realpath(await newFolder('nianlun-data-'));
  const exhibit = await openExhibit();
  const parts = fakeElectron();
  const { app } = parts;
  const process = new Fake();
  const clock = new FakeClock();
  const sentences: Sentence[] = [];
  const composedWith: ComposeOptions[] = [];

  /** Runs the entry to its end; Electron is not ready yet. */
  const start = (changes: Partial<BootParts> = {}): void =>
    boot(parts.electron, {
      process,
      args: ['/program', ...electronArguments({ mode: 'kiosk', exhibition: '/exhibition', data, windowed: false })],
      asRoot: false,
      supervised: false,
      wantsDebugging: false,
      usual: { exhibition: '/usual', data },
      rendererRoot: '/renderer',
      shippedPlates: '/plates',
      outMain: '/program/out/main',
      compose: async (options) => {
        composedWith.push(options);
        return exhibit;
      },
      claim,
      later: clock.later,
      monotonic: () => clock.now,
      wall: () => clock.now,
      watchdog: () => () => {},
      explain: (error) => [{ zh: String(error), en: String(error) }],
      say: (sentence) => sentences.push(sentence),
      ...changes,
    });

  /** Electron is ready, and the first window is there. */
  const ready = async (): Promise<void> => {
    const opened = Promise.withResolvers<void>();
    app.on('web-contents-created', () => opened.resolve());
    app.ready.resolve();
    await opened.promise;
  };

  /** Tells the program to end, if it got so far as to listen, and waits until it has. */
  const ended = async (): Promise<void> => {
    if (app.listenerCount('will-quit') === 0) return;
    const exited = Promise.withResolvers<void>();
    app.exit = () => exited.resolve();
    app.prevents('will-quit');
    app.removeAll('will-quit');
    await exited.promise;
  };

  const close = async (): Promise<void> => {
    await ended();
    await exhibit.close();
    await rm(data, { recursive: true });
  };
  /** What it said, in one language. */
  const said = (language: keyof Sentence = 'en'): string[] => sentences.map((sentence) => sentence[language]);
  return { ...parts, data, exhibit, process, composedWith, said, start, ready, ended, close };
}

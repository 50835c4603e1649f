/** What is looked at between two visits, after garbage was collected everywhere. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession } from 'playwright/test';
import { dataPaths } from '../../src-main/store/paths.ts';
import type { Hall, WindowName } from './hall.ts';
import { countOwnBytes } from '../heap/own-bytes.ts';
import { collectGarbage } from './inspector.ts';
import { handlesOf, memoryOf, offspringOf } from './processes.ts';

export interface PageFigures {
  /** Bytes of script with the code that the engine compiles, of the browser's own objects behind it, and of buffers. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface Progress {
  /** Since the measuring began; below 0 in the warm-up. */
  readonly minutes: number;
  /** Visits since the program was started. */
  readonly visits: number;
  /** Views that were opened so far, each in a language. */
  readonly seen: number;
  /** Nothing was on its way in the windows that are used; older records don't tell. */
  readonly rests?: boolean;
}

export interface Sample extends Progress {
  /** By the machine's clock, ISO 8601. */
  readonly time: string;
  readonly pages: Readonly<Record<WindowName, PageFigures>>;
  readonly program: {
    /** Bytes of script with compiled code, and of buffers. */
    readonly heap: number;
    /** Bytes outside of the spaces for code. */
    readonly own: number;
    readonly memory: number;
    readonly handles: number;
  };
  /** Bytes of the program and of all processes of the browser. */
  readonly memory: number;
  readonly processes: number;
  /** Bytes on the disk; the database with what SQLite keeps beside it. */
  readonly database: number;
  readonly log: number;
  /** Bytes of what the script of each page made itself; older records have it at some samples only, or not at all. */
  readonly own?: Readonly<Record<WindowName, number>>;
}

async function lookAt(devtools: CDPSession): Promise<PageFigures> {
  await collectGarbage(devtools);
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: usedSize + embedderHeapUsedSize + backingStorageSize, nodes, listeners: jsEventListeners };
}

async function ownOfPages({ windows }: Hall): Promise<NonNullable<Sample['own']>> {
  return {
    wall: await countOwnBytes(windows.wall.devtools),
    talk: await countOwnBytes(windows.talk.devtools),
    presenter: await countOwnBytes(windows.presenter.devtools),
    display: await countOwnBytes(windows.display.devtools),
  };
}

/** Bytes of the files in a folder whose names begin so; one that is rotated away meanwhile counts nothing. */
async function sizeOf(folder: string, begin = ''): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(begin));
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((all, each) => all + each, 0);
}

/** Looks at everything once; the walls are to be where they were the last time. */
export async function takeSample(hall: Hall, progress: Progress): Promise<Sample> {
  const { program, inspector, windows } = hall;
  const pages = {
    wall: await lookAt(windows.wall.devtools),
    talk: await lookAt(windows.talk.devtools),
    presenter: await lookAt(windows.presenter.devtools),
    display: await lookAt(windows.display.devtools),
  };
  const held = await inspector.heap();
  const main = program.process.pid ?? 0;
  const all = await offspringOf(process.pid);
  const paths = dataPaths(program.data);
  const sample = {
    time: new Date().toISOString(),
    ...progress,
    pages,
    program: { heap: held.all, own: held.own, memory: await memoryOf([main]), handles: await handlesOf(main) },
    memory: await memoryOf(all),
    processes: all.length,
    database: await sizeOf(paths.folder, 'visits.sqlite'),
    log: await sizeOf(paths.logs),
  };
  // At last: a heap that is written out takes memory itself.
  return { ...sample, own: await ownOfPages(hall) };
}

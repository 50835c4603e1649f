/** What is looked at between two visits, after garbage was collected everywhere. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession } from 'playwright/test';
import { dataPaths } from '../../src-main/store/paths.ts';
import type { Hall, WindowName } from './hall.ts';
import { countOwnBytes, type Inspected } from '../heap/own-bytes.ts';
import { collectGarbage, type Inspector } from './inspector.ts';
import { handlesOf, memoryOf, offspringOf } from './processes.ts';

export interface HeapFigures {
  /** Bytes of what the script made itself; looked for at some samples only, since it takes seconds. */
  readonly own?: number;
  /** Bytes of all of it: with the code that the engine compiles, of pages also the browser's objects behind it; and of buffers. */
  readonly heap: number;
}

export interface PageFigures extends HeapFigures {
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
}

export interface Sample extends Progress {
  /** By the machine's clock, ISO 8601. */
  readonly time: string;
  readonly pages: Readonly<Record<WindowName, PageFigures>>;
  readonly program: HeapFigures & { readonly memory: number; readonly handles: number };
  /** Bytes of the program and of all processes of the browser. */
  readonly memory: number;
  readonly processes: number;
  /** Bytes on the disk; the database with what SQLite keeps beside it. */
  readonly database: number;
  readonly log: number;
}

async function ownOf(inspected: Inspected, wanted: boolean): Promise<Pick<HeapFigures, 'own'>> {
  return wanted ? { own: await countOwnBytes(inspected) } : {};
}

async function lookAt(devtools: CDPSession, own: boolean): Promise<PageFigures> {
  await collectGarbage(devtools);
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const heap = usedSize + embedderHeapUsedSize + backingStorageSize;
  return { ...(await ownOf(devtools, own)), heap, nodes, listeners: jsEventListeners };
}

async function lookInto(inspector: Inspector, own: boolean): Promise<HeapFigures> {
  await collectGarbage(inspector);
  const { usedSize = 0, backingStorageSize = 0 } = await inspector.send('Runtime.getHeapUsage');
  return { ...(await ownOf(inspector, own)), heap: usedSize + backingStorageSize };
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

/** Looks at everything once, or also at what scripts keep themselves; the walls are to be where they were the last time. */
export async function takeSample(hall: Hall, progress: Progress, own: boolean): Promise<Sample> {
  const { program, inspector, windows } = hall;
  const pages = {
    wall: await lookAt(windows.wall.devtools, own),
    talk: await lookAt(windows.talk.devtools, own),
    presenter: await lookAt(windows.presenter.devtools, own),
    display: await lookAt(windows.display.devtools, own),
  };
  const held = await lookInto(inspector, own);
  const main = program.process.pid ?? 0;
  const all = await offspringOf(process.pid);
  const paths = dataPaths(program.data);
  return {
    time: new Date().toISOString(),
    ...progress,
    pages,
    program: { ...held, memory: await memoryOf([main]), handles: await handlesOf(main) },
    memory: await memoryOf(all),
    processes: all.length,
    database: await sizeOf(paths.folder, 'visits.sqlite'),
    log: await sizeOf(paths.logs),
  };
}

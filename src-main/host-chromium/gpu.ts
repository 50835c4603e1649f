/** A graphics chip that goes on failing is left alone: the browser starts anew and draws by software, until the next version. */
import type { BrowserContext, CDPSession } from 'playwright-core';
import type { Log } from '../log/log.ts';
import { drawsBySoftware, rememberSoftwareDrawing } from '../store/software-drawing.ts';
import { GpuLosses } from '../supervision/gpu.ts';
import { again, type Later } from '../supervision/later.ts';

/** The browser replaces a lost process within a moment, without an event: only its number changes. In milliseconds. */
const lookEvery = 1500;

/** Numbers of the browser's GPU processes: one, and on Windows now and then a second for a moment, which only looks. */
async function gpuProcesses(session: CDPSession): Promise<readonly number[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => /^gpu/i.test(type)).map(({ id }) => id);
}

/** Tells of each loss, until the browser is gone or the undo is called. */
export function watchGpu(context: BrowserContext, later: Later, onLost: () => void): () => void {
  let session: Promise<CDPSession> | undefined;
  let known: number | undefined;
  const look = async (): Promise<void> => {
    session ??= context.browser()?.newBrowserCDPSession();
    const [first, ...others] = session === undefined ? [] : await gpuProcesses(await session);
    if (first === undefined || (known !== undefined && [first, ...others].includes(known))) return;
    if (known !== undefined) onLost();
    known = first;
  };
  return again(later, lookEvery, () => {
    // A browser that goes away while it is asked is noticed as such.
    look().catch(() => undefined);
  });
}

interface GpuParts {
  /** The file that notes it. */
  readonly marker: string;
  readonly version: string;
  readonly monotonic: () => number;
  readonly log: Pick<Log, 'write'>;
  /** A new browser, which is to draw by software. */
  readonly renew: () => void;
}

/** Decides who draws. */
export class Drawing {
  readonly #parts: GpuParts;
  readonly #losses: GpuLosses;
  #bySoftware: boolean;

  constructor(parts: GpuParts) {
    this.#parts = parts;
    this.#losses = new GpuLosses(parts.monotonic);
    this.#bySoftware = drawsBySoftware(parts.marker, parts.version);
  }

  get bySoftware(): boolean {
    return this.#bySoftware;
  }

  /** The GPU process was lost, and is started again by the browser itself. */
  lost(): void {
    const { marker, version, log, renew } = this.#parts;
    // It has a process of that name also where no chip is used.
    if (this.#bySoftware) return;
    log.write('error', 'process of the browser ended', { type: 'GPU' });
    if (!this.#losses.lost()) return;
    this.#bySoftware = true;
    log.write('error', 'the GPU fails again and again; drawing by software from now on', { version });
    try {
      rememberSoftwareDrawing(marker, version);
    } catch (error) {
      // It holds until the program ends all the same.
      log.write('error', 'software drawing can’t be remembered', { error });
    }
    renew();
  }
}

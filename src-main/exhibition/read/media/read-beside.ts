/**
 * Has films and recordings read in a thread beside the program. The library reads some damaged ones for ever, without a
 * pause (a WebM in which it finds no next picture), which would keep the whole program from doing anything else.
 */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { damaged, type FilmFile, readAs, type Refused, type VoiceFile } from './film-and-voice.ts';

export interface Order {
  readonly kind: 'film' | 'voice';
  /** Its real path, and its size in bytes. */
  readonly file: string;
  readonly size: number;
}

interface Means {
  /** The thread's program. */
  readonly program: URL;
  /** How long a file may take, in ms. */
  readonly patience: number;
}

const usual: Means = {
  // Beside this module among the sources; what is built has its modules in a folder beneath its programs.
  program: new URL(
    import.meta.url.endsWith('.ts') ? './film-and-voice-thread.ts' : '../film-and-voice-thread.js',
    import.meta.url,
  ),
  // A whole file takes some hundredths of a second, of any length; also a slow disk has answered by then.
  patience: 20_000,
};

/** The thread is kept for the next file for so long, in ms: it takes a tenth of a second to start. */
const kept = 5_000;

/** Reads one file after the other, so that each has its own time. Never rejects: what can't be read is said to be damaged. */
export function readBeside({ program, patience }: Means = usual) {
  let thread: Worker | undefined;
  let ending: NodeJS.Timeout | undefined;
  let before: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(program);
    // One that has ended is started anew for the next file; without a listener its error would end the program.
    started.on('exit', () => {
      if (thread === started) thread = undefined;
    });
    started.on('error', (error) => process.emitWarning(`The thread that reads films has ended: ${String(error)}`));
    return started;
  }

  function end(): void {
    void thread?.terminate();
    thread = undefined;
  }

  async function ask(order: Order): Promise<FilmFile | VoiceFile | Refused> {
    clearTimeout(ending);
    const done = new AbortController();
    const { signal } = done;
    try {
      const asked = (thread ??= start());
      asked.ref();
      asked.postMessage(order);
      const answered = once(asked, 'message', { signal }).then(([read]: unknown[]) => read);
      const ended = once(asked, 'exit', { signal }).then(() => undefined);
      const read = await Promise.race([answered, ended, wait(patience, undefined, { signal })]);
      if (read !== undefined) return read as FilmFile | VoiceFile | Refused;
      end();
      return damaged;
    } catch (error) {
      end();
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return damaged;
      // Nothing else fails in the thread: it could not be started, and the program reads the file itself.
      return readAs[order.kind](order.file, order.size);
    } finally {
      done.abort();
      thread?.unref();
      ending = setTimeout(end, kept).unref();
    }
  }

  function inTurn(order: Order): Promise<unknown> {
    const read = before.then(() => ask(order));
    before = read;
    return read;
  }

  return {
    film: (file: string, size: number) => inTurn({ kind: 'film', file, size }) as Promise<FilmFile | Refused>,
    voice: (file: string, size: number) => inTurn({ kind: 'voice', file, size }) as Promise<VoiceFile | Refused>,
  };
}

/** For the whole program: one thread. */
export const besideProgram = readBeside();

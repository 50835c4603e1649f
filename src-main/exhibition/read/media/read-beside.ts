/**
 * Has films and recordings read in a thread beside the program. The library reads some damaged ones for ever, without a
 * pause (a WebM in which it finds no next picture), which would keep the whole program from doing anything else.
 */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { damaged, type FilmFile, type Refused, type VoiceFile } from './sounding-file.ts';

export interface Order {
  readonly kind: 'film' | 'voice';
  readonly file: string;
  readonly size: number;
}

/** Beside this module among the sources; what is built has its modules in a folder beneath its programs. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? './sounding-thread.ts' : '../sounding-thread.js',
  import.meta.url,
);

/** A whole file takes some hundredths of a second, of any length; also a slow disk has answered by then. In ms. */
const longest = 20_000;
/** The thread is kept for the next file for so long, in ms: it takes a tenth of a second to start. */
const kept = 5_000;

let thread: Worker | undefined;
let ending: NodeJS.Timeout | undefined;
/** One after the other, so that each has its own time. */
let before: Promise<unknown> = Promise.resolve();

function end(): void {
  void thread?.terminate();
  thread = undefined;
}

async function ask(order: Order, patience: number): Promise<unknown> {
  clearTimeout(ending);
  thread ??= new Worker(program, { execArgv: [] });
  const asked = thread;
  asked.ref();
  const done = new AbortController();
  const { signal } = done;
  try {
    asked.postMessage(order);
    const answered = once(asked, 'message', { signal }).then(([read]: unknown[]) => read);
    const ended = once(asked, 'exit', { signal }).then(() => undefined);
    const read = await Promise.race([answered, ended, wait(patience, undefined, { signal })]);
    if (read !== undefined) return read;
    end();
    return damaged;
  } catch {
    end();
    return damaged;
  } finally {
    done.abort();
    thread?.unref();
    ending = setTimeout(end, kept).unref();
  }
}

function inTurn(order: Order, patience: number): Promise<unknown> {
  const read = before.then(() => ask(order, patience));
  before = read;
  return read;
}

/** Reads a film of `size` bytes at its real path; or what is wrong with it. Never rejects. */
export async function readFilm(file: string, size: number, patience = longest): Promise<FilmFile | Refused> {
  return (await inTurn({ kind: 'film', file, size }, patience)) as FilmFile | Refused;
}

/** Reads a recording in the same way. */
export async function readVoice(file: string, size: number, patience = longest): Promise<VoiceFile | Refused> {
  return (await inTurn({ kind: 'voice', file, size }, patience)) as VoiceFile | Refused;
}

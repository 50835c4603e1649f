/** The last value that was good, kept for a start at which its source is broken or gone. */
import { createHash } from 'node:crypto';
import { readText, removeHalfWritten, replaceFile } from './kept-file.ts';

/** Raised when an older one can't be shown any more. */
const form = 1;

/** The largest exhibition meant (300 chapters, 5,000 cities) takes a tenth of it. In bytes. */
const largest = 64 * 2 ** 20;

export interface LastGood<T> {
  /** What was kept of this source; undefined when there is nothing, or nothing sound. Never rejects. */
  load(): Promise<T | undefined>;
  /** Keeps a value; one that can't be kept is reported, and the one before it stays. */
  save(value: T): void;
  /** When everything handed over has been written or given up. */
  saved(): Promise<void>;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Keeps values of one source in `file`. The first line says what follows: a file of another source, or one that is
 * not as it was written, is as good as none.
 */
export function lastGoodIn<T>(file: string, source: string, report: (error: Error) => void): LastGood<T> {
  const headOf = (body: string): string => JSON.stringify({ form, source, sha256: digest(body) });
  let writing: Promise<void> = Promise.resolve();

  async function read(): Promise<string | undefined> {
    await removeHalfWritten(file);
    const text = await readText(file, largest).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') report(error);
      return '';
    });
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === headOf(body) ? body : undefined;
  }

  async function write(value: T): Promise<void> {
    const body = JSON.stringify(value);
    try {
      // Most starts find what they would write.
      if ((await read()) !== body) await replaceFile(file, `${headOf(body)}\n${body}`);
    } catch (error) {
      report(error as Error);
    }
  }

  return {
    load: async () => {
      const body = await read();
      return body === undefined ? undefined : (JSON.parse(body) as T);
    },
    save: (value) => {
      writing = writing.then(() => write(value));
    },
    saved: () => writing,
  };
}

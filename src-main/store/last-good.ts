/** The last value that was good, kept for a start at which its source is broken or gone. */
import { createHash } from 'node:crypto';
import { readText, removeHalfWritten, replaceFile } from './kept-file.ts';

/** Raised when an older one can't be shown as it is. */
const form = 2;

/** What form 1 called otherwise: it is read under its new names. */
const namesSinceForm1: ReadonlyMap<string, string> = new Map([
  ['beats', 'pages'],
  ['beat', 'page'],
  ['beat-of', 'page-of'],
]);

function renamed(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [namesSinceForm1.get(name) ?? name, each]));
}

/** The largest exhibition meant (300 chapters, 5,000 cities) takes a tenth of it. In bytes. */
export const largestExhibition = 64 * 2 ** 20;

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
  const headOf = (body: string, ofForm = form): string =>
    JSON.stringify({ form: ofForm, source, sha256: digest(body) });
  let writing: Promise<void> = Promise.resolve();

  async function read(): Promise<{ readonly form: number; readonly body: string } | undefined> {
    await removeHalfWritten(file);
    const text = await readText(file, largestExhibition).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') report(error);
      return '';
    });
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    const found = [form, 1].find((each) => text.slice(0, end) === headOf(body, each));
    return found === undefined ? undefined : { form: found, body };
  }

  async function write(value: T): Promise<void> {
    const body = JSON.stringify(value);
    try {
      // Most starts find what they would write.
      const kept = await read();
      if (kept?.form !== form || kept.body !== body) await replaceFile(file, `${headOf(body)}\n${body}`);
    } catch (error) {
      report(error as Error);
    }
  }

  return {
    load: async () => {
      const kept = await read();
      return kept && (JSON.parse(kept.body, kept.form === 1 ? renamed : undefined) as T);
    },
    save: (value) => {
      writing = writing.then(() => write(value));
    },
    saved: () => writing,
  };
}

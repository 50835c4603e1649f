/** What failed on a page, folded: a fault that repeats for a year is a handful of lines with its count. */
import type { PageError } from '../contract/window.ts';
import type { Log } from '../log/log.ts';

/** Messages that are told apart; whatever comes beyond is counted together. */
const mostMessages = 200;
const others = 'other messages';

export class PageErrors {
  readonly #log: Pick<Log, 'write'>;
  readonly #times = new Map<string, number>();

  constructor(log: Pick<Log, 'write'>) {
    this.#log = log;
  }

  /** Writes the first of each message, and then the tenth, the hundredth and so on, with how often it was. */
  note({ id, view, message }: PageError): void {
    const key = this.#times.has(message) || this.#times.size < mostMessages ? message : others;
    const times = (this.#times.get(key) ?? 0) + 1;
    this.#times.set(key, times);
    if (/^10*$/.test(String(times))) this.#log.write('error', 'the page failed', { id, view, message: key, times });
  }
}

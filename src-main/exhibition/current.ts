import type { Exhibition } from '../contract/exhibition.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './read.ts';

/** An exhibition that stays on show: the last good reading, and the problems of the newest one. */
export interface OpenExhibition {
  /** The last good exhibition, with the guide's notes; use `publicCopy` for public pages. */
  current(): Exhibition;
  /** Problems of the newest reading; with errors among them `current()` is older than the files. */
  problems(): readonly Problem[];
  /** Days without the show, yearly, "MM-DD". */
  quietDays(): readonly string[];
  /** Called after each new reading, good or bad; returns the undo. */
  subscribe(listener: () => void): () => void;
  /** Stops watching. */
  close(): void;
}

/** The exhibition can't be shown for the first time; `problems` say why. Once one is open, bad edits never throw. */
export class ExhibitionUnreadable extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('The exhibition has errors and none was read before.');
    this.name = 'ExhibitionUnreadable';
    this.problems = problems;
  }
}

/**
 * Opens an exhibition and keeps it fresh. `read` makes one reading; `watch` calls back when files changed.
 * A broken edit keeps the last good exhibition on show.
 */
export async function keepCurrent(
  read: () => Promise<Reading>,
  watch: (onChange: () => void) => () => void,
): Promise<OpenExhibition> {
  let running = true;
  let again = false;
  let closed = false;
  const listeners = new Set<() => void>();
  // Followed before it is read: an edit made during the first reading asks for another one.
  const unwatch = watch(() => void refresh());

  let reading = await read();
  if (reading.exhibition === undefined) {
    closed = true;
    unwatch();
    throw new ExhibitionUnreadable(reading.problems);
  }
  let good = reading.exhibition;
  let quietDays = reading.quietDays;
  running = false;

  async function refresh(): Promise<void> {
    // One reading at a time; changes during it ask for exactly one more.
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        reading = await read();
        if (reading.exhibition !== undefined) {
          good = reading.exhibition;
          quietDays = reading.quietDays;
        }
        if (!closed) for (const listener of listeners) listener();
      } while (again && !closed);
    } finally {
      running = false;
    }
  }
  if (again) void refresh();

  return {
    current: () => good,
    problems: () => reading.problems,
    quietDays: () => quietDays,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      unwatch();
      listeners.clear();
    },
  };
}

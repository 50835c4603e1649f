import type { Exhibition } from '../../contract/exhibition.ts';
import { fileStart, type Problem } from '../read/problem.ts';
import type { Reading } from './exhibition.ts';

/** In the place of an exhibition that can't be read: nothing is told in it, and no visitor gets to see it. */
export const standIn: Exhibition = {
  id: 'none',
  version: '',
  title: { zh: '年轮', en: 'Nianlun' },
  invitation: { zh: '', en: '' },
  languages: ['zh', 'en'],
  span: { from: 2000, to: 2000 },
  home: { name: { zh: '', en: '' }, lat: 0, lon: 0 },
  map: 'rings',
  citiesComplete: false,
  citiesFigures: [],
  words: {},
  chapters: [],
  moments: [],
  cities: [],
  routes: [],
  sources: {},
};

/** What is on show: what the files say, what they said when they were last without errors, or nothing at all. */
export type Shown = 'files' | 'last good' | 'nothing';

/** What is kept of a good reading. */
export type GoodReading = Required<Pick<Reading, 'exhibition' | 'quietDays'>>;

export interface KeepOptions {
  /** Keeps the last good reading from one start to the next. */
  readonly lastGood?: { load(): Promise<GoodReading | undefined>; save(reading: GoodReading): void };
  /** What to do when the first reading has errors and none was kept: by default it is refused. */
  readonly unreadable?: 'refuse' | 'stand in';
}

/** An exhibition that stays on show: the last good reading, and the problems of the newest one. */
export interface OpenExhibition {
  /** The last good exhibition (one without content while nothing is shown), with the guide's notes; use `publicCopy` for public pages. */
  current(): Exhibition;
  shown(): Shown;
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

/** Reading takes everything that files can hold; what still goes wrong is a problem as well, and no reason to end. */
async function readSafely(read: () => Promise<Reading>): Promise<Reading> {
  try {
    return await read();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const problem: Problem = {
      severity: 'error',
      file: '.',
      ...fileStart,
      zh: `读取展览时出错（${why}）：请检查磁盘，或把这句话发给维护人员`,
      en: `reading the exhibition failed (${why}): check the disk, or send this sentence to whoever looks after the program`,
    };
    return { problems: [problem], quietDays: [] };
  }
}

/**
 * Opens an exhibition and keeps it fresh. `read` makes one reading; `watch` calls back when files changed.
 * A broken edit keeps the last good exhibition on show.
 */
export async function keepCurrent(
  read: () => Promise<Reading>,
  watch: (onChange: () => void) => () => void,
  { lastGood, unreadable = 'refuse' }: KeepOptions = {},
): Promise<OpenExhibition> {
  let running = true;
  let again = false;
  let closed = false;
  const listeners = new Set<() => void>();
  // Followed before it is read: an edit made during the first reading asks for another one.
  const unwatch = watch(() => void refresh());

  let shown: Shown = 'nothing';
  let good: GoodReading = { exhibition: standIn, quietDays: [] };
  const take = ({ exhibition, quietDays }: Reading): void => {
    if (exhibition === undefined) return;
    shown = 'files';
    good = { exhibition, quietDays };
    lastGood?.save(good);
  };

  let reading = await readSafely(read);
  take(reading);
  if (reading.exhibition === undefined) {
    const kept = await lastGood?.load();
    if (kept !== undefined) {
      shown = 'last good';
      good = kept;
    } else if (unreadable === 'refuse') {
      closed = true;
      unwatch();
      throw new ExhibitionUnreadable(reading.problems);
    }
  }
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
        reading = await readSafely(read);
        take(reading);
        if (!closed) for (const listener of listeners) listener();
      } while (again && !closed);
    } finally {
      running = false;
    }
  }
  if (again) void refresh();

  return {
    current: () => good.exhibition,
    shown: () => shown,
    problems: () => reading.problems,
    quietDays: () => good.quietDays,
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

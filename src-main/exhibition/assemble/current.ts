import type { Chapter, Exhibition } from '../../contract/exhibition.ts';
import type { LayeredPicture } from '../../contract/layered-picture.ts';
import { fileStart, type Problem } from '../read/problem.ts';
import { type EarlierReadings, saysTheSame } from './earlier.ts';
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

/** The wall stands, and an editor has stopped for a moment: then readings are confirmed and kept. In milliseconds. */
const calmMs = 20_000;
/** The reading that only confirms what is shown pauses so long before each text, in ms: pages are answered in between. */
const restMs = 50;

/** Makes one reading; `rest` is waited for before each file. */
type Read = (rest?: () => Promise<void>) => Promise<Reading>;

export interface KeepOptions {
  /** Absent: the first reading is always made. */
  readonly earlier?: EarlierReadings;
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

const hasBrokenPicture = ({ exhibition }: Reading): boolean =>
  exhibition?.chapters.some(({ brokenPicture }) => brokenPicture !== undefined) === true;

/** A picture that can't be shown as its files are now stays as it was before. */
function withEarlierPictures(exhibition: Exhibition, before: Exhibition): Exhibition {
  const earlier = ({ id, brokenPicture }: Chapter): LayeredPicture | undefined =>
    before.chapters.find((chapter) => chapter.id === id && chapter.picture?.name === brokenPicture)?.picture;
  const chapters = exhibition.chapters.map((chapter) => {
    const picture = chapter.brokenPicture === undefined ? undefined : earlier(chapter);
    return picture ? { ...chapter, picture } : chapter;
  });
  return { ...exhibition, chapters };
}

/** Reading takes everything that files can hold; what still goes wrong is a problem as well, and no reason to end. */
async function readSafely(read: Read, rest?: () => Promise<void>): Promise<Reading> {
  try {
    return await read(rest);
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
 * Opens an exhibition and keeps it fresh; `watch` calls back when files changed. A broken edit keeps the last good
 * exhibition on show. What an earlier start has read of the same files stands at once, and is read anew when all is calm.
 */
export async function keepCurrent(
  read: Read,
  watch: (onChange: () => void) => () => void,
  { earlier, lastGood, unreadable = 'refuse' }: KeepOptions = {},
): Promise<OpenExhibition> {
  let running = true;
  let again = false;
  let closed = false;
  let forget = (): void => undefined;
  const listeners = new Set<() => void>();
  // Followed before it is read: an edit made during the first reading asks for another one.
  const unwatch = watch(() => void refresh());

  let shown: Shown = 'nothing';
  let good: GoodReading = { exhibition: standIn, quietDays: [] };
  const take = ({ exhibition, quietDays }: Reading, before = good): void => {
    if (exhibition === undefined) return;
    shown = 'files';
    good = { exhibition: withEarlierPictures(exhibition, before.exhibition), quietDays };
    lastGood?.save(good);
  };

  /** Does something when all has been calm for a while; only the last that was asked for is done. */
  const whenCalm = (work: () => Promise<void>): void => {
    forget();
    if (!closed && earlier !== undefined) forget = earlier.later(() => void work(), calmMs);
  };
  /** A reading is kept under the key that its files had before it, if they still have it. */
  const keepWhenCalm = (key: string | undefined, { exhibition, ...rest }: Reading): void => {
    if (key === undefined || exhibition === undefined) return;
    whenCalm(async () => {
      const now = await earlier?.key();
      if (!closed && now === key) earlier?.keep(key, { exhibition, ...rest });
    });
  };

  const firstKey = earlier && (await earlier.key());
  const found = firstKey === undefined ? undefined : await earlier?.find(firstKey);
  let reading: Reading = found ?? (await readSafely(read));
  take(reading, hasBrokenPicture(reading) ? await lastGood?.load() : undefined);
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

  /** One reading at a time; changes during it ask for exactly one more. `confirms`: listeners are told only of what differs from what is shown. */
  async function readAnew(confirms: boolean): Promise<void> {
    running = true;
    forget();
    let quiet = confirms;
    // Once somebody waits for a change it goes on without rest.
    const rest = (): Promise<void> =>
      new Promise((go) => (again || closed || earlier === undefined ? go() : void earlier.later(go, restMs)));
    try {
      do {
        again = false;
        const key = earlier && (await earlier.key());
        const next = await readSafely(read, quiet ? rest : undefined);
        const isShown = quiet && saysTheSame(next, reading);
        quiet = false;
        if (closed || isShown) continue;
        reading = next;
        take(reading);
        keepWhenCalm(key, reading);
        for (const listener of listeners) listener();
      } while (again && !closed);
    } finally {
      running = false;
    }
  }
  async function refresh(): Promise<void> {
    if (running) again = true;
    else await readAnew(false);
  }
  if (found === undefined) keepWhenCalm(firstKey, reading);
  else whenCalm(() => readAnew(true));
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
      forget();
      listeners.clear();
    },
  };
}

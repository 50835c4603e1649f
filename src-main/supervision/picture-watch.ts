/** Looks at the real picture of a window now and then: a process may answer and still show nothing. */
import { createHash } from 'node:crypto';
import type { Attention } from './attention.ts';
import { inRounds, type Later } from './later.ts';

/**
 * A small PNG of one colour packs into next to nothing; any view has text, rings and grain. In bytes for each of its
 * pixels: one colour takes about 0.03, the calmest view more than ten times that.
 */
const uniformBelow = 0.08;

type Verdict = 'well' | 'uniform' | 'frozen';

interface Look {
  /** A PNG of the screen, some thousand pixels. */
  readonly png: Uint8Array;
  readonly pixels: number;
  /** Whether the view moves by itself, so that two looks must differ. */
  readonly moving: boolean;
}

/**
 * Finds the white or frozen screen of a page whose heartbeat is fine. A picture is known by its bytes alone: nothing is
 * decoded, and nothing of it is kept but a hash. Judges one look after another; it takes two to find a fault. A page that is only being loaded is of one colour for a
 * moment, and a picture stands still only beside another one.
 */
class PictureJudge {
  #before: string | undefined;
  #wasUniform = false;

  see({ png, pixels, moving }: Look): Verdict {
    const hash = createHash('sha256').update(png).digest('base64');
    const same = hash === this.#before;
    this.#before = moving ? hash : undefined;
    const wasUniform = this.#wasUniform;
    this.#wasUniform = png.length / pixels < uniformBelow;
    if (this.#wasUniform) return wasUniform ? 'uniform' : 'well';
    return moving && same ? 'frozen' : 'well';
  }

  /** What was seen before a new page, a wake or a dark hour says nothing. */
  forget(): void {
    this.#before = undefined;
    this.#wasUniform = false;
  }
}

/** A look costs some 25 ms of the browser; seldom enough to be nothing, often enough for a hall. In milliseconds. */
export const lookEvery = 20_000;

/** A picture that takes longer than this twice in a row counts as none; a busy machine needs some time. In milliseconds. */
const patience = 10_000;

/** Width of the picture in pixels: enough to tell a view from one colour. */
export const smallWidth = 160;

/** What a page looks like, in small. `pixels`: how many it has. */
export interface Screenshot {
  readonly png: Uint8Array;
  readonly pixels: number;
}

export interface PictureWatchRules {
  /** What counts now. Rejects when there is no page to ask. */
  readonly attention: () => Promise<Attention>;
  /** Takes a picture some `smallWidth` wide. */
  readonly take: () => Promise<Screenshot>;
  /** How often a page has been loaded: two pages that begin alike look alike, and neither stands still. */
  readonly loads: () => number;
  readonly onFault: (verdict: Exclude<Verdict, 'well'> | 'no picture') => void;
  readonly every: number;
  readonly later: Later;
}

/** Looks until the undo is called. What doesn't count is not even looked at: a screen that is dark is well. */
export function watchPicture({ attention, take, loads, onFault, every, later }: PictureWatchRules): () => void {
  const judge = new PictureJudge();
  let missed = false;
  let loaded = loads();

  const withinPatience = <T>(asked: Promise<T>): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      const stop = later(() => resolve(undefined), patience);
      asked.then(resolve, reject).finally(stop);
    });

  async function look(): Promise<Verdict | 'no picture' | 'not counted'> {
    // A page that doesn't even answer hangs; that is noticed elsewhere.
    const before = await withinPatience(attention());
    if (before?.colours !== true) return 'not counted';
    const picture = await withinPatience(take());
    // The machine may have slept, or the hall have closed, while the picture was on its way.
    const after = await withinPatience(attention());
    if (after?.colours !== true) return 'not counted';
    if (picture === undefined) return 'no picture';
    if (loaded !== loads()) judge.forget();
    loaded = loads();
    return judge.see({ ...picture, moving: before.movement && after.movement });
  }

  return inRounds(later, every, async (ended) => {
    // A page that has just crashed gives no picture; that is noticed elsewhere.
    const verdict = await look().catch(() => 'not counted' as const);
    if (ended()) return;
    const before = missed;
    missed = verdict === 'no picture' && !before;
    if (verdict === 'not counted') judge.forget();
    else if (verdict !== 'well' && !missed) {
      judge.forget();
      onFault(verdict);
    }
  });
}

/** Baking for a hall: its screens, its exhibition and its settings, while nobody is at a wall. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibition } from '../../contract/exhibition.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Log } from '../../log/log.ts';
import { openBakedPages } from '../../store/baked-pages.ts';
import type { PlateStore } from '../../store/plates.ts';
import type { Later } from '../../supervision/later.ts';
import type { Windows } from '../windows.ts';
import { bakeInBackground, type UnseenPage } from './background.ts';
import { type BakePage, pagesToBake, type Screen } from './table.ts';

export interface HallBakingOptions {
  readonly windows: Pick<Windows, 'seen' | 'onTurn' | 'quietFor'>;
  readonly exhibition: { current(): Exhibition };
  readonly settings: { current(): Settings };
  readonly plates: Pick<PlateStore, 'wants'>;
  /** The file that says which pages have made all of theirs. */
  readonly bakedPages: string;
  readonly rendererRoot: string;
  readonly isOpen: () => boolean;
  readonly later: Later;
  readonly log: Log;
}

/** Where a guide leads, nothing stands at attract: after so long, in milliseconds, nobody is there either. */
const guideGone = 10 * 60_000;

export interface HallBaking {
  /** What there is to be made for these screens, and has not been made before. */
  missing(screens: readonly Screen[]): readonly BakePage[];
  noteBaked(page: BakePage): Promise<void>;
  /** Has it made from now on while nobody is at a wall, in the pages that `open` opens. Returns the end. */
  inBackground(open: () => Promise<UnseenPage>): () => void;
}

/** A hash of a value, computed once for each: an exhibition of 300 chapters is asked for again and again. */
function digestOnce(): (value: object) => string {
  const known = new WeakMap<object, string>();
  return (value) => {
    const digest = known.get(value) ?? createHash('sha256').update(JSON.stringify(value)).digest('hex');
    known.set(value, digest);
    return digest;
  };
}

/** Reads what has been made by earlier starts. Never rejects. */
export async function openHallBaking(options: HallBakingOptions): Promise<HallBaking> {
  const { windows, exhibition, settings, plates } = options;
  const baked = await openBakedPages(options.bakedPages);
  // The page names its programs, and each program's name holds the hash of what it draws. Where it can't be read, no
  // page can be opened either.
  const program = await readFile(join(options.rendererRoot, 'index.html'), 'utf8').catch(() => '');
  const digestOf = digestOnce();
  /** All that decides what a page makes. What else a page shows may change without a plate of it being another. */
  const markOf = (page: BakePage): unknown => {
    const { diagonal, distance, textSize, map } = settings.current();
    return [program, digestOf(exhibition.current()), { diagonal, distance, textSize, map }, page];
  };
  const missing: HallBaking['missing'] = (screens) =>
    pagesToBake(exhibition.current(), settings.current(), screens).filter((page) => !baked.has(markOf(page)));
  const noteBaked: HallBaking['noteBaked'] = (page) => baked.add(markOf(page));
  return {
    missing,
    noteBaked,
    inBackground: (open) =>
      bakeInBackground({
        missing: () => (plates.wants() ? missing(screensOf(windows)) : []),
        noteBaked,
        isQuiet: () => {
          const seen = windows.seen();
          if (seen.length === 0) return false;
          return !options.isOpen() || windows.quietFor() > guideGone || seen.every(({ view }) => view === 'attract');
        },
        onTurn: windows.onTurn,
        open,
        later: options.later,
        log: options.log,
      }),
  };
}

/** The different screens of all windows that show the exhibition. */
function screensOf(windows: Pick<Windows, 'seen'>): readonly Screen[] {
  const screens = windows.seen().flatMap(({ screen }) => screen ?? []);
  return [...new Map(screens.map((screen) => [JSON.stringify(screen), screen])).values()];
}

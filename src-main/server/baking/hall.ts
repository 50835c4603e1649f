/** Baking for a hall: its screens, its exhibition and its settings, while nobody is at a wall. */
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

/** Begins; `open` opens a page that nobody sees. Returns the end. */
export async function bakeForHall(options: HallBakingOptions, open: () => Promise<UnseenPage>): Promise<() => void> {
  const { windows, exhibition, settings, plates } = options;
  const baked = await openBakedPages(options.bakedPages);
  // The page names its programs, and each program's name holds the hash of what it draws.
  const program = await readFile(join(options.rendererRoot, 'index.html'), 'utf8');
  /** All that decides what a page makes. What else a page shows may change without a plate of it being another. */
  const markOf = (page: BakePage): unknown => {
    const { diagonal, distance, textSize, map } = settings.current();
    return [program, exhibition.current(), { diagonal, distance, textSize, map }, page];
  };
  return bakeInBackground({
    pages: () => (plates.wants() ? pagesToBake(exhibition.current(), settings.current(), screensOf(windows)) : []),
    isBaked: (page) => baked.has(markOf(page)),
    noteBaked: (page) => void baked.add(markOf(page)),
    isQuiet: () => {
      const seen = windows.seen();
      if (seen.length === 0) return false;
      return !options.isOpen() || windows.quietFor() > guideGone || seen.every(({ view }) => view === 'attract');
    },
    onTurn: windows.onTurn,
    open,
    later: options.later,
    log: options.log,
  });
}

/** The different screens of all windows that show the exhibition. */
function screensOf(windows: Pick<Windows, 'seen'>): readonly Screen[] {
  const screens = windows.seen().flatMap(({ screen }) => screen ?? []);
  return [...new Map(screens.map((screen) => [JSON.stringify(screen), screen])).values()];
}

/** Baking for a hall: its screens, its exhibition and its settings, while the walls are unattended. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibition } from '../../contract/exhibition.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Log } from '../../log/log.ts';
import { openBakedPages, type PlateStore } from '../../store/plates.ts';
import type { Later } from '../../supervision/later.ts';
import type { Windows } from '../windows.ts';
import { bakeInBackground, type MissingPage, type UnseenPage } from './background.ts';
import { pagesToBake, type Screen } from './table.ts';

export interface HallBakingOptions {
  readonly windows: Pick<Windows, 'seen' | 'onTurn' | 'quietFor'>;
  readonly exhibition: { current(): Exhibition };
  readonly settings: { current(): Settings };
  readonly plates: Pick<PlateStore, 'wants' | 'onLost'>;
  /** The file that says which pages have made all of theirs. */
  readonly bakedPages: string;
  readonly rendererRoot: string;
  readonly isOpen: () => boolean;
  readonly later: Later;
  readonly log: Log;
}

/** A wall that a guide leads never shows attract: untouched for so long, in milliseconds, it counts as unattended. */
const guideGone = 10 * 60_000;

export interface HallBaking {
  /** What there is to be made for these screens, and has not been made before. */
  missing(screens: readonly Screen[]): readonly MissingPage[];
  /** A page was opened to its end. False, and not noted, where plates are not kept any more. */
  noteBaked(page: MissingPage): Promise<boolean>;
  /** Has it made from now on while the walls are unattended, in the pages that `open` opens. Returns the end. */
  inBackground(open: () => Promise<UnseenPage>): () => void;
}

/** Short: it tells one hall's pages from each other and is no protection. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A hash of a value, computed once for each: an exhibition of 300 chapters is asked for again and again. */
function hashOnce(): (value: object) => string {
  const known = new WeakMap<object, string>();
  return (value) => {
    const hash = known.get(value) ?? hashOf(JSON.stringify(value));
    known.set(value, hash);
    return hash;
  };
}

/** Reads what has been made by earlier starts. Never rejects. */
export async function openHallBaking(options: HallBakingOptions): Promise<HallBaking> {
  const { windows, exhibition, settings, plates } = options;
  const baked = await openBakedPages(options.bakedPages);
  // The page names its programs, and each program's name holds the hash of what it draws. Where it can't be read, no
  // page can be opened either.
  const program = hashOf(await readFile(join(options.rendererRoot, 'index.html'), 'utf8').catch(() => ''));
  const contentOf = hashOnce();
  let list: { readonly of: string; readonly pages: readonly MissingPage[] } | undefined;

  /** Marked with all that decides what they make; made once for an exhibition, its screens and its settings. */
  function allPages(screens: readonly Screen[]): readonly MissingPage[] {
    const shown = exhibition.current();
    const { ground, diagonal, distance, textSize, map } = settings.current();
    const decides = JSON.stringify([program, contentOf(shown), { diagonal, distance, textSize, map }]);
    const of = JSON.stringify([decides, ground, screens]);
    if (list?.of !== of) {
      const pages = pagesToBake(shown, { ground }, screens);
      list = { of, pages: pages.map((page) => ({ ...page, mark: hashOf(JSON.stringify([decides, page])) })) };
    }
    return list.pages;
  }

  const missing: HallBaking['missing'] = (screens) => allPages(screens).filter(({ mark }) => !baked.has(mark));
  const noteBaked: HallBaking['noteBaked'] = async ({ mark }) => {
    if (!plates.wants()) return false;
    await baked.add(mark);
    return true;
  };
  // A lost plate does not tell its page; those that are there are found when all pages are opened again.
  plates.onLost(() => void baked.forget());
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

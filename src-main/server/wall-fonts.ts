/** The wall's letters: the cut fonts, what they lack, and when they are cut anew. */
import { join } from 'node:path';
import type { CutFonts } from '../contract/cut-fonts.ts';
import type { Exhibition } from '../contract/exhibition.ts';
import { codePointsIn, wantedCharacters } from '../fonts/characters.ts';
import { type CutBeside, cutBeside } from '../fonts/cut-beside.ts';
import { slicesSheet, sourceOf, uncut, wallSheet } from '../fonts/faces.ts';
import { type ProgramFonts, readProgramFonts } from '../fonts/program-fonts.ts';
import type { Log } from '../log/log.ts';
import { cutFontsIn, type CutFontsStore, type KeptCut } from '../store/cut-fonts.ts';
import type { DataPaths } from '../store/paths.ts';
import type { Later } from '../supervision/later.ts';
import type { PublicShow } from './public-show.ts';

/** Editors save many times; so long after the last time, in ms, the fonts are cut anew. */
const calm = 60_000;

interface WallFontsParts {
  /** The folder of the built pages. */
  readonly pages: string;
  readonly show: Pick<PublicShow, 'current' | 'subscribe'>;
  readonly store: CutFontsStore;
  readonly log: Log;
  readonly later: Later;
  /** Absent: nothing is ever cut here. */
  readonly cutBeside?: CutBeside | undefined;
}

export interface WallFonts {
  /** The style sheet for all that is shown. */
  sheet(): string;
  /** A style sheet for these characters alone, which a page lacks that is open while they come. */
  sheetFor(characters: string): string;
  /** A font that was cut here; undefined where there is none of that name. */
  font(name: string): Uint8Array | undefined;
  /** Gives up what is under way. */
  close(): void;
}

/** A page without fonts is broken, which `doctor` reports; the program does not end for it. */
const none: ProgramFonts = { faces: [], words: '', cut: { source: '', asked: [], faces: [] } };

/** Opens the fonts and follows what is shown. Whatever can't be read or kept, letters are drawn: the slices have all. */
export async function openWallFonts({ pages, show, store, log, later, cutBeside }: WallFontsParts): Promise<WallFonts> {
  const {
    faces,
    words,
    cut: shipped,
  } = await readProgramFonts(pages).catch((error: unknown) => {
    log.write('error', 'the program’s fonts can’t be read', { error });
    return none;
  });
  const source = sourceOf(faces);
  const found = await store.load();
  let kept: KeptCut | undefined = found?.about.source === source ? found : undefined;
  let before: KeptCut | undefined;
  let wantedOf: { readonly of: Exhibition; readonly characters: readonly number[] } | undefined;
  const ending = new AbortController();
  let forget = (): void => undefined;
  let cutting = false;

  function wanted(): readonly number[] {
    const of = show.current();
    if (wantedOf?.of !== of) wantedOf = { of, characters: wantedCharacters(of, words) };
    return wantedOf.characters;
  }

  /** Of the fonts that came with the program and those that were cut here, the ones that lack less. */
  function best(): CutFonts | undefined {
    if (kept === undefined) return shipped.source === source ? shipped : undefined;
    return uncut(wanted(), shipped).length <= uncut(wanted(), kept.about).length ? shipped : kept.about;
  }

  async function cutAnew(cut: CutBeside): Promise<void> {
    cutting = true;
    try {
      const made = await cut({ faces, wanted: wanted(), root: pages }, ending.signal);
      before = kept;
      kept = made;
      log.write('info', 'fonts were cut anew', { characters: wanted().length });
      // What can't be kept serves until the program ends, and is cut again at the next start.
      await store
        .keep(made)
        .catch((error: unknown) => log.once('kept fonts', 'warning', 'fonts can’t be kept', { error }));
    } catch (error) {
      if (!ending.signal.aborted) log.once('cut fonts', 'warning', 'fonts could not be cut', { error });
    } finally {
      cutting = false;
    }
  }

  function look(): void {
    forget();
    if (cutBeside === undefined || faces.length === 0 || uncut(wanted(), best()).length === 0) return;
    forget = later(() => {
      if (cutting) look();
      else void cutAnew(cutBeside);
    }, calm);
  }

  look();
  const unfollow = show.subscribe(look);
  return {
    sheet: () => wallSheet(faces, wanted(), best()),
    sheetFor: (characters) => slicesSheet(faces, codePointsIn(characters)),
    font: (name) => kept?.files.get(name) ?? before?.files.get(name),
    close: () => {
      unfollow();
      forget();
      ending.abort();
    },
  };
}

/** The wall's letters opened with what a hall keeps of them. */
interface FontsOptions extends Pick<WallFontsParts, 'pages' | 'show' | 'later'> {
  readonly paths: DataPaths;
  readonly log: Log;
  readonly now: () => Date;
  /** Whether what an editor adds is cut; a window that is closed before it pays need not. */
  readonly cuts: boolean;
}

/** `pages` is the folder of the built pages; the thread that cuts lies in the program beside it. */
export function openFonts({ paths, log, now, cuts, ...parts }: FontsOptions): Promise<WallFonts> {
  return openWallFonts({
    ...parts,
    log,
    store: cutFontsIn(paths.fonts, now, (why) => log.write('warning', 'a cut font was damaged', { why })),
    cutBeside: cuts ? cutBeside(join(parts.pages, '..', 'main', 'fonts-worker.js')) : undefined,
  });
}

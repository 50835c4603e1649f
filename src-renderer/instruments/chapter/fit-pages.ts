import type { Attachment } from 'svelte/attachments';
import type { Chapter, Language } from '../../../src-main/contract/exhibition.ts';
import type { Aids } from '../../core/model/journey-state.ts';
import { endsBefore, type ExhibitRooms, leaveRooms, leftBelow } from './exhibit-room.ts';
import { figureOf } from './figure-of.ts';
import type { PatientWork } from './patient-work.ts';
import { furthestReach } from './words-area.ts';

/** The parts of a chapter's column; all pages lie on one another, and so do all figures. */
interface Parts {
  readonly heading: HTMLElement;
  readonly strip: HTMLElement;
  readonly pages: readonly HTMLElement[];
  readonly footer: HTMLElement;
  readonly plinth: HTMLElement;
  readonly figures: readonly HTMLElement[];
  readonly ways: HTMLElement;
}

/** Steps in which a column draws in (see WordColumn); at one more the page is read in parts. */
const steps = 5;
/** How much larger text and figure may be than they must. */
type Size = readonly [text: number, figure: number];
/** As large as letters become beside a picture. */
const largestBeside = 1.35;
/** In order of wish, beside a picture … */
const sizes: readonly Size[] = [
  [largestBeside, 2],
  [1.2, 2],
  [largestBeside, 1.5],
  [1.2, 1.5],
  [1.1, 1.5],
  [largestBeside, 1],
  [1.2, 1],
  [1.1, 1],
];
/** … and beneath one, where the column is as wide as the screen. */
const sizesUpright: readonly Size[] = [
  [1.75, 2],
  [1.6, 2],
  [1.75, 1.5],
  [1.6, 1.5],
  [1.45, 1.5],
  [largestBeside, 2],
  [largestBeside, 1.5],
  ...sizes,
];
/** What is measured at once, the largest first: each text size and each figure size is in one of these. */
const measured: readonly Size[] = [
  [largestBeside, 2],
  [1.2, 1.5],
  [1.1, 1],
];
const measuredUpright: readonly Size[] = [[1.75, 2], [1.6, 1.5], [1.45, 1], ...measured];

/** Heights of pages and figures in CSS pixels, as they are set now. */
interface Heights {
  readonly pages: readonly number[];
  /** Infinity where a figure is wider than its column. */
  readonly figures: readonly number[];
}

/** How a column was fitted, and the measures that it then had. */
interface Fitted {
  readonly tight: number;
  readonly grows: readonly string[];
  readonly figures: readonly string[];
  readonly spares: readonly (string | undefined)[];
  readonly rooms: ExhibitRooms;
  readonly measures: string;
}

/** What was decided before, by chapter, languages, letters and screen: most visitors go to and fro between the same few. */
const fittedBefore = new Map<string, Fitted>();
const mostKept = 120;

function keepFitted(key: string, fitted: Fitted): void {
  fittedBefore.delete(key);
  fittedBefore.set(key, fitted);
  const [oldest] = fittedBefore.keys();
  if (fittedBefore.size > mostKept && oldest !== undefined) fittedBefore.delete(oldest);
}

function partsOf(column: HTMLElement): Parts | null {
  const [heading, strip, footer] = column.children;
  const [plinth, ways] = footer?.children ?? [];
  const elements = (parent: Element): HTMLElement[] =>
    [...parent.children].filter((each) => each instanceof HTMLElement);
  if (!(strip instanceof HTMLElement) || !(footer instanceof HTMLElement)) return null;
  if (!(heading instanceof HTMLElement)) return null;
  if (!(plinth instanceof HTMLElement) || !(ways instanceof HTMLElement)) return null;
  return { heading, strip, pages: elements(strip), footer, plinth, figures: elements(plinth), ways };
}

function set({ pages, figures }: Parts, text: number, figure: number): void {
  for (const page of pages) page.style.setProperty('--grow', String(text));
  for (const each of figures) each.style.setProperty('--figure', String(figure));
}

function read({ pages, figures, plinth }: Parts): Heights {
  const width = plinth.clientWidth;
  return {
    pages: pages.map((page) => (page.firstElementChild as HTMLElement | null)?.offsetHeight ?? 0),
    figures: figures.map((each) =>
      ((each.firstElementChild as HTMLElement | null)?.offsetWidth ?? 0) > width ? Infinity : each.offsetHeight,
    ),
  };
}

/**
 * Gives each page of a chapter the largest letters and the largest figure for which there is room, and draws the column in,
 * by raising its `data-tight`, as far as the fullest page asks. A page is measured with its own figure, not with the largest
 * of all. Everything is decided when the words are set, so that nothing is measured while pages turn.
 *
 * @param watch is read so that all is fitted again when the words change
 * @param tells how far down the words of each page stand, whenever that has been decided
 * @param work patient while the chapter stands ready out of sight: a finger on something else waits for one step of it only
 */
export function fitPages(
  watch: () => readonly [chapter: Chapter, languages: readonly Language[], aids: Pick<Aids, 'textSize'>],
  tells: (rooms: ExhibitRooms) => void,
  work: PatientWork,
): Attachment<HTMLElement> {
  return (column) => {
    const [chapter, languages, { textSize }] = watch();
    const exhibits = chapter.pages.map(({ exhibit }) => exhibit?.kind ?? '');
    const key = JSON.stringify([chapter.id, exhibits, languages, textSize, innerWidth, innerHeight]);
    const upright = innerHeight > innerWidth;
    // The largest letters are as large as asked for, and no larger: an exhibit has what they leave.
    const grows = textSize !== 3;
    /** The figure beside each page, by its place. */
    const figurePlaces = chapter.pages.map(({ number }) => {
      const figure = figureOf(chapter, number);
      return figure && chapter.figures.indexOf(figure);
    });
    const parts = partsOf(column);
    if (!parts) return undefined;

    /** What pages and figures leave of the room that they share, at the present step; less than 0 where they need more. */
    function room(): (page: number, figure: number) => number {
      const { strip, footer, plinth, ways } = parts as Parts;
      const all = column.clientHeight - strip.offsetTop - parseFloat(getComputedStyle(column).rowGap) + 1;
      const stacked = ways.offsetTop >= plinth.offsetTop + plinth.offsetHeight;
      const besides = footer.offsetHeight - plinth.offsetHeight;
      const least = ways.offsetHeight;
      return (page, figure) => all - page - (stacked ? figure + besides : Math.max(figure, least));
    }
    /** Read in parts, a page reaches down to its own figure too, not only to the largest: tells each how far, in CSS pixels. */
    function spare({ pages, figures, footer, plinth, ways }: Parts): void {
      const stacked = ways.offsetTop >= plinth.offsetTop + plinth.offsetHeight;
      for (const [index, page] of pages.entries()) {
        const own = figures[figurePlaces[index] ?? -1]?.offsetHeight ?? 0;
        const free = stacked ? plinth.offsetHeight - own : footer.offsetHeight - Math.max(own, ways.offsetHeight);
        page.dataset.spare = String(free);
      }
    }
    const figureAt = ({ figures }: Heights, index: number): number => {
      const figure = figurePlaces[index];
      return figure === undefined ? 0 : (figures[figure] ?? 0);
    };

    /** What each page with its own figure leaves of the room. */
    function free({ figures }: Parts, heights: Heights): readonly number[] {
      const left = room();
      return heights.pages.map((page, index) => {
        const figure = figureAt(heights, index);
        // What is wider than its column takes lines of its own; that it is wide is no reason to draw in further.
        return left(page, Number.isFinite(figure) ? figure : (figures[figurePlaces[index] ?? 0]?.offsetHeight ?? 0));
      });
    }

    function* tighten(words: Parts): Generator<void, number> {
      for (let tight = 0; tight <= steps; tight++) {
        if (tight > 0) yield;
        column.dataset.tight = String(tight);
        const heights = read(words);
        if (free(words, heights).every((each) => each >= 0)) return tight;
      }
      column.dataset.tight = String(steps + 1);
      spare(words);
      return steps + 1;
    }

    /** Gives whether what was measured in several steps still holds at the last of them. */
    function* grow(words: Parts): Generator<void, boolean> {
      const [base, left] = [read(words), room()];
      const texts = new Map<number, Heights>([[1, base]]);
      const figures = new Map<number, Heights>([[1, base]]);
      for (const [text, figure] of upright ? measuredUpright : measured) {
        yield;
        set(words, text, figure);
        const heights = read(words);
        texts.set(text, heights);
        if (figure > 1 && !figures.has(figure)) figures.set(figure, heights);
      }
      yield;
      set(words, 1, 1);
      const holds = !work.waited || JSON.stringify(read(words)) === JSON.stringify(base);
      const largest = (index: number, most: number): Size =>
        (upright ? sizesUpright : sizes).find(
          ([text, figure]) =>
            text <= most &&
            left(texts.get(text)?.pages[index] ?? Infinity, figureAt(figures.get(figure) ?? base, index)) >= 0,
        ) ?? [1, 1];
      const alone = words.pages.map((_, index) => largest(index, Infinity));
      // Letters larger than beside a picture are of one size on all pages of the chapter.
      const least = Math.min(...alone.map(([text]) => text));
      const chosen = words.pages.map((_, index) => largest(index, Math.max(largestBeside, least)));
      chosen.forEach(([text], index) => {
        words.pages[index]?.style.setProperty('--grow', String(text));
      });
      // A figure that several pages share is as large as the fullest of them allows.
      words.figures.forEach((each, figure) => {
        const beside = chosen.filter((_, index) => figurePlaces[index] === figure).map(([, size]) => size);
        each.style.setProperty('--figure', String(Math.min(2, ...beside)));
      });
      return holds;
    }

    /** How far the exhibits may reach; on a wide screen the words are then set anew in what is left. */
    function* besideExhibits(words: Parts): Generator<void, ExhibitRooms> {
      const most = furthestReach({ width: innerWidth, height: innerHeight }, textSize, languages.length);
      if (upright) {
        const heights = read(words);
        return leftBelow(chapter, words, heights.pages, free(words, heights), most);
      }
      const asked = chapter.pages.map(({ exhibit }) => (exhibit ? most : 0));
      if (!asked.some((room) => room > 0)) return [];
      const { heading, figures } = words;
      const end = column.clientWidth - most;
      const high = heading.offsetHeight;
      yield;
      leaveRooms(column, words, asked);
      const held = heading.offsetHeight === high;
      return free(words, read(words)).map((left, index) => {
        const figure = figures[figurePlaces[index] ?? -1];
        return held && left >= 0 && (!figure || endsBefore(figure, end)) ? (asked[index] ?? 0) : 0;
      });
    }

    function leave(rooms: ExhibitRooms): void {
      leaveRooms(column, parts as Parts, rooms);
      tells(upright ? rooms : []);
    }

    /** The measures that the last decision was made for. */
    let decided = '';
    const now = (): string =>
      JSON.stringify([column.clientWidth, column.clientHeight, column.dataset.tight, read(parts)]);
    const extent = (): string => `${column.clientWidth} ${column.clientHeight}`;
    /** Its steps lay the page out once each. Where letters or room changed between them, nothing is decided. */
    function* fit(words: Parts): Generator<void> {
      set(words, 1, 1);
      leave([]);
      const before = extent();
      const tight = yield* tighten(words);
      const holds = grows && tight <= steps ? yield* grow(words) : true;
      const rooms = grows ? [] : yield* besideExhibits(words);
      leave(rooms);
      decided = holds && extent() === before ? now() : '';
      if (decided === '') return;
      keepFitted(key, {
        tight,
        grows: words.pages.map(({ style }) => style.getPropertyValue('--grow')),
        figures: words.figures.map(({ style }) => style.getPropertyValue('--figure')),
        spares: words.pages.map(({ dataset }) => dataset.spare),
        rooms,
        measures: decided,
      });
    }
    const measure = (): void => {
      // What changes while it is being fitted may be its own steps; when they are done, it is measured once more.
      if (work.goesOn) return;
      if (now() !== decided) work.begin(fit(parts), measure);
    };
    /** Laid out once instead of for every step and size; what does not measure as it did then is fitted anew. */
    function fitAsBefore(words: Parts): void {
      const before = fittedBefore.get(key);
      if (!before) return;
      column.dataset.tight = String(before.tight);
      words.pages.forEach((page, index) => {
        page.style.setProperty('--grow', before.grows[index] ?? '1');
        page.dataset.spare = before.spares[index] ?? '0';
      });
      words.figures.forEach((each, index) => each.style.setProperty('--figure', before.figures[index] ?? '1'));
      leave(before.rooms);
      decided = before.measures;
    }
    const observer = new ResizeObserver(measure);
    // Letters that arrive late change the words' size, not the column's.
    const flows = parts.pages.map((page) => page.firstElementChild ?? page);
    for (const part of [column, column.children[0] ?? column, ...flows, ...parts.figures]) observer.observe(part);
    fitAsBefore(parts);
    measure();
    return () => {
      work.stop();
      observer.disconnect();
    };
  };
}

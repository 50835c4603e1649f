/**
 * The room that words of the largest letters leave to the exhibit beside them: on a tall screen heading and words stand so
 * much lower, on a wide one they end so much sooner, and the exhibit reaches into what is free.
 */
import type { Chapter } from '../../../src-main/contract/exhibition.ts';
import type { Seen } from '../../core/motion/seen.ts';

/** In CSS pixels, for each page in its order; 0 where an exhibit keeps to its place, and where there is none. */
export type ExhibitRooms = readonly number[];

/** Less than this share of what an exhibit may reach is not worth moving the words for, and no difference between two pages. */
const little = 0.2;
/** So much of the free room stays below the words: they don't stand on the page's dots. */
const kept = 0.1;
/** Heading and words are gone so far from a page's place, as a share of the way to the next one. */
const goneAt = 0.5;

/**
 * How far down the exhibits of a tall screen reach, so that the heading stands still between pages that are nearly alike.
 *
 * @param free the height that each page with its figure leaves, in CSS pixels
 * @param most as far as any of them may reach
 */
export function roomsBelow({ pages }: Pick<Chapter, 'pages'>, free: readonly number[], most: number): ExhibitRooms {
  const rooms = pages.map(({ exhibit }, index) => {
    const room = exhibit ? Math.min((free[index] ?? 0) * (1 - kept), most) : 0;
    return room < most * little ? 0 : Math.floor(room);
  });
  const least = Math.min(...rooms.filter((room) => room > 0));
  return rooms.map((room) => (room - least < most * little ? Math.min(room, least) : room));
}

/** How many whole lines of a page have room at once, and in how many parts it is read. */
export function partsIn(room: number, page: number, line: number): { readonly lines: number; readonly parts: number } {
  const lines = Math.max(1, Math.floor((room + 0.5) / line));
  return { lines, parts: Math.max(1, Math.ceil((page - 1) / (lines * line))) };
}

/** The height that a page leaves in a room when its parts are of even length instead of a short last one; they stay as many. */
export function leftByEvenParts(room: number, page: number, line: number): number {
  const { lines, parts } = partsIn(room, page, line);
  return (lines - Math.ceil((page - 1) / line / parts)) * line;
}

/**
 * How far down the exhibits of a tall screen reach, as `roomsBelow`. A page that is read in parts leaves what even parts don't
 * need.
 *
 * @param heights of the words of each page
 */
export function leftBelow(
  chapter: Pick<Chapter, 'pages'>,
  { strip, pages }: { readonly strip: HTMLElement; readonly pages: readonly HTMLElement[] },
  heights: readonly number[],
  free: readonly number[],
  most: number,
): ExhibitRooms {
  const left = pages.map((page, index) => {
    const whole = free[index] ?? 0;
    if (whole >= 0) return whole;
    const room = strip.clientHeight + Number(page.dataset.spare ?? 0);
    return leftByEvenParts(room, heights[index] ?? 0, parseFloat(getComputedStyle(page).lineHeight));
  });
  return roomsBelow(chapter, left, most);
}

/**
 * How the heading stands while the pages do at `at` (1 … total, also between two). Between pages that have it in different
 * places it goes and comes with their words; it never crosses an exhibit.
 */
export function headingAt(rooms: ExhibitRooms, at: number): Seen {
  const roomAt = (page: number): number => rooms[page - 1] ?? 0;
  const nearest = Math.round(at);
  const changes = roomAt(Math.floor(at)) !== roomAt(Math.ceil(at));
  return { opacity: changes ? 1 - Math.abs(at - nearest) / goneAt : 1, x: 0, y: roomAt(nearest) };
}

/**
 * Puts words where their exhibits leave them: lower on a tall screen, in a narrower column on a wide one, where the heading
 * keeps within the narrowest. Each exhibit finds its room as `--room-N`, by the number of its page.
 */
export function leaveRooms(
  column: HTMLElement,
  { heading, pages }: { readonly heading: HTMLElement; readonly pages: readonly HTMLElement[] },
  rooms: ExhibitRooms,
): void {
  const upright = innerHeight > innerWidth;
  const within = (room: number): string => (upright || room === 0 ? '' : `calc(100% - ${room}px)`);
  heading.style.maxWidth = within(Math.max(0, ...rooms));
  pages.forEach(({ style }, index) => {
    const room = rooms[index] ?? 0;
    style.translate = upright && room > 0 ? `0 ${room}px` : '';
    style.maxWidth = within(room);
    column.parentElement?.style.setProperty(`--room-${index + 1}`, room > 0 ? `${room}px` : '');
  });
}

/** Whether a figure of the ledger, which stands at the beginning of its column, ends within so many CSS pixels of it. */
export function endsBefore(figure: HTMLElement, end: number): boolean {
  return [...figure.children].every(
    (part) => !(part instanceof HTMLElement) || part.offsetLeft + part.offsetWidth <= end,
  );
}

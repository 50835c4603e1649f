import type { Attachment } from 'svelte/attachments';

/**
 * Parts that are shown whole or not at all: `data-whole`; with the value `lead` it leads what follows and ends nothing, with
 * `item` it is one of those that are counted.
 */
const partsOf = '[data-whole]';
const itemsOf = '[data-whole="item"]';
/** Whole parts that leave more than this share of the column empty are not waited for: the words fade out instead. */
const leastFilled = 0.6;

/**
 * Where a column that scrolls begins and ends at rest so that none of its parts is cut, in CSS pixels from its top; null
 * where its parts are too high for that.
 */
export function wholeRange(
  parts: readonly { readonly top: number; readonly bottom: number; readonly leads: boolean }[],
  room: number,
): { readonly from: number; readonly to: number } | null {
  const cutAbove = parts.filter(({ top, bottom }) => top < -1 && bottom > 1);
  const from = Math.max(0, ...cutAbove.map(({ bottom }) => bottom));
  const below = parts.filter(({ top, bottom }) => bottom > room + 1 && top < room);
  const beyond = parts.some(({ bottom }) => bottom > room + 1);
  const firstCut = Math.min(room, ...below.map(({ top }) => top));
  const whole = parts.filter(({ bottom, leads }) => !leads && bottom > from && bottom <= firstCut + 1);
  const to = beyond ? Math.max(0, ...whole.map(({ bottom }) => bottom)) : room;
  return to - from < room * leastFilled ? null : { from, to };
}

function topsOf(column: HTMLElement, selector: string): readonly number[] {
  const { top } = column.getBoundingClientRect();
  return [...column.querySelectorAll(selector)].map((part) => part.getBoundingClientRect().top - top);
}

function look(column: HTMLElement): ReturnType<typeof wholeRange> {
  const { top } = column.getBoundingClientRect();
  const parts = [...column.querySelectorAll<HTMLElement>(partsOf)].map((part) => {
    const box = part.getBoundingClientRect();
    return { top: box.top - top, bottom: box.bottom - top, leads: part.dataset['whole'] === 'lead' };
  });
  return parts.length > 0 ? wholeRange(parts, column.clientHeight) : null;
}

/**
 * Marks a column at rest with `data-whole-parts` and the range `--whole-from` to `--whole-to`, so that its style shows no
 * part cut; while it scrolls the mark is gone. `tell` hears how many items lie wholly below what is seen.
 */
export const wholeParts =
  (tell: (below: number) => void): Attachment<HTMLElement> =>
  (column) => {
    const rest = (): void => {
      const range = look(column);
      const end = range?.to ?? column.clientHeight;
      tell(topsOf(column, itemsOf).filter((top) => top >= end - 1).length);
      column.toggleAttribute('data-whole-parts', range !== null);
      if (!range) return;
      column.style.setProperty('--whole-from', `${range.from.toFixed(1)}px`);
      column.style.setProperty('--whole-to', `${range.to.toFixed(1)}px`);
    };
    const move = (): void => column.removeAttribute('data-whole-parts');
    const observer = new ResizeObserver(rest);
    observer.observe(column);
    for (const part of column.children) observer.observe(part);
    column.addEventListener('scroll', move, { passive: true });
    column.addEventListener('scrollend', rest);
    rest();
    return () => {
      observer.disconnect();
      column.removeEventListener('scroll', move);
      column.removeEventListener('scrollend', rest);
    };
  };

/** How far a column scrolls on until the first part that was not whole stands at its top; null where it has no such parts. */
export function wholeStep(column: HTMLElement): number | null {
  const range = look(column);
  if (!range) return null;
  return topsOf(column, partsOf).find((top) => top >= range.to - 1) ?? null;
}

/** Rows whose size is followed: letters that arrive late change the first ones, which the others are like. */
const followed = 40;

/**
 * Makes a list that scrolls by rows as high as the whole rows for which the element around it has room, and tells whether
 * rows lie below them. The list is taken out of the layout of what is around it, or its own height would make its room.
 */
export function wholeRows(tell: (more: boolean) => void): Attachment<HTMLElement> {
  return (list) => {
    const around = list.parentElement;
    if (!around) return undefined;
    const look = (): void => {
      const room = around.clientHeight;
      const rows = [...list.children].filter((row) => row instanceof HTMLElement);
      const top = list.scrollTop;
      let whole = 0;
      for (const { offsetTop, offsetHeight } of rows) {
        if (offsetTop - top > room) break;
        const bottom = offsetTop + offsetHeight - top;
        if (bottom <= room + 1) whole = Math.max(whole, bottom);
      }
      // Room for less than a row shows what there is.
      const height = `${whole > 0 ? whole : room}px`;
      if (list.style.height !== height) list.style.height = height;
      tell(list.scrollHeight - list.clientHeight - list.scrollTop > 2);
    };
    const observer = new ResizeObserver(look);
    for (const part of [around, ...[...list.children].slice(0, followed)]) observer.observe(part);
    list.addEventListener('scrollend', look);
    look();
    return () => {
      observer.disconnect();
      list.removeEventListener('scrollend', look);
    };
  };
}

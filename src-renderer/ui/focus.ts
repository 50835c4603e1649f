import type { Attachment } from 'svelte/attachments';
import { isOutOfReach } from '../core/gesture/out-of-reach.ts';

/** Whether the last input was a key. */
const byKeys = (): boolean => 'keys' in document.documentElement.dataset;

/** After a key the focus moves into what has just opened, unless it is where it stays. Touch moves no focus. */
export const focusFollows: Attachment<HTMLElement> = (opened) => {
  const here = document.activeElement;
  const stays = here !== null && here !== document.body && !isOutOfReach(here);
  if (byKeys() && !(stays && here.closest('nav'))) opened.focus({ preventScroll: true });
};

/**
 * Gives the focus back to what had it, unless that lies covered now, or somebody has taken the focus elsewhere than into
 * what closes.
 */
export function giveFocusBack(opener: Element | null, closing: HTMLElement): void {
  const here = document.activeElement;
  const lost = here === null || here === document.body || closing.contains(here);
  if (!lost || !byKeys() || !(opener instanceof HTMLElement) || !opener.isConnected || isOutOfReach(opener)) return;
  opener.focus({ preventScroll: true });
}

/** With keys in use a sheet takes the focus, wherever it is. */
export const takesFocus: Attachment<HTMLElement> = (sheet) => {
  if (byKeys()) sheet.focus({ preventScroll: true });
};

/** The same for a sheet that gives the focus back itself, to what opened it. */
export function focusWithin(opener: Element | null): Attachment<HTMLElement> {
  return (sheet) => {
    takesFocus(sheet);
    return () => giveFocusBack(opener, sheet);
  };
}

import type { Attachment } from 'svelte/attachments';

/** Whether the last sign of life was a key. */
const byKeys = (): boolean => 'keys' in document.documentElement.dataset;

/** Whoever uses keys goes on in what has just opened, unless the focus has a place that stays. Fingers see nothing of it. */
export const focusFollows: Attachment<HTMLElement> = (opened) => {
  const here = document.activeElement;
  const stays = here !== null && here !== document.body && here.closest('[inert]') === null;
  if (byKeys() && !(stays && here.closest('nav'))) opened.focus({ preventScroll: true });
};

/** The same for a sheet, which gives the focus back to what opened it. */
export const focusWithin: Attachment<HTMLElement> = (sheet) => {
  const opener = document.activeElement;
  if (byKeys()) sheet.focus({ preventScroll: true });
  return () => {
    const here = document.activeElement;
    const lost = here === null || here === document.body || sheet.contains(here);
    if (lost && byKeys() && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
  };
};

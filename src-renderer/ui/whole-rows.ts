import type { Attachment } from 'svelte/attachments';

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

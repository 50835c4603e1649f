import type { Attachment } from 'svelte/attachments';

/** Marks a column with `data-more` while words lie below what is seen of it, so that they fade out instead of ending. */
export const moreBelow: Attachment<HTMLElement> = (column) => {
  const look = (): void => {
    const below = column.scrollHeight - column.clientHeight - column.scrollTop;
    column.toggleAttribute('data-more', below > 2 && /auto|scroll/.test(getComputedStyle(column).overflowY));
  };
  const observer = new ResizeObserver(look);
  observer.observe(column);
  for (const part of column.children) observer.observe(part);
  column.addEventListener('scroll', look, { passive: true });
  look();
  return () => {
    observer.disconnect();
    column.removeEventListener('scroll', look);
  };
};

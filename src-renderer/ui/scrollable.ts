import type { Attachment } from 'svelte/attachments';

/** A text that is longer than its sheet can be reached and read on by keys; a shorter one is no stop on their way. */
export const readByKeys: Attachment<HTMLElement> = (column) => {
  const measure = (): void => {
    if (column.scrollHeight > column.clientHeight + 1) column.tabIndex = 0;
    else column.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(measure);
  observer.observe(column);
  for (const part of column.children) observer.observe(part);
  measure();
  return () => observer.disconnect();
};

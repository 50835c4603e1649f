import type { Attachment } from 'svelte/attachments';

/**
 * Keeps a positioned column from overflowing: raises `data-tight` from 0 until its contents fit. In so many `steps` a
 * column may draw in its ornaments (numerals, gaps); text never gets smaller than it must be. One more is set when not
 * even that is enough: the words then scroll. `watch` is read so that the attachment runs again when the words change.
 */
export function fit(watch: () => unknown, steps = 4): Attachment<HTMLElement> {
  return (column) => {
    watch();
    const measure = () => {
      for (let tight = 0; tight <= steps; tight++) {
        column.dataset.tight = String(tight);
        if (fits(column)) return;
      }
      column.dataset.tight = String(steps + 1);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(column);
    // Letters that arrive late change the words' size, not the column's.
    for (const part of column.children) observer.observe(part);
    measure();
    return () => observer.disconnect();
  };
}

/** Whether the last part ends within the column. Its scroll height would not tell: large serifs stand out of their lines. */
function fits(column: HTMLElement): boolean {
  const last = column.lastElementChild;
  return !(last instanceof HTMLElement) || last.offsetTop + last.offsetHeight <= column.clientHeight + 1;
}

import type { Attachment } from 'svelte/attachments';

/** Tells whenever words come to lie below what is seen of a column, and when the last of them is seen. */
export function tellMoreBelow(tell: (more: boolean, column: HTMLElement) => void): Attachment<HTMLElement> {
  return (column) => {
    const look = (): void => {
      const below = column.scrollHeight - column.clientHeight - column.scrollTop;
      tell(below > 2 && /auto|scroll/.test(getComputedStyle(column).overflowY), column);
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
}

/** Marks a column with `data-more` while words lie below what is seen of it, so that they fade out instead of ending. */
export const moreBelow = tellMoreBelow((more, column) => column.toggleAttribute('data-more', more));

/**
 * For where the control that reads on is about to go: the focus that it had goes to `next`, or keys would begin anew at the
 * top of the page.
 */
export function passFocus(control: Element | null | undefined, next: HTMLElement | null | undefined): void {
  if (control && control === document.activeElement) next?.focus({ preventScroll: true });
}

/** By this share of what is seen, so that no line is missed. */
const step = 0.8;

/** Scrolls a column on to what lies below, as its control "More" does. */
export function scrollOn(column: HTMLElement, behavior: 'instant' | 'smooth'): void {
  column.scrollBy({ top: column.clientHeight * step, behavior });
}

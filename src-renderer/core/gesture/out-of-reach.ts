import type { Attachment } from 'svelte/attachments';

/** What stands for an element out of reach; `[inert]` is what the browser itself takes out of reach. */
const outOfReachIs = '[data-away], [inert]';

/** Whether no finger, key or reader comes to an element: it lies covered, beside the glass, or on another page. */
export function isOutOfReach(element: Element): boolean {
  return element.closest(outOfReachIs) !== null;
}

/** What a finger reaches at a place of the glass, through all that is out of reach, as what closes on top of it is. */
export function reachableAt({ clientX, clientY }: PointerEvent): Element | undefined {
  return document.elementsFromPoint(clientX, clientY).find((each) => !isOutOfReach(each));
}

/**
 * Takes an element out of the reach of keys (ui/operable.ts), readers and fingers (pointer-activity.ts) while `away`, and
 * the focus out of it. The attribute `inert` would do all this, but everything in an element is painted anew when that
 * changes, or when all of it lets fingers through (seen in Chromium 156): just when what was painted ahead comes on screen.
 */
export function outOfReach(away: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (!away) return undefined;
    const here = document.activeElement;
    if (here instanceof HTMLElement && element.contains(here)) here.blur();
    element.dataset['away'] = '';
    element.ariaHidden = 'true';
    return () => {
      delete element.dataset['away'];
      element.ariaHidden = null;
    };
  };
}

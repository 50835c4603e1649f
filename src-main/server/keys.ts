/** Which keys may reach the page, for every host alike. */

/** Keys with a name that the page or a clicker uses. Whatever isn't here, and every F-key but one, does nothing. */
export const namedKeys: readonly string[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Enter',
  'Tab',
  'Shift',
  'Escape',
  'Backspace',
  'Delete',
  // A clicker's start of a slide show. In a browser it would load the page anew; there the page is told, the browser not.
  'F5',
];

/** Of them those that Shift may be held with: with any other it opens something (Escape: a task manager). */
export const namedKeysWithShift: readonly string[] = ['Tab', 'Shift', 'F5'];

interface KeyInput {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/**
 * Whether a key may reach the page: letters, digits and signs by themselves, and the named ones. With Ctrl, Alt or
 * the system key held nothing passes, which takes away reload, print, zoom, developer tools and closing at once.
 */
export function isAllowedKey({ key, shift, control, alt, meta }: KeyInput): boolean {
  if (control || alt || meta) return false;
  return (shift ? namedKeysWithShift : namedKeys).includes(key) || [...key].length === 1;
}

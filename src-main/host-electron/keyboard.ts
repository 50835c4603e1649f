import type { Input } from 'electron';

/** Keys with a name that the page or a clicker uses. Whatever isn't here, and every F-key, does nothing. */
const namedKeys: ReadonlySet<string> = new Set([
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
]);

/**
 * Whether a key may reach the page: letters, digits and signs by themselves, and the named ones. With Ctrl, Alt or
 * the system key held nothing passes, which takes away reload, print, zoom, developer tools and closing at once.
 */
export function isAllowedKey({ key, control, alt, meta }: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  if (control || alt || meta) return false;
  return namedKeys.has(key) || [...key].length === 1;
}

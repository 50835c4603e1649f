/** How one finger owns an element until it lifts. */
import type { Point } from '../model/rect.ts';

/** What is known of the contact that owns an element. */
export interface Owner {
  readonly id: number;
  /** Where it came down. */
  readonly from: Point;
  /** When it came down, in ms (`Event.timeStamp`). */
  readonly since: number;
  /** How far it has been from where it came down, in CSS pixels. */
  readonly farthest: number;
}

/** A contact that has lain still this long, in ms, is a palm or a sleeve: the next finger takes over from it. */
const palmTime = 600;

/**
 * Whether the contact that owns an element keeps it when another comes down.
 *
 * @param reach one that moved less than this, in CSS pixels, has lain still
 * @param now ms (`Event.timeStamp`)
 */
export function keepsHold(owner: Pick<Owner, 'since' | 'farthest'> | null, reach: number, now: number): boolean {
  if (owner === null) return false;
  return owner.farthest >= reach || now - owner.since <= palmTime;
}

/** Listens to the contacts of an element; of a mouse the first button alone. `up` hears of a cancelled one too. Returns the undo. */
export function listenToContacts(
  element: HTMLElement,
  { down, move, up }: Readonly<Record<'down' | 'move' | 'up', (event: PointerEvent) => void>>,
): () => void {
  const begin = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || event.button === 0) down(event);
  };
  element.addEventListener('pointerdown', begin);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  return () => {
    element.removeEventListener('pointerdown', begin);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
  };
}

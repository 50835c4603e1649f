/**
 * Captures every touch and key before the rest of the page. While it is shut no other listener receives any: the glass
 * is being cleaned, or the wall is not to be used now. It must be made before any other listener is added.
 */
export interface InputLock {
  /** Hears every pointer, shut or not. Returns its undo. */
  hear(listener: (event: PointerEvent) => void): () => void;
  /** Shuts out hands, and keys where asked; `open` lets everything through. */
  shut(what: 'open' | 'hands' | 'hands and keys'): void;
}

const pointers = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
const otherHands = [
  'touchstart',
  'touchmove',
  'touchend',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'wheel',
] as const;
const keys = ['keydown', 'keyup'] as const;

/** Every touch of a day has a number of its own; more than hands can be are not remembered. */
const mostBefore = 40;

/** An input lock, open. It stays for the life of the page: its listeners have no undo. */
export function createInputLock(target: Window): InputLock {
  const listeners = new Set<(event: PointerEvent) => void>();
  /** Fingers that came down before it was shut: the elements that captured them still receive their end. */
  const before = new Set<number>();
  let state: Parameters<InputLock['shut']>[0] = 'open';

  const stop = (event: Event): void => {
    if (event.cancelable) event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onPointer = (event: PointerEvent): void => {
    for (const listener of listeners) listener(event);
    const ends = event.type === 'pointerup' || event.type === 'pointercancel';
    const known = before.has(event.pointerId);
    if (ends) before.delete(event.pointerId);
    if (state === 'open') {
      if (event.type === 'pointerdown') before.add(event.pointerId);
      for (const oldest of before) if (before.size > mostBefore) before.delete(oldest);
    } else if (!(ends && known)) stop(event);
  };
  const onHand = (event: Event): void => {
    if (state !== 'open') stop(event);
  };
  const onKey = (event: Event): void => {
    if (state === 'hands and keys') stop(event);
  };
  const options = { capture: true, passive: false };
  for (const name of pointers) target.addEventListener(name, onPointer, options);
  for (const name of otherHands) target.addEventListener(name, onHand, options);
  for (const name of keys) target.addEventListener(name, onKey, options);
  return {
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shut: (what) => (state = what),
  };
}

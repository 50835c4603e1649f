import { isOutOfReach, reachableAt } from './out-of-reach.ts';
import type { Point } from '../model/rect.ts';

/** A contact that stays within this many CSS pixels only rests: a sleeve, a leaning bag. */
const restReach = 24;
/** Activity is reported no oftener than this, in ms: the idle timer counts in seconds. */
const oftenEnough = 1000;

/**
 * Tells of fingers that go on moving: who turns a wheel for minutes is there all the time, though no finger comes down
 * anew. What lies still tells nothing. Returns its undo.
 */
export function onPointerActivity(target: Window, stirred: () => void): () => void {
  const rests = new Map<number, Point>();
  let told = -Infinity;

  const down = (event: PointerEvent): void => {
    rests.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const move = (event: PointerEvent): void => {
    const from = rests.get(event.pointerId);
    if (!from || event.timeStamp - told < oftenEnough) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < restReach) return;
    told = event.timeStamp;
    down(event);
    stirred();
  };
  const up = (event: PointerEvent): void => {
    rests.delete(event.pointerId);
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } as const;
  const names = Object.keys(listeners) as (keyof typeof listeners)[];
  for (const name of names) target.addEventListener(name, listeners[name], { capture: true });
  return () => {
    for (const name of names) target.removeEventListener(name, listeners[name], { capture: true });
  };
}

/**
 * Gives an element the finger that came down on something over it that is out of reach: it hears of it as if nothing lay there,
 * with the time at which it really came, and of all that the finger does until it lifts.
 */
function giveTo(element: Element | undefined, event: PointerEvent): void {
  if (!element) return;
  element.setPointerCapture(event.pointerId);
  const copy = new PointerEvent(event.type, event);
  Object.defineProperty(copy, 'timeStamp', { value: event.timeStamp });
  element.dispatchEvent(copy);
}

/** A finger that moved less than this many CSS pixels pressed. */
const pressReach = 14;
/** More fingers than this are not remembered: every touch of a day has a number of its own. */
const mostRemembered = 40;

/**
 * Presses a button as soon as the finger on it lifts, whichever finger that is. Browsers make a click of the first finger
 * alone: while a palm or a sleeve rests on the glass, every button would be dead. And of a tap that follows a drag at once,
 * on a busy machine, they now and then make none. The browser's own click of the same finger is not heard, nor any on what
 * is out of reach, which hears of no finger that comes down on it. Returns its undo.
 *
 * @param glass all that may be pressed lies in it; what is inside may keep its fingers to itself
 */
export function pressByFingers(glass: HTMLElement): () => void {
  const pressed = new Map<number, { readonly button: HTMLButtonElement; readonly x: number; readonly y: number }>();
  const answered = new Set<number>();
  /** Pressed as soon as all have heard that the finger lifted: what a press puts there must not hear of it. */
  let due: readonly HTMLButtonElement[] = [];

  const down = (event: PointerEvent): void => {
    due = [];
    if (!(event.target instanceof Element)) return;
    const { target } = event;
    if (isOutOfReach(target)) {
      // Nothing of it hears of the finger, which is for what lies beneath: it comes here once more, on its way there.
      event.stopPropagation();
      event.preventDefault();
      giveTo(reachableAt(event), event);
      return;
    }
    const button = event.pointerType === 'touch' ? target.closest('button') : null;
    if (!button) return;
    pressed.set(event.pointerId, { button, x: event.clientX, y: event.clientY });
    // No mouse follows, which would take the focus to whatever lies there by then.
    event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    const begun = pressed.get(event.pointerId);
    if (begun && Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > pressReach) forget(event);
  };
  const up = (event: PointerEvent): void => {
    move(event);
    const begun = pressed.get(event.pointerId);
    if (!begun) return;
    forget(event);
    answered.add(event.pointerId);
    for (const oldest of answered) if (answered.size > mostRemembered) answered.delete(oldest);
    due = [...due, begun.button];
  };
  /** A touch ends right after its pointer has lifted. */
  const press = (event: TouchEvent): void => {
    const buttons = due;
    due = [];
    // Else the browser makes a click of its own: in the frame that shows the answer it first looks for what lies under the finger
    // by then, and shows that as pressed.
    if (buttons.length > 0 && event.cancelable) event.preventDefault();
    for (const button of buttons) {
      // A disabled or vanished button does nothing, nor one that something was laid over while the finger stayed on it.
      if (!button.isConnected || isOutOfReach(button)) continue;
      button.focus({ preventScroll: true });
      button.click();
    }
  };
  function forget({ pointerId }: PointerEvent): void {
    pressed.delete(pointerId);
  }
  const swallow = (event: PointerEvent): void => {
    const lost = event.target instanceof Element && isOutOfReach(event.target);
    if (!lost && (!event.isTrusted || !answered.has(event.pointerId))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: forget } as const;
  const names = Object.keys(listeners) as (keyof typeof listeners)[];
  const capture = { capture: true };
  for (const name of names) glass.addEventListener(name, listeners[name], capture);
  glass.addEventListener('touchend', press, { ...capture, passive: false });
  glass.addEventListener('click', swallow, capture);
  return () => {
    for (const name of names) glass.removeEventListener(name, listeners[name], capture);
    glass.removeEventListener('touchend', press, capture);
    glass.removeEventListener('click', swallow, capture);
  };
}

/** A contact that stays within this many CSS pixels only rests: a sleeve, a leaning bag. */
const restReach = 24;
/** Activity is reported no oftener than this, in ms: the idle timer counts in seconds. */
const oftenEnough = 1000;

/**
 * Tells of fingers that go on moving: who turns a wheel for minutes is there all the time, though no finger comes down
 * anew. What lies still tells nothing. Returns its undo.
 */
export function onPointerActivity(target: Window, stirred: () => void): () => void {
  const rests = new Map<number, { readonly x: number; readonly y: number }>();
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

/** A finger that moved less than this many CSS pixels pressed. */
const pressReach = 14;

/**
 * Browsers make a click of the first finger alone: while a palm or a sleeve rests on the glass, every button would be
 * dead. This presses the button under any further finger. Returns its undo.
 */
export function pressByOtherFingers(target: Window): () => void {
  const pressed = new Map<number, { readonly button: HTMLButtonElement; readonly x: number; readonly y: number }>();

  const down = (event: PointerEvent): void => {
    if (event.isPrimary || event.pointerType !== 'touch' || !(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (button) pressed.set(event.pointerId, { button, x: event.clientX, y: event.clientY });
  };
  const up = (event: PointerEvent): void => {
    const press = pressed.get(event.pointerId);
    pressed.delete(event.pointerId);
    if (!press || Math.hypot(event.clientX - press.x, event.clientY - press.y) > pressReach) return;
    // A disabled or vanished button does nothing, as with the first finger.
    if (press.button.isConnected) press.button.click();
  };
  const cancel = (event: PointerEvent): void => {
    pressed.delete(event.pointerId);
  };
  target.addEventListener('pointerdown', down);
  target.addEventListener('pointerup', up);
  target.addEventListener('pointercancel', cancel);
  return () => {
    target.removeEventListener('pointerdown', down);
    target.removeEventListener('pointerup', up);
    target.removeEventListener('pointercancel', cancel);
  };
}

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

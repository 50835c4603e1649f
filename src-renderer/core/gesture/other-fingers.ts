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

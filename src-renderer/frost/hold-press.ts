/**
 * Keeps the press that melts the window from pressing what comes to light beneath it; returns its undo.
 * A touch's click is aimed when the finger lifts, at whatever lies there by then: pointer capture alone doesn't hold it.
 */
export function holdPress(element: HTMLElement): () => void {
  let held: number | null = null;
  const take = (event: PointerEvent): void => {
    held = event.pointerId;
    element.setPointerCapture(event.pointerId);
  };
  // Without its default a touch makes no click at all. A listener set by Svelte would be passive here.
  const silence = (event: TouchEvent): void => {
    // Beside a finger that has lain there since before the frost, a touch makes no click anyway.
    if (event.cancelable) event.preventDefault();
  };
  const swallow = (event: PointerEvent): void => {
    if (event.pointerId !== held) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // A new press of the same pointer is meant, wherever it goes.
  const forget = (event: PointerEvent): void => {
    if (event.pointerId === held && event.target !== element) held = null;
  };
  element.addEventListener('pointerdown', take);
  element.addEventListener('touchstart', silence, { passive: false });
  window.addEventListener('click', swallow, { capture: true });
  window.addEventListener('pointerdown', forget, { capture: true });
  return () => {
    element.removeEventListener('pointerdown', take);
    element.removeEventListener('touchstart', silence);
    window.removeEventListener('click', swallow, { capture: true });
    window.removeEventListener('pointerdown', forget, { capture: true });
  };
}

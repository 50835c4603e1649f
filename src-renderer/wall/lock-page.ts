/**
 * What the page itself closes (DESIGN §7): context menu, drag and drop, selection by long press, zoom by wheel.
 * Printing and keys that could leave the page are closed by the host.
 */
export function lockPage(page: Document): () => void {
  const refuse = (event: Event) => event.preventDefault();
  const refuseZoom = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  const events = ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'gesturestart'] as const;
  for (const name of events) page.addEventListener(name, refuse);
  page.addEventListener('wheel', refuseZoom, { passive: false });
  return () => {
    for (const name of events) page.removeEventListener(name, refuse);
    page.removeEventListener('wheel', refuseZoom);
  };
}

/** Tells the height of the bar (CSS pixels), now and whenever it changes; 0 where there is none. Returns its undo. */
export function watchBar(told: (height: number) => void): () => void {
  const bar = document.querySelector('nav');
  if (!bar) {
    told(0);
    return () => undefined;
  }
  const watch = new ResizeObserver(() => told(bar.offsetHeight));
  watch.observe(bar);
  told(bar.offsetHeight);
  return () => watch.disconnect();
}

/** Calm pictures change by fading, in ms. */
const fadeTime = 420;

/** Lets what has just changed appear gently, as far as it is seen: what is out stays out. */
export function fadeIn(element: HTMLElement | undefined): void {
  element?.animate([{ opacity: 0 }, {}], { duration: fadeTime, easing: 'ease-out' });
}

/** Leaves what a canvas shows now lying over it, and lets it go: what is drawn next comes from under it. */
export function fadeOut(canvas: HTMLCanvasElement): void {
  const before = canvas.cloneNode() as HTMLCanvasElement;
  before.getContext('2d')?.drawImage(canvas, 0, 0);
  canvas.after(before);
  const going = before.animate([{ opacity: 1 }, { opacity: 0 }], { duration: fadeTime, fill: 'forwards' });
  going.onfinish = () => before.remove();
}

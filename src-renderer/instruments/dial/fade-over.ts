/** How long the drawn rings take to become wood, in ms. */
const fadeTime = 450;

/** Leaves what canvases of one place show now standing over them and fades it out: no picture replaces another at a blow. */
export function fadeOver(canvases: readonly HTMLCanvasElement[]): void {
  for (const canvas of canvases) {
    const copy = canvas.cloneNode() as HTMLCanvasElement;
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    canvases.at(-1)?.after(copy);
    const fading = copy.animate({ opacity: [1, 0] }, { duration: fadeTime, fill: 'forwards', easing: 'ease-in-out' });
    fading.onfinish = () => copy.remove();
  }
}

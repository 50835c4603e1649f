import { showBitmap } from '../../plates/printing/show-bitmap.ts';

/** Marks what the flat picture shows in its place: the style of the picture hides it. */
const flattened = 'flattened';
/** Fewer canvases than this cost no more by themselves. */
const fewest = 2;

interface Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly box: DOMRect;
  readonly opacity: number;
}

/** Whether something is shown as it lies there: not turned, cut, coloured or mixed in a way that drawing would have to follow. */
function isPlain({ transform, clipPath, filter, mixBlendMode, maskImage, zIndex }: CSSStyleDeclaration): boolean {
  const { a, b, c, d } = new DOMMatrixReadOnly(transform);
  const upright = b === 0 && c === 0 && a > 0 && d > 0;
  const bare = clipPath === 'none' && filter === 'none' && maskImage === 'none';
  return upright && bare && mixBlendMode === 'normal' && zIndex === 'auto';
}

const isSaid = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');

/**
 * The canvases that lie lowest, in the order in which they are painted, until something comes that is no canvas or is not
 * shown as it lies there.
 */
function lowest(host: HTMLElement): readonly Drawn[] {
  const whole = host.getBoundingClientRect();
  const found: Drawn[] = [];
  /** False: nothing above this is taken. */
  function take(element: Element, opacity: number): boolean {
    const style = getComputedStyle(element);
    const own = Number(style.opacity);
    if (style.display === 'none' || own === 0) return true;
    if (!isPlain(style)) return false;
    if (element instanceof HTMLCanvasElement) {
      if (style.visibility === 'visible')
        found.push({ canvas: element, box: element.getBoundingClientRect(), opacity: opacity * own });
      return true;
    }
    // What is seen through as a whole is not the same as each of its parts seen through.
    if (!(element instanceof HTMLDivElement) || own !== 1 || isSaid(element)) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const cuts = style.overflowX !== 'visible' || style.contain.includes('strict');
    const same = left === whole.left && top === whole.top && width === whole.width && height === whole.height;
    if (cuts && !same) return false;
    return [...element.children].every((child) => take(child, opacity));
  }
  [...host.children].every((child) => take(child, 1));
  return found;
}

/**
 * Shows a picture that stands still as one canvas instead of the many it is made of: each that fills the screen is drawn
 * anew in every frame in which the picture moves as a whole. Returns its undo; undefined where there is nothing to gain.
 *
 * @param ground what lies beneath the picture, as a CSS colour
 */
export function flattenPicture(host: HTMLElement, ground: string, ratio: number): (() => void) | undefined {
  const drawn = lowest(host);
  const last = drawn.at(-1);
  const parent = last?.canvas.parentElement;
  if (drawn.length < fewest || !last || !parent) return undefined;
  const whole = host.getBoundingClientRect();
  const [width, height] = [Math.round(whole.width * ratio), Math.round(whole.height * ratio)];
  const pen = new OffscreenCanvas(width, height).getContext('2d', { alpha: false });
  if (!pen) return undefined;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  for (const { canvas, box, opacity } of drawn) {
    // One without pixels can't be drawn, and shows nothing.
    if (canvas.width === 0 || canvas.height === 0) continue;
    pen.globalAlpha = opacity;
    const at = [(box.left - whole.left) * ratio, (box.top - whole.top) * ratio] as const;
    pen.drawImage(canvas, ...at, box.width * ratio, box.height * ratio);
  }
  const flat = document.createElement('canvas');
  flat.width = width;
  flat.height = height;
  const beside = parent.getBoundingClientRect();
  const place = `left:${whole.left - beside.left}px;top:${whole.top - beside.top}px`;
  flat.style.cssText = `position:absolute;${place};width:${whole.width}px;height:${whole.height}px`;
  showBitmap(flat, pen.canvas.transferToImageBitmap(), true);
  last.canvas.after(flat);
  for (const { canvas } of drawn) canvas.classList.add(flattened);
  return () => {
    for (const { canvas } of drawn) canvas.classList.remove(flattened);
    flat.remove();
  };
}

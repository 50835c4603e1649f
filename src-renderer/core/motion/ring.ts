import type { Point } from '../model/rect.ts';

/** A layer that fills the screen: `box` is a round hole while it opens, and what it shows stands still in `content`. */
export interface RingLayer {
  readonly box: HTMLElement;
  readonly content: HTMLElement;
}

/** A ring is never smaller than this share of its greatest size: what it shows is scaled by the inverse. */
const smallest = 0.01;
/** So near its end a closing ring is gone: it slows down as it comes to rest, and a small disc would linger. */
const gone = 0.03;

/**
 * A scale with a trace of perspective that changes no pixel. Of an animated scale the browser takes the largest and paints the
 * whole layer anew at that size before the first frame; of one with perspective it doesn't know it, and leaves the layer as it
 * was painted. Not `perspective()` with the same numbers: that gets a render surface, which without a graphics card costs 6 to
 * 10 ms a frame; a matrix that keeps its axes gets none.
 */
export const keptScale = (scale: number): string => `matrix3d(${scale},0,0,0,0,${scale},0,0,0,0,1,-1e-7,0,0,0,1)`;

/** Shows nothing (0) or all (1) of a layer. */
export function standThrough({ box, content }: RingLayer, share: 0 | 1): void {
  box.style.visibility = share === 0 ? 'hidden' : '';
  for (const name of ['inset', 'width', 'height', 'borderRadius', 'overflow', 'willChange'] as const)
    box.style[name] = '';
  for (const name of ['inset', 'width', 'height', 'transformOrigin', 'willChange'] as const) content.style[name] = '';
}

/**
 * Shows a layer through a ring that grows out of the point `from` until nothing is hidden; `shares` are how far it is at even
 * steps of time. A box that is clipped round is scaled up, and its content down by the inverse: nothing is painted while it
 * moves. Calm motion: it fades.
 */
export function moveThrough(
  { box, content }: RingLayer,
  from: Point,
  shares: readonly number[],
  duration: number,
  calm: boolean,
): readonly Animation[] {
  box.style.visibility = '';
  const timing = { duration, fill: 'both' } as const;
  if (calm) return [box.animate({ opacity: shares.map(String) }, timing)];
  // On whole pixels: what is seen is copied to the screen as it was painted.
  const middle = { x: Math.round(from.x), y: Math.round(from.y) };
  const reach = reachOf(middle);
  const half = Math.ceil(reach) + 1;
  makeRound({ box, content }, middle, half);
  const fine = finer(shares.map((share) => Math.max(0, (share - gone) / (1 - gone))));
  const scales = fine.map((share) => Math.max(smallest, (reach * share) / half));
  return [
    box.animate({ transform: scales.map((scale) => `scale(${scale})`), easing: 'step-end' }, timing),
    content.animate({ transform: scales.map((scale) => keptScale(1 / scale)), easing: 'step-end' }, timing),
  ];
}

/**
 * Shows a layer behind an edge that moves over the screen, as a sheet is laid over another: 1 comes from the right, -1 from
 * the left. The box goes one way and its content as far the other: what is seen stands exactly where it was, so that it is
 * copied to the screen as it is, and what it hides is not drawn at all.
 */
export function moveAside(
  { box, content }: RingLayer,
  from: -1 | 1,
  shares: readonly number[],
  duration: number,
): readonly Animation[] {
  box.style.visibility = '';
  Object.assign(box.style, { overflow: 'hidden', willChange: 'transform' });
  content.style.willChange = 'transform';
  const timing = { duration, fill: 'both' } as const;
  const away = shares.map((share) => Math.round((1 - share) * innerWidth) * from);
  return [
    box.animate({ transform: away.map((x) => `translateX(${x}px)`) }, timing),
    content.animate({ transform: away.map((x) => `translateX(${-x}px)`) }, timing),
  ];
}

/**
 * The same shares in shorter steps of time, each of which is held: between two keyframes the browser would change a scale and
 * its inverse each by itself, and their product would stray from 1.
 */
function finer(shares: readonly number[]): readonly number[] {
  const parts = 3;
  return shares.flatMap((share, index) => {
    const next = shares[index + 1];
    if (next === undefined) return [share];
    return Array.from({ length: parts }, (_, part) => share + ((next - share) * part) / parts);
  });
}

/** The box becomes a circle round the ring's middle that reaches every corner; its content stays where it is on the screen. */
function makeRound({ box, content }: RingLayer, { x, y }: Point, half: number): void {
  const side = `${2 * half}px`;
  Object.assign(box.style, {
    inset: `${y - half}px auto auto ${x - half}px`,
    width: side,
    height: side,
    borderRadius: '50%',
    overflow: 'hidden',
    willChange: 'transform',
  });
  Object.assign(content.style, {
    inset: `${half - y}px auto auto ${half - x}px`,
    width: `${innerWidth}px`,
    height: `${innerHeight}px`,
    transformOrigin: `${x}px ${y}px`,
    willChange: 'transform',
  });
}

/** From the ring's middle to the screen's farthest corner. */
function reachOf({ x, y }: Point): number {
  return Math.hypot(Math.max(x, innerWidth - x), Math.max(y, innerHeight - y));
}

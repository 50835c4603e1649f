import type { Round } from '../model/rect.ts';

/** What opens through a ring is faint at first, for this share of its way: the ring and the picture are then one. */
const faint = 0.3;

/**
 * Shows a layer that fills the screen through a ring which grows from `ring` until nothing is hidden: `share` 0 shows
 * nothing, 1 everything. Calm motion: it fades.
 */
export function showThrough(layer: HTMLElement, ring: Round, share: number, calm: boolean): void {
  const { style } = layer;
  style.visibility = share === 0 ? 'hidden' : '';
  if (share === 0 || share === 1) {
    style.opacity = style.clipPath = '';
    return;
  }
  style.opacity = calm ? String(share) : share < faint ? String(share / faint) : '';
  style.clipPath = calm ? '' : circleAt(ring, ring.radius + (reachOf(ring) - ring.radius) * share);
}

function circleAt({ x, y }: Round, radius: number): string {
  return `circle(${Math.max(0, radius).toFixed(1)}px at ${x.toFixed(1)}px ${y.toFixed(1)}px)`;
}

/** From the ring's middle to the screen's farthest corner. */
function reachOf({ x, y }: Round): number {
  return Math.hypot(Math.max(x, innerWidth - x), Math.max(y, innerHeight - y));
}

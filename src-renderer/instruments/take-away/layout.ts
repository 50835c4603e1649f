import { degree } from '../../core/model/angle.ts';
import type { Size } from '../../core/model/rect.ts';

/** Where the parts of "my ring" stand; CSS pixels of the screen. */
export interface RingLayout {
  readonly wide: boolean;
  /** The trunk. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Wide: where the words end. Tall: where they end above the trunk. */
  readonly wordsEnd: number;
}

/** A wide screen shows the trunk at the right, cropped by its edges; a tall one beneath the words, whole. */
export function ringLayout({ width, height }: Size): RingLayout {
  if (width > height) {
    const radius = Math.min(width * 0.365, height * 0.66);
    const x = width - radius * 0.85;
    return { wide: true, x, y: height * 0.435, radius, wordsEnd: x - radius * 1.1 };
  }
  // Beneath it buttons and the code stand side by side: neither lies on the wood.
  const radius = Math.min(width * 0.4, height * 0.215);
  const y = height * 0.305 + radius * 1.1;
  return { wide: false, x: width / 2, y, radius, wordsEnd: height * 0.3 };
}

/** The last arc: it begins at the lower left of the bark, runs over the top, and leaves open what the roofs cover. */
const arc = { from: 155 * degree, sweep: 230 * degree, share: 1.035 } as const;

/** A place of the last arc: `share` 0 is its beginning, 1 its end. */
export function onArc({ x, y, radius }: RingLayout, share: number): { x: number; y: number } {
  const angle = arc.from + arc.sweep * share;
  return { x: x + Math.cos(angle) * radius * arc.share, y: y + Math.sin(angle) * radius * arc.share };
}

/** How much further a finger has drawn it: on along the arc from where it was drawn to, never back. */
export function drawnTo({ x, y }: RingLayout, drawn: number, finger: { x: number; y: number }): number {
  const turned = (Math.atan2(finger.y - y, finger.x - x) - arc.from - arc.sweep * drawn) % (2 * Math.PI);
  const nearest = turned > Math.PI ? turned - 2 * Math.PI : turned < -Math.PI ? turned + 2 * Math.PI : turned;
  return Math.min(1, Math.max(drawn, drawn + nearest / arc.sweep));
}

/** The whole arc as an SVG path. */
export function arcPath(layout: RingLayout): string {
  const points = Array.from({ length: 73 }, (_, at) => onArc(layout, at / 72));
  return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}

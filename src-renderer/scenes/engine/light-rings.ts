import { drawWhole } from '../../plates/printing/board.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Live } from './live-scene.ts';
import type { Point } from './layout.ts';

/** How rings are drawn. */
export interface RingLook {
  /** Of the whole, in units. */
  readonly size: number;
  readonly colour?: Rgb;
  /** How high a ring that lies flat is seen, per width; absent: round. */
  readonly flat?: number;
  /** Each ring: its radius and the width of its line, both per size. */
  readonly rings: readonly (readonly [radius: number, wide: number])[];
}

/** How high its canvas is, in units: rings that lie flat would leave most of a square empty, which is drawn in every frame. */
function highOf({ size, flat = 1, rings }: RingLook): number {
  return size * Math.min(1, flat + Math.max(...rings.map(([, wide]) => wide)));
}

/** Rings drawn once, on a canvas that is moved by declared animations alone; none of it is seen until then. */
export function ringSprite(host: HTMLElement, { css: unit, scale }: Frame, look: RingLook): HTMLCanvasElement {
  const { size, colour = palette.orange, flat = 1, rings } = look;
  const high = highOf(look);
  const canvas = document.createElement('canvas');
  canvas.style.cssText = `position:absolute;left:0;top:0;width:${size * unit}px;height:${high * unit}px;opacity:0`;
  const columns = Math.ceil(size * scale);
  drawWhole(canvas, columns, Math.ceil(high * scale), (pen) => {
    pen.scale(columns, columns);
    pen.strokeStyle = css(colour);
    for (const [radius, wide] of rings) {
      pen.lineWidth = wide;
      pen.beginPath();
      pen.ellipse(0.5, high / size / 2, radius, radius * flat, 0, 0, 7);
      pen.stroke();
    }
  });
  host.append(canvas);
  return canvas;
}

/** Where rings about a point stand, as a transform. */
export function ringPlace({ css: unit }: Frame, look: RingLook, { x, y }: Point): string {
  return `translate(${((x - look.size / 2) * unit).toFixed(1)}px,${((y - highOf(look) / 2) * unit).toFixed(1)}px)`;
}

/** Rings of light that open: how many are seen at once, from which share of their size they grow, and in how many ms. */
export interface RingOpening extends RingLook {
  readonly most: number;
  readonly from: number;
  readonly time: number;
  /** They are hardly fainter half-way. */
  readonly lasting?: boolean;
}

/** Those of a touch on a picture. */
export const lightOpening: RingOpening = {
  most: 5,
  size: 320,
  rings: [
    [0.47, 0.018],
    [0.38, 0.014],
    [0.3, 0.01],
  ],
  from: 0.2,
  time: 1300,
  lasting: true,
};

/**
 * Rings that open about a point and go out.
 *
 * @returns opens them about a point, so large at last in units across; in calm motion they come and go where they are
 */
export function openingRings(live: Live, opening: RingOpening = lightOpening): (at: Point, across?: number) => void {
  const { layers, frame, clock } = live;
  const { most, size, from, time, lasting = false } = opening;
  const sprites = Array.from({ length: most }, () => ringSprite(layers, frame, opening));
  let next = 0;
  return (at, across = size) => {
    const sprite = sprites[next++ % most];
    if (!sprite || clock.still) return;
    const to = ringPlace(frame, opening, at);
    const grown = Math.max(0.35, across / size);
    const calm = grown * (lasting ? 0.8 : 0.7);
    sprite.animate(
      live.calm
        ? [0, 1, 0].map((opacity) => ({ transform: `${to} scale(${calm})`, opacity }))
        : [
            { transform: `${to} scale(${grown * from})`, opacity: 1 },
            ...(lasting ? [{ transform: `${to} scale(${grown * 0.8})`, opacity: 0.9, offset: 0.5 }] : []),
            { transform: `${to} scale(${grown})`, opacity: 0 },
          ],
      { duration: time, easing: 'ease-out' },
    );
  };
}

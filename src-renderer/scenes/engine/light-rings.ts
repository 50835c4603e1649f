import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from './live-scene.ts';
import type { Point } from './waves.ts';

/** Rings of light that are seen at once, and their size in units. */
const [most, size] = [5, 320];

/**
 * Rings of light that open and go out: drawn once, and moved by declared animations alone.
 *
 * @returns opens them about a point, so large at last in units across; in calm motion they come and go where they are
 */
export function lightRings(live: Live): (at: Point, across: number) => void {
  const { layers, frame, clock } = live;
  const sprites = Array.from({ length: most }, () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.ceil(size * frame.scale);
    canvas.style.cssText = `position:absolute;left:0;top:0;width:${size * frame.css}px;height:${size * frame.css}px;opacity:0`;
    drawRings(canvas);
    layers.append(canvas);
    return canvas;
  });
  let next = 0;
  return ({ x, y }: Point, across: number): void => {
    const sprite = sprites[next++ % most];
    if (!sprite || clock.still) return;
    const to = `translate(${(x - size / 2) * frame.css}px,${(y - size / 2) * frame.css}px)`;
    const grown = Math.max(0.35, across / size);
    sprite.animate(
      live.calm
        ? [0, 1, 0].map((opacity) => ({ transform: `${to} scale(${grown * 0.8})`, opacity }))
        : [
            { transform: `${to} scale(${grown * 0.2})`, opacity: 1 },
            { transform: `${to} scale(${grown * 0.8})`, opacity: 0.9, offset: 0.5 },
            { transform: `${to} scale(${grown})`, opacity: 0 },
          ],
      { duration: 1300, easing: 'ease-out' },
    );
  };
}

function drawRings(canvas: HTMLCanvasElement): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(canvas.width, canvas.width);
  pen.strokeStyle = css(palette.orange);
  for (const [radius, wide] of [
    [0.47, 0.018],
    [0.38, 0.014],
    [0.3, 0.01],
  ] as const) {
    pen.lineWidth = wide;
    pen.beginPath();
    pen.arc(0.5, 0.5, radius, 0, 7);
    pen.stroke();
  }
}

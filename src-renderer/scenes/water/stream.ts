import { css, palette } from '../../plates/printing/palette.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { Live } from '../engine/live-scene.ts';
import { placeCanvas } from '../engine/place-canvas.ts';
import type { Point } from '../../core/model/rect.ts';
import type { Basin } from './basin.ts';
import { streamHalf, streamPeriod } from './stream-plate.ts';

/** The water that falls from the tap: a stream, or a drop. */
export interface Stream {
  /** @param open how far the tap is open @param seconds time, for the water's fall @param drip place of the drop */
  show(open: number, seconds: number, drip: { readonly fallen: number; readonly swell: number } | null): void;
}

/** The stream's cut runs down so many periods a second. */
const speed = 2.1;

/** Hangs the stream's printed sheet and the drop under the outlet. */
export function hangStream({ layers, frame }: Live, sheet: HTMLCanvasElement, { outlet, foot, size }: Basin): Stream {
  const half = streamHalf * size;
  const long = foot.y - outlet.y + 7 * size;
  const px = (units: number) => `${units * frame.css}px`;
  const clip = document.createElement('div');
  clip.style.cssText = `position:absolute;overflow:hidden;left:${px(foot.x - half)};top:${px(outlet.y - 3)};width:${px(half * 2)};height:${px(long)};border-radius:0 0 50% 50%/0 0 ${px(13 * size)} ${px(13 * size)};transform-origin:50% 0`;
  layers.append(clip);
  placeCanvas(clip, sheet, frame, { left: 0, top: 0, width: half * 2, height: streamPeriod * 3 * size });
  sheet.style.willChange = 'transform';
  const splash = splashOf(layers, foot, size, frame);
  const drop = document.createElement('div');
  const wide = 15 * size;
  drop.style.cssText = `position:absolute;left:${px(foot.x - wide / 2)};top:${px(outlet.y - wide * 0.4)};width:${px(wide)};height:${px(wide * 1.3)};border-radius:50% 50% 50% 50%/62% 62% 38% 38%;background:${css(palette.ice)};border:${px(2)} solid ${css(palette.deep)};box-sizing:border-box`;
  layers.append(drop);
  return {
    show(open, seconds, drip) {
      const running = open > 0.01;
      clip.style.visibility = running ? 'visible' : 'hidden';
      if (running) {
        // It falls first, then it swells.
        const fallen = Math.min(1, open * 2.4);
        clip.style.transform = `scale(${(0.42 + 0.58 * open).toFixed(3)},1)`;
        clip.style.height = px(long * fallen);
        const turn = (seconds * speed) % 1;
        sheet.style.transform = `translateY(${px((turn - 1) * streamPeriod * size)})`;
      }
      splash.style.visibility = open > 0.42 ? 'visible' : 'hidden';
      const pulse = 1 + 0.07 * Math.sin(seconds * 11);
      splash.style.transform = `scale(${((0.6 + 0.4 * open) * pulse).toFixed(3)},${((0.6 + 0.4 * open) * (2 - pulse)).toFixed(3)})`;
      drop.style.visibility = drip ? 'visible' : 'hidden';
      if (drip) {
        const down = drip.fallen * (foot.y - outlet.y);
        drop.style.transform = `translateY(${px(down)}) scale(${(0.35 + 0.65 * drip.swell).toFixed(2)},${(0.35 + 0.65 * drip.swell + drip.fallen * 0.5).toFixed(2)})`;
      }
    },
  };
}

/** The foam where the stream meets the water: a few flat arcs, drawn once. */
function splashOf(layers: HTMLElement, foot: Point, size: number, frame: Frame): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const width = 210 * size;
  const height = 84 * size;
  canvas.width = Math.ceil(width * frame.scale);
  canvas.height = Math.ceil(height * frame.scale);
  placeCanvas(layers, canvas, frame, { left: foot.x - width / 2, top: foot.y - height * 0.46, width, height });
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.scale(frame.scale * size, frame.scale * size);
  pen.lineCap = 'round';
  for (const [across, thick, from, to] of arcs) {
    for (const [colour, more] of [
      [css(palette.deep), 4.5],
      [css(palette.paper), 0],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = thick + more;
      pen.beginPath();
      pen.ellipse(105, 38, across, across * 0.34, 0, from, to);
      pen.stroke();
    }
  }
  return canvas;
}

/** Half width, thickness and ends (radians) of the foam's arcs. */
const arcs: readonly (readonly [across: number, thick: number, from: number, to: number])[] = [
  [92, 3, 0.25, 1.15],
  [92, 3, 1.9, 2.95],
  [70, 5, -0.5, 0.9],
  [70, 5, 1.3, 3.7],
  [50, 8, -0.6, 1.7],
  [50, 8, 2, 3.9],
];

import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import { lifeScale, penOver, wipe } from '../engine/pen.ts';
import { litBy, pointsOf, type Ripple } from './ripple.ts';
import { freeAt, spacing, type Section } from './section.ts';

/** The layer on which light runs along the rings. */
export interface Light {
  /** Draws all ripples with their ages in seconds; none clears the layer. */
  draw(ripples: readonly { readonly ripple: Ripple; readonly age: number }[]): void;
}

/** Light is soft: more pixels than a full-HD screen has are not needed for it. */
const mostPixels = 1920 * 1080;

export function lightLayer(live: Live, section: Section): Light {
  const { layers, frame, ground } = live;
  const all = { left: 0, top: 0, width: frame.width, height: frame.height };
  const pen = penOver(layers, frame, all, lifeScale(live, all, mostPixels));
  // Light must not have the colour of the lines it runs on.
  const colour = css(ground === 'night' ? palette.paper : palette.orange);
  const width = spacing * 0.32;
  let empty = true;
  // Without light there is no layer: an empty one that fills the screen costs as much as a full one when the picture moves.
  const show = (shown: boolean): void => void (pen && (pen.canvas.style.display = shown ? '' : 'none'));
  show(false);
  return {
    draw(ripples) {
      if (!pen || (empty && ripples.length === 0)) return;
      wipe(pen);
      if (empty !== (ripples.length === 0)) show(empty);
      empty = ripples.length === 0;
      pen.lineCap = 'round';
      for (const { ripple, age } of ripples) {
        for (const lit of litBy(ripple, age, section)) {
          const points = pointsOf(section, lit);
          const middle = points[points.length >> 1];
          const first = points[0];
          if (!middle || !first) continue;
          // Where words stand the light only glimmers.
          const strength = lit.strength * (0.16 + 0.84 * freeAt(frame, middle.x, middle.y));
          pen.globalAlpha = Math.min(1, strength);
          pen.strokeStyle = colour;
          pen.lineWidth = width * (0.5 + 0.5 * lit.strength);
          pen.beginPath();
          pen.moveTo(first.x, first.y);
          for (const { x, y } of points) pen.lineTo(x, y);
          pen.stroke();
        }
      }
      pen.globalAlpha = 1;
    },
  };
}

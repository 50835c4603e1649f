import type { Pen } from '../../../plates/printing/board.ts';
import { angleOfYear } from '../../../core/model/dial.ts';
import type { DialPicture } from './painter.ts';

/** The grip's band outside the beads, half its length, and what an arrow beyond its ends takes; in units. */
const [inner, outer, half, arrow] = [1, 2, 4.1, 0.85] as const;
/** So far from the pointer along the ring nothing else is written, in units. */
export const gripReach = half + arrow * 2 + 1.4;
/** Notches a year: they turn with the ring. */
const notches = 2;

/** The grip on the rim at the pointer: a milled edge with an arrow at either end, so that it is seen that the dial turns. */
export function drawGrip(context: Pen, { layout, palette, unit }: DialPicture, at: number): void {
  const { x, y, ring, scale } = layout;
  const reach = (half * unit) / ring;
  const band = (from: number, to: number): void => {
    context.beginPath();
    context.arc(x, y, ring + to * unit, scale.pointer - reach, scale.pointer + reach);
    context.arc(x, y, ring + from * unit, scale.pointer + reach, scale.pointer - reach, true);
    context.closePath();
  };
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  band(inner, outer);
  context.fillStyle = palette.beadNow;
  context.strokeStyle = palette.beadNow;
  context.lineWidth = unit * 0.3;
  context.stroke();
  context.fill();
  context.strokeStyle = palette.beadNowText;
  const first = Math.ceil((at - 9) * notches);
  for (let notch = first; notch <= first + 18 * notches; notch++) {
    const angle = angleOfYear(scale, notch / notches, at);
    const off = (angle - scale.pointer) / reach;
    if (Math.abs(off) > 0.98) continue;
    // As on a wheel seen from its side: fainter towards the ends.
    context.globalAlpha = 0.25 + 0.6 * Math.sqrt(1 - off * off);
    context.lineWidth = unit * 0.11;
    context.beginPath();
    for (const away of [inner + 0.12, outer - 0.12])
      context.lineTo(x + Math.cos(angle) * (ring + away * unit), y + Math.sin(angle) * (ring + away * unit));
    context.stroke();
  }
  context.globalAlpha = 1;
  context.fillStyle = palette.glow;
  for (const way of [-1, 1]) {
    const place = (along: number, away: number): void => {
      const angle = scale.pointer + way * (reach + (along * unit) / ring);
      context.lineTo(x + Math.cos(angle) * (ring + away * unit), y + Math.sin(angle) * (ring + away * unit));
    };
    context.beginPath();
    place(0.5, (inner + outer) / 2 - 0.55);
    place(0.5 + arrow, (inner + outer) / 2);
    place(0.5, (inner + outer) / 2 + 0.55);
    context.closePath();
    context.fill();
  }
  context.restore();
}

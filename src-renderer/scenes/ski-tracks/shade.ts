import { seeded } from '../../core/time/clock.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { inPicture, type Field } from './field.ts';

/** What moving shadows are cut from: a hatch that stands still over the whole snow, so that shadows glide over it. */
export function shadeOf(
  field: Field,
  area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  scale: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(area.width * scale);
  canvas.height = Math.ceil(area.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.scale(scale, scale);
  pen.translate(-area.left, -area.top);
  pen.fillStyle = css(palette.ice, 0.62);
  pen.fillRect(area.left, area.top, area.width, area.height);
  const chance = seeded(12);
  const right = area.left + area.width;
  pen.strokeStyle = css(palette.middle, 0.92);
  for (let y = area.top; y < area.top + area.height;) {
    const below = Math.max(0, y - field.horizon);
    const spacing = 2.5 + below * 0.0036;
    pen.lineWidth = spacing * (0.62 - 0.0003 * below) * (0.85 + 0.3 * chance());
    pen.beginPath();
    pen.moveTo(area.left, y);
    for (let x = area.left; x < right; x += 90) pen.lineTo(x + 90, y + (chance() - 0.5) * spacing * 0.5);
    pen.stroke();
    y += spacing;
  }
  // No shadow falls on the words.
  pen.globalCompositeOperation = 'destination-in';
  const edge = field.portrait
    ? pen.createLinearGradient(0, field.lowerEdge - 100, 0, field.lowerEdge)
    : pen.createLinearGradient(field.leftEdge, 0, field.leftEdge + 110, 0);
  for (let stop = 0; stop <= 4; stop++) {
    const share = stop / 4;
    const strength = field.portrait
      ? inPicture(field, field.width / 2, field.lowerEdge - 100 + share * 100)
      : inPicture(field, field.leftEdge + share * 110, 0);
    edge.addColorStop(share, `rgb(0 0 0 / ${strength})`);
  }
  pen.fillStyle = edge;
  pen.fillRect(area.left, area.top, area.width, area.height);
  return canvas;
}

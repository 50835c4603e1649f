import { hash } from '../../plates/printing/noise.ts';
import { between, css, palette } from '../../plates/printing/palette.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { onOpenIce, type Lamp } from './lamps.ts';
import { inPicture, type Rink } from './rink.ts';

/** Metres: half a lamp. */
const lampHalf = 0.3;

/** Draws one lamp and its streak in the ice; `light` 0 dark, 1 lit, 2 bright. Units. */
export function drawLamp(pen: CanvasRenderingContext2D, rink: Rink, lamp: Lamp, light: number): void {
  const seen = clamp(inPicture(rink, lamp.at.x, lamp.at.y) * 2);
  if (seen <= 0) return;
  drawStreak(pen, rink, lamp, light);
  const { x, y } = lamp.at;
  const radius = clamp(lampHalf * lamp.grain, 5.4, 9.5) * seen;
  const lit = clamp(light);
  const bright = clamp(light - 1);
  const disc = (size: number, colour: string, share = 1) => {
    pen.globalAlpha = share;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, size, 0, 7);
    pen.fill();
  };
  disc(radius * 1.2, css(palette.dark));
  if (bright > 0) rays(pen, lamp, radius, bright);
  pen.globalAlpha = mix(0.5, 1, lit);
  pen.strokeStyle = css(between(palette.green, palette.sand, lit));
  pen.lineWidth = Math.max(1.6, radius * 0.2);
  pen.beginPath();
  pen.arc(x, y, radius * mix(0.72, 1.16, bright), 0, 7);
  pen.stroke();
  disc(
    radius * mix(0.2, mix(0.54, 0.84, bright), lit),
    css(between(palette.green, palette.paper, lit)),
    mix(0.4, 1, lit),
  );
  pen.globalAlpha = 1;
}

/** Short cuts of light round a bright lamp. */
function rays(pen: CanvasRenderingContext2D, { at: { x, y }, index }: Lamp, radius: number, bright: number): void {
  pen.fillStyle = css(palette.sand);
  pen.beginPath();
  for (let ray = 0; ray < 14; ray++) {
    const way = (ray / 14) * 2 * Math.PI + index;
    const from = radius * 1.42;
    const to = radius * (1.7 + (ray % 2 ? 1.5 : 0.8) * bright);
    const half = radius * 0.13;
    const [cosine, sine] = [Math.cos(way), Math.sin(way)];
    pen.moveTo(x + cosine * from - sine * half, y + sine * from + cosine * half);
    pen.lineTo(x + cosine * to, y + sine * to);
    pen.lineTo(x + cosine * from + sine * half, y + sine * from - cosine * half);
  }
  pen.globalAlpha = bright;
  pen.fill();
}

/** The lamp mirrored in the ice: cuts across, shorter towards both ends; bright lamps reach farther. */
function drawStreak(
  pen: CanvasRenderingContext2D,
  rink: Rink,
  { at, mirrored, grain, index }: Lamp,
  light: number,
): void {
  if (light <= 0) return;
  const bright = clamp(light - 1);
  const long = grain * mix(4.4, 11, bright) * clamp(light);
  const wide = Math.max(5, grain * mix(0.36, 0.62, bright));
  const gap = Math.max(5.2, grain * 0.25);
  pen.fillStyle = css(between(palette.sand, palette.paper, 0.4 + 0.5 * bright));
  pen.globalAlpha = mix(0.5, 0.96, bright) * clamp(light);
  pen.beginPath();
  for (let y = mirrored.y - long * 0.75; y < mirrored.y + long; y += gap) {
    const cut = Math.round(y / gap);
    const off = y - mirrored.y;
    const share = 1 - Math.abs(off) / (off < 0 ? long * 0.75 : long);
    const x = at.x + (hash(cut + index * 17, 3) - 0.5) * wide * 0.7;
    if (share <= 0 || hash(cut * 3 + index, 4) < 0.1 || !onOpenIce(rink, { x, y })) continue;
    const half = wide * Math.sqrt(share) * (0.6 + 0.8 * hash(cut + index * 5, 6)) * inPicture(rink, x, y);
    const thick = gap * (0.34 + 0.4 * share);
    // A cut is pointed at both ends.
    pen.moveTo(x - half, y);
    pen.quadraticCurveTo(x, y - thick, x + half, y);
    pen.quadraticCurveTo(x, y + thick, x - half, y);
  }
  pen.fill();
  pen.globalAlpha = 1;
}

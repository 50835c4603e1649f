import { css, palette } from '../../plates/printing/palette.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import type { Lamp } from './lamps.ts';
import { inPicture, onRing, project, type Rink } from './rink.ts';

/** A bright lamp's light falls onto the ice within this radius, and is so wide there, in metres. */
const fallsAt = 12;
const wide = 5;
/** Cuts of light in one beam. */
const cuts = 9;

/** Draws the light of a lamp as a fan of hair cuts down to the ice. `light` 0 dark, 1 lit, 2 bright. Units. */
export function drawBeam(pen: CanvasRenderingContext2D, rink: Rink, { at, index, angle }: Lamp, light: number): void {
  const strength = clamp(light - 1);
  if (strength <= 0) return;
  const shown = inPicture(rink, at.x, at.y);
  pen.strokeStyle = css(palette.ice);
  pen.lineWidth = 1.1;
  for (let cut = 0; cut < cuts; cut++) {
    const share = cut / (cuts - 1) - 0.5;
    const spot = onRing(rink, fallsAt + (index % 3) * 1.5, angle + (share * wide) / fallsAt);
    const end = project(rink, spot);
    // Cuts end one before the other: the light has no hard foot.
    const long = mix(0.52, 0.98, 1 - Math.abs(share) * 1.3) - 0.06 * ((cut * 5) % 3);
    pen.globalAlpha = 0.34 * strength * shown * (1 - Math.abs(share));
    pen.beginPath();
    pen.moveTo(mix(at.x, end.x, 0.045), mix(at.y, end.y, 0.045));
    pen.lineTo(mix(at.x, end.x, long), mix(at.y, end.y, long));
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

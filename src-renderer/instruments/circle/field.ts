import type { Pen } from '../../plates/printing/board.ts';
import { seeded } from '../../core/time/clock.ts';
import { ringRadius, type Rings } from '../../core/model/rings.ts';
import type { CircleLayout } from '../../core/model/circle-layout.ts';
import type { CircleInks } from './inks.ts';

/** Rings of the ground beyond the bark: years that have not grown yet, ever wider apart. */
const rings = 46;
/** Points of each ring. */
const steps = 220;
/** A ring is cut in pieces of so many points, each of its own tone. */
const piece = 10;

/**
 * Cuts the ground around the trunk: rings whose thickness is their tone, thicker away from the window's light, and
 * fading with the distance. Drawn once for a size and a ground.
 */
export function paintField(pen: Pen, layout: CircleLayout, trunk: Rings, inks: CircleInks): void {
  const chance = seeded(1980);
  const { x, y, radius, field } = layout;
  pen.fillStyle = inks.field;
  let share = 1.035;
  for (let ring = 0; ring < rings; ring++) {
    share += 0.026 + 0.0022 * ring + 0.012 * chance();
    const waves = [chance() * 7, chance() * 7, chance() * 7] as const;
    const wander = 0.004 + 0.0011 * ring;
    const calm = Math.exp(-ring / 16);
    const fades = Math.exp(-ring / 11);
    const at = (step: number): { angle: number; away: number } => {
      const angle = (step / steps) * 2 * Math.PI;
      const bark = ringRadius(trunk, trunk.count, angle);
      const bend =
        Math.sin(2 * angle + waves[0]) + 0.6 * Math.sin(5 * angle + waves[1]) + 0.35 * Math.sin(11 * angle + waves[2]);
      return { angle, away: radius * (share * (1 + (bark - 1) * calm) + wander * bend) };
    };
    for (let from = 0; from < steps; from += piece) {
      const tone = 0.55 + 0.9 * chance();
      const lit = 0.5 + 0.5 * Math.cos(((from + piece / 2) / steps) * 2 * Math.PI - Math.PI * 0.25);
      const thick = radius * (0.0014 + 0.0042 * lit * lit) * tone;
      const middle = at(from + piece / 2);
      const words =
        x + Math.cos(middle.angle) * middle.away > field.x + field.width ||
        y + Math.sin(middle.angle) * middle.away > field.y + field.height;
      // Where words stand the ground is quiet.
      pen.globalAlpha = (inks.night ? 0.5 : 0.3) * fades * (0.45 + 0.55 * lit) * (words ? 0.4 : 1);
      pen.beginPath();
      for (let step = 0; step <= piece; step++) {
        const { angle, away } = at(from + step);
        pen.lineTo(x + Math.cos(angle) * (away + thick), y + Math.sin(angle) * (away + thick));
      }
      for (let step = piece; step >= 0; step--) {
        const { angle, away } = at(from + step);
        pen.lineTo(x + Math.cos(angle) * (away - thick), y + Math.sin(angle) * (away - thick));
      }
      pen.fill();
    }
  }
  pen.globalAlpha = 1;
}

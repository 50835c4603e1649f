import { css, palette } from '../../plates/printing/palette.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import { outlineAt } from '../../plates/printing/trunk.ts';
import { thread } from './beads.ts';
import type { Friend } from './friends.ts';
import { radiusOfYear, type Stump } from './stump.ts';

/** Seconds until a tie that was touched has sounded out. */
export const soundLife = 2.6;
/** Rings run out from a bead at so many units a second. */
const pace = 96;
/** So many follow each other, this far apart. */
const rings = 4;
const ringGap = 24;

/** Radius and strength of the rings a sounding bead sends through the wood after so many seconds: so large a share of all. */
export function soundRings(age: number, crowd = 1): readonly { readonly radius: number; readonly strength: number }[] {
  return Array.from({ length: Math.round(rings * crowd) }, (_, ring) => {
    const radius = pace * age - ring * ringGap;
    return { radius, strength: radius <= 6 ? 0 : smooth(soundLife, 0.4, age) * smooth(250, 40, radius) };
  }).filter(({ strength }) => strength > 0.02);
}

/** Draws what sounds: the rings of a decade glimmer, a pulse runs along every tie, and rings go out from its bead. */
export function drawSound(
  pen: CanvasRenderingContext2D,
  stump: Stump,
  sounds: readonly {
    readonly decade: number;
    readonly age: number;
    readonly level: number;
    readonly friends: readonly Friend[];
  }[],
  year: number,
  crowd: number,
): void {
  const { trunk, strongEvery, years } = stump;
  pen.lineCap = 'round';
  for (const { decade, age, level, friends } of sounds) {
    // The decade's own rings light up one after another, from the pith outwards.
    const from = Math.max(years.from, decade);
    const to = Math.min(year, decade + strongEvery - 1);
    const step = Math.max(1, Math.round((to - from + 1) / 5));
    for (let at = from; at <= to; at += step) {
      const wave = 0.5 + 0.5 * Math.sin(age * 5 - (at - decade) * 0.9);
      const strength = level * (0.25 + 0.6 * wave) * clamp(age * 6 - (at - from) * 0.25);
      if (strength < 0.03) continue;
      pen.globalAlpha = Math.min(1, strength);
      pen.strokeStyle = css(palette.orange);
      pen.lineWidth = 3;
      outline(pen, outlineAt(trunk, radiusOfYear(stump, at) - 2, 96));
      pen.stroke();
    }
    for (const friend of friends) {
      for (const { radius, strength } of soundRings(age, crowd)) {
        pen.globalAlpha = strength * level;
        pen.strokeStyle = css(palette.paper);
        pen.lineWidth = 2.6;
        pen.beginPath();
        pen.ellipse(friend.x, friend.y, radius, radius * trunk.squash, 0, 0, 2 * Math.PI);
        pen.stroke();
      }
      const run = (age * 1.4) % 2.2;
      if (run > 1) continue;
      const long = Math.hypot(friend.x - trunk.x, friend.y - trunk.y);
      thread(pen, stump, friend);
      pen.globalAlpha = level;
      pen.strokeStyle = css(palette.paper);
      pen.lineWidth = 5;
      pen.setLineDash([34, 4000]);
      pen.lineDashOffset = -run * (long * 1.05);
      pen.stroke();
      pen.setLineDash([]);
    }
  }
  pen.globalAlpha = 1;
}

function outline(pen: CanvasRenderingContext2D, points: ReturnType<typeof outlineAt>): void {
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.closePath();
}

import { seeded } from '../../core/time/clock.ts';
import { mix } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import { project, shadowDirection, type Field } from './field.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A pine on the screen: its foot and its height in units. */
export interface Pine extends Point {
  readonly tall: number;
}

/** The pines that stand near: skiers pass behind them. */
export function nearPines({ portrait, width, horizon }: Field): readonly Pine[] {
  const group = portrait
    ? [
        [1010, 142, 300],
        [1088, 170, 400],
        [930, 112, 206],
        [872, 96, 136],
        [1046, 116, 236],
      ]
    : [
        [width - 250, 150, 330],
        [width - 330, 122, 226],
        [width - 396, 104, 150],
        [width - 186, 132, 262],
        [width - 60, 168, 400],
        [width - 290, 110, 176],
      ];
  return group
    .map(([x, below, tall]) => ({ x: x as number, y: horizon + (below as number), tall: tall as number }))
    .sort((one, other) => one.y - other.y);
}

/** One pine: tiers of drooping boughs with ragged tips, wider towards the foot. */
export function drawPine(pen: Pen, { x, y, tall }: Pine, chance: () => number): void {
  const tiers = Math.max(6, Math.round(tall / 15));
  pen.beginPath();
  pen.moveTo(x, y - tall);
  const side = (way: number, from: number, to: number) => {
    for (let tier = from; tier !== to; tier += way) {
      const share = (tier + 1) / tiers;
      const top = y - tall + share * tall * 0.94;
      const reach = (0.035 + 0.2 * Math.pow(share, 0.9)) * tall * (0.82 + 0.36 * chance());
      const tip = { x: x + way * reach, y: top + tall * 0.03 * (0.6 + chance()) };
      const crook = { x: x + way * reach * 0.34, y: top - tall * 0.012 };
      if (way > 0) {
        pen.quadraticCurveTo(x + way * reach * 0.4, top - tall * 0.03, tip.x, tip.y);
        pen.lineTo(crook.x, crook.y);
      } else {
        pen.lineTo(crook.x, crook.y);
        pen.lineTo(tip.x, tip.y);
        pen.quadraticCurveTo(x + way * reach * 0.4, top - tall * 0.03, x + way * reach * 0.12, top - tall * 0.07);
      }
    }
  };
  side(1, 0, tiers);
  pen.lineTo(x + tall * 0.02, y - tall * 0.05);
  pen.lineTo(x + tall * 0.022, y);
  pen.lineTo(x - tall * 0.022, y);
  pen.lineTo(x - tall * 0.02, y - tall * 0.05);
  side(-1, tiers - 1, -1);
  pen.closePath();
  pen.fill();
}

/** The woods at the edge of the plain. Black is a pine, red the pale stem of a birch. */
export function drawFarWoods(pen: Pen, field: Field): void {
  const { portrait, width, horizon } = field;
  const chance = seeded(5);
  const left = portrait ? -30 : width - 1190;
  const wide = portrait ? 470 : 560;
  pen.fillStyle = '#000';
  const pines: Pine[] = [];
  for (let index = 0; index < 62; index++) {
    const share = index / 61;
    const tall = (62 + 78 * chance()) * mix(1, 0.34, share) * (portrait ? 1 : 1.06);
    const x = left + share * wide + chance() * 18;
    pines.push({ x, y: horizon + 40 - 20 * share + chance() * 9 - 8 * Math.sin(share * 6), tall });
  }
  const right = portrait ? 762 : width - 560;
  for (let index = 0; index < 46; index++) {
    const tall = (32 + 50 * chance()) * (0.35 + index / 44);
    pines.push({ x: right + index * (portrait ? 8 : 12) + chance() * 12, y: horizon + 22 + chance() * 7, tall });
  }
  for (const pine of pines.sort((one, other) => one.y - other.y)) drawPine(pen, pine, chance);
  pen.strokeStyle = '#f00';
  pen.lineCap = 'butt';
  for (let index = 0; index < 40; index++) {
    const share = index / 39;
    const x = left + 8 + share * wide * 0.94 + chance() * 9;
    const foot = horizon + 46 - 18 * share + chance() * 9;
    const tall = (84 + chance() * 74) * mix(1, 0.5, share);
    pen.lineWidth = (1.6 + chance() * 2.3) * mix(1, 0.6, share);
    pen.beginPath();
    pen.moveTo(x, foot);
    pen.quadraticCurveTo(x + chance() * 6 - 3, foot - tall * 0.5, x + chance() * 8 - 4, foot - tall);
    pen.stroke();
  }
}

/** Shadows of what stands still, from its foot towards the eye. */
export function drawShade(pen: Pen, field: Field, feet: readonly (Point & { readonly half: number })[]): void {
  const { horizon, focal, eye, ahead } = field;
  const lean = shadowDirection(field);
  const shade = (x: number, y: number, half: number, metres: number, taper: number) => {
    const z = (focal * eye) / (y - horizon);
    const foot = { x: ((x - ahead) * z) / focal, z };
    const long = Math.min(metres, z * 0.72);
    const tip = project(field, { x: foot.x + lean.x * long, z: foot.z + lean.z * long });
    const wide = half * (z / (z - long)) * taper;
    pen.beginPath();
    pen.moveTo(x - half, y);
    pen.lineTo(x + half, y);
    pen.lineTo(tip.x + wide, tip.y);
    pen.lineTo(tip.x - wide, tip.y);
    pen.fill();
  };
  pen.fillStyle = '#000';
  for (const { x, y, tall } of nearPines(field)) shade(x, y - 4, tall * 0.11, tall * 0.09, 0.12);
  for (const { x, y, half } of feet) shade(x, y, half, 60, 0.8);
}

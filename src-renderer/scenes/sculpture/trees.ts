import { seeded } from '../../core/time/clock.ts';
import type { Park } from './park.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Trees of the park: black a tree, red its side in the light, green its reflection in the lake. */
export function drawTrees(pen: Pen, park: Park): void {
  const { horizon, portrait, width, sun } = park;
  const chance = seeded(8);
  const size = portrait ? 0.8 : 1;
  const left = portrait ? -20 : park.hush + 24;
  for (let x = left; x < width + 20; x += (9 + chance() * 26) * size) {
    const nearSun = Math.abs(x - sun.x) < 130 * size;
    if (nearSun && chance() < 0.75) continue;
    const high = (24 + chance() * 46 + (x > width - 420 ? 30 * chance() : 0)) * size;
    reflection(pen, x, horizon + 6 * size, high * 0.6, size);
    if (chance() < 0.45) poplar(pen, x, horizon + 6 * size, high * 1.15, chance);
    else crown(pen, x, horizon + 6 * size, high, chance);
  }
  if (portrait) {
    pine(pen, width - 26, horizon + 230, 560, chance);
    pine(pen, width - 118, horizon + 150, 330, chance);
  } else {
    pine(pen, width - 46, horizon + 250, 640, chance);
    pine(pen, width - 152, horizon + 165, 400, chance);
    pine(pen, width - 226, horizon + 120, 250, chance);
  }
}

function reflection(pen: Pen, x: number, foot: number, high: number, size: number): void {
  pen.fillStyle = 'rgb(0 255 0 / 0.8)';
  pen.beginPath();
  pen.ellipse(x, foot + high * 0.3, 8 * size, high * 0.5, 0, 0, 7);
  pen.fill();
}

function poplar(pen: Pen, x: number, foot: number, high: number, chance: () => number): void {
  const half = high * (0.1 + 0.05 * chance());
  pen.fillStyle = '#000';
  pen.beginPath();
  pen.ellipse(x, foot - high * 0.52, half, high * 0.5, 0, 0, 7);
  pen.fill();
  pen.strokeStyle = '#f00';
  pen.lineWidth = 1.6;
  pen.beginPath();
  pen.ellipse(x, foot - high * 0.52, half * 0.72, high * 0.44, 0, 2.2, 4.1);
  pen.stroke();
}

/** A round crown: arcs on a short trunk. */
function crown(pen: Pen, x: number, foot: number, high: number, chance: () => number): void {
  pen.fillStyle = '#000';
  pen.fillRect(x - high * 0.03, foot - high * 0.5, high * 0.06, high * 0.5);
  for (let part = 0; part < 5; part++) {
    const radius = high * (0.2 + 0.12 * chance());
    pen.beginPath();
    pen.arc(x + (chance() - 0.5) * high * 0.5, foot - high * (0.5 + 0.3 * chance()), radius, 0, 7);
    pen.fill();
  }
  pen.strokeStyle = '#f00';
  pen.lineWidth = 1.6;
  for (let ring = 1; ring < 3; ring++) {
    pen.beginPath();
    pen.arc(x, foot - high * 0.64, high * 0.11 * ring, 2.4, 4.5);
    pen.stroke();
  }
}

/** A tall pine at the picture's edge: tiers of drooping arcs, light on their left. */
function pine(pen: Pen, x: number, foot: number, high: number, chance: () => number): void {
  const tiers = Math.max(6, Math.round(high / 30));
  pen.fillStyle = '#000';
  pen.fillRect(x - high * 0.014, foot - high * 0.6, high * 0.028, high * 0.6);
  for (let tier = 0; tier < tiers; tier++) {
    const share = tier / (tiers - 1);
    const y = foot - high + share * high * 0.9;
    const wide = (0.04 + 0.2 * share) * high * (0.85 + 0.3 * chance());
    const droop = high * 0.07 * (0.8 + 0.4 * chance());
    pen.fillStyle = '#000';
    pen.beginPath();
    pen.moveTo(x, y - high * 0.09);
    pen.quadraticCurveTo(x + wide * 0.35, y + high * 0.015, x + wide, y + droop);
    pen.quadraticCurveTo(x, y + high * 0.03, x - wide, y + droop * (0.8 + 0.4 * chance()));
    pen.quadraticCurveTo(x - wide * 0.35, y + high * 0.015, x, y - high * 0.09);
    pen.fill();
    pen.strokeStyle = '#f00';
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(x - wide * 0.06, y - high * 0.05);
    pen.quadraticCurveTo(x - wide * 0.4, y + high * 0.01, x - wide * 0.9, y + droop * 0.85);
    pen.stroke();
  }
}

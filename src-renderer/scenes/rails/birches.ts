import { seeded } from '../../core/time/clock.ts';
import { noise } from '../../plates/printing/noise.ts';
import { css } from '../../plates/printing/palette.ts';
import { project, type Land } from './land.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Where birches stand, in metres, and how thick they are at the foot. */
const stand = [
  { x: 10.9, z: 19.5, thick: 0.62 },
  { x: 8.75, z: 14.2, thick: 0.84 },
  { x: 17.4, z: 30, thick: 0.5 },
  { x: 21, z: 33, thick: 0.46 },
  { x: 15.5, z: 26, thick: 0.4 },
  { x: 27, z: 47, thick: 0.5 },
  { x: 33, z: 52, thick: 0.5 },
  { x: 40, z: 60, thick: 0.6 },
] as const;

/** A stand of bare birches at the edge. Red are bark marks and twigs, green how far the bark is turned from the light. */
export function drawBirches(pen: Pen, land: Land): void {
  for (const [index, { x, z, thick }] of [...stand].sort((one, other) => other.z - one.z).entries()) {
    const [foot, ground] = project(land, { x: land.portrait ? x * 0.7 : x, z });
    drawBirch(pen, foot, ground, (thick * land.focal) / z, index);
  }
}

function drawBirch(pen: Pen, foot: number, ground: number, thick: number, seed: number): void {
  const chance = seeded(seed * 31 + 5);
  const top = -60;
  const sway = (y: number) => (noise(y * 0.0022 + seed * 9, seed) - 0.5) * thick * 2.2;
  const half = (y: number) => (thick / 2) * (0.5 + 0.5 * Math.max(0, (y - top) / (ground - top)));
  const twig = (from: readonly [number, number], angle: number, length: number, wide: number, depth: number): void => {
    const bend = angle + (chance() - 0.4) * 0.5 * Math.sign(Math.cos(angle));
    const to = [from[0] + Math.cos(bend) * length, from[1] + Math.sin(bend) * length] as const;
    pen.strokeStyle = css([255, 0, 0]);
    pen.lineWidth = Math.max(1.1, wide);
    pen.beginPath();
    pen.moveTo(...from);
    pen.quadraticCurveTo(from[0] + Math.cos(angle) * length * 0.5, from[1] + Math.sin(angle) * length * 0.5, ...to);
    pen.stroke();
    if (depth === 0) return;
    for (let side = 0; side < 2; side++)
      twig(to, bend + (side ? 0.5 : -0.42) * (0.6 + chance()), length * (0.6 + chance() * 0.2), wide * 0.62, depth - 1);
  };
  for (let branch = 0; branch < 9; branch++) {
    const y = top + (ground - top) * (0.02 + chance() * 0.42);
    const side = chance() < 0.6 ? -1 : 1;
    const angle = side < 0 ? Math.PI + 0.55 + chance() * 0.4 : -0.55 - chance() * 0.4;
    twig([foot + sway(y), y], angle, thick * (1.6 + chance() * 2.4), thick * 0.14, 3);
  }
  // Strips across the trunk, from the lit left to the dark right.
  const strips = 12;
  for (let strip = 0; strip < strips; strip++) {
    const left = (strip / strips) * 2 - 1;
    const right = ((strip + 1.15) / strips) * 2 - 1;
    const turned = Math.max(0, Math.min(1, ((left + 1) / 2) ** 2.6));
    pen.fillStyle = css([0, Math.round(turned * 255), 0]);
    pen.beginPath();
    for (let y = top; y <= ground; y += 18) pen.lineTo(foot + sway(y) + left * half(y), y);
    for (let y = ground; y >= top; y -= 18) pen.lineTo(foot + sway(y) + Math.min(1, right) * half(y), y);
    pen.fill();
  }
  pen.strokeStyle = css([255, 0, 0]);
  for (let y = top + chance() * 30; y < ground - 4; y += (0.28 + chance() * 1.15) * thick) {
    const side = chance() < 0.5 ? -1 : 1;
    const wide = half(y) * (0.4 + chance() * 1.1);
    pen.lineWidth = thick * (0.05 + chance() * 0.11);
    pen.lineCap = 'butt';
    const start = foot + sway(y) + side * half(y);
    pen.beginPath();
    pen.moveTo(start, y);
    pen.quadraticCurveTo(start - side * wide * 0.5, y + thick * 0.1, start - side * wide, y - thick * 0.02);
    pen.stroke();
  }
}

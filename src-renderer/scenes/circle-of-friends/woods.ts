import { seeded } from '../../core/time/clock.ts';
import { mix } from '../../plates/printing/shape.ts';
import type { Stump } from './stump.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The woods round the clearing: red is the far wood, green the near one, blue white birch. */
export function drawWoods(pen: Pen, { frame, horizon, sun }: Stump): void {
  const chance = seeded(73);
  const { width, portrait } = frame;
  const open = portrait ? 0 : width * 0.3;
  const gap = (x: number) => Math.min(1, Math.max(0, Math.abs(x - sun.x) / (sun.radius * 2.4) - 0.55));
  pen.fillStyle = '#f00';
  for (let x = open; x < width + 20; x += 6 + chance() * 9)
    pine(pen, x, horizon + 3, (22 + 40 * chance()) * mix(0.35, 1, gap(x)), chance);
  pen.fillStyle = '#0f0';
  for (let x = open; x < width + 60; x += 22 + chance() * 34) {
    const near = gap(x);
    if (near < 0.35) continue;
    pine(pen, x, horizon + 10 + 8 * chance(), (80 + 130 * chance()) * mix(0.5, 1, near), chance);
  }
  // Birches frame the clearing and leave the picture at its top.
  const trunks = portrait
    ? [
        [58, 46, 30],
        [1012, 62, 42],
        [946, 28, 16],
      ]
    : [
        [width - 74, 66, 58],
        [width - 196, 26, 24],
        [width * 0.413, 30, 26],
        [width * 0.447, 15, 12],
      ];
  for (const [x = 0, wide = 10, low = 10] of trunks) birch(pen, x, horizon + low, wide, chance);
}

function pine(pen: Pen, x: number, foot: number, tall: number, chance: () => number): void {
  for (let tier = 0; tier < 6; tier++) {
    const top = foot - tall + tier * tall * 0.155;
    const half = tall * (0.05 + 0.036 * tier) * (0.8 + 0.45 * chance());
    pen.beginPath();
    pen.moveTo(x, top);
    pen.quadraticCurveTo(x + half * 0.35, top + tall * 0.15, x + half, top + tall * 0.25);
    pen.lineTo(x - half, top + tall * 0.25);
    pen.quadraticCurveTo(x - half * 0.35, top + tall * 0.15, x, top);
    pen.fill();
  }
}

function birch(pen: Pen, x: number, foot: number, wide: number, chance: () => number): void {
  const middle = (y: number) => x + Math.sin(y * 0.008 + x) * wide * 0.12;
  const half = (y: number) => (wide / 2) * (0.7 + 0.3 * Math.max(0, y / foot));
  pen.fillStyle = '#00f';
  pen.beginPath();
  for (let y = -8; y <= foot; y += 6) pen.lineTo(middle(y) - half(y), y);
  for (let y = foot; y >= -8; y -= 6) pen.lineTo(middle(y) + half(y), y);
  pen.fill();
  pen.fillStyle = '#0f0';
  for (let y = 0; y < foot; y += wide * (0.2 + 0.7 * chance())) {
    const side = chance() > 0.5 ? 1 : -1;
    const to = side * half(y) * (0.9 - 1.2 * chance());
    const thick = wide * (0.03 + 0.07 * chance());
    pen.beginPath();
    pen.moveTo(middle(y) + side * half(y), y - thick);
    pen.quadraticCurveTo(middle(y), y + thick, middle(y) + to, y + thick * 0.6);
    pen.quadraticCurveTo(middle(y), y + thick * 2.4, middle(y) + side * half(y), y + thick);
    pen.fill();
  }
  for (let y = -8; y < foot; y += 5) pen.fillRect(middle(y) + half(y) * 0.72, y, half(y) * 0.28, 5.5);
}

import { seeded } from '../../core/time/clock.ts';
import type { Street } from './street.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The works on the horizon: saw-tooth roofs, halls and banded chimneys. Black is wall, red a pale band. */
export function drawWorks(pen: Pen, { horizon, sun, width, portrait }: Street): void {
  const foot = horizon + 4;
  const shift = sun.x - (portrait ? 760 : 846);
  const size = portrait ? 0.85 : 1;
  // Where words stand on the left, the western halls stand clear of the longest of their lines.
  const west = portrait ? 560 : 622;
  pen.fillStyle = '#000';
  const roofs = (x: number, teeth: number, wide: number, high: number, base: number) => {
    pen.fillRect(x + shift, foot - base, teeth * wide, base);
    for (let tooth = 0; tooth < teeth; tooth++) {
      const left = x + shift + tooth * wide;
      pen.beginPath();
      pen.moveTo(left, foot - base);
      pen.lineTo(left, foot - base - high);
      pen.lineTo(left + wide, foot - base);
      pen.fill();
    }
  };
  roofs(west, 7, 26 * size, 13, 16);
  roofs(1010, 5, 24, 13, 18);
  roofs(1190, 4, 22, 9, 13);
  const chance = seeded(21);
  for (let hall = 0; hall < 34; hall++) {
    const x = west + hall * 24 + chance() * 18;
    const high = 6 + chance() * 20;
    if (Math.abs(x - 846) > sun.radius - 30) pen.fillRect(x + shift, foot - high, 10 + chance() * 22, high);
  }
  pen.fillRect(0, foot - 5, width, 6);
  for (const [x, high] of [
    [west + 36, 92],
    [west + 64, 78],
    [1066, 104],
    [1096, 66],
    [732, 58],
  ] as const) {
    const left = x + shift;
    pen.fillStyle = '#000';
    pen.beginPath();
    pen.moveTo(left - 5.5, foot);
    pen.lineTo(left - 3.7, foot - high);
    pen.lineTo(left + 3.7, foot - high);
    pen.lineTo(left + 5.5, foot);
    pen.fill();
    pen.fillStyle = '#f00';
    for (let band = 0; band < 3; band++) pen.fillRect(left - 5, foot - high + 8 + band * 9, 10, 2.6);
  }
}

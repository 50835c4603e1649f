import { seeded } from '../../core/time/clock.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { horizon, middle } from './street.ts';

type Pen = OffscreenCanvasRenderingContext2D;

interface House {
  readonly x: number;
  readonly wide: number;
  readonly tall: number;
  readonly roof: number;
}

const houses: readonly House[] = (() => {
  const chance = seeded(12);
  return Array.from({ length: 17 }, (_, index): House => {
    const x = 800 + index * 34 + (chance() - 0.5) * 10;
    const wide = 24 + chance() * 16;
    const tall = (46 + chance() * 74) * (1 - (0.35 * Math.abs(x - middle)) / 280) + (index % 5 === 2 ? 34 : 0);
    return { x, wide, tall, roof: [0, 1, 0, 2, 0, 3, 1][index % 7] ?? 0 };
  });
})();

/** The houses behind the hall, no city's in particular. */
export function drawHouses(pen: Pen): void {
  for (const { x, wide, tall, roof } of houses) {
    const top = horizon - tall;
    pen.fillRect(x, top, wide, tall + 4);
    if (roof === 1) pen.fillRect(x + wide * 0.2, top - 12, wide * 0.6, 14);
    if (roof === 2) {
      pen.beginPath();
      pen.moveTo(x, top);
      pen.lineTo(x + wide * 0.5, top - 22);
      pen.lineTo(x + wide, top);
      pen.fill();
    }
    if (roof === 3) pen.fillRect(x + wide / 2 - 1.2, top - 30, 2.4, 32);
  }
}

/** Their windows; more than half are lit. */
export function drawWindows(pen: Pen): void {
  const chance = seeded(4);
  for (const { x, wide, tall } of houses) {
    const count = Math.max(2, Math.round(wide / 9));
    const step = wide / count;
    for (let column = 0; column < count; column++)
      for (let y = horizon - tall + 8; y < horizon - 8; y += 9)
        if (chance() < 0.62) pen.fillRect(x + column * step + step * 0.28, y, step * 0.44, 4.6);
  }
}

/** The hall at the avenue's end: two roofs, and a door that stands open. */
export function drawHall(pen: Pen): void {
  const x = middle;
  const fill = (colour: (typeof palette)['sand'], ...rect: readonly [number, number, number, number]): void => {
    pen.fillStyle = css(colour);
    pen.fillRect(...rect);
  };
  const roof = (wide: number, y: number, tall: number): void => {
    pen.fillStyle = css(palette.dark);
    pen.beginPath();
    pen.moveTo(x - wide * 1.12, y + 2);
    pen.quadraticCurveTo(x - wide * 0.7, y - tall * 0.1, x - wide * 0.5, y - tall);
    pen.lineTo(x + wide * 0.5, y - tall);
    pen.quadraticCurveTo(x + wide * 0.7, y - tall * 0.1, x + wide * 1.12, y + 2);
    pen.quadraticCurveTo(x + wide, y + 8, x + wide * 0.9, y + 7);
    pen.lineTo(x - wide * 0.9, y + 7);
    pen.quadraticCurveTo(x - wide, y + 8, x - wide * 1.12, y + 2);
    pen.fill();
  };
  fill(palette.orange, x - 62, horizon - 44, 124, 48);
  for (let bay = -4; bay <= 4; bay++) fill(palette.sand, x + bay * 13 - 4, horizon - 34, 8, 36);
  fill(palette.paper, x - 7, horizon - 36, 14, 40);
  for (let post = -4.5; post <= 4.5; post++) fill(palette.dark, x + post * 13 - 1.6, horizon - 44, 3.2, 48);
  roof(74, horizon - 44, 26);
  fill(palette.orange, x - 40, horizon - 82, 80, 14);
  for (let post = -3; post <= 3; post++) fill(palette.dark, x + post * 12 - 1.3, horizon - 82, 2.6, 14);
  roof(56, horizon - 82, 24);
  fill(palette.dark, x - 30, horizon - 109, 60, 4);
  pen.strokeStyle = css(palette.green);
  pen.lineWidth = 1.1;
  for (let tile = -6; tile <= 6; tile++)
    for (const [upper, lower, high, low] of [
      [4, 8.2, 104, 84],
      [5.6, 11, 68, 45],
    ] as const) {
      pen.beginPath();
      pen.moveTo(x + tile * upper, horizon - high);
      pen.lineTo(x + tile * lower, horizon - low);
      pen.stroke();
    }
  fill(palette.sand, x - 80, horizon + 2, 160, 5);
  fill(palette.green, x - 90, horizon + 7, 180, 2.5);
}

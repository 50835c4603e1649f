import { seeded } from '../../motion/clock.ts';
import type { Lake } from './lake.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Reeds at the edge of the picture, clear of the rings: white alpha is the blade, red a light edge. */
export function drawReeds(pen: Pen, { portrait, width, near }: Lake): void {
  const chance = seeded(33);
  // In portrait their feet are lost in the dark above the words.
  const foot = portrait ? near.y + near.radius * 1.26 : 1130;
  const tall = portrait ? 0.7 : 1;
  for (let index = 0; index < 26; index++) {
    const share = index / 25;
    const x = width - (1 - share) * 210 * tall + (chance() - 0.4) * 46;
    const length = (220 + 560 * Math.pow(share, 0.9)) * (0.62 + 0.5 * chance()) * tall;
    const lean = -(0.08 + 0.2 * chance()) * length + (chance() > 0.8 ? 0.3 * length : 0);
    const half = (6 + 7 * chance()) * (portrait ? 0.75 : 1);
    const tip = { x: x + lean, y: foot - length };
    const bow = { x: x + lean * 0.05, y: foot - length * 0.58 };
    pen.fillStyle = '#000';
    pen.beginPath();
    pen.moveTo(x - half, foot);
    pen.quadraticCurveTo(bow.x - half * 0.9, bow.y, tip.x, tip.y);
    pen.quadraticCurveTo(bow.x + half * 0.9, bow.y + 6, x + half, foot);
    pen.fill();
    pen.strokeStyle = '#f00';
    pen.lineWidth = 1.8;
    pen.beginPath();
    pen.moveTo(x - half * 0.5, foot);
    pen.quadraticCurveTo(bow.x - half * 0.55, bow.y, tip.x, tip.y + 10);
    pen.stroke();
  }
}

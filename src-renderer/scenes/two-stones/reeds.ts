import { seeded } from '../../core/time/clock.ts';
import type { Point } from '../engine/waves.ts';
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
    if (index % 4 === 1 && share > 0.2) drawPlume(pen, tip, 150 * tall, chance);
  }
}

/** A reed's plume: the stem bows over to the left, and hairs hang from it like a comb's teeth. */
function drawPlume(pen: Pen, tip: Point, length: number, chance: () => number): void {
  const bow = { x: tip.x - length * 0.1, y: tip.y - length * 0.42 };
  const end = { x: tip.x - length * 0.62, y: tip.y - length * 0.2 };
  const on = (share: number): Point => {
    const rest = 1 - share;
    return {
      x: rest * rest * tip.x + 2 * rest * share * bow.x + share * share * end.x,
      y: rest * rest * tip.y + 2 * rest * share * bow.y + share * share * end.y,
    };
  };
  pen.lineCap = 'round';
  const hairs = 30;
  for (let hair = 0; hair < hairs; hair++) {
    const share = hair / (hairs - 1);
    const { x, y } = on(share);
    const hang = length * (0.2 + 0.34 * Math.sin(Math.PI * (0.12 + 0.8 * share))) * (0.75 + 0.5 * chance());
    const away = length * (0.1 + 0.12 * chance());
    const lit = hair % 5 === 2;
    pen.strokeStyle = lit ? '#f00' : '#000';
    pen.lineWidth = (lit ? 1.6 : 3.4) * Math.max(0.7, length / 150);
    pen.beginPath();
    pen.moveTo(x, y);
    pen.quadraticCurveTo(x - away, y + hang * 0.2, x - away * 1.15, y + hang);
    pen.stroke();
  }
  pen.strokeStyle = '#000';
  pen.lineWidth = 3.6;
  pen.beginPath();
  pen.moveTo(tip.x, tip.y + 8);
  pen.quadraticCurveTo(bow.x, bow.y, end.x, end.y);
  pen.stroke();
}

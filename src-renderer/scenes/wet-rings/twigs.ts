import { seeded } from '../../core/time/clock.ts';
import type { Edge } from './edge.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Twigs with swelling buds before the moon. Alpha is the twig, red the light along its upper side. */
export function drawTwigs(pen: Pen, { moon, frame }: Edge): void {
  const chance = seeded(17);
  const size = moon.radius / 96;
  const from = frame.portrait ? { x: -30, y: moon.y + 190 } : { x: moon.x - 330, y: moon.y + 150 };
  branch(from.x, from.y, -0.46, 210 * size, 15 * size, 0);
  branch(from.x + 20, from.y - 220 * size, 0.16, 150 * size, 9 * size, 1);

  function branch(x: number, y: number, turn: number, long: number, wide: number, depth: number): void {
    if (long < 22 || depth > 5) {
      bud(x, y, turn, 9 * size);
      return;
    }
    const x2 = x + Math.cos(turn) * long;
    const y2 = y + Math.sin(turn) * long;
    stroke(x, y, x2, y2, turn, long, wide);
    for (let at = 0.4; at < 1; at += 0.3) {
      const side = chance() > 0.5 ? 1 : -1;
      bud(x + (x2 - x) * at, y + (y2 - y) * at, turn + side * 0.7, 8 * size);
    }
    branch(x2, y2, turn + 0.1 + chance() * 0.34, long * 0.74, wide * 0.68, depth + 1);
    branch(x2, y2, turn - 0.3 - chance() * 0.45, long * 0.6, wide * 0.56, depth + 1);
  }

  function stroke(x: number, y: number, x2: number, y2: number, turn: number, long: number, wide: number): void {
    const bow = { x: x + Math.cos(turn - 0.16) * long * 0.5, y: y + Math.sin(turn - 0.16) * long * 0.5 };
    pen.strokeStyle = '#000';
    pen.lineWidth = wide;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.quadraticCurveTo(bow.x, bow.y, x2, y2);
    pen.stroke();
    pen.strokeStyle = '#f00';
    pen.lineWidth = Math.max(1.2, wide * 0.16);
    pen.beginPath();
    pen.moveTo(x, y - wide * 0.3);
    pen.quadraticCurveTo(bow.x, bow.y - wide * 0.3, x2, y2 - wide * 0.2);
    pen.stroke();
  }

  function bud(x: number, y: number, turn: number, long: number): void {
    pen.save();
    pen.translate(x, y);
    pen.rotate(turn);
    pen.fillStyle = '#000';
    pen.beginPath();
    pen.moveTo(0, -long * 0.34);
    pen.quadraticCurveTo(long * 1.4, -long * 0.62, long * 2.1, 0);
    pen.quadraticCurveTo(long * 1.4, long * 0.62, 0, long * 0.34);
    pen.fill();
    pen.restore();
  }
}

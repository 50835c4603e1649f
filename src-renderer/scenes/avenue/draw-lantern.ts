import { hash, noise } from '../../plates/printing/noise.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Lantern } from './lanterns.ts';

type Pen = OffscreenCanvasRenderingContext2D;

const rust = css([169, 63, 23]);

/** A paper lantern on its thread, lit or not. */
export function drawLantern(pen: Pen, lantern: Lantern, lit: boolean): void {
  const { x, y, radius, hung } = lantern;
  if (lit) rings(pen, lantern);
  pen.lineCap = 'round';
  pen.strokeStyle = css(palette.dark);
  pen.lineWidth = Math.max(1, radius * 0.05);
  pen.beginPath();
  pen.moveTo(x, hung);
  pen.lineTo(x, y - radius * 0.8);
  pen.stroke();
  const body = new Path2D();
  body.ellipse(x, y, radius, radius * 0.84, 0, 0, 7);
  pen.fillStyle = css(lit ? palette.orange : palette.deep);
  pen.fill(body);
  pen.save();
  pen.clip(body);
  if (lit && radius > 12) {
    disc(pen, palette.sand, x, y + radius * 0.05, radius * 0.42, radius * 0.5);
    disc(pen, palette.paper, x, y + radius * 0.08, radius * 0.18, radius * 0.26);
  }
  pen.strokeStyle = lit ? rust : css(palette.ice);
  for (const rib of lit ? [-0.86, -0.6, -0.3, 0.3, 0.6, 0.86] : [-0.9, -0.62, -0.3, 0.3, 0.62, 0.9]) {
    pen.lineWidth = Math.max(lit ? 0.8 : 0.7, radius * (lit ? 0.045 : 0.035)) * (1 + (lit ? 0.6 * Math.abs(rib) : 0));
    pen.beginPath();
    const from = rib < 0 ? Math.PI / 2 : -Math.PI / 2;
    pen.ellipse(x, y, Math.abs(rib) * radius, radius * 0.86, 0, from, from + Math.PI);
    pen.stroke();
  }
  pen.restore();
  if (!lit) {
    pen.strokeStyle = css(palette.ice);
    pen.lineWidth = Math.max(0.8, radius * 0.05);
    pen.stroke(body);
  }
  pen.fillStyle = css(palette.dark);
  pen.fillRect(x - radius * 0.42, y - radius * 0.96, radius * 0.84, radius * 0.2);
  pen.fillRect(x - radius * 0.42, y + radius * 0.76, radius * 0.84, radius * 0.2);
  if (radius <= 9) return;
  pen.strokeStyle = css(lit ? palette.orange : palette.ice);
  pen.lineWidth = Math.max(0.8, radius * 0.05);
  for (const thread of [-0.14, 0, 0.14]) {
    pen.beginPath();
    pen.moveTo(x + thread * radius, y + radius * 0.96);
    pen.lineTo(x + thread * radius * 1.3, y + radius * 1.5);
    pen.stroke();
  }
}

function disc(pen: Pen, colour: (typeof palette)['sand'], x: number, y: number, across: number, up: number): void {
  pen.fillStyle = css(colour);
  pen.beginPath();
  pen.ellipse(x, y, across, up, 0, 0, 7);
  pen.fill();
}

/** Light about a lantern: rings cut by hand, thinner outwards, with gaps. */
function rings(pen: Pen, { x, y, radius }: Lantern): void {
  if (radius < 10) return;
  const count = radius > 28 ? 4 : radius > 19 ? 3 : radius > 13 ? 2 : 1;
  const seed = hash(Math.round(x), 17) * 90;
  pen.strokeStyle = css(palette.orange);
  for (let ring = 0; ring < count; ring++) {
    const away = radius * (1.42 + ring * 0.4 + ring * ring * 0.035);
    const thick = Math.max(0.9, radius * 0.075 * (1 - ring / (count + 0.6)));
    for (let angle = 0; angle < 6.28; angle += 0.05) {
      const [across, down] = [Math.cos(angle), Math.sin(angle)];
      const taken = noise(across * 1.7 + seed, down * 1.7 + ring * 0.7 + seed);
      if (taken < 0.12 + 0.1 * ring) continue;
      pen.lineWidth = thick * (0.55 + 0.8 * taken);
      pen.beginPath();
      const bent = away * (1 + 0.07 * (noise(across * 1.1 + 9, down * 1.1 + ring + seed) - 0.5));
      pen.arc(x, y, bent, angle, angle + 0.056);
      pen.stroke();
    }
  }
}

import { noise } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import { brushOf, within, type Brush } from '../engine/brush.ts';
import { nearEnd } from './fair.ts';
import { drawHost } from './near-host.ts';
import { drawVisitor } from './near-visitor.ts';
import { drawWares } from './near-wares.ts';

/**
 * The stallholder and, across the counter, a visitor seen from behind. What they exchange is drawn over them.
 *
 * @param ends they end above the words, along a line; else the screen or the bar cuts them off
 */
export function drawNearPair(pen: OffscreenCanvasRenderingContext2D, ends: boolean): void {
  const brush = brushOf(pen);
  drawHost(brush);
  drawCounter(brush);
  drawVisitor(brush);
  drawWares(brush);
  if (!ends) return;
  pen.fillStyle = ink.dark;
  pen.fillRect(900, nearEnd - 10, 1100, 30);
  pen.fillStyle = ink.sand;
  pen.fillRect(952, nearEnd - 6, 1048, 5);
}

/** A counter of wood, its rings seen along the grain. */
function drawCounter({ pen, halo, stroke }: Brush): void {
  const top = new Path2D();
  top.moveTo(1250, 1090);
  top.quadraticCurveTo(1500, 930, 1940, 884);
  top.lineTo(1940, 1130);
  top.lineTo(1250, 1130);
  top.closePath();
  halo([top], 7);
  pen.fillStyle = ink.sand;
  pen.fill(top);
  within(pen, top, () => {
    for (let line = 0; line < 13; line++) {
      const y = line * 17;
      const wide = mix(2, 8.5, line / 12) * (0.7 + 0.6 * noise(line * 3.3, 2));
      const bend = 1500 + noise(line, 5) * 30;
      pen.fillStyle = line % 3 > 0 ? ink.clay : ink.middle;
      pen.beginPath();
      pen.moveTo(1240, 1100 + y);
      pen.quadraticCurveTo(bend, 944 + y, 1950, 900 + y);
      pen.lineTo(1950, 900 + y + wide);
      pen.quadraticCurveTo(bend, 944 + y + wide, 1240, 1100 + y + wide * 0.3);
      pen.fill();
    }
    stroke(ink.paper, 7, [1250, 1094], [1500, 934], [1940, 888]);
  });
}

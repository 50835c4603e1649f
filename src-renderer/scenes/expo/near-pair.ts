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
  // No half people of the hall between the box and the counter.
  brush.halo([counter], 66);
  drawHost(brush);
  drawCounter(brush);
  drawVisitor(brush);
  drawWares(brush);
  if (!ends) return;
  pen.fillStyle = ink.dark;
  pen.fillRect(810, nearEnd - 10, 1200, 30);
  pen.fillStyle = ink.sand;
  pen.fillRect(826, nearEnd - 6, 1184, 5);
}

const counter = new Path2D();
counter.moveTo(1240, 1050);
counter.quadraticCurveTo(1440, 908, 1990, 878);
counter.lineTo(1990, 1130);
counter.lineTo(1240, 1130);
counter.closePath();

/** A counter of wood, its rings seen along the grain. */
function drawCounter({ pen, flat, stroke }: Brush): void {
  flat(counter, ink.sand, 7);
  within(pen, counter, () => {
    for (let line = 0; line < 13; line++) {
      const y = line * 17;
      const wide = mix(2, 8.5, line / 12) * (0.7 + 0.6 * noise(line * 3.3, 2));
      const bend = 1440 + noise(line, 5) * 30;
      pen.fillStyle = line % 3 > 0 ? ink.clay : ink.middle;
      pen.beginPath();
      pen.moveTo(1230, 1066 + y);
      pen.quadraticCurveTo(bend, 922 + y, 2000, 894 + y);
      pen.lineTo(2000, 894 + y + wide);
      pen.quadraticCurveTo(bend, 922 + y + wide, 1230, 1066 + y + wide * 0.3);
      pen.fill();
    }
    stroke(ink.paper, 7, [1240, 1054], [1440, 912], [1990, 882]);
  });
}

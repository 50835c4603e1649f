import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { brushOf } from '../engine/brush.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { ink } from '../engine/ink.ts';
import type { Layout } from '../engine/layout.ts';
import { nearEnd, nearLayout } from './near.ts';
import { drawLearner } from './near-learner.ts';
import { drawNotes } from './near-notebook.ts';
import { drawPointingArm } from './near-pointing.ts';
import { drawTeacher } from './near-teacher.ts';
import { drawWatchArm } from './near-watch.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Who teaches and who learns, on the gallery before the hall. */
export function nearPlate(hall: Layout, sheet: Sheet): Painting {
  return drawnAlone(drawnOn(nearLayout(hall), sheet, (pen) => drawNear(pen, hall.frame.portrait)));
}

/** @param ends they end above the words, along the gallery's edge; else the bar cuts them off */
export function drawNear(pen: Pen, ends: boolean): void {
  const brush = brushOf(pen);
  drawPointingArm(brush);
  drawTeacher(brush);
  drawWatchArm(brush);
  drawLearner(brush);
  drawNotes(brush);
  if (!ends) return;
  pen.fillStyle = ink.dark;
  pen.fillRect(960, nearEnd - 10, 1100, 30);
  pen.fillStyle = ink.sand;
  pen.fillRect(1050, nearEnd - 6, 1000, 5);
}

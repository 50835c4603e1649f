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
import { drawTeacher } from './near-teacher.ts';
import { drawWatchArm } from './near-watch.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Who teaches and who learns, on the gallery before the hall. */
export function nearPlate(hall: Layout, sheet: Sheet): Painting {
  return drawnAlone(
    drawnOn(nearLayout(hall), sheet, (pen) => {
      const brush = brushOf(pen);
      drawTeacher(brush);
      drawWatchArm(brush);
      drawLearner(brush);
      drawNotes(brush);
      if (hall.frame.portrait) drawEdge(pen, nearEnd(hall));
    }),
  );
}

/** The gallery's edge, above the words. */
function drawEdge(pen: Pen, y: number): void {
  pen.fillStyle = ink.dark;
  pen.fillRect(960, y - 10, 1100, 30);
  pen.fillStyle = ink.sand;
  pen.fillRect(1050, y - 6, 1000, 5);
}

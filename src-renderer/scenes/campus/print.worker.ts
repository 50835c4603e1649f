import { duskPlate } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { drawNotebook, drawSill } from './draw-notebook.ts';
import { drawStudent } from './draw-student.ts';
import { litPlate, nightPlate } from './ground-plate.ts';
import { raised, stageOf } from './room.ts';
import { walkersPlate } from './walkers.ts';

/** What is in front. */
function near(sheet: Sheet, frame: Frame, draw: (pen: OffscreenCanvasRenderingContext2D) => void): Painting {
  return drawnAlone(
    drawnOn(stageOf(frame), sheet, (pen) => {
      pen.translate(0, -raised);
      draw(pen);
    }),
  );
}

serveRaster<Frame>({
  night: (sheet, frame) => nightPlate(stageOf(frame), sheet),
  'lit-0': (sheet, frame) => litPlate(stageOf(frame), sheet, 0),
  'lit-1': (sheet, frame) => litPlate(stageOf(frame), sheet, 1),
  'lit-2': (sheet, frame) => litPlate(stageOf(frame), sheet, 2),
  walkers: (sheet, frame) => walkersPlate(stageOf(frame), sheet),
  notebook: (sheet, frame) =>
    near(sheet, frame, (pen) => {
      drawSill(pen);
      drawNotebook(pen);
    }),
  student: (sheet, frame) => near(sheet, frame, drawStudent),
  dusk: (sheet, frame) => duskPlate(frame, 1 / sheet.scale),
});

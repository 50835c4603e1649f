import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { stageOf } from './door.ts';
import { beamPlate, leafPlate } from './door-plates.ts';
import { schoolPlate } from './school-plate.ts';
import { studentsPlate } from './students.ts';

serveRaster<Frame>({
  school: (sheet, frame) => schoolPlate(stageOf(frame), sheet),
  beam: (sheet, frame) => beamPlate(stageOf(frame), sheet),
  'left-leaf': (sheet, frame) => leafPlate(stageOf(frame), sheet, -1),
  'right-leaf': (sheet, frame) => leafPlate(stageOf(frame), sheet, 1),
  students: (sheet, frame) => studentsPlate(stageOf(frame), sheet),
});

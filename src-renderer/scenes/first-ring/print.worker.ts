import { servePlates } from '../engine/serve-plates.ts';
import { stageOf } from './door.ts';
import { beamPlate, leafPlate } from './door-plates.ts';
import { schoolPlate } from './school-plate.ts';
import { studentsPlate } from './students.ts';

servePlates(stageOf, {
  school: schoolPlate,
  beam: beamPlate,
  'left-leaf': (stage, sheet) => leafPlate(stage, sheet, -1),
  'right-leaf': (stage, sheet) => leafPlate(stage, sheet, 1),
  students: studentsPlate,
});

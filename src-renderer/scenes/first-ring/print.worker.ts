import { servePlates } from '../engine/serve-plates.ts';
import { layoutOf } from './door.ts';
import { beamPlate, leafPlate } from './door-plates.ts';
import { schoolPlate } from './school-plate.ts';
import { studentsPlate } from './students.ts';

servePlates(layoutOf, {
  school: schoolPlate,
  beam: beamPlate,
  'left-leaf': (layout, sheet) => leafPlate(layout, sheet, -1),
  'right-leaf': (layout, sheet) => leafPlate(layout, sheet, 1),
  students: studentsPlate,
});

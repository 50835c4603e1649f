import { duskPlate } from '../../plates/printing/dusk.ts';
import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { servePlates } from '../engine/serve-plates.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { ink } from '../engine/ink.ts';
import type { Layout } from '../engine/layout.ts';
import { drawNotebook, drawSill } from './draw-notebook.ts';
import { drawOnSill } from './draw-on-sill.ts';
import { drawStudent } from './draw-student.ts';
import { litPlate, nightPlate } from './ground-plate.ts';
import { raised, layoutOf } from './room.ts';
import { walkersPlate } from './walkers.ts';

/** Where the picture of what is in front ends on an upright screen: units of the layout, before it is raised. */
const lowest = 1214;

/** What is in front. */
function near(layout: Layout, sheet: Sheet, draw: (pen: OffscreenCanvasRenderingContext2D) => void): Painting {
  return drawnAlone(
    drawnOn(layout, sheet, (pen) => {
      pen.translate(0, -raised);
      if (!layout.frame.portrait) {
        draw(pen);
        return;
      }
      // Above the words it ends along a line; on a wide screen the bar cuts it off.
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, 2200, lowest);
      pen.clip();
      draw(pen);
      pen.restore();
      // The room beyond it does not go on below.
      pen.fillStyle = ink.dark;
      pen.fillRect(0, lowest, 2200, 300);
      pen.fillStyle = ink.sand;
      pen.fillRect(0, lowest, 2200, 5);
    }),
  );
}

servePlates(layoutOf, {
  night: nightPlate,
  'lit-0': (layout, sheet) => litPlate(layout, sheet, 0),
  'lit-1': (layout, sheet) => litPlate(layout, sheet, 1),
  'lit-2': (layout, sheet) => litPlate(layout, sheet, 2),
  walkers: walkersPlate,
  notebook: (layout, sheet) =>
    near(layout, sheet, (pen) => {
      drawSill(pen);
      if (layout.frame.portrait) drawOnSill(pen);
      drawNotebook(pen);
    }),
  student: (layout, sheet) => near(layout, sheet, drawStudent),
  dusk: duskPlate,
});

import { duskPlate } from '../../plates/printing/dusk.ts';
import { servePlates, type LaidPlate } from '../engine/serve-plates.ts';
import { drawnAlone } from '../../plates/printing/mask.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { drawBloom, drawTree } from './draw-tree.ts';
import { bridgePlate, figuresPlate } from './figures-plate.ts';
import { boughs, islands, stageOf, tree, type Stage } from './islands.ts';
import { litPlate, nightPlate, ringPlate } from './water-plate.ts';

servePlates(stageOf, {
  night: nightPlate,
  ring: ringPlate,
  people: figuresPlate,
  tree: (stage, sheet) => drawnAlone(drawnOn(stage, sheet, drawTree)),
  'bloom-crown': (stage, sheet) => drawnAlone(drawnOn(stage, sheet, (pen) => drawBloom(pen, tree.crown))),
  dusk: duskPlate,
  ...Object.fromEntries(
    islands.flatMap(({ id }, index): [string, LaidPlate<Stage>][] => [
      [`lit-${id}`, (stage, sheet) => litPlate(stage, sheet, index)],
      [
        `bloom-${id}`,
        (stage, sheet) => drawnAlone(drawnOn(stage, sheet, (pen) => drawBloom(pen, boughs[index] ?? tree.crown))),
      ],
      [`deck-${id}`, (stage, sheet) => bridgePlate(stage, sheet, index, 'deck')],
      [`rail-${id}`, (stage, sheet) => bridgePlate(stage, sheet, index, 'rail')],
    ]),
  ),
});

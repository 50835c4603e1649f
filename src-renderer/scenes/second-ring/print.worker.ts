import { duskPlate } from '../../plates/printing/dusk.ts';
import { servePlates, type LaidPlate } from '../engine/serve-plates.ts';
import { drawnAlone } from '../../plates/printing/mask.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import type { Layout } from '../engine/layout.ts';
import { drawBloom, drawTree } from './draw-tree.ts';
import { bridgePlate, figuresPlate, strollersPlate } from './figures-plate.ts';
import { boughs, islands, layoutOf, tree } from './islands.ts';
import { litPlate, nightPlate, ringPlate } from './water-plate.ts';

servePlates(layoutOf, {
  night: nightPlate,
  ring: ringPlate,
  people: figuresPlate,
  tree: (layout, sheet) => drawnAlone(drawnOn(layout, sheet, drawTree)),
  'bloom-crown': (layout, sheet) => drawnAlone(drawnOn(layout, sheet, (pen) => drawBloom(pen, tree.crown))),
  dusk: duskPlate,
  ...Object.fromEntries(
    islands.flatMap(({ id }, index): [string, LaidPlate<Layout>][] => [
      [`lit-${id}`, (layout, sheet) => litPlate(layout, sheet, index)],
      [
        `bloom-${id}`,
        (layout, sheet) => drawnAlone(drawnOn(layout, sheet, (pen) => drawBloom(pen, boughs[index] ?? tree.crown))),
      ],
      [`deck-${id}`, (layout, sheet) => bridgePlate(layout, sheet, index, 'deck')],
      [`strollers-${id}`, (layout, sheet) => strollersPlate(layout, sheet, index)],
      [`rail-${id}`, (layout, sheet) => bridgePlate(layout, sheet, index, 'rail')],
    ]),
  ),
});

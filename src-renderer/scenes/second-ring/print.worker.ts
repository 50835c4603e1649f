import { duskPlate } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { drawnAlone } from '../../plates/printing/mask.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { drawBloom, drawTree } from './draw-tree.ts';
import { bridgePlate, figuresPlate } from './figures-plate.ts';
import { boughs, islands, stageOf, tree } from './islands.ts';
import { litPlate, nightPlate, ringPlate } from './water-plate.ts';

serveRaster<Frame>({
  night: (sheet, frame) => nightPlate(stageOf(frame), sheet),
  ring: (sheet, frame) => ringPlate(stageOf(frame), sheet),
  people: (sheet, frame) => figuresPlate(stageOf(frame), sheet),
  tree: (sheet, frame) => drawnAlone(drawnOn(stageOf(frame), sheet, drawTree)),
  'bloom-crown': (sheet, frame) => drawnAlone(drawnOn(stageOf(frame), sheet, (pen) => drawBloom(pen, tree.crown))),
  dusk: (sheet, frame) => duskPlate(frame, 1 / sheet.scale),
  ...Object.fromEntries(
    islands.flatMap(({ id }, index) => [
      [`lit-${id}`, (sheet, frame) => litPlate(stageOf(frame), sheet, index)],
      [
        `bloom-${id}`,
        (sheet, frame) =>
          drawnAlone(drawnOn(stageOf(frame), sheet, (pen) => drawBloom(pen, boughs[index] ?? tree.crown))),
      ],
      [`deck-${id}`, (sheet, frame) => bridgePlate(stageOf(frame), sheet, index, 'deck')],
      [`rail-${id}`, (sheet, frame) => bridgePlate(stageOf(frame), sheet, index, 'rail')],
    ]),
  ),
} satisfies Parameters<typeof serveRaster<Frame>>[0]);

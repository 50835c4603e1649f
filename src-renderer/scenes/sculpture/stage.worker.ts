import { paintSheet, servePainter } from '../engine/paint-worker.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { parkOf } from './park.ts';
import { parkPlate } from './park-plate.ts';
import { stageOf, stageRegion, type Pose } from './stage.ts';

/** Pixels of the coarse shadow per pixel of the fine one. */
const proofShare = 0.25;

servePainter<Pose>(({ frame, scale }) => {
  const park = parkOf(frame);
  const region = stageRegion(park, scale);
  const stage = stageOf(park, region);
  const horizon = Math.max(0, Math.floor((park.horizon - region.top) * scale));
  const noTrees = { at: () => 0 };
  const inShadow = (sheet: Sheet) => parkPlate(park, 1 / sheet.scale, noTrees, true);
  return {
    paint: (pose, pixels) => stage.paint(pose, pixels),
    sheets: [paintSheet('shade', region, stage.shade, inShadow, horizon)],
    proofShare,
    refine: [],
  };
});

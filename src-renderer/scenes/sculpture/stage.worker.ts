import { servePainter, stripsOf } from '../engine/paint-worker.ts';
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
  const shadows = (share: number) =>
    stripsOf((sheet) => parkPlate(park, 1 / sheet.scale, noTrees, true), region, stage.shade, share, horizon);
  return {
    paint: (pose, pixels) => stage.paint(pose, pixels),
    coarse: shadows(proofShare),
    fine: shadows(1),
  };
});

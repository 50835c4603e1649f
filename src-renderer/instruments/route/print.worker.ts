import type { Ground } from '../../../src-main/contract/settings.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { CutPlate } from '../../plates/printing/raster-worker.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { landOf, planeNames } from './land.ts';
import { planePlate } from './plates.ts';

export interface LandOrder {
  readonly frame: Frame;
  readonly ground: Ground;
}

serveRaster<LandOrder>(
  Object.fromEntries(
    planeNames.map((plane): [string, CutPlate<LandOrder>] => [
      plane,
      (sheet, { frame, ground }) => planePlate(plane, landOf(frame), ground, 1 / sheet.scale),
    ]),
  ),
);

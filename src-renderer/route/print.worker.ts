import type { Ground } from '../../src-main/contract/settings.ts';
import type { Frame } from '../scenes/engine/frame.ts';
import type { CutPlate } from '../scenes/engine/press-worker.ts';
import { runPress } from '../scenes/engine/press-worker.ts';
import { landOf, planeNames } from './land.ts';
import { planePlate } from './plates.ts';

export interface LandOrder {
  readonly frame: Frame;
  readonly ground: Ground;
}

runPress<LandOrder>(
  Object.fromEntries(
    planeNames.map((plane): [string, CutPlate<LandOrder>] => [
      plane,
      (sheet, { frame, ground }) => planePlate(plane, landOf(frame), ground, 1 / sheet.scale),
    ]),
  ),
);

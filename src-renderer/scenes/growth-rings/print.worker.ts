import type { Ground } from '../../../src-main/contract/settings.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { woodPlate, yearPlate } from './plates.ts';
import { sectionOf } from './section.ts';

/** What decides a section. */
export interface RingsOrder {
  readonly frame: Frame;
  readonly id: string;
  readonly ground: Ground;
}

serveRaster<RingsOrder>({
  rings: (sheet, { frame, id, ground }) => woodPlate(sectionOf(frame, id), ground, 1 / sheet.scale),
  year: (sheet, { frame, id }) => yearPlate(sectionOf(frame, id), 1 / sheet.scale),
});

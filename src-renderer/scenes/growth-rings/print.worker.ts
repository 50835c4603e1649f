import type { Ground } from '../../../src-main/contract/window.ts';
import type { Frame } from '../engine/frame.ts';
import { runPress } from '../engine/press-worker.ts';
import { ringsPlate, yearPlate } from './rings-plate.ts';
import { sectionOf } from './section.ts';
import { variantNamed } from './variants.ts';

/** What decides a section. */
export interface RingsOrder {
  readonly frame: Frame;
  readonly scene: string;
  readonly id: string;
  readonly ground: Ground;
  readonly count: number;
}

runPress<RingsOrder>({
  rings: (sheet, { frame, scene, id, ground, count }) =>
    ringsPlate(sectionOf(frame, variantNamed(scene), { id, count }), frame, ground, 1 / sheet.scale),
  year: (sheet, { frame, scene, id, count }) =>
    yearPlate(sectionOf(frame, variantNamed(scene), { id, count }), frame, 1 / sheet.scale),
});

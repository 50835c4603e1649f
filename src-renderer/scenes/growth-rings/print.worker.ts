import type { Ground } from '../../../src-main/contract/window.ts';
import type { Frame } from '../engine/frame.ts';
import { drawMask, type Mask } from '../engine/mask.ts';
import { runPress } from '../engine/press-worker.ts';
import type { Sheet } from '../engine/print.ts';
import { ringsPlate, yearPlate } from './rings-plate.ts';
import { sectionOf, type Section } from './section.ts';
import { variantNamed } from './variants.ts';
import { drawWinter } from './winter.ts';

/** What decides a section. */
export interface RingsOrder {
  readonly frame: Frame;
  readonly scene: string;
  readonly id: string;
  readonly ground: Ground;
  readonly count: number;
}

/** The section of an order, and what stands on its rings. */
function read(sheet: Sheet, { frame, scene, id, count }: RingsOrder): { section: Section; drawing?: Mask } {
  const section = sectionOf(frame, variantNamed(scene), { id, count });
  if (section.variant.material !== 'tracks') return { section };
  return { section, drawing: drawMask(sheet, (pen) => drawWinter(pen, section, frame)) };
}

runPress<RingsOrder>({
  rings: (sheet, order) => {
    const { section, drawing } = read(sheet, order);
    return ringsPlate(section, order.frame, order.ground, 1 / sheet.scale, drawing);
  },
  year: (sheet, order) => {
    const { section, drawing } = read(sheet, order);
    return yearPlate(section, order.frame, 1 / sheet.scale, drawing);
  },
});

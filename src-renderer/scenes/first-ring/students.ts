import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { inCell } from '../engine/cells.ts';
import { drawPerson } from '../engine/draw-person.ts';
import type { Person } from '../engine/person.ts';
import type { Layout } from '../engine/layout.ts';
import type { Walk } from './door.ts';

interface Student extends Walk {
  readonly person: Person;
  readonly colour: Rgb;
  readonly facing: 1 | -1;
}

const student = (x: number, y: number, after: number, facing: 1 | -1, colour: Rgb, person: Person): Student => ({
  from: { x, y },
  after,
  facing,
  colour,
  person,
});

/** Those who come to school, the farthest first. They match no number. */
export const students: readonly Student[] = [
  student(1292, 800, 0.1, 1, palette.deep, {
    seen: 'front',
    wears: 'suit',
    hair: 'cap',
    carries: 'backpack',
    tall: 1.72,
  }),
  student(1462, 836, 0.2, -1, palette.green, { seen: 'side', wears: 'suit', hair: 'cap', carries: 'bag', stride: 0.8 }),
  student(1180, 842, 0.26, 1, palette.ice, {
    seen: 'side',
    wears: 'coat',
    hair: 'bob',
    carries: 'bag',
    stride: 0.9,
    tall: 1.64,
  }),
  student(1068, 884, 0.36, 1, palette.sand, { seen: 'side', wears: 'suit', hair: 'short', carries: 'case', stride: 1 }),
  student(1592, 888, 0.4, -1, palette.ice, {
    seen: 'side',
    wears: 'coat',
    hair: 'pony',
    carries: 'bag',
    scarf: true,
    stride: 1,
    tall: 1.66,
  }),
  student(934, 940, 0.64, 1, palette.green, { seen: 'side', wears: 'coat', hair: 'fur', carries: 'bag', stride: 1.1 }),
  student(1742, 950, 0.7, -1, palette.sand, {
    seen: 'side',
    wears: 'suit',
    hair: 'bob',
    carries: 'case',
    scarf: true,
    stride: 1.1,
    tall: 1.68,
  }),
];

/** All are cut at this size. Metres about the feet. */
export const cutMetre = 108;
const box = { left: -0.9, right: 0.9, above: 2, below: 0.2 } as const;

/** One cell of the sheet of all students, and its feet in it, in units of the screen. */
export function cellOf({ size }: Layout) {
  const unit = cutMetre * size;
  return {
    width: Math.ceil((box.right - box.left) * unit),
    height: Math.ceil((box.above + box.below) * unit),
    foot: { x: -box.left * unit, y: box.above * unit },
  };
}

export function studentsPlate(layout: Layout, sheet: Sheet): Painting {
  const { width, height, foot } = cellOf(layout);
  const unit = cutMetre * layout.size;
  return drawnAlone(
    drawMask(sheet, (pen) => {
      students.forEach(({ person, colour, facing }, index) => {
        inCell(pen, { left: index * width, top: 0, width, height }, () => {
          pen.translate(foot.x, foot.y);
          pen.fillStyle = css(palette.dark, 0.8);
          pen.beginPath();
          pen.ellipse(0, 2, 0.34 * unit, 0.07 * unit, 0, 0, 7);
          pen.fill();
          drawPerson(pen, person, 0, unit, facing, {
            body: css(colour),
            head: css(palette.dark),
            leg: css(palette.middle),
            cut: css(palette.dark),
            accent: css(palette.orange),
            halo: { colour: css(palette.dark), wide: 2.4 },
          });
        });
      });
    }),
  );
}

import { blob, limb, oval } from './contour.ts';
import { bareShapes, headOf } from './heads.ts';
import type { Part, Person, Shape } from './person.ts';

/** Faces that look aside are so much larger than life: a glance and a smile are seen from farther. */
const large = 1.16;

/** A head that looks to the right or, -1, to the left, with its hair or hat, a nose, a smile, and a shaded cheek. Metres. */
export function facesAside(
  hair: Person['hair'],
  [x, y]: readonly [x: number, y: number],
  side: boolean,
  looks: 1 | -1,
): readonly Shape[] {
  // About the chin, so that the neck stays in the collar; from the side one looks where one goes.
  const chin = y - 0.12;
  const turned = new DOMMatrix()
    .translate(x, chin)
    .scale(large * (side ? 1 : looks), large)
    .translate(-x, -chin);
  const as =
    (part: Part) =>
    (path: Path2D): Shape => {
      const placed = new Path2D();
      placed.addPath(path, turned);
      return { path: placed, part };
    };
  const shapes = headOf(hair, [x, y], side);
  return [
    ...shapes.slice(0, bareShapes).map(as('head')),
    ...(side ? cheekBeside(x, y) : cheekBefore(x, y)).map(as('shade')),
    ...(hair === 'cap' ? shadowOfCap(x, y, side) : []).map(as('shade')),
    ...(side ? glanceBeside(x, y) : glanceBefore(x, y)).map(as('features')),
    ...(side ? shapes.slice(bareShapes) : (hairBefore[hair]?.(x, y) ?? shapes.slice(bareShapes))).map(as('hair')),
  ];
}

/** Hair about a face that is seen from before: it leaves forehead and eyes free. */
const hairBefore: Readonly<Partial<Record<Person['hair'], (x: number, y: number) => readonly Path2D[]>>> = {
  short: (x, y) => [
    blob([
      [x - 0.084, y - 0.01],
      [x - 0.088, y + 0.08],
      [x - 0.03, y + 0.138],
      [x + 0.05, y + 0.132],
      [x + 0.088, y + 0.07],
      [x + 0.082, y + 0.01],
      [x + 0.066, y + 0.062],
      [x, y + 0.066],
      [x - 0.058, y + 0.056],
    ]),
  ],
  bob: (x, y) => [
    blob([
      [x - 0.108, y - 0.1, 1],
      [x - 0.102, y + 0.06],
      [x - 0.02, y + 0.14],
      [x + 0.07, y + 0.116],
      [x + 0.1, y + 0.04],
      [x + 0.104, y - 0.094, 1],
      [x + 0.074, y - 0.08],
      [x + 0.08, y],
      [x + 0.05, y + 0.066],
      [x - 0.03, y + 0.074],
      [x - 0.07, y + 0.01],
      [x - 0.064, y - 0.096],
    ]),
  ],
};

function cheekBefore(x: number, y: number): readonly Path2D[] {
  return [
    // From the temple to the chin, and under the chin.
    blob([
      [x - 0.076, y + 0.06],
      [x - 0.079, y],
      [x - 0.062, y - 0.062],
      [x - 0.01, y - 0.106],
      [x - 0.03, y - 0.06],
      [x - 0.044, y],
    ]),
    blob([
      [x - 0.048, y - 0.094],
      [x, y - 0.118],
      [x + 0.048, y - 0.096],
      [x + 0.046, y - 0.13],
      [x - 0.046, y - 0.15],
    ]),
    // The nose, turned to where one looks.
    blob([
      [x + 0.022, y + 0.03],
      [x + 0.02, y - 0.022],
      [x + 0.05, y - 0.028],
      [x + 0.044, y - 0.012],
    ]),
  ];
}

/** Few marks: at this size more of them are a mask. */
function glanceBefore(x: number, y: number): readonly Path2D[] {
  return [
    oval(x - 0.012, y + 0.008, 0.009, 0.0125),
    oval(x + 0.054, y + 0.008, 0.008, 0.0125),
    limb([
      [x + 0.002, y - 0.05, 0.006],
      [x + 0.026, y - 0.058, 0.01],
      [x + 0.048, y - 0.05, 0.006],
    ]),
  ];
}

function cheekBeside(x: number, y: number): readonly Path2D[] {
  return [
    blob([
      [x - 0.058, y],
      [x - 0.034, y - 0.06],
      [x + 0.03, y - 0.108],
      [x + 0.02, y - 0.13],
      [x - 0.05, y - 0.12],
      [x - 0.07, y - 0.04],
    ]),
  ];
}

function glanceBeside(x: number, y: number): readonly Path2D[] {
  return [
    oval(x + 0.056, y + 0.014, 0.0095, 0.013),
    limb([
      [x + 0.05, y - 0.044, 0.005],
      [x + 0.066, y - 0.056, 0.009],
      [x + 0.09, y - 0.058, 0.011],
    ]),
  ];
}

/** Under a cap eyes are in its shadow. */
function shadowOfCap(x: number, y: number, side: boolean): readonly Path2D[] {
  return [
    side
      ? blob([
          [x - 0.05, y + 0.06, 1],
          [x + 0.086, y + 0.06, 1],
          [x + 0.09, y + 0.012, 1],
          [x + 0.03, y + 0.022],
        ])
      : blob([
          [x - 0.074, y + 0.06, 1],
          [x + 0.074, y + 0.06, 1],
          [x + 0.076, y + 0.008, 1],
          [x, y + 0.02],
          [x - 0.076, y + 0.012, 1],
        ]),
  ];
}

import { blob, limb, oval } from './contour.ts';
import type { Person } from './person.ts';

/** So many shapes of a head are face and neck; what follows is hair or a hat. */
export const bareShapes = 2;

/** Head, hair and hat about a middle (metres), from the side (looking to the right) or from before. */
export function headOf(
  hair: Person['hair'],
  [x, y]: readonly [x: number, y: number],
  side: boolean,
): readonly Path2D[] {
  return [...(side ? profile(x, y) : face(x, y)), ...worn[hair](x, y, side)];
}

function profile(x: number, y: number): readonly Path2D[] {
  return [
    blob([
      [x - 0.085, y + 0.03],
      [x - 0.05, y + 0.105],
      [x + 0.03, y + 0.115],
      [x + 0.082, y + 0.06],
      [x + 0.086, y + 0.015],
      [x + 0.112, y - 0.02],
      [x + 0.088, y - 0.035],
      [x + 0.09, y - 0.06],
      [x + 0.078, y - 0.085],
      [x + 0.05, y - 0.115],
      [x, y - 0.09],
      [x - 0.05, y - 0.075],
    ]),
    limb([
      [x - 0.005, y - 0.02, 0.1],
      [x - 0.015, y - 0.12, 0.095],
      [x - 0.025, y - 0.19, 0.12],
    ]),
  ];
}

function face(x: number, y: number): readonly Path2D[] {
  return [
    blob([
      [x - 0.078, y + 0.02],
      [x - 0.052, y + 0.1],
      [x, y + 0.118],
      [x + 0.052, y + 0.1],
      [x + 0.078, y + 0.02],
      [x + 0.06, y - 0.065],
      [x, y - 0.108],
      [x - 0.06, y - 0.065],
    ]),
    limb([
      [x, y - 0.03, 0.1],
      [x, y - 0.13, 0.098],
      [x, y - 0.2, 0.14],
    ]),
  ];
}

/** Eyes, brows and mouth of a head about its middle (metres), for hair and hats that leave the face free. */
export function featuresOf([x, y]: readonly [x: number, y: number], side: boolean): readonly Path2D[] {
  if (side)
    return [
      oval(x + 0.05, y + 0.016, 0.011, 0.015),
      limb([
        [x + 0.025, y + 0.046, 0.009],
        [x + 0.072, y + 0.046, 0.011],
      ]),
      limb([
        [x + 0.05, y - 0.056, 0.008],
        [x + 0.086, y - 0.058, 0.013],
      ]),
    ];
  return [
    ...[-1, 1].flatMap((way) => [
      oval(x + way * 0.031, y - 0.004, 0.011, 0.015),
      limb([
        [x + way * 0.016, y + 0.028, 0.01],
        [x + way * 0.048, y + 0.026, 0.009],
      ]),
    ]),
    limb([
      [x - 0.026, y - 0.05, 0.009],
      [x, y - 0.059, 0.014],
      [x + 0.026, y - 0.05, 0.009],
    ]),
  ];
}

/** A head's hair or hat about its middle (metres), from the side or from before. */
type Worn = (x: number, y: number, side: boolean) => readonly Path2D[];

const worn: Readonly<Record<Person['hair'], Worn>> = {
  bun: (x, y, side) => [
    oval(x - (side ? 0.02 : 0), y + 0.04, 0.09, 0.085),
    oval(x - (side ? 0.1 : 0), y + (side ? 0.07 : 0.13), 0.048, 0.046),
  ],
  lowbun: (x, y, side) => [
    oval(x - (side ? 0.02 : 0), y + 0.035, 0.09, 0.09),
    oval(x - (side ? 0.1 : 0), y - (side ? 0.02 : 0.07), 0.055, 0.05),
  ],
  bob: (x, y, side) => [
    side
      ? blob([
          [x + 0.06, y + 0.09],
          [x - 0.03, y + 0.13],
          [x - 0.11, y + 0.06],
          [x - 0.12, y - 0.1],
          [x - 0.04, y - 0.13],
          [x + 0.01, y - 0.03],
        ])
      : blob([
          [x - 0.1, y - 0.12],
          [x - 0.1, y + 0.05],
          [x, y + 0.135],
          [x + 0.1, y + 0.05],
          [x + 0.1, y - 0.12],
          [x, y - 0.1],
        ]),
  ],
  long: (x, y, side) => [
    side
      ? blob([
          [x + 0.06, y + 0.09],
          [x - 0.03, y + 0.13],
          [x - 0.11, y + 0.05],
          [x - 0.13, y - 0.15],
          [x - 0.16, y - 0.38],
          [x - 0.06, y - 0.34],
          [x - 0.03, y - 0.1],
        ])
      : blob([
          [x - 0.095, y - 0.3],
          [x - 0.1, y + 0.04],
          [x, y + 0.135],
          [x + 0.1, y + 0.04],
          [x + 0.1, y - 0.3],
          [x, y - 0.34],
        ]),
  ],
  short: (x, y, side) => [
    side
      ? blob([
          [x + 0.07, y + 0.09],
          [x, y + 0.13],
          [x - 0.09, y + 0.07],
          [x - 0.095, y - 0.03],
          [x - 0.04, y - 0.05],
        ])
      : blob([
          [x - 0.082, y],
          [x - 0.06, y + 0.11],
          [x, y + 0.13],
          [x + 0.06, y + 0.11],
          [x + 0.082, y],
          [x, y + 0.02],
        ]),
  ],
  pony: (x, y) => [
    oval(x - 0.02, y + 0.045, 0.09, 0.085),
    blob([
      [x - 0.07, y + 0.08],
      [x - 0.15, y + 0.06],
      [x - 0.19, y - 0.08],
      [x - 0.16, y - 0.16],
      [x - 0.13, y - 0.05],
      [x - 0.08, y + 0.02],
    ]),
  ],
  fedora: (x, y) => [
    blob([
      [x - 0.085, y + 0.07, 1],
      [x - 0.08, y + 0.16],
      [x - 0.03, y + 0.195],
      [x, y + 0.175],
      [x + 0.04, y + 0.19],
      [x + 0.08, y + 0.15],
      [x + 0.085, y + 0.07, 1],
    ]),
    blob([
      [x - 0.17, y + 0.075],
      [x, y + 0.055],
      [x + 0.17, y + 0.06],
      [x + 0.16, y + 0.085],
      [x, y + 0.095],
      [x - 0.15, y + 0.098],
    ]),
  ],
  wide: (x, y) => [
    blob([
      [x - 0.08, y + 0.06, 1],
      [x - 0.07, y + 0.14],
      [x, y + 0.17],
      [x + 0.07, y + 0.14],
      [x + 0.08, y + 0.06, 1],
    ]),
    blob([
      [x - 0.27, y + 0.02],
      [x - 0.1, y + 0.075],
      [x + 0.1, y + 0.085],
      [x + 0.27, y + 0.045],
      [x + 0.12, y + 0.045],
      [x - 0.1, y + 0.035],
    ]),
  ],
  cap: (x, y) => [
    blob([
      [x - 0.095, y + 0.05, 1],
      [x - 0.1, y + 0.11],
      [x - 0.04, y + 0.16],
      [x + 0.06, y + 0.15],
      [x + 0.1, y + 0.1],
      [x + 0.09, y + 0.05, 1],
    ]),
    blob([
      [x, y + 0.055],
      [x + 0.1, y + 0.06],
      [x + 0.16, y + 0.025],
      [x + 0.1, y + 0.035],
    ]),
  ],
  beret: (x, y) => [
    blob([
      [x + 0.09, y + 0.075],
      [x + 0.06, y + 0.135],
      [x - 0.06, y + 0.165],
      [x - 0.16, y + 0.11],
      [x - 0.13, y + 0.06],
      [x, y + 0.06],
    ]),
  ],
  fur: (x, y) => [
    blob([
      [x - 0.105, y + 0.02],
      [x - 0.12, y + 0.12],
      [x - 0.06, y + 0.19],
      [x + 0.06, y + 0.19],
      [x + 0.12, y + 0.12],
      [x + 0.105, y + 0.02],
      [x, y + 0.05],
    ]),
  ],
  hood: (x, y, side) => [
    side
      ? blob([
          [x + 0.08, y + 0.07],
          [x + 0.02, y + 0.14],
          [x - 0.1, y + 0.09],
          [x - 0.14, y - 0.04],
          [x - 0.16, y - 0.17],
          [x, y - 0.19],
          [x + 0.02, y - 0.06],
        ])
      : blob([
          [x - 0.11, y - 0.1],
          [x - 0.11, y + 0.06],
          [x, y + 0.15],
          [x + 0.11, y + 0.06],
          [x + 0.11, y - 0.1],
          [x, y - 0.16],
        ]),
  ],
};

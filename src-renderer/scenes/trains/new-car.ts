import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import { door, windows } from './fittings.ts';
import { rounded, type Vehicle } from './vehicle.ts';

const doors = [2.3, 6.9, 11.5];
const cab = 12.65;

/** The new car on the table; from its cab somebody looks out. */
export const newCar: Vehicle = {
  long: 14.2,
  section: rounded([
    [1.5, 1.16],
    [1.56, 1.5],
    [1.56, 3],
    [1.46, 3.56],
    [1, 3.86],
    [0, 3.96],
  ]),
  eaves: 3.5,
  dye: { body: ink.ice, roof: ink.ice, lines: ink.middle },
  end: {
    rake: (up) => (up > 2 ? ((up - 2) / 1.9) ** 2 * 0.45 : 0),
    curve: 0.32,
    dye: () => ink.orange,
    draw({ patch, disc }) {
      patch(-0.36, 0.36, 1.2, 3.36, ink.rust, 0.1);
      for (const [left, right] of [
        [-0.88, -0.36],
        [0.36, 0.88],
      ] as const) {
        patch(left, right, 2.06, 3.34, ink.dark, 0.2);
        patch(left + 0.08, mix(left, right, 0.45), 2.18, 3.22, ink.middle, 0.12);
      }
      patch(-0.24, 0.24, 2.06, 3.24, ink.dark, 0.14);
      patch(-0.6, 0.6, 3.44, 3.68, ink.dark, 0.1);
      patch(-0.52, 0.1, 3.5, 3.62, ink.sand);
      for (const middle of [-0.64, 0.64])
        for (const [radius, dye] of [
          [0.25, ink.dark],
          [0.2, ink.paper],
          [0.11, ink.clay],
        ] as const)
          disc(middle, 1.72, radius, dye);
    },
  },
  flank(flank) {
    const { panel, shape } = flank;
    for (let step = 0; step < 5; step++)
      panel(-1, 99, 1.18 + step * 0.11, 1.18 + step * 0.11 + mix(0.07, 0.02, step / 4), ink.middle);
    panel(-1, 99, 1.76, 2, ink.orange);
    for (const middle of doors) door(flank, middle, 1.3, 3.14, ink.orange);
    for (const middle of doors.slice(0, -1)) windows(flank, middle + 1.05, middle + 3.55, 2.14, 3.02, 3);
    panel(-1, 99, 3.26, 3.33, ink.middle);
    panel(-1, 99, 3.42, 3.45, ink.middle);
    panel(cab, cab + 0.9, 2.12, 3.04, ink.dark);
    panel(cab + 0.07, cab + 0.83, 2.19, 2.97, ink.sand);
    shape(
      [
        [cab + 0.12, 2.19],
        [cab + 0.2, 2.42],
        [cab + 0.45, 2.5],
        [cab + 0.7, 2.42],
        [cab + 0.78, 2.19],
      ],
      ink.green,
    );
    shape(
      [
        [cab + 0.32, 2.78],
        [cab + 0.34, 2.54],
        [cab + 0.46, 2.46],
        [cab + 0.58, 2.54],
        [cab + 0.6, 2.78],
      ],
      ink.dark,
    );
    shape(
      [
        [cab + 0.26, 2.74],
        [cab + 0.34, 2.88],
        [cab + 0.5, 2.9],
        [cab + 0.62, 2.82],
        [cab + 0.76, 2.72],
      ],
      ink.orange,
    );
  },
  roof(crate, top) {
    for (const from of [1.6, 5.85, 10.1]) crate(from, from + 2.5, top - 0.12, top + 0.26);
  },
  bogies: [2.3, 4.3, 9.9, 11.9],
};

import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import { door, lamps, windows, windscreen } from './fittings.ts';
import { rounded, type Vehicle } from './vehicle.ts';

/** A tram of three bodies, white over green, with much dark glass. */
const tram: Vehicle = {
  long: 10.4,
  section: rounded([
    [1.3, 0.3],
    [1.42, 0.9],
    [1.42, 2.6],
    [1.28, 3.25],
    [0.9, 3.5],
    [0, 3.58],
  ]),
  eaves: 3.2,
  dye: { body: ink.paper, roof: ink.ice, lines: ink.middle },
  end: {
    rake: (up) => (up > 1.2 ? ((up - 1.2) / 2.3) ** 1.6 * 1.15 : 0),
    curve: 0.7,
    dye: (up) => (up < 1.15 ? ink.green : ink.paper),
    draw(face) {
      windscreen(face, 0.86, 1.34, 2.85, 0.3);
      lamps(face, 0.5, 0.84, 0.7, 0.95);
      face.patch(-0.5, 0.5, 2.98, 3.2, ink.orange, 0.08);
    },
  },
  flank(flank) {
    const { panel } = flank;
    panel(-1, 99, 0.3, 1, ink.green);
    panel(-1, 99, 1, 1.12, ink.dark);
    for (const [from, to] of [
      [1.1, 2.9],
      [4.05, 4.55],
      [7.6, 9.4],
    ] as const) {
      panel(from, to, 1.3, 2.7, ink.dark);
      panel(from + 0.15, from + 0.45, 1.36, 2.64, ink.middle);
    }
    door(flank, 5.5, 0.42, 2.76, ink.sand);
  },
  roof(crate, top) {
    crate(1.5, 2.7, top - 0.1, top + 0.26);
    crate(7.7, 8.9, top - 0.1, top + 0.26);
  },
  joints: [3.5, 6.9],
  pantograph: 4.9,
  bogies: [1.7, 5.2, 8.7],
};

/** An upright metro car, green with light bands. */
const metro: Vehicle = {
  long: 10.6,
  section: rounded([
    [1.46, 0.8],
    [1.54, 1.3],
    [1.54, 3],
    [1.42, 3.6],
    [0.95, 3.92],
    [0, 4.02],
  ]),
  eaves: 3.5,
  dye: { body: ink.green, roof: ink.green, lines: ink.dark },
  end: {
    rake: (up) => (up > 2 ? ((up - 2) / 2) ** 2 * 0.3 : 0),
    curve: 0.3,
    dye: () => ink.green,
    draw(face) {
      const { patch } = face;
      patch(-1, 1, 0.95, 1.08, ink.paper);
      for (const [left, right] of [
        [-0.88, -0.32],
        [0.32, 0.88],
      ] as const) {
        patch(left, right, 1.9, 3.08, ink.dark, 0.16);
        patch(left + 0.07, mix(left, right, 0.5), 2, 2.98, ink.middle, 0.1);
      }
      patch(-0.25, 0.25, 0.95, 3.12, ink.paper);
      patch(-0.19, 0.19, 1.9, 3, ink.dark);
      lamps(face, 0.5, 0.82, 1.26, 1.56);
      patch(-0.7, 0.7, 3.28, 3.52, ink.dark, 0.08);
      patch(-0.64, 0.64, 3.33, 3.47, ink.sand);
    },
  },
  flank(flank) {
    const { panel } = flank;
    panel(-1, 99, 3.14, 3.3, ink.paper);
    panel(-1, 99, 0.95, 1.08, ink.paper);
    for (const middle of [1.8, 5.3, 8.8]) door(flank, middle, 1, 3.08, ink.ice);
    for (const from of [3, 6.5]) windows(flank, from, from + 1.1, 1.9, 2.9, 1);
  },
  bogies: [1.7, 3.5, 7.1, 8.9],
};

/** A light metro car with a band of orange under dark windows. */
const banded: Vehicle = {
  long: 10.6,
  section: rounded([
    [1.46, 0.85],
    [1.56, 1.3],
    [1.56, 3.05],
    [1.46, 3.65],
    [1, 3.96],
    [0, 4.06],
  ]),
  eaves: 3.5,
  // A dark roof: through its gate it is seen before a light sky.
  dye: { body: ink.ice, roof: ink.green, lines: ink.middle },
  end: {
    rake: (up) => (up > 1.9 ? ((up - 1.9) / 2) ** 2 * 0.8 : 0),
    curve: 0.42,
    dye: () => ink.ice,
    draw(face) {
      const { patch } = face;
      patch(-1, 1, 1.5, 1.78, ink.orange);
      windscreen(face, 0.9, 1.98, 3.2, 0.22);
      patch(-0.03, 0.03, 1.98, 3.2, ink.ice);
      lamps(face, 0.54, 0.86, 1.06, 1.34);
      patch(-0.3, 0.3, 0.98, 1.36, ink.middle, 0.08);
      patch(-0.56, 0.56, 3.36, 3.58, ink.dark, 0.08);
      patch(-0.5, 0.06, 3.41, 3.53, ink.sand);
    },
  },
  flank(flank) {
    flank.panel(-1, 99, 1.5, 1.78, ink.orange);
    for (const middle of [2, 8.6]) door(flank, middle, 0.95, 3.1, ink.orange);
    windows(flank, 3.3, 7.3, 2.05, 3, 3);
  },
  bogies: [1.7, 3.5, 7.1, 8.9],
};

/** A fast train with a long nose. */
const fast: Vehicle = {
  long: 12,
  section: rounded([
    [1.34, 0.5],
    [1.5, 1.1],
    [1.5, 2.4],
    [1.26, 3.3],
    [0.8, 3.74],
    [0, 3.84],
  ]),
  eaves: 3.2,
  dye: { body: ink.paper, roof: ink.paper, lines: ink.clay },
  end: {
    rake: (up) => Math.max(0, (up - 0.9) / 2.9) ** 1.25 * 3.1,
    curve: 1.1,
    dye: (up) => (up < 0.95 ? ink.orange : ink.paper),
    draw(face) {
      windscreen(face, 0.66, 2.3, 3.24, 0.22);
      for (let step = 0; step < 5; step++) {
        const half = mix(0.56, 0.36, step / 4);
        face.patch(-half, half, 1.15 + step * 0.22, 1.15 + step * 0.22 + mix(0.14, 0.05, step / 4), ink.clay);
      }
      lamps(face, 0.66, 0.9, 1.3, 1.56);
    },
  },
  flank(flank) {
    flank.panel(-1, 99, 0.5, 0.96, ink.orange);
    windows(flank, 3.2, 9, 1.85, 2.62, 5);
    flank.panel(-1, 99, 1.2, 1.34, ink.middle);
  },
  bogies: [2.4, 4.2, 7.8, 9.6],
};

/** A wide metro car with a round brow. */
const round: Vehicle = {
  long: 10.4,
  section: rounded([
    [1.46, 0.75],
    [1.58, 1.2],
    [1.58, 2.8],
    [1.36, 3.6],
    [0.85, 3.96],
    [0, 4.04],
  ]),
  eaves: 3.4,
  dye: { body: ink.sand, roof: ink.sand, lines: ink.middle },
  end: {
    rake: (up) => (up > 1.6 ? ((up - 1.6) / 2.3) ** 2 * 1.4 : 0),
    curve: 0.7,
    dye: (up) => (up < 0.98 ? ink.dark : ink.sand),
    draw(face) {
      windscreen(face, 0.86, 1.62, 3.14, 0.42);
      lamps(face, 0.52, 0.86, 1.12, 1.38);
      face.patch(-0.4, 0.4, 3.3, 3.5, ink.dark, 0.08);
      face.patch(-0.34, 0.2, 3.35, 3.45, ink.paper);
    },
  },
  flank(flank) {
    flank.panel(-1, 99, 0.75, 1, ink.dark);
    windows(flank, 1.5, 8.9, 1.85, 2.85, 5);
    for (const middle of [2.4, 8]) door(flank, middle, 1, 3, ink.green);
  },
  roof(crate, top) {
    crate(1.9, 3.5, top - 0.08, top + 0.24);
    crate(6.9, 8.5, top - 0.08, top + 0.24);
  },
  bogies: [1.8, 3.6, 6.8, 8.6],
};

/** What leaves through the gates, from left to right. */
export const fleet: readonly Vehicle[] = [tram, metro, banded, fast, round];

/** How far its rear waits from the middle of the table. */
export const waitsAt = [15.1, 16.5, 15.1, 14.9, 16.5] as const;

import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import { tailOf } from './tail.ts';
import { type Panel, type Vehicle } from './vehicle.ts';

/** Windows one behind the other, each with a light edge; every third has somebody's lamp on. */
function windows(panel: Panel, from: number, to: number, low: number, high: number, count: number): void {
  panel(from, to, low, high, ink.dark);
  const each = (to - from) / count;
  for (let index = 0; index < count; index++) {
    const left = from + index * each + 0.1;
    panel(left, left + each - 0.2, low + 0.08, high - 0.08, index % 3 === 1 ? ink.sand : ink.middle);
  }
}

/** A door of two leaves about its middle. */
function door(panel: Panel, middle: number, low: number, high: number, leaf: Parameters<Panel>[4]): void {
  panel(middle - 0.75, middle + 0.75, low, high, ink.dark);
  for (const left of [middle - 0.67, middle + 0.05]) {
    panel(left, left + 0.62, low + 0.06, high - 0.06, leaf);
    panel(left + 0.12, left + 0.5, mix(low, high, 0.45), high - 0.24, ink.dark);
  }
}

/** A tram of three bodies, white over green, with much dark glass. */
const tram: Vehicle = {
  long: 9,
  section: [
    [1.3, 0.3],
    [1.36, 0.9],
    [1.36, 2.5],
    [1.2, 3.1],
    [0.9, 3.3],
    [0, 3.36],
  ],
  dye: { body: ink.paper, roof: ink.ice, lines: ink.middle, wheels: ink.green },
  front: {
    rake: (up) => (up > 1.2 ? ((up - 1.2) / 2.1) ** 1.6 * 0.95 : 0),
    curve: 0.5,
    dye: (up) => (up < 1.15 ? ink.green : ink.paper),
    draw(patch) {
      patch(-0.86, 0.86, 1.3, 2.75, ink.dark);
      patch(-0.8, -0.1, 1.4, 2.5, ink.deep);
      patch(-0.86, -0.5, 0.72, 0.95, ink.orange);
      patch(0.5, 0.86, 0.72, 0.95, ink.orange);
      patch(-0.5, 0.5, 2.85, 3.02, ink.dark);
    },
  },
  tail: tailOf({
    low: 0.3,
    top: 3.3,
    window: [2.05, 2.75],
    dye: (up) => (up < 1.15 ? ink.green : ink.paper),
    press: ink.ice,
  }),
  flank(panel) {
    panel(-1, 99, 0.3, 1, ink.green);
    panel(-1, 99, 1, 1.12, ink.dark);
    for (const [from, to] of [
      [0.8, 2.3],
      [3.6, 4.1],
      [6.8, 8.2],
    ] as const) {
      panel(from, to, 1.3, 2.6, ink.dark);
      panel(from + 0.15, from + 0.45, 1.36, 2.54, ink.middle);
    }
    door(panel, 4.9, 0.42, 2.66, ink.sand);
  },
  roof(crate, top) {
    crate(0.8, 2, top - 0.1, top + 0.24);
    crate(7, 8.2, top - 0.1, top + 0.24);
  },
  joints: [3, 6],
  bogies: [1.4, 4.5, 7.6],
};

/** An upright metro car, green with light bands. */
const metro: Vehicle = {
  long: 9,
  section: [
    [1.46, 0.8],
    [1.5, 1.3],
    [1.5, 2.9],
    [1.38, 3.4],
    [0.95, 3.72],
    [0, 3.82],
  ],
  dye: { body: ink.green, roof: ink.green, lines: ink.dark, wheels: ink.sand },
  front: {
    rake: () => 0,
    curve: 0.12,
    dye: () => ink.green,
    draw(patch) {
      patch(-0.86, -0.3, 1.9, 3, ink.dark);
      patch(0.3, 0.86, 1.9, 3, ink.dark);
      patch(-0.24, 0.24, 0.95, 3.1, ink.paper);
      patch(-0.19, 0.19, 1.9, 2.95, ink.dark);
      patch(-0.85, -0.55, 1.15, 1.42, ink.orange);
      patch(0.55, 0.85, 1.15, 1.42, ink.orange);
      patch(-0.7, 0.7, 3.2, 3.4, ink.sand);
    },
  },
  tail: tailOf({ low: 0.8, top: 3.7, dye: () => ink.green, press: ink.middle }),
  flank(panel) {
    panel(-1, 99, 3.02, 3.18, ink.paper);
    panel(-1, 99, 0.95, 1.07, ink.paper);
    for (const middle of [1.5, 4.5, 7.5]) door(panel, middle, 1, 2.98, ink.ice);
    for (const from of [2.55, 5.55]) windows(panel, from, from + 0.9, 1.9, 2.8, 1);
  },
  bogies: [1.6, 3.2, 5.8, 7.4],
};

/** A light metro car with a band of orange under dark windows. */
const banded: Vehicle = {
  long: 9,
  section: [
    [1.46, 0.85],
    [1.52, 1.3],
    [1.52, 2.95],
    [1.42, 3.45],
    [1, 3.76],
    [0, 3.86],
  ],
  // A dark roof: through its gate it is seen before a light sky.
  dye: { body: ink.ice, roof: ink.green, lines: ink.middle, wheels: ink.green },
  front: {
    rake: (up) => (up > 2.2 ? ((up - 2.2) / 1.7) ** 2 * 0.5 : 0),
    curve: 0.24,
    dye: (up) => (up < 1.7 ? ink.orange : ink.paper),
    draw(patch) {
      patch(-0.9, 0.9, 1.95, 3.3, ink.dark);
      patch(-0.84, -0.34, 2.05, 3.15, ink.middle);
      patch(-0.86, -0.52, 1.2, 1.46, ink.rust);
      patch(0.52, 0.86, 1.2, 1.46, ink.rust);
      patch(-0.6, 0.6, 3.42, 3.6, ink.dark);
    },
  },
  tail: tailOf({ low: 0.85, top: 3.7, dye: (up) => (up > 1.5 && up < 1.8 ? ink.orange : ink.paper), press: ink.sand }),
  flank(panel) {
    panel(-1, 99, 1.5, 1.78, ink.orange);
    for (const middle of [1.7, 7.3]) door(panel, middle, 0.95, 3, ink.orange);
    windows(panel, 2.8, 6.2, 2.05, 2.9, 3);
  },
  bogies: [1.6, 3.2, 5.8, 7.4],
};

/** A fast train with a long nose. */
const fast: Vehicle = {
  long: 9.2,
  section: [
    [1.36, 0.6],
    [1.46, 1.1],
    [1.46, 2.4],
    [1.24, 3.3],
    [0.8, 3.7],
    [0, 3.8],
  ],
  dye: { body: ink.paper, roof: ink.ice, lines: ink.middle, wheels: ink.green },
  front: {
    rake: (up) => Math.max(0, (up - 0.9) / 2.9) ** 1.25 * 3.6,
    curve: 1.1,
    dye: (up) => (up < 1 ? ink.rust : ink.paper),
    draw(patch) {
      patch(-0.62, 0.62, 2.35, 3.25, ink.dark);
      for (let step = 0; step < 5; step++) {
        const half = mix(0.6, 0.4, step / 4);
        patch(-half, half, 1.15 + step * 0.24, 1.15 + step * 0.24 + mix(0.15, 0.04, step / 4), ink.clay);
      }
      patch(-0.88, -0.58, 1.35, 1.6, ink.orange);
      patch(0.58, 0.88, 1.35, 1.6, ink.orange);
    },
  },
  tail: tailOf({ low: 0.6, top: 3.6, dye: (up) => (up < 1 ? ink.rust : ink.paper), press: ink.sand }),
  flank(panel) {
    panel(-1, 99, 0.6, 1.02, ink.rust);
    windows(panel, 1.6, 5.6, 1.85, 2.62, 4);
    panel(-1, 99, 1.2, 1.34, ink.middle);
  },
  bogies: [1.6, 3.2, 5.8, 7.4],
};

/** A wide metro car with a round brow. */
const round: Vehicle = {
  long: 9,
  section: [
    [1.44, 0.75],
    [1.52, 1.2],
    [1.52, 2.7],
    [1.3, 3.45],
    [0.85, 3.78],
    [0, 3.86],
  ],
  dye: { body: ink.sand, roof: ink.sand, lines: ink.middle, wheels: ink.ice },
  front: {
    rake: (up) => (up > 1.7 ? ((up - 1.7) / 2.1) ** 2 * 1.3 : 0),
    curve: 0.55,
    dye: () => ink.sand,
    draw(patch) {
      patch(-0.84, 0.84, 1.55, 3.1, ink.dark);
      patch(-0.78, -0.2, 1.65, 3, ink.middle);
      patch(-0.88, -0.5, 1, 1.3, ink.orange);
      patch(0.5, 0.88, 1, 1.3, ink.orange);
    },
  },
  tail: tailOf({ low: 0.75, top: 3.7, window: [2.2, 2.95], dye: () => ink.sand, press: ink.clay }),
  flank(panel) {
    panel(-1, 99, 0.75, 1, ink.dark);
    windows(panel, 1.2, 7.8, 1.85, 2.75, 5);
    for (const middle of [2, 7]) door(panel, middle, 1, 2.9, ink.green);
  },
  roof(crate, top) {
    crate(1.2, 2.8, top - 0.08, top + 0.24);
    crate(5.8, 7.4, top - 0.08, top + 0.24);
  },
  bogies: [1.6, 3.2, 5.8, 7.4],
};

/** What leaves through the gates, from left to right. */
export const fleet: readonly Vehicle[] = [tram, metro, banded, fast, round];

/** How far its rear waits from the middle of the table. */
export const waitsAt = [17.4, 17.9, 17.3, 18, 17.6] as const;

const doors = [2, 7.1, 12.2];

/** The new car on the table. */
export const newCar: Vehicle = {
  long: 14.2,
  section: [
    [1.5, 1.3],
    [1.54, 1.5],
    [1.54, 3],
    [1.44, 3.5],
    [1, 3.82],
    [0, 3.92],
  ],
  dye: { body: ink.ice, roof: ink.ice, lines: ink.middle, wheels: ink.green },
  front: {
    rake: (up) => (up > 2.2 ? ((up - 2.2) / 1.7) ** 2 * 0.35 : 0),
    curve: 0.16,
    dye: () => ink.orange,
    draw(patch) {
      patch(-0.9, 0.9, 1.34, 1.46, ink.dark);
      patch(-0.88, -0.3, 2.1, 3.35, ink.dark);
      patch(0.3, 0.88, 2.1, 3.35, ink.dark);
      patch(-0.24, 0.24, 1.46, 3.4, ink.rust);
      patch(-0.19, 0.19, 2.1, 3.2, ink.dark);
      patch(-0.84, -0.66, 2.2, 3.25, ink.middle);
      patch(0.36, 0.5, 2.2, 3.25, ink.middle);
      patch(-0.62, 0.62, 3.48, 3.7, ink.dark);
      patch(-0.56, 0.1, 3.53, 3.65, ink.sand);
      for (const left of [-0.8, 0.56]) {
        patch(left, left + 0.24, 1.52, 1.92, ink.dark);
        patch(left + 0.03, left + 0.21, 1.57, 1.87, ink.paper);
      }
      for (let step = 0; step < 4; step++)
        for (const left of [-0.5, 0.27]) patch(left, left + 0.23, 1.52 + step * 0.14, 1.58 + step * 0.14, ink.rust);
    },
  },
  flank(panel) {
    for (let step = 0; step < 5; step++)
      panel(-1, 99, 1.31 + step * 0.085, 1.31 + step * 0.085 + mix(0.055, 0.02, step / 4), ink.middle);
    panel(-1, 99, 1.74, 1.98, ink.orange);
    for (const middle of doors) door(panel, middle, 1.44, 3.12, ink.orange);
    for (const middle of doors.slice(0, -1)) windows(panel, middle + 1.15, middle + 3.95, 2.12, 3, 3);
    panel(-1, 99, 3.22, 3.29, ink.middle);
  },
  roof(crate, top) {
    for (const from of [1.4, 5.85, 10.3]) crate(from, from + 2.5, top - 0.12, top + 0.26);
  },
  bogies: [2.1, 4, 10.2, 12.1],
  boxes: [
    [5.3, 6.9],
    [7.3, 8.9],
  ],
};

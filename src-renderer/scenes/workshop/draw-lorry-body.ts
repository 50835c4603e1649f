import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import { bed, hull, type Spot } from './lorry.ts';
import { box, face, line, lit, shaded, sheetMetal, type Pen } from './lorry-pen.ts';

export function drawFrame(pen: Pen): void {
  for (const along of hull.axles)
    for (const [wide, dye] of [
      [0.17, ink.dark],
      [0.11, ink.clay],
    ] as const)
      line(
        pen,
        [
          [along, -0.8, hull.wheel],
          [along, 0.8, hull.wheel],
        ],
        wide,
        dye,
      );
  for (const along of [-2.6, -1.2, 0.1, 1.8])
    box(pen, [along - 0.07, along + 0.07], [-0.42, 0.42], [0.62, 0.76], [ink.sand, ink.clay, ink.clay]);
  for (const left of [-0.42, 0.42])
    box(pen, [-2.78, 2.46], [left - 0.07, left + 0.07], [0.58, 0.78], [ink.paper, ink.ice, ink.ice]);
}

/** The cab's profile: from the foot of its front over the roof to that of its rear. */
export const cab = [
  [0.92, 0.6],
  [0.92, 1.38],
  [0.72, 1.92],
  [0.54, 2.1],
  [0.24, 2.17],
  [-0.2, 2.16],
  [-0.42, 2.06],
  [-0.52, 1.84],
  [-0.52, 0.6],
] as const;

/** A place of the windscreen, so far up (0…1). */
const onWindscreen = (left: number, high: number): Spot => [mix(0.93, 0.73, high), left, mix(1.38, 1.92, high)];
/** The windscreen, which is split in two. */
export const windscreen: readonly (readonly Spot[])[] = (
  [
    [-0.74, -0.05],
    [0.05, 0.74],
  ] as const
).map(([right, left]) => [
  onWindscreen(right, 0.12),
  onWindscreen(left, 0.12),
  onWindscreen(left * 0.97, 0.9),
  onWindscreen(right * 0.97, 0.9),
]);
/** The glass of the near door. */
export const doorGlass: readonly Spot[] = (
  [
    [0.72, 1.44],
    [0.56, 1.84],
    [0.42, 1.98],
    [-0.08, 1.98],
    [-0.08, 1.44],
  ] as const
).map(([along, up]): Spot => [along, hull.cab, up]);
export function drawCab(pen: Pen): void {
  const half = hull.cab;
  sheetMetal(pen, cab, [-half, half], (step) => (step < 2 ? ink.middle : lit));
  for (const aside of [-0.3, 0.3])
    line(
      pen,
      [
        [0.44, aside, 2.14],
        [-0.34, aside, 2.12],
      ],
      0.05,
      ink.ice,
    );
  for (const pane of windscreen) face(pen, pane, ink.ice);
  const side = cab.map(([along, up]): Spot => [along, half, up]);
  face(pen, side, ink.green);
  shaded(pen, side, [0.64, 1.36], 8);
  const on = (along: number, up: number): Spot => [along, half, up];
  face(pen, doorGlass, ink.ice);
  line(pen, [on(0.74, 0.66), on(0.74, 1.4)], 0.035, ink.dark);
  line(pen, [on(-0.18, 2), on(-0.18, 0.66), on(0.74, 0.66)], 0.035, ink.dark);
  line(pen, [on(-0.08, 1.26), on(0.1, 1.26)], 0.07, ink.sand);
  // What one steps up by.
  box(pen, [-0.5, 0.98], [0.72, hull.wing], [0.44, 0.52], [ink.sand, ink.clay, ink.clay]);
}

/** The floor of the loading bed. */
export function drawBedFloor(pen: Pen): void {
  const { half, floor, from, to } = bed;
  box(pen, [from, to], [-half, half], [floor - 0.12, floor], [ink.sand, ink.clay, ink.clay]);
  for (let board = 1; board < 7; board++) {
    const left = mix(-half, half, board / 7);
    line(
      pen,
      [
        [from, left, floor],
        [to, left, floor],
      ],
      0.025,
      ink.clay,
    );
  }
}

/** The sides of the loading bed. */
export function drawBed(pen: Pen): void {
  const { half, floor, high, headboard, from, to } = bed;
  const planks = (left: number, low: number, top: number): void => {
    for (const share of [1 / 3, 2 / 3])
      line(
        pen,
        [
          [from, left, mix(low, top, share)],
          [to, left, mix(low, top, share)],
        ],
        0.03,
        ink.dark,
      );
  };
  // The inner sides of what is behind, then what is before.
  face(
    pen,
    [
      [from, -half, floor],
      [to, -half, floor],
      [to, -half, high],
      [from, -half, high],
    ],
    ink.deep,
  );
  face(
    pen,
    [
      [from, -half, floor],
      [from, half, floor],
      [from, half, high],
      [from, -half, high],
    ],
    ink.deep,
  );
  face(
    pen,
    [
      [to, -half, floor],
      [to, half, floor],
      [to, half, headboard],
      [to, -half, headboard],
    ],
    ink.middle,
  );
  const side: readonly Spot[] = [
    [from, half, floor - 0.14],
    [to, half, floor - 0.14],
    [to, half, high],
    [from, half, high],
  ];
  face(pen, side, ink.green);
  planks(half, floor - 0.14, high);
  for (const share of [0.04, 0.36, 0.68, 0.97])
    line(
      pen,
      [
        [mix(from, to, share), half + 0.01, floor - 0.18],
        [mix(from, to, share), half + 0.01, high],
      ],
      0.08,
      ink.sand,
    );
}

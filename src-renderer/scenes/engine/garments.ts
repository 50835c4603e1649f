import { blob, limb, type Knot } from './contour.ts';
import { armBefore, armBeside, armTo, legsFromBefore, legsFromTheSide } from './limbs.ts';
import { posedArm, posedLeg } from './posed.ts';
import type { Build, Part, Person, Pose, Shape } from './person.ts';

/** Legs, arms, clothes and their folds, far ones first. Metres. */
export function wornBy(person: Person, build: Build, pose: Pose): readonly Shape[] {
  return person.seen === 'side' ? fromTheSide(person, build, pose) : fromBefore(person, build);
}

const parts =
  (part: Part) =>
  (...paths: readonly Path2D[]): readonly Shape[] =>
    paths.map((path) => ({ path, part }));
const body = parts('body');
const leg = parts('leg');
const cut = parts('cut');

/** How wide the legs are under each garment; none are seen under a long one. */
const legs: Readonly<Record<Person['wears'], number>> = {
  suit: 1.05,
  coat: 0.95,
  long: 0.8,
  dress: 0.74,
  skirt: 0.74,
  cape: 1,
};

function fromTheSide(
  { wears, arm, carries, arms, legs: stands }: Person,
  { stride, shoulder: [x, y] }: Build,
  pose: Pose,
): readonly Shape[] {
  const back = limb([
    [x - 0.03, y - 0.02, 0.12],
    [x - 0.13 * stride - 0.02, 1.17, 0.1],
    [x - 0.2 * stride + 0.02, 0.95, 0.07],
    [x - 0.2 * stride + 0.05, 0.87, 0.06],
  ]);
  const folds = foldsOf(wears, true);
  const bodice = sideOf(wears, stride, x);
  const reach =
    carries === 'stick' || carries === 'closed'
      ? 'stick'
      : carries === 'umbrella' || carries === 'flowers'
        ? 'hold'
        : (arm ?? 'swing');
  return [
    ...(arms ? posedArm([x - 0.02, y - 0.03], arms[0]) : body(back)),
    ...(stands
      ? stands.flatMap((one) => posedLeg(0, legs[wears], one))
      : leg(...legsFromTheSide(legs[wears], stride, pose))),
    ...body(blob(bodice)),
    ...(arms ? [...folds, ...posedArm([x, y - 0.03], arms[1])] : [...body(armBefore(reach, x, y, stride)), ...folds]),
  ];
}

function sideOf(wears: Person['wears'], stride: number, x: number): readonly Knot[] {
  const lean = 0.03;
  switch (wears) {
    case 'suit':
      return [
        [x - 0.07, 1.49],
        [-0.12, 1.36],
        [-0.1, 1.1],
        [-0.15, 0.86, 1],
        [0.02, 0.82],
        [0.14, 0.87, 1],
        [0.13, 1.1],
        [0.15 + lean, 1.3],
        [0.09 + lean, 1.48],
      ];
    case 'coat':
      return [
        [x - 0.07, 1.49],
        [-0.14, 1.36],
        [-0.115, 1.1],
        [-0.18 - 0.04 * stride, 0.8],
        [-0.3 - 0.06 * stride, 0.5, 1],
        [-0.05, 0.46],
        [0.22 + 0.07 * stride, 0.5, 1],
        [0.15, 0.85],
        [0.125, 1.1],
        [0.155 + lean, 1.3],
        [0.09 + lean, 1.49],
      ];
    case 'long':
      return [
        [x - 0.065, 1.48],
        [-0.13, 1.36],
        [-0.1, 1.1],
        [-0.17, 0.8],
        [-0.27 - 0.06 * stride, 0.2, 1],
        [-0.05, 0.17],
        [0.2 + 0.07 * stride, 0.2, 1],
        [0.15, 0.8],
        [0.11, 1.1],
        [0.15 + lean, 1.3],
        [0.08 + lean, 1.48],
      ];
    case 'dress':
      return [
        [x - 0.06, 1.47],
        [-0.1, 1.35],
        [-0.075, 1.12],
        [-0.2, 0.85],
        [-0.33 - 0.06 * stride, 0.58, 1],
        [-0.02, 0.54],
        [0.26 + 0.06 * stride, 0.6, 1],
        [0.16, 0.85],
        [0.085, 1.12],
        [0.135 + lean, 1.28],
        [0.06 + lean, 1.46],
      ];
    case 'skirt':
      return [
        [x - 0.06, 1.48],
        [-0.115, 1.35],
        [-0.085, 1.12],
        [-0.15, 0.9],
        [-0.15 - 0.03 * stride, 0.56, 1],
        [0.16 + 0.05 * stride, 0.57, 1],
        [0.13, 0.9],
        [0.09, 1.12],
        [0.135 + lean, 1.3],
        [0.07 + lean, 1.48],
      ];
    case 'cape':
      return [
        [x - 0.06, 1.5],
        [-0.17, 1.38],
        [-0.27, 1.05],
        [-0.4 - 0.05 * stride, 0.72, 1],
        [-0.1, 0.66],
        [0.24, 0.74, 1],
        [0.21, 1.1],
        [0.17 + lean, 1.34],
        [0.08 + lean, 1.5],
      ];
  }
}

/** Folds of the cloth, from the waist to the hem: where each begins and ends, across. */
function foldsOf(wears: Person['wears'], side: boolean): readonly Shape[] {
  const lines: Readonly<Partial<Record<Person['wears'], readonly (readonly [number, number])[]>>> = {
    long: side
      ? [
          [-0.06, -0.16],
          [0.05, 0.1],
        ]
      : [
          [0, 0.01],
          [-0.09, -0.15],
          [0.09, 0.16],
        ],
    dress: side
      ? [
          [-0.05, -0.2],
          [0.03, 0.06],
        ]
      : [
          [-0.07, -0.2],
          [0, 0],
          [0.07, 0.22],
        ],
    coat: side
      ? [
          [-0.06, -0.17],
          [0.06, 0.1],
        ]
      : [
          [0, 0.01],
          [-0.1, -0.17],
          [0.1, 0.18],
        ],
    cape: [
      [-0.06, -0.24],
      [0.02, -0.04],
      [0.09, 0.12],
    ],
  };
  const hem = { long: 0.25, dress: 0.62, coat: 0.55, cape: 0.75, suit: 0, skirt: 0 }[wears];
  const top = wears === 'cape' ? 1.34 : 1.03;
  return cut(
    ...(lines[wears] ?? []).map(([from, to]) =>
      limb([
        [from, top, 0.004],
        [(from * 1.35 + to) / 2.2, (top + hem) / 2, 0.018],
        [to, hem, 0.028],
      ]),
    ),
  );
}

function fromBefore({ wears, arm, carries, hands, arms, legs: stands }: Person, { stride }: Build): readonly Shape[] {
  const wide = legs[wears];
  const stand = stands
    ? stands.flatMap((one, index) => posedLeg(index === 0 ? -0.075 : 0.075, wide, one))
    : leg(...legsFromBefore(wide, stride));
  const free = arm === 'up' ? 'up' : arm === 'hold' || carries === 'umbrella' ? 'hold' : 'swing';
  if (arms)
    return [
      ...stand,
      ...body(blob(beforeOf(wears))),
      ...foldsOf(wears, false),
      ...posedArm([-0.165, 1.4], arms[0]),
      ...posedArm([0.165, 1.4], arms[1]),
    ];
  return [
    ...stand,
    ...body(
      blob(beforeOf(wears)),
      ...(hands ? [armTo(-1, hands[0]), armTo(1, hands[1])] : [armBeside(-1, 'down'), armBeside(1, free)]),
    ),
    ...foldsOf(wears, false),
  ];
}

function beforeOf(wears: Person['wears']): readonly Knot[] {
  switch (wears) {
    case 'suit':
      return mirrored(
        [
          [-0.06, 1.52],
          [-0.2, 1.45],
          [-0.215, 1.36],
          [-0.16, 1.12],
          [-0.2, 0.84, 1],
        ],
        0.82,
      );
    case 'coat':
      return mirrored(
        [
          [-0.06, 1.52],
          [-0.2, 1.45],
          [-0.22, 1.34],
          [-0.155, 1.1],
          [-0.22, 0.8],
          [-0.27, 0.48, 1],
        ],
        0.44,
      );
    case 'long':
      return mirrored(
        [
          [-0.055, 1.51],
          [-0.185, 1.44],
          [-0.2, 1.34],
          [-0.135, 1.1],
          [-0.19, 0.8],
          [-0.26, 0.2, 1],
        ],
        0.17,
      );
    case 'dress':
      return mirrored(
        [
          [-0.05, 1.5],
          [-0.165, 1.43],
          [-0.165, 1.33],
          [-0.11, 1.12],
          [-0.23, 0.8],
          [-0.33, 0.57, 1],
        ],
        0.52,
      );
    case 'skirt':
      return mirrored(
        [
          [-0.05, 1.5],
          [-0.175, 1.44],
          [-0.18, 1.33],
          [-0.12, 1.12],
          [-0.185, 0.9],
          [-0.145, 0.54, 1],
        ],
        0.52,
      );
    case 'cape':
      return mirrored(
        [
          [-0.06, 1.52],
          [-0.2, 1.46],
          [-0.32, 1.1],
          [-0.38, 0.76, 1],
        ],
        0.7,
      );
  }
}

function mirrored(half: readonly Knot[], hem: number): readonly Knot[] {
  const other = half.toReversed().map(([x, y, corner]): Knot => (corner ? [-x, y, corner] : [-x, y]));
  return [...half, [0, hem], ...other];
}

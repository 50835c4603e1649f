import { degree } from '../../core/model/angle.ts';
import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import { at, headlamps, hull, type Spot } from './lorry.ts';
import { box, drawWheel, face, line, lit, round, sheetMetal, turnedFace, type Pen } from './lorry-pen.ts';

export function drawEngine(pen: Pen): void {
  box(pen, [0.98, 1.95], [-0.27, 0.27], [0.76, 1.2], [ink.paper, ink.green, ink.ice]);
  for (const along of [1.16, 1.4, 1.64])
    box(pen, [along, along + 0.15], [-0.15, 0.15], [1.2, 1.32], [ink.sand, ink.clay, ink.clay]);
  const fan = (radius: number): readonly Spot[] =>
    Array.from({ length: 21 }, (_, step): Spot => {
      const turn = (step / 20) * 2 * Math.PI;
      return [2.06, radius * Math.cos(turn), 1 + radius * Math.sin(turn)];
    });
  round(pen, fan(0.3), ink.dark);
  round(pen, fan(0.24), ink.sand);
  round(pen, fan(0.09), ink.dark);
  drawGrille(pen);
}

/** The cooler in its frame, which the bonnet then goes round. */
function drawGrille(pen: Pen): void {
  const outline = (more: number): readonly Spot[] =>
    (
      [
        [-0.34, 0.68],
        [-0.36, 1.06],
        [-0.22, 1.26],
        [0, 1.32],
        [0.22, 1.26],
        [0.36, 1.06],
        [0.34, 0.68],
      ] as const
    ).map(([left, up]): Spot => [hull.nose, left * more, 1 + (up - 1) * more]);
  face(pen, outline(1.12), ink.sand);
  face(pen, outline(0.94), ink.dark);
  for (let slat = -2; slat <= 2; slat++)
    line(
      pen,
      [
        [hull.nose, slat * 0.12, 0.72],
        [hull.nose, slat * 0.12, 1.22 - Math.abs(slat) * 0.06],
      ],
      0.055,
      ink.sand,
    );
}

/** Half of the bonnet's cross-section at its rear and at its nose: from the foot to the ridge. */
const bonnet = {
  rear: [
    [0.56, 0.7],
    [0.56, 1.18],
    [0.36, 1.42],
    [0, 1.52],
  ],
  nose: [
    [0.42, 0.66],
    [0.42, 1.08],
    [0.27, 1.32],
    [0, 1.4],
  ],
} as const;

export function drawBonnet(pen: Pen): void {
  const outline = (half: (typeof bonnet)['rear'] | (typeof bonnet)['nose'], along: number): readonly Spot[] => [
    ...half.map(([left, up]): Spot => [along, -left, up]),
    ...half
      .slice(0, -1)
      .toReversed()
      .map(([left, up]): Spot => [along, left, up]),
  ];
  const rear = outline(bonnet.rear, 0.92);
  const nose = outline(bonnet.nose, hull.nose - 0.04);
  for (const [index, corner] of rear.slice(0, -1).entries()) {
    const [front, next, before] = [nose[index], nose[index + 1], rear[index + 1]];
    if (front && next && before) turnedFace(pen, [corner, front, next, before], index < 4 ? lit : ink.green);
  }
  // Light along the ridge, and louvres in the flank.
  line(
    pen,
    [
      [0.98, 0.1, 1.51],
      [2.28, 0.08, 1.4],
    ],
    0.045,
    ink.ice,
  );
  for (let louvre = 0; louvre < 6; louvre++) {
    const along = 1.14 + louvre * 0.17;
    const aside = mix(0.57, 0.43, (along - 0.92) / 1.45);
    line(
      pen,
      [
        [along, aside, 0.92],
        [along, aside, 1.12],
      ],
      0.045,
      ink.dark,
    );
  }
  face(pen, nose, ink.middle);
  drawGrille(pen);
}

/** A wing over a front wheel: from its foot in front over the top. */
export const wing = [
  [2.42, 0.56],
  [2.41, 0.84],
  [2.26, 1.06],
  [1.98, 1.17],
  [1.66, 1.16],
  [1.36, 1.04],
  [1.14, 0.82],
  [0.96, 0.52],
] as const;

export function drawWing(pen: Pen, side: 1 | -1): void {
  const [right, left] = side > 0 ? [0.44, hull.wing] : [-hull.wing, -0.44];
  sheetMetal(pen, wing, [right, left], (step) => (step < 2 ? ink.middle : lit));
  if (side < 0) return;
  const arch = Array.from({ length: 13 }, (_, step): Spot => {
    const turn = mix(172, 8, step / 12) * degree;
    return [hull.axles[0] + 0.56 * Math.cos(turn), left, hull.wheel + 0.56 * Math.sin(turn)];
  });
  face(pen, [...wing.map(([along, up]): Spot => [along, left, up]), ...arch], ink.green);
  line(
    pen,
    wing.slice(2, 6).map(([along, up]): Spot => [along, left - 0.1, up + 0.01]),
    0.04,
    ink.ice,
  );
}

/**
 * The far front wheel, of which only the foot is seen below the bumper, and the dark between both: set a little forward, for
 * from the gallery the bumper would hide it and the nose would hang in the air.
 */
export function drawFarWheel(pen: Pen): void {
  drawWheel(pen, hull.axles[0], -0.7, -0.96, ink.green);
  const tread = (right: number, left: number, low: number): readonly Spot[] => [
    [2.42, right, 0.5],
    [2.42, left, 0.5],
    [2.38, left, low + 0.12],
    [2.34, left - 0.06, low],
    [2.34, right + 0.06, low],
    [2.38, right, low + 0.12],
  ];
  round(pen, tread(-0.58, 0.6, 0.12), ink.black);
  round(pen, tread(-1, -0.56, -0.02), ink.shade, ink.green);
  for (const up of [0.08, 0.17, 0.26, 0.35])
    line(
      pen,
      [
        [2.38, -0.93, up],
        [2.38, -0.63, up],
      ],
      0.035,
      ink.green,
    );
}

export function drawBumper(pen: Pen): void {
  // An apron below the grille, and the bumper close before it and before both wings.
  const [foot, top] = [0.46, 0.68];
  face(
    pen,
    [
      [hull.nose, -0.46, foot],
      [hull.nose, 0.46, foot],
      [hull.nose, 0.46, top],
      [hull.nose, -0.46, top],
    ],
    ink.deep,
  );
  box(pen, [2.42, 2.52], [-hull.wing, hull.wing], [0.46, 0.62], [ink.paper, ink.sand, ink.sand]);
}

/** The headlamps: plain round glass in a bright rim. */
export function drawLamps(pen: Pen, lit: boolean): void {
  for (const spot of headlamps) {
    const { x, y, metre } = at(spot);
    for (const [radius, dye] of [
      [0.2, ink.dark],
      [0.17, ink.sand],
      [0.14, lit ? ink.paper : ink.ice],
    ] as const) {
      pen.fillStyle = dye;
      pen.beginPath();
      pen.arc(x, y, radius * metre, 0, 7);
      pen.fill();
    }
    // Flutes of the glass: a disc in its middle would look at the visitor like an eye.
    pen.strokeStyle = ink.clay;
    pen.lineWidth = 0.016 * metre;
    pen.beginPath();
    for (const aside of [-0.07, 0, 0.07]) {
      const half = Math.sqrt(0.13 ** 2 - aside ** 2);
      pen.moveTo(x + aside * metre, y - half * metre);
      pen.lineTo(x + aside * metre, y + half * metre);
    }
    pen.stroke();
  }
}

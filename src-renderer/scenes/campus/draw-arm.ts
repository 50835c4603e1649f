import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { fillWithRim } from '../engine/rim.ts';
import { drawHalo, withinShade } from '../engine/brush.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The student's skin, and where the page's light falls on it. */
export const skin = 'rgb(168 116 76)';
export const warm = 'rgb(214 164 116)';

/** Where the sleeve bends, and where it ends at the wrist. */
const shoulder = [1744, 858] as const;
const elbow = [1672, 1042] as const;
const wrist = [1564, 936] as const;

/** The sleeve: from the shoulder down to the elbow, and from there to the hand. */
export function drawSleeve(pen: Pen): void {
  for (const [from, to, wide, narrow] of [
    [shoulder, elbow, 108, 94],
    [elbow, wrist, 92, 62],
  ] as const) {
    const at = (share: number): readonly [number, number] => [mix(from[0], to[0], share), mix(from[1], to[1], share)];
    const part = limb([
      [...from, wide],
      [...at(0.5), mix(wide, narrow, 0.4)],
      [...to, narrow],
    ]);
    // Round at the joint.
    const joint = new Path2D();
    joint.arc(from[0], from[1], wide / 2, 0, 2 * Math.PI, true);
    part.addPath(joint);
    drawHalo(pen, [part], 5);
    const light = [5, 3] as const;
    fillWithRim(pen, [part], light, ink.sand, ink.middle);
    // Ribs across it.
    const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const [along, down] = [(to[0] - from[0]) / long, (to[1] - from[1]) / long];
    withinShade(pen, part, light, () => {
      pen.strokeStyle = ink.deep;
      for (let rib = 0; rib < 7; rib++) {
        const [left, top] = at((rib + 0.3) / 7);
        pen.lineWidth = 6;
        pen.beginPath();
        pen.moveTo(left - down * 70, top + along * 70);
        pen.quadraticCurveTo(left + along * 22, top + down * 22, left + down * 70, top - along * 70);
        pen.stroke();
      }
    });
  }
}

/** Where the pen's tip is on the page, and where its end is. */
const [tip, end] = [
  [1424, 914],
  [1580, 800],
] as const;

/** The hand that holds the pen, its tip on a ring of the page. */
export function drawHand(pen: Pen): void {
  const line = (points: readonly (readonly [number, number])[], wide: number, colour: string): void => {
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.beginPath();
    for (const [x, y] of points) pen.lineTo(x, y);
    pen.stroke();
  };
  const onPen = (share: number): readonly [number, number] => [mix(tip[0], end[0], share), mix(tip[1], end[1], share)];
  // Beyond the pen: the thumb that presses it from the other side.
  const thumb = limb([
    [1516, 852, 30],
    [1474, 852, 27],
    [1446, 876, 20],
  ]);
  outlined(pen, [thumb]);
  line([tip, end], 20, ink.black);
  line([onPen(0.16), end], 12, ink.orange);
  line([onPen(0.9), end], 12, ink.paper);
  line([onPen(0.12), onPen(0.16)], 12, ink.paper);
  line([tip, onPen(0.08)], 7, ink.black);
  // The back of the hand, the finger that leads the pen, and those that are bent under it: one shape.
  const back = blob([
    [1606, 902],
    [1572, 862],
    [1530, 846],
    [1504, 860],
    [1498, 900],
    [1504, 946],
    [1532, 966],
    [1572, 958],
  ]);
  const fingers = [
    limb([
      [1524, 872, 36],
      [1482, 872, 31],
      [1448, 898, 22],
    ]),
    limb([
      [1526, 898, 34],
      [1486, 904, 31],
      [1462, 920, 24],
    ]),
    limb([
      [1530, 922, 32],
      [1498, 932, 30],
      [1478, 942, 24],
    ]),
    limb([
      [1540, 946, 30],
      [1514, 956, 27],
      [1498, 962, 22],
    ]),
  ];
  outlined(pen, [back, ...fingers]);
  for (const crease of [
    [
      [1512, 888],
      [1484, 889],
      [1460, 908],
    ],
    [
      [1514, 914],
      [1490, 919],
      [1474, 931],
    ],
    [
      [1518, 938],
      [1504, 944],
      [1490, 953],
    ],
  ] as const)
    line(crease, 4.5, ink.black);
  // Light of the page along the uppermost finger, and its nail.
  line(
    [
      [1516, 862],
      [1484, 862],
      [1460, 880],
    ],
    4,
    warm,
  );
  pen.fillStyle = warm;
  pen.fill(oval(1450, 895, 7, 5));
  const [across, down] = [(elbow[0] - wrist[0]) / 150, (elbow[1] - wrist[1]) / 150];
  const cuff = limb([
    [wrist[0] + 16 - down * 34, wrist[1] + across * 34, 32],
    [wrist[0] + 16 + across * 4, wrist[1] + down * 4, 34],
    [wrist[0] + 16 + down * 34, wrist[1] - across * 34, 32],
  ]);
  pen.strokeStyle = ink.black;
  pen.lineWidth = 9;
  pen.stroke(cuff);
  pen.fillStyle = ink.orange;
  pen.fill(cuff);
}

/** Shapes of skin that are one, with a line about the whole. */
function outlined(pen: Pen, paths: readonly Path2D[]): void {
  pen.strokeStyle = ink.black;
  pen.lineWidth = 9;
  for (const path of paths) pen.stroke(path);
  pen.fillStyle = skin;
  for (const path of paths) pen.fill(path);
}

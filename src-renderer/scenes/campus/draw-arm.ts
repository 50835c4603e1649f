import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { drawHalo } from './draw-notebook.ts';
import { rimmed, within } from './edges.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The student's skin. */
export const skin = 'rgb(138 90 58)';

/** Where the sleeve bends, and where it ends at the wrist. */
const shoulder = [1704, 852] as const;
const elbow = [1662, 1040] as const;
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
    rimmed(pen, part, [5, 3], ink.sand, ink.middle);
    // Ribs across it.
    const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const [along, down] = [(to[0] - from[0]) / long, (to[1] - from[1]) / long];
    within(pen, part, () => {
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

/** The hand that holds the pen, its tip on a ring of the page. */
export function drawHand(pen: Pen): void {
  const [left, top] = [1486, 884];
  const at = ([across, down]: readonly [number, number]): readonly [number, number] => [left + across, top + down];
  const part = (path: Path2D, colour: string): void => {
    pen.strokeStyle = ink.black;
    pen.lineWidth = 8;
    pen.stroke(path);
    pen.fillStyle = colour;
    pen.fill(path);
  };
  const finger = (points: readonly (readonly [number, number, number])[]): Path2D =>
    limb(points.map(([across, down, thick]) => [left + across, top + down, thick] as const));
  // Behind the pen: the finger on which it rests.
  part(
    finger([
      [30, 34, 30],
      [-14, 40, 24],
      [-46, 40, 17],
    ]),
    skin,
  );
  for (const [from, to, wide, colour] of [
    [[70, -66], [-62, 30], 18, ink.black],
    [[70, -66], [-62, 30], 10, ink.orange],
    [[70, -66], [54, -54], 10, ink.paper],
    [[-60, 28], [-70, 41], 6, ink.black],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.beginPath();
    pen.moveTo(...at(from));
    pen.lineTo(...at(to));
    pen.stroke();
  }
  // The back of the hand and the finger that leads the pen are one shape.
  const back = blob(
    (
      [
        [92, 26],
        [66, -8],
        [34, -20],
        [4, -14],
        [-26, -4],
        [-46, 8],
        [-46, 22],
        [-22, 20],
        [0, 20],
        [4, 48],
        [30, 70],
        [60, 78],
      ] as const
    ).map(at),
  );
  part(back, skin);
  part(
    finger([
      [44, 62, 30],
      [8, 60, 25],
      [-24, 50, 19],
    ]),
    skin,
  );
  within(pen, back, () => {
    pen.fillStyle = skin;
    pen.fill(oval(left + 48, top + 46, 26, 24));
  });
  const [across, down] = [(elbow[0] - wrist[0]) / 150, (elbow[1] - wrist[1]) / 150];
  const cuff = limb([
    [wrist[0] - down * 32, wrist[1] + across * 32, 30],
    [wrist[0] + across * 4, wrist[1] + down * 4, 32],
    [wrist[0] + down * 32, wrist[1] - across * 32, 30],
  ]);
  part(cuff, ink.orange);
}

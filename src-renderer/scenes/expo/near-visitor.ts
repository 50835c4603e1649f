import { hash, noise } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval, type Knot } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { within, type Brush } from '../engine/brush.ts';

/** Who takes the box, seen from behind. */
export function drawVisitor({ pen, halo, quiet, rim, cuts, stroke }: Brush): void {
  const [vx, vy] = [1128, 706];
  const at = (x: number, y: number, corner?: 1): Knot => (corner ? [vx + x, vy + y, corner] : [vx + x, vy + y]);
  const body = blob([
    at(-26, 112),
    at(-120, 150),
    at(-158, 215),
    at(-172, 440, 1),
    at(186, 440, 1),
    at(166, 215),
    at(128, 150),
    at(30, 112),
  ]);
  const arm = limb([
    [vx + 84, vy + 200, 92],
    [vx + 156, vy + 212, 98],
    [vx + 222, vy + 196, 80],
    [vx + 262, vy + 170, 62],
    [vx + 284, vy + 150, 52],
  ]);
  const neck = blob([at(-34, 60), at(-36, 110), at(-70, 140), at(74, 140), at(38, 110), at(36, 60)]);
  const head = blob([
    at(-76, 6),
    at(-66, -66),
    at(4, -102),
    at(70, -66),
    at(80, 6),
    at(62, 70),
    at(2, 98),
    at(-58, 70),
  ]);
  const ear = oval(vx + 80, vy + 22, 10, 20);
  const scarf = blob([
    at(-78, 96),
    at(-96, 132),
    at(-60, 168),
    at(20, 176),
    at(84, 154),
    at(96, 118),
    at(70, 92),
    at(0, 120),
  ]);
  const tail = blob([at(-60, 150), at(-20, 164), at(-26, 260), at(-40, 340, 1), at(-96, 330), at(-84, 240)]);
  quiet([head, scarf]);
  halo([body, arm], 7);
  halo([head, scarf, ear]);
  // A coat of one piece, with an edge of light all round.
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 6;
  for (const piece of [body, arm]) pen.stroke(piece);
  rim([body, arm], -3, 3, ink.sand, ink.middle);
  within(pen, body, () => {
    for (let line = 0; line < 11; line++)
      stroke(
        ink.dark,
        mix(6.5, 1.2, line / 10),
        // Short of the edge of light, which they would cut into dashes.
        [vx + 150 + line * 2, vy + 176 + line * 21],
        [vx + 60, vy + 226 + line * 22],
        [vx - 40 - line * 8 + noise(line, 3) * 50, vy + 206 + line * 21],
      );
  });
  // The sleeve lies over the back.
  pen.fillStyle = ink.middle;
  pen.fill(
    limb([
      [vx + 88, vy + 200, 84],
      [vx + 150, vy + 213, 82],
      [vx + 188, vy + 212, 66],
    ]),
  );
  within(pen, body, () => stroke(ink.dark, 4, [vx + 104, vy + 146], [vx + 62, vy + 206], [vx + 94, vy + 262]));
  // Folds run along the sleeve to the hand.
  within(pen, arm, () => {
    for (let line = 0; line < 4; line++)
      stroke(
        ink.dark,
        mix(2, 5.5, line / 3),
        [vx + 92 + line * 6, vy + 184 + line * 18],
        [vx + 196 + line * 4, vy + 202 + line * 17],
        [vx + 276 + line * 5, vy + 142 + line * 9],
      );
  });
  rim([tail], -4, 2, ink.paper, ink.ice);
  rim([neck], -3, 2, ink.sand, ink.clay);
  // The hair's shadow.
  within(pen, neck, () => {
    for (let line = 0; line < 3; line++)
      stroke(
        ink.dark,
        mix(4, 1.6, line / 2),
        [vx - 44, vy + 86 + line * 9],
        [vx, vy + 112 + line * 6],
        [vx + 46, vy + 84 + line * 9],
      );
  });
  rim([head], -6, 4, ink.sand, ink.dark);
  // Without an edge all round, dark hair would be lost in the quiet about it.
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 3.5;
  pen.stroke(head);
  // Short hair, combed down from the crown: few strands, and no rings.
  within(pen, head, () => {
    for (let line = 0; line < 8; line++) {
      const side = (line + 0.5) / 4 - 1;
      const low = 20 + 56 * hash(line, 7);
      stroke(
        ink.middle,
        mix(5.4, 3, Math.abs(side)),
        [vx + 6 + side * 12, vy - 84 + Math.abs(side) * 8],
        [vx + 6 + side * 92, vy - 70],
        [vx + 2 + side * 72, vy + low - Math.abs(side) * 24],
      );
    }
  });
  pen.fillStyle = ink.clay;
  pen.fill(ear);
  rim([scarf], -4, 3, ink.paper, ink.ice);
  cuts(scarf, 5, ink.middle, (share) => ({
    from: [vx - 84 + share * 10, vy + 118 + share * 10],
    bend: [vx, vy + 150 + share * 14],
    to: [vx + 92, vy + 112 + share * 14],
    thick: [0, mix(9, 3, share)],
  }));
}

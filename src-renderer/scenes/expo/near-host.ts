import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, oval, type Knot } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { within, type Brush } from './brush.ts';

/**
 * Who keeps the stall, in profile.
 *
 * @returns the near sleeve, which lies over the box
 */
export function drawHost({ pen, halo, rim, cuts, stroke }: Brush): Path2D {
  const [hx, hy] = [1772, 520];
  const at = (x: number, y: number, corner?: 1): Knot => (corner ? [hx + x, hy + y, corner] : [hx + x, hy + y]);
  const body = blob([
    [1786, 648],
    [1742, 676],
    [1706, 760],
    [1716, 880],
    [1690, 1000],
    [1668, 1120, 1],
    [2000, 1120, 1],
    [2000, 720],
    [1900, 662],
  ]);
  const farArm = limb([
    [1752, 712, 84],
    [1668, 842, 70],
    [1600, 830, 52],
    [1520, 796, 42],
  ]);
  const nearArm = limb([
    [1812, 722, 124],
    [1756, 884, 96],
    [1640, 880, 66],
    [1548, 842, 48],
    [1508, 834, 40],
  ]);
  const neck = blob([at(-6, 50), at(-14, 110), at(-44, 150), at(70, 150), at(58, 90), at(54, 40)]);
  const head = blob([
    at(-34, -84),
    at(-66, -48),
    at(-70, -20),
    at(-68, -8),
    at(-97, 24, 1),
    at(-78, 33, 1),
    at(-85, 44),
    at(-73, 51, 1),
    at(-81, 60),
    at(-72, 70),
    at(-72, 92),
    at(-42, 104),
    at(4, 84),
    at(46, 50),
    at(70, 0),
    at(56, -70),
    at(10, -98),
  ]);
  const hair = blob([
    at(-44, -66),
    at(-34, -100),
    at(14, -120),
    at(66, -98),
    at(92, -44),
    at(86, 20),
    at(58, 54),
    at(30, 36),
    at(26, -6),
    at(2, -40),
    at(-24, -52),
  ]);
  const bun = oval(hx + 100, hy + 26, 40, 44);
  const ear = oval(hx + 22, hy + 8, 12, 19);
  halo([body, farArm, nearArm, neck, head, hair, bun]);
  rim([farArm], 0, 5, ink.paper, ink.green);
  rim([body], 6, 3, ink.paper, ink.ice);
  cuts(body, 9, ink.middle, (share) => ({
    from: [1724 + share * 150, 690 + share * 20],
    bend: [1690 + share * 230, 900],
    to: [1716 + share * 280, 1120],
    thick: [mix(20, 5, share), 20],
  }));
  rim([neck], -5, 2, ink.clay, ink.sand);
  rim([head], 4, 2, ink.paper, ink.sand);
  within(pen, head, () => {
    for (let line = 0; line < 7; line++)
      stroke(
        ink.clay,
        mix(6, 1.2, line / 6),
        [hx + 52 - line * 13, hy + 110],
        [hx + 38 - line * 12, hy + 50],
        [hx + 44 - line * 8, hy - 10 + line * 6],
      );
  });
  pen.fillStyle = ink.sand;
  pen.fill(ear);
  pen.strokeStyle = ink.middle;
  pen.lineWidth = 3;
  pen.stroke(ear);
  rim([hair], 3, 5, ink.sand, ink.dark);
  rim([bun], 2, 4, ink.sand, ink.dark);
  within(pen, hair, () => {
    for (let line = 0; line < 7; line++)
      stroke(
        ink.green,
        mix(4.6, 1.4, line / 6),
        [hx - 40 + line * 9, hy - 42 - line * 8],
        [hx + 30 + line * 6, hy - 84 + line * 4],
        [hx + 66 + line * 2, hy + 44 - line * 4],
      );
  });
  within(pen, bun, () => {
    pen.strokeStyle = ink.green;
    for (let line = 0; line < 4; line++) {
      pen.lineWidth = 3.4 - line * 0.5;
      pen.beginPath();
      pen.ellipse(hx + 100, hy + 26, 8 + line * 10, 9 + line * 11, 0, 0, 7);
      pen.stroke();
    }
  });
  stroke(ink.dark, 4.4, [hx - 64, hy - 2], [hx - 52, hy + 6], [hx - 36, hy + 1]);
  stroke(ink.dark, 4.6, [hx - 66, hy - 24], [hx - 50, hy - 34], [hx - 30, hy - 26]);
  stroke(ink.rust, 3.6, [hx - 76, hy + 51], [hx - 64, hy + 50], [hx - 58, hy + 44]);
  return nearArm;
}

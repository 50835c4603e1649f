import { mix } from '../../plates/printing/shape.ts';
import { blob, oval, type Knot } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { within, type Brush } from '../engine/brush.ts';

/** Her coat, from the shoulders down. */
export const hostBody = blob([
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

/** The stallholder in profile, without her arms: near-gift.ts and near-socks.ts draw them over what she gives. */
export function drawHost({ pen, halo, quiet, rim, cuts, stroke }: Brush): void {
  const [hx, hy] = [1772, 520];
  const at = (x: number, y: number, corner?: 1): Knot => (corner ? [hx + x, hy + y, corner] : [hx + x, hy + y]);
  const neck = blob([at(-6, 50), at(-14, 110), at(-44, 150), at(70, 150), at(58, 90), at(54, 40)]);
  const head = blob([
    at(-40, -84),
    at(-68, -52),
    at(-73, -26),
    at(-70, -8),
    at(-80, 10),
    at(-93, 26),
    at(-88, 35),
    at(-77, 37),
    at(-82, 45),
    at(-81, 50),
    at(-75, 53, 1),
    at(-80, 58),
    at(-78, 66),
    at(-72, 71),
    at(-75, 84),
    at(-66, 98),
    at(-48, 103),
    at(-14, 92),
    at(24, 68),
    at(48, 46),
    at(70, 0),
    at(56, -70),
    at(10, -98),
  ]);
  const hair = blob([
    at(-68, -54),
    at(-52, -96),
    at(4, -121),
    at(66, -98),
    at(92, -44),
    at(86, 20),
    at(58, 54),
    at(34, 34),
    at(30, -4),
    at(10, -30),
    at(-20, -44),
    at(-52, -48),
  ]);
  const bun = oval(hx + 100, hy + 26, 40, 44);
  const ear = oval(hx + 22, hy + 8, 12, 19);
  quiet([neck, head, hair, bun]);
  halo([hostBody, neck, head, hair, bun]);
  rim([hostBody], 6, 3, ink.paper, ink.ice);
  cuts(hostBody, 9, ink.middle, (share) => ({
    from: [1724 + share * 150, 690 + share * 20],
    bend: [1690 + share * 230, 900],
    to: [1716 + share * 280, 1120],
    thick: [mix(20, 5, share), 20],
  }));
  rim([neck], -5, 2, ink.clay, ink.sand);
  // A soft shadow under the jaw is all: more lines would make her old.
  within(pen, neck, () => {
    pen.fillStyle = ink.clay;
    pen.fill(blob([at(-60, 92), at(-40, 112), at(0, 112), at(44, 84), at(64, 40), at(30, 40), at(0, 70)]));
  });
  rim([head], 4, 2, ink.paper, ink.sand);
  pen.fillStyle = ink.sand;
  pen.fill(ear);
  pen.strokeStyle = ink.middle;
  pen.lineWidth = 3;
  pen.stroke(ear);
  rim([bun], 2, 4, ink.sand, ink.dark);
  // Without an edge all round, dark hair would be lost in the quiet about it.
  pen.strokeStyle = ink.sand;
  pen.lineWidth = 3.5;
  pen.stroke(bun);
  rim([hair], 3, 5, ink.sand, ink.dark);
  pen.stroke(hair);
  within(pen, hair, () => {
    for (let line = 0; line < 7; line++)
      stroke(
        ink.green,
        mix(4.6, 1.4, line / 6),
        [hx - 58 + line * 11, hy - 52 - line * 8],
        [hx + 30 + line * 6, hy - 84 + line * 4],
        [hx + 66 + line * 2, hy + 44 - line * 4],
      );
  });
  // Hair is wound into the bun from below: strands, and no rings.
  within(pen, bun, () => {
    for (let line = 0; line < 4; line++)
      stroke(
        ink.green,
        4 - line * 0.6,
        [hx + 66 + line * 5, hy + 40 + line * 9],
        [hx + 84 + line * 12, hy - 14 + line * 16],
        [hx + 136 + line * 3, hy - 2 + line * 17],
      );
  });
  // She looks down at what she gives: a lid, and the eye under it.
  pen.fillStyle = ink.dark;
  pen.fill(oval(hx - 62, hy + 3, 4.4, 5.4));
  stroke(ink.dark, 4.2, [hx - 71, hy + 2], [hx - 60, hy - 7], [hx - 38, hy - 1]);
  stroke(ink.dark, 3.6, [hx - 68, hy - 18], [hx - 54, hy - 25], [hx - 36, hy - 19]);
  stroke(ink.rust, 3.6, [hx - 77, hy + 53], [hx - 68, hy + 53], [hx - 61, hy + 49]);
}

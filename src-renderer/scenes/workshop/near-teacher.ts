import { mix } from '../../plates/printing/shape.ts';
import { within, type Brush } from '../engine/brush.ts';
import { about, blob, oval, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { cutLine } from '../engine/strokes.ts';
import { drawPointingArm } from './near-pointing.ts';

/** The middle of the head. */
const [hx, hy] = [1772, 574];
const { at, spot } = about(hx, hy);

/** The work jacket, from the collar down, cropped by the screen's edge. */
const jacket = blob([
  at(-40, 118),
  at(-92, 160),
  at(-122, 250),
  at(-124, 360),
  at(-134, 540, 1),
  at(260, 540, 1),
  at(260, 150),
  at(140, 116),
  at(70, 96),
]);

const face = blob([
  at(-44, -76),
  at(-69, -46),
  at(-74, -24),
  at(-69, -7),
  at(-80, 13),
  at(-93, 29),
  at(-90, 38),
  at(-77, 42),
  at(-80, 49),
  at(-81, 55),
  at(-75, 59, 1),
  at(-80, 64),
  at(-78, 72),
  at(-73, 80),
  at(-76, 94),
  at(-68, 109),
  at(-48, 116),
  at(-10, 104),
  at(30, 82),
  at(54, 50),
  at(70, 0),
  at(56, -70),
  at(8, -96),
]);
const hair = blob([
  at(14, -40),
  at(96, -44),
  at(98, 10),
  at(80, 62),
  at(58, 70),
  at(48, 44),
  at(46, 6),
  at(26, -6),
  at(16, 16),
  at(4, 10),
]);

/** The teacher in profile, in a work jacket and a cap, who looks where the arm points. It is the portrait of no real person. */
export function drawTeacher(brush: Brush): void {
  const { halo } = brush;
  halo([jacket], 16);
  drawPointingArm(brush);
  halo([jacket], 4.5);
  drawNeck(brush);
  drawJacket(brush);
  drawHead(brush);
  drawCap(brush);
}

function drawNeck({ pen, halo, rim }: Brush): void {
  const neck = blob([at(-14, 70), at(-22, 120), at(-44, 170), at(84, 160), at(72, 90), at(64, 20)]);
  halo([neck], 5);
  rim([neck], 5, 2, ink.paper, ink.sand);
  within(pen, neck, () => {
    pen.fillStyle = ink.clay;
    pen.fill(blob([at(-60, 100), at(-30, 124), at(20, 118), at(58, 84), at(80, 20), at(30, 30), at(0, 80)]));
  });
}

function drawJacket({ pen, halo, rim, cuts, stroke }: Brush): void {
  rim([jacket], 7, 4, ink.paper, ink.ice);
  // The back lies in shade: cuts that thicken towards it.
  cuts(jacket, 8, ink.green, (share) => ({
    from: [hx + 244 - share * 26, hy + 150 + share * 44],
    bend: [hx + 172 - share * 96, hy + 330 + share * 30],
    to: [hx + 226 - share * 112, hy + 540],
    thick: [mix(26, 9, share), 10],
  }));
  // The front's edge with a button, and a pocket with a pencil.
  stroke(ink.dark, 5, spot(-62, 176), spot(-88, 330), spot(-84, 540));
  pen.fillStyle = ink.dark;
  pen.fill(oval(hx - 96, hy + 232, 7, 8));
  const pocket = polygon([spot(-40, 236), spot(24, 226), spot(26, 254), spot(-6, 268), spot(-38, 262)]);
  cutLine(pen, [spot(-26, 200), spot(-21, 236)], 17, ink.dark);
  cutLine(pen, [spot(-26, 202), spot(-21, 236)], 9, ink.sand);
  halo([pocket], 2.6);
  pen.fillStyle = ink.ice;
  pen.fill(pocket);
  const collar = blob([at(-44, 120), at(-70, 166), at(-54, 214, 1), at(6, 176), at(70, 128), at(66, 96), at(10, 138)]);
  const stand = blob([at(70, 92), at(110, 112), at(96, 150), at(40, 170), at(10, 172), at(58, 130)]);
  halo([stand, collar], 3.5);
  rim([stand], 3, 4, ink.paper, ink.ice);
  rim([collar], 4, 4, ink.paper, ink.ice);
  stroke(ink.green, 4, spot(-52, 190), spot(-6, 160), spot(56, 122));
}

function drawHead(brush: Brush): void {
  const { pen, halo, rim, cut, cuts } = brush;
  halo([face, hair], 16);
  rim([face], 4, 3, ink.paper, ink.sand);
  drawFaceShade(brush);
  rim([hair], 3, 4, ink.sand, ink.dark);
  cuts(hair, 4, ink.ice, (share) => ({
    from: spot(34 + share * 44, -34),
    bend: spot(52 + share * 32, 8),
    to: spot(58 + share * 14, 60 - share * 10),
    thick: [mix(7, 4, share), 0],
  }));
  pen.fillStyle = ink.sand;
  pen.fill(oval(hx + 31, hy + 16, 14, 22));
  cut(ink.clay, { from: spot(22, 6), bend: spot(14, 26), to: spot(34, 40), thick: [-9, 6] });
  cut(ink.clay, { from: spot(28, 2), bend: spot(48, 8), to: spot(29, 30), thick: [-12, 2] });
  // Lids and a brow over eyes that look down at what is shown, and a mouth that has said it.
  pen.fillStyle = ink.dark;
  pen.fill(oval(hx - 62, hy + 4, 4.6, 5.4));
  cut(ink.dark, { from: spot(-75, 5), bend: spot(-60, -13), to: spot(-36, 3), thick: [2, 9] });
  cut(ink.dark, { from: spot(-73, -10), bend: spot(-56, -25), to: spot(-26, -12), thick: [0, 11] });
  cut(ink.rust, { from: spot(-80, 58), bend: spot(-67, 63), to: spot(-52, 53), thick: [-1, -7] });
  // The wing of the nose, the fold beside the mouth, and the shade under the lip.
  cut(ink.clay, { from: spot(-78, 26), bend: spot(-66, 26), to: spot(-68, 38), thick: [-5, 5] });
  cut(ink.clay, { from: spot(-58, 34), bend: spot(-44, 46), to: spot(-46, 62), thick: [-5, 1] });
  cut(ink.clay, { from: spot(-76, 76), bend: spot(-66, 78), to: spot(-58, 74), thick: [0, 6] });
}

/** Planes in shade: under the cap, and from the temple down to the jaw, whose edge is cut in lines. */
function drawFaceShade({ pen, cuts }: Brush): void {
  within(pen, face, () => {
    pen.fillStyle = ink.clay;
    pen.fill(blob([at(-90, -80), at(-76, -34), at(-30, -28), at(40, -36), at(60, -80)]));
    pen.fill(blob([at(-44, 124), at(-14, 98), at(12, 70), at(22, 36), at(80, 10), at(80, 130)]));
  });
  cuts(face, 3, ink.clay, (share) => ({
    from: spot(mix(20, 4, share), mix(22, 46, share)),
    bend: spot(mix(6, -12, share), mix(66, 78, share)),
    to: spot(mix(-24, -44, share), mix(102, 106, share)),
    thick: [mix(10, 6, share), 4],
  }));
}

function drawCap({ halo, rim, cuts }: Brush): void {
  const crown = blob([
    at(-74, -46, 1),
    at(-80, -98),
    at(-34, -140),
    at(36, -144),
    at(92, -108),
    at(104, -40, 1),
    at(20, -44),
  ]);
  const band = blob([at(-80, -70, 1), at(0, -72), at(104, -74, 1), at(108, -34, 1), at(20, -36), at(-78, -36, 1)]);
  const peak = blob([
    at(-44, -37, 1),
    at(-72, -60),
    at(-106, -51),
    at(-136, -24, 1),
    at(-120, -21),
    at(-92, -31),
    at(-64, -35),
  ]);
  halo([crown, peak], 14);
  rim([crown], 6, 6, ink.paper, ink.ice);
  cuts(crown, 6, ink.green, (share) => ({
    from: [hx + 30 + share * 10, hy - 140 + share * 14],
    bend: [hx + 20 + share * 70, hy - 110],
    to: [hx - 40 + share * 132, hy - 62],
    thick: [mix(2, 9, share), 4],
  }));
  halo([band], 3);
  rim([band], 3, 3, ink.sand, ink.middle);
  halo([peak], 3);
  rim([peak], 2, 4, ink.sand, ink.middle);
}

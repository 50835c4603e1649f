import { mix } from '../../plates/printing/shape.ts';
import { within, type Brush } from '../engine/brush.ts';
import { blob, oval, polygon, type Knot } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { cutLine } from '../engine/strokes.ts';

/** The middle of the head. */
const [hx, hy] = [1772, 574];
const at = (x: number, y: number, corner?: 1): Knot => (corner ? [hx + x, hy + y, corner] : [hx + x, hy + y]);
const spot = (x: number, y: number) => [hx + x, hy + y] as const;

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

/** Who teaches, in profile: in a work jacket and a cap, and the eyes on what the arm points to. Somebody, and nobody's portrait. */
export function drawTeacher(brush: Brush): void {
  const { halo } = brush;
  halo([jacket], 16);
  halo([jacket], 7);
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
  // The front's edge with its buttons, and a pocket with a pencil.
  stroke(ink.dark, 5, spot(-62, 176), spot(-88, 330), spot(-84, 540));
  for (const [x, y] of [
    [-96, 268],
    [-104, 352],
  ] as const) {
    pen.fillStyle = ink.dark;
    pen.fill(oval(hx + x, hy + y, 7, 8));
  }
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

function drawHead({ pen, halo, rim, stroke }: Brush): void {
  const face = blob([
    at(-44, -76),
    at(-70, -46),
    at(-75, -22),
    at(-70, -6),
    at(-84, 14),
    at(-98, 29),
    at(-93, 39),
    at(-78, 42),
    at(-82, 50),
    at(-83, 55),
    at(-76, 59, 1),
    at(-82, 65),
    at(-78, 74),
    at(-74, 80),
    at(-79, 94),
    at(-68, 110),
    at(-46, 116),
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
  const ear = oval(hx + 32, hy + 16, 15, 23);
  halo([face, hair], 16);
  halo([face, hair]);
  rim([face], 4, 3, ink.paper, ink.sand);
  within(pen, face, () => {
    pen.fillStyle = ink.clay;
    // The cap's shadow, and the cheek's.
    pen.fill(blob([at(-90, -80), at(-74, -34), at(-30, -26), at(40, -34), at(60, -80)]));
    pen.fill(blob([at(-50, 120), at(-10, 92), at(26, 62), at(44, 30), at(80, 10), at(80, 130)]));
  });
  rim([hair], 3, 4, ink.sand, ink.dark);
  within(pen, hair, () => {
    for (let line = 0; line < 6; line++)
      stroke(
        ink.ice,
        mix(3.6, 1.6, line / 5),
        spot(24 + line * 12, -40),
        spot(46 + line * 10, 4),
        spot(56 + line * 6, 66),
      );
  });
  halo([ear], 2.4);
  pen.fillStyle = ink.sand;
  pen.fill(ear);
  stroke(ink.dark, 3, spot(26, 4), spot(44, 8), spot(32, 28));
  // An eye that looks down at what is shown, under its lid and brow; a line of the cheek, and a mouth about to speak.
  pen.fillStyle = ink.dark;
  pen.fill(oval(hx - 63, hy + 3, 5, 6));
  stroke(ink.dark, 4.6, spot(-74, 2), spot(-60, -10), spot(-38, 0));
  stroke(ink.dark, 6, spot(-72, -20), spot(-56, -31), spot(-32, -22));
  stroke(ink.dark, 2.6, spot(-32, 4), spot(-26, 8), spot(-22, 14));
  stroke(ink.clay, 3.4, spot(-64, 36), spot(-52, 44), spot(-52, 58));
  stroke(ink.rust, 4, spot(-80, 60), spot(-69, 61), spot(-59, 57));
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
  const peak = blob([at(-60, -58), at(-100, -52), at(-134, -26, 1), at(-122, -20), at(-94, -30), at(-56, -32)]);
  halo([crown, peak], 14);
  halo([crown, peak]);
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

import { seeded } from '../../core/time/clock.ts';
import { mix } from '../../plates/printing/shape.ts';
import { polygon } from '../engine/contour.ts';
import { cutLine, type Spot } from '../engine/strokes.ts';
import { drawHalo } from '../engine/brush.ts';
import { ink } from '../engine/ink.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The sill of the window, of wood. */
export function drawSill(pen: Pen): void {
  const sill = polygon([
    [650, 1120],
    [800, 986],
    [2100, 930],
    [2100, 1420],
    [460, 1420],
  ]);
  drawHalo(pen, [sill], 8);
  pen.fillStyle = ink.middle;
  pen.fill(sill);
  pen.save();
  pen.clip(sill);
  for (let grain = 0; grain < 22; grain++) {
    pen.strokeStyle = grain % 2 ? ink.green : ink.deep;
    pen.lineWidth = mix(3, 9, Math.min(1, grain / 8));
    pen.beginPath();
    pen.moveTo(500, 976 + grain * 17);
    pen.quadraticCurveTo(1300, 944 + grain * 18, 2100, 936 + grain * 20);
    pen.stroke();
  }
  pen.strokeStyle = ink.ice;
  pen.lineWidth = 7;
  pen.beginPath();
  pen.moveTo(786, 989);
  pen.lineTo(2100, 933);
  pen.stroke();
  pen.restore();
}

/** The open notebook, whose page shines: rings of light go out from it over the room. */
export function drawNotebook(pen: Pen): void {
  drawShine(pen);
  const cover = polygon([
    [1126, 850],
    [1330, 816],
    [1534, 798],
    [1606, 964],
    [1374, 1004],
    [1140, 1028],
  ]);
  drawHalo(pen, [cover], 7);
  pen.fillStyle = ink.orange;
  pen.fill(cover);
  const written = new Path2D();
  written.moveTo(1142, 848);
  written.bezierCurveTo(1200, 806, 1280, 802, 1330, 828);
  written.bezierCurveTo(1346, 880, 1360, 930, 1372, 986);
  written.bezierCurveTo(1310, 956, 1222, 970, 1152, 1010);
  written.closePath();
  const drawn = new Path2D();
  drawn.moveTo(1330, 828);
  drawn.bezierCurveTo(1384, 782, 1460, 784, 1522, 808);
  drawn.lineTo(1590, 956);
  drawn.bezierCurveTo(1510, 932, 1430, 948, 1372, 986);
  drawn.bezierCurveTo(1360, 930, 1346, 880, 1330, 828);
  drawn.closePath();
  for (let sheet = 3; sheet >= 0; sheet--) {
    pen.save();
    pen.translate(0, sheet * 4);
    pen.fillStyle = sheet === 0 ? ink.paper : sheet % 2 ? ink.clay : ink.sand;
    pen.fill(written);
    pen.fill(drawn);
    pen.restore();
  }
  pen.strokeStyle = ink.clay;
  pen.lineWidth = 4;
  pen.beginPath();
  pen.moveTo(1330, 828);
  pen.quadraticCurveTo(1346, 900, 1372, 986);
  pen.stroke();
  pen.save();
  pen.clip(written);
  drawNotes(pen);
  pen.restore();
}

function drawShine(pen: Pen): void {
  pen.save();
  pen.beginPath();
  pen.rect(500, -80, 1700, 1052);
  pen.clip();
  const circle = (radius: number): void => {
    pen.beginPath();
    pen.ellipse(1356, 930, radius, radius * 0.66, -0.05, 0, 7);
  };
  circle(328);
  pen.fillStyle = ink.dark;
  pen.fill();
  for (const [radius, colour, wide] of [
    [314, ink.rust, 3],
    [296, ink.orange, 6],
    [274, ink.orange, 11],
    [250, ink.sand, 15],
  ] as const) {
    circle(radius);
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.stroke();
  }
  circle(236);
  pen.fillStyle = ink.sand;
  pen.fill();
  pen.restore();
}

/** Notes in no script: strokes, a wave, dots. */
function drawNotes(pen: Pen): void {
  const chance = seeded(9);
  const at = (across: number, down: number): Spot => [
    mix(mix(1150, 1168, down), mix(1326, 1366, down), across),
    mix(mix(848, 812, across), mix(1000, 970, across), down),
  ];
  for (const [row, down] of [0.18, 0.34, 0.66, 0.82].entries()) {
    let from = 0.12;
    while (from < 0.82) {
      const to = Math.min(0.9, from + 0.08 + 0.18 * chance());
      cutLine(pen, [at(from, down), at(to, down)], row % 2 ? 4 : 5.4, ink.middle);
      from = to + 0.06;
    }
  }
  const wave = Array.from({ length: 31 }, (_, step) =>
    at(0.14 + (step / 30) * 0.76, 0.5 + 0.045 * Math.sin(step * 0.95)),
  );
  cutLine(pen, wave, 4, ink.middle);
}

import { noise } from '../../plates/printing/noise.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { blob, limb } from '../engine/contour.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The middle of the near guest's back, and the umbrella's crown. Units of the layout. */
const back = 1696;
const [crownX, crownY] = [1712, 232];

/** The thirty-seventh, close by and from behind: a plain coat and hat under a paper umbrella ribbed like wood. */
export function drawNearGuest(pen: Pen): void {
  drawGuest(pen);
  drawUmbrella(pen);
}

/** A shape with light on its left edge. */
function lit(pen: Pen, path: Path2D, dx: number, dy: number): void {
  pen.fillStyle = css(palette.sand);
  pen.fill(path);
  pen.save();
  pen.clip(path);
  pen.translate(dx, dy);
  pen.fillStyle = css(palette.dark);
  pen.fill(path);
  pen.restore();
}

function drawGuest(pen: Pen): void {
  const x = back;
  const coat = blob([
    [x - 34, 640],
    [x - 96, 664],
    [x - 122, 700],
    [x - 114, 780],
    [x - 96, 850],
    [x - 104, 920],
    [x - 146, 1020],
    [x - 176, 1120, 1],
    [x + 200, 1120, 1],
    [x + 160, 1010],
    [x + 116, 920],
    [x + 100, 850],
    [x + 114, 780],
    [x + 124, 700],
    [x + 98, 664],
    [x + 36, 640],
  ]);
  const right = limb([
    [x + 98, 700, 62],
    [x + 146, 790, 56],
    [x + 140, 862, 46],
    [x + 96, 838, 40],
    [x + 70, 790, 36],
  ]);
  const left = limb([
    [x - 100, 700, 60],
    [x - 136, 810, 52],
    [x - 142, 910, 42],
    [x - 132, 966, 36],
  ]);
  const hand = blob([
    [x - 146, 960],
    [x - 152, 990],
    [x - 140, 1016],
    [x - 122, 1010],
    [x - 116, 976],
    [x - 120, 958],
  ]);
  pen.strokeStyle = css(palette.dark);
  pen.lineCap = 'round';
  lit(pen, right, 4, 2);
  lit(pen, coat, 6, 3);
  pen.save();
  pen.clip(coat);
  // Folds below the belt, thick in the light, and one seam down the back.
  for (let fold = 0; fold < 13; fold++) {
    const at = (fold / 12) * 2 - 1;
    const wide = mix(5, 0.9, (at + 1) / 2);
    pen.fillStyle = css(fold % 5 === 2 ? palette.sand : palette.green);
    const from = x + at * 84;
    const to = x + at * 170 + (noise(fold * 3.1, 2) - 0.5) * 30 + 8;
    const top = 888 + Math.abs(at) * 22 + noise(fold, 9) * 26;
    pen.beginPath();
    pen.moveTo(from, top);
    pen.bezierCurveTo(from + at * 12, top + 80, to - at * 18, 1030, to, 1140);
    pen.lineTo(to + wide * 2.2, 1140);
    pen.bezierCurveTo(to - at * 18 + wide * 1.6, 1030, from + at * 12 + wide, top + 80, from, top);
    pen.fill();
  }
  for (let row = 0; row < 8; row++) {
    pen.strokeStyle = css(palette.green);
    pen.lineWidth = mix(3, 1, row / 7);
    pen.beginPath();
    pen.moveTo(x - 124, 706 + row * 18);
    pen.quadraticCurveTo(x - 20, 730 + row * 18, x + 124, 712 + row * 18);
    pen.stroke();
  }
  // A half-belt with two buttons.
  pen.fillStyle = css(palette.orange);
  pen.beginPath();
  pen.moveTo(x - 70, 858);
  pen.quadraticCurveTo(x, 872, x + 70, 856);
  pen.lineTo(x + 70, 884);
  pen.quadraticCurveTo(x, 900, x - 70, 886);
  pen.closePath();
  pen.fill();
  pen.fillStyle = css(palette.dark);
  for (const at of [-52, 52]) {
    pen.beginPath();
    pen.arc(x + at, 872, 6, 0, 7);
    pen.fill();
  }
  pen.restore();
  lit(pen, hand, 4, 2);
  lit(pen, left, 5, 2);
  // Collar, neck, and the hat that covers the head.
  lit(
    pen,
    limb([
      [x, 560, 52],
      [x + 1, 610, 54],
      [x + 2, 650, 70],
    ]),
    5,
    2,
  );
  lit(
    pen,
    blob([
      [x - 62, 668],
      [x - 54, 618],
      [x, 634],
      [x + 56, 618],
      [x + 64, 668],
      [x, 684],
    ]),
    5,
    3,
  );
  lit(
    pen,
    blob([
      [x - 46, 520],
      [x - 50, 556],
      [x - 34, 592],
      [x + 2, 604],
      [x + 36, 592],
      [x + 52, 556],
      [x + 48, 520],
    ]),
    5,
    3,
  );
  const hat = blob([
    [x - 58, 520, 1],
    [x - 60, 470],
    [x - 40, 436],
    [x, 446],
    [x + 42, 436],
    [x + 62, 470],
    [x + 60, 520, 1],
  ]);
  lit(pen, hat, 5, 3);
  pen.save();
  pen.clip(hat);
  pen.fillStyle = css(palette.orange);
  pen.beginPath();
  pen.moveTo(x - 66, 498);
  pen.quadraticCurveTo(x, 520, x + 66, 498);
  pen.lineTo(x + 66, 520);
  pen.quadraticCurveTo(x, 542, x - 66, 520);
  pen.fill();
  pen.restore();
  lit(
    pen,
    blob([
      [x - 112, 524],
      [x - 60, 512],
      [x, 522],
      [x + 62, 512],
      [x + 114, 524],
      [x + 70, 546],
      [x, 554],
      [x - 68, 546],
    ]),
    3,
    4,
  );
  // The umbrella's stick.
  pen.strokeStyle = css(palette.dark);
  pen.lineWidth = 11;
  pen.beginPath();
  pen.moveTo(x + 60, 690);
  pen.lineTo(crownX + 14, crownY + 10);
  pen.stroke();
  pen.strokeStyle = css(palette.sand);
  pen.lineWidth = 2.4;
  pen.beginPath();
  pen.moveTo(x + 57, 672);
  pen.lineTo(crownX + 15, 440);
  pen.stroke();
}

const ribs = 16;
/** Half the angle of the umbrella's dome, radians, and its size. */
const dome = 1.12;
const [wide, flat, tall, tilt] = [430, 0.3, 196, -0.1];

/** A point of the umbrella: `from` its crown (0…dome), round about it. */
function onDome(from: number, round: number): readonly [x: number, y: number] {
  const away = (wide * Math.sin(from)) / Math.sin(dome);
  const rise = ((Math.cos(from) - Math.cos(dome)) / (1 - Math.cos(dome))) * tall;
  const x = away * Math.cos(round);
  const y = away * Math.sin(round) * flat - rise;
  return [crownX + x * Math.cos(tilt) - y * Math.sin(tilt), crownY + 94 + x * Math.sin(tilt) + y * Math.cos(tilt)];
}

/** The rim hangs between the ribs. */
function onRim(round: number): readonly [x: number, y: number] {
  const between = ((((round / (2 * Math.PI)) * ribs) % 1) + 1) % 1;
  return onDome(dome - 0.05 * Math.sin(between * Math.PI), round);
}

function drawUmbrella(pen: Pen): void {
  const round = (steps: number, at: (angle: number) => readonly [number, number]): void => {
    pen.beginPath();
    for (let step = 0; step <= steps; step++) pen.lineTo(...at((step / steps) * 2 * Math.PI));
    pen.fill();
  };
  pen.fillStyle = css(palette.dark);
  round(240, onRim);
  pen.fillStyle = css(palette.middle);
  for (let step = 0; step <= 60; step++) {
    const from = (step / 60) * dome;
    round(96, (angle) => (from > dome - 0.06 ? onRim(angle) : onDome(from, angle)));
  }
  for (let panel = 0; panel < ribs; panel++) drawPanel(pen, panel);
  for (let rib = 0; rib < ribs; rib++) {
    const angle = (rib / ribs) * 2 * Math.PI;
    if (Math.sin(angle) < -0.3) continue;
    pen.strokeStyle = css(palette.dark);
    pen.lineWidth = 4;
    pen.beginPath();
    for (let step = 0; step <= 30; step++) pen.lineTo(...onDome((step / 30) * dome, angle));
    pen.stroke();
    const [x, y] = onDome(dome, angle);
    pen.fillStyle = css(palette.dark);
    pen.beginPath();
    pen.arc(x, y + 2, 5, 0, 7);
    pen.fill();
  }
  pen.strokeStyle = css(palette.orange);
  pen.lineWidth = 6;
  pen.beginPath();
  for (let step = 0; step <= 120; step++) pen.lineTo(...onDome(dome * 0.93, (step / 120) * Math.PI));
  pen.stroke();
  const [x, y] = onDome(0, 0);
  pen.fillStyle = css(palette.dark);
  pen.beginPath();
  pen.ellipse(x, y, 26, 10, tilt, 0, 7);
  pen.fill();
  pen.strokeStyle = css(palette.dark);
  pen.lineWidth = 9;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x - 5, y - 42);
  pen.stroke();
}

/** Between two ribs: rings cut round the crown, wide in the shade, with light in them on the side of the lanterns. */
function drawPanel(pen: Pen, panel: number): void {
  const [from, to] = [(panel / ribs) * 2 * Math.PI, ((panel + 1) / ribs) * 2 * Math.PI];
  const towards = (from + to) / 2;
  if (Math.sin(towards) < -0.35) return;
  const light = clamp(0.5 - 0.62 * Math.cos(towards) + 0.12 * Math.sin(towards));
  const ringCount = 22;
  const band = (inner: number, outer: number, bow: number): void => {
    pen.beginPath();
    for (let step = 0; step <= 10; step++) pen.lineTo(...onDome(inner, mix(from, to, step / 10)));
    for (let step = 10; step >= 0; step--)
      pen.lineTo(...onDome(outer - bow * Math.sin((step / 10) * Math.PI), mix(from, to, step / 10)));
    pen.fill();
  };
  for (let ring = 0; ring < ringCount; ring++) {
    const inner = ((ring + 0.08) / ringCount) * dome;
    const outer = ((ring + 0.08 + mix(0.12, 0.92, clamp(1 - light * 1.05))) / ringCount) * dome;
    pen.fillStyle = css(palette.dark);
    band(inner, outer, 0.006);
    if (light <= 0.6 || ring <= 2) continue;
    pen.fillStyle = css(palette.sand);
    band(outer + 0.004, outer + ((0.57 * (light - 0.6)) / ringCount) * dome, 0);
  }
}

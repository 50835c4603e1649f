import { css, palette } from '../../plates/printing/palette.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Where its stick comes through. Units of the layout. */
export const crown = { x: 1712, y: 232 } as const;
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
  return [crown.x + x * Math.cos(tilt) - y * Math.sin(tilt), crown.y + 94 + x * Math.sin(tilt) + y * Math.cos(tilt)];
}

/** The rim hangs between the ribs. */
function onRim(round: number): readonly [x: number, y: number] {
  const between = ((((round / (2 * Math.PI)) * ribs) % 1) + 1) % 1;
  return onDome(dome - 0.05 * Math.sin(between * Math.PI), round);
}

/** A paper umbrella ribbed like wood, seen from behind and a little from above. */
export function drawUmbrella(pen: Pen): void {
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

import { seeded } from '../../core/time/clock.ts';
import { hash } from '../../plates/printing/noise.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { drawSkater, figureBox } from './skater.ts';
import { iceRadius, onRing, openness, project, type Hall } from './hall.ts';
import type { Lamp } from './lamps.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Round the middle, from the right of the far side to the near left: what is seen of boards and stands. */
const [first, last] = [0.25, 3.3];

/** People in the stands as lamps light them. */
const clothes = [palette.sand, palette.paper, palette.ice, palette.orange] as const;

/** What is built: boards, stands with people, the roof's ring; and two who skate there, far away. */
export function drawHall(pen: Pen, hall: Hall, lamps: readonly Lamp[], lit: boolean): void {
  pen.lineCap = 'round';
  drawStands(pen, hall, lit);
  drawBoards(pen, hall);
  drawTruss(pen, hall, lamps);
  drawLane(pen, hall);
  drawFar(pen, 5.2, 2.455, 0.66);
  drawFar(pen, 5.03, 3.05, 0.7);
}

function trace(pen: Pen, radius: number, up: number, from: number, to: number): void {
  pen.beginPath();
  for (let angle = from; angle <= to; angle += 0.01) {
    const spot = onRing(radius, angle);
    if (spot.z < 1.2) continue;
    const { x, y } = project(spot, up);
    pen.lineTo(x, y);
  }
  pen.stroke();
}

function drawStands(pen: Pen, hall: Hall, lit: boolean): void {
  const chance = seeded(4);
  pen.fillStyle = css(palette.deep);
  for (let row = 0; row < 8; row++)
    for (let angle = 0.2; angle < 3.25; angle += 0.028) {
      if (chance() < 0.52) continue;
      const { x, y, metre } = project(
        onRing(iceRadius + 0.62 + row * 0.42, angle + chance() * 0.01),
        0.6 + row * 0.13 + 0.03 * chance(),
      );
      const open = openness(hall, x, 640, 860);
      if (open < 0.05) continue;
      pen.beginPath();
      pen.ellipse(x, y, 0.045 * metre * open, 0.062 * metre * open, 0, 0, 7);
      if (lit)
        pen.fillStyle = css(
          clothes[Math.floor(hash(row * 131 + Math.round(angle * 90), 6) * clothes.length)] ?? palette.sand,
        );
      pen.fill();
    }
  pen.strokeStyle = css(palette.middle);
  for (let row = 0; row < 9; row++)
    for (let seat = 0; seat < 40; seat++) {
      const angle = 0.2 + seat * 0.08 + hash(row, 3) * 0.05;
      if (hash(seat + row * 60, 8) <= 0.2 + (0.5 * Math.abs(row - 3)) / 9) continue;
      const radius = iceRadius + 0.5 + row * 0.42;
      const up = 0.52 + row * 0.13;
      const open = openness(hall, project(onRing(radius, angle + 0.03), up).x, 640, 860);
      if (open < 0.05) continue;
      pen.lineWidth = mix(2.6, 1.3, row / 8) * open;
      trace(pen, radius, up, angle, angle + 0.05 + 0.028 * hash(seat, 9));
    }
}

function drawBoards(pen: Pen, hall: Hall): void {
  const radius = iceRadius + 0.1;
  pen.fillStyle = css(palette.dark);
  pen.beginPath();
  for (let angle = first; angle <= last; angle += 0.02) {
    const { x, y } = project(onRing(radius, angle), 0.42);
    pen.lineTo(x, y);
  }
  for (let angle = last; angle >= first; angle -= 0.02) {
    const { x, y } = project(onRing(radius, angle));
    pen.lineTo(x, y);
  }
  pen.fill();
  pen.strokeStyle = css(palette.middle);
  for (let angle = first; angle < last; angle += 0.04) {
    const open = openness(hall, project(onRing(iceRadius, angle)).x, 640, 860);
    if (open < 0.03) continue;
    pen.lineWidth = 3 * open;
    trace(pen, radius, 0.42, angle, angle + 0.05);
    pen.lineWidth = 2 * open;
    trace(pen, radius, 0.02, angle, angle + 0.05);
  }
  for (let post = 0; post < 64; post++) {
    const spot = onRing(radius, first + (post * (last - first)) / 63);
    const [top, foot] = [project(spot, 0.42), project(spot, 0.02)];
    const open = openness(hall, top.x, 640, 860);
    if (open < 0.05) continue;
    pen.lineWidth = 1.6 * open;
    pen.beginPath();
    pen.moveTo(top.x, top.y);
    pen.lineTo(foot.x, foot.y);
    pen.stroke();
  }
}

function drawTruss(pen: Pen, hall: Hall, lamps: readonly Lamp[]): void {
  pen.strokeStyle = css(palette.middle);
  const line = (lift: number, wide: number): void => {
    for (const [index, lamp] of lamps.entries()) {
      const next = lamps[index + 1];
      if (!next) continue;
      pen.lineWidth = wide * openness(hall, lamp.x, 620, 760) + 0.01;
      pen.beginPath();
      pen.moveTo(lamp.x, lamp.y - lift);
      pen.lineTo(next.x, next.y - lift);
      pen.stroke();
    }
  };
  line(15, 2);
  for (const [lift, wide] of [
    [34, 1.8],
    [60, 1.5],
    [94, 1.2],
  ] as const)
    line(lift, wide);
  pen.lineWidth = 1.4;
  for (const { x, y } of lamps) {
    pen.beginPath();
    pen.moveTo(x, y - 15);
    pen.lineTo(x, y - 8);
    pen.stroke();
  }
}

/** The lane that the near skater has come along, from far to the blade. */
function drawLane(pen: Pen, { frame }: Hall): void {
  // It ends under the near skater's blade.
  const [to, end] = frame.portrait ? [4.076, 5.08] : [4.06, 4.83];
  pen.lineCap = 'butt';
  for (const [colour, more] of [
    [palette.dark, 5],
    [palette.orange, 0],
  ] as const) {
    pen.fillStyle = css(colour);
    const edge = (side: 1 | -1): { x: number; y: number }[] =>
      Array.from({ length: 120 }, (_, step) => {
        const along = step / 119;
        const angle = mix(2, to, along);
        const radius = mix(5.03, end, along ** 2);
        const { metre } = project(onRing(radius, angle));
        const wide = 0.036 * mix(0.4, 1, step / 119) + (more / metre) * Math.min(1, step / 20);
        return project(onRing(radius + side * wide * Math.min(1, step / 14), angle));
      });
    pen.beginPath();
    for (const { x, y } of [...edge(1), ...edge(-1).toReversed()]) pen.lineTo(x, y);
    pen.fill();
  }
}

/** One who skates far away on the same lane. */
function drawFar(pen: Pen, radius: number, angle: number, narrow: number): void {
  const { x, y, metre } = project(onRing(radius, angle));
  const size = metre / 600;
  pen.save();
  pen.translate(x - figureBox.middle * size * narrow, y - figureBox.ground * size);
  pen.scale(size * narrow, size);
  drawSkater(pen, 7);
  pen.restore();
}

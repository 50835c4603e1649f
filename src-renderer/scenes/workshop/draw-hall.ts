import { hash } from '../../plates/printing/noise.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { draw, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import type { Layout } from '../engine/layout.ts';
import { drawCrane, drawWindows } from './draw-fittings.ts';
import { drawRoof, eaves, valleys, wallOutline } from './draw-roof.ts';
import { gate, openness, project, wall } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** What is built: the far wall with its gate, and the roof over it. */
export function drawHall(pen: Pen, hall: Layout): void {
  drawWall(pen, hall);
  drawGate(pen);
  drawCrane(pen, hall);
  drawRoof(pen, hall);
}

function drawWall(pen: Pen, hall: Layout): void {
  fill(pen, wallOutline(), ink.dark);
  const [first = 0, end = 0] = [valleys[0], valleys.at(-1)];
  // Courses of stone, broader where the gate's light falls on them.
  const courses = 35;
  for (let course = 0; course < courses; course++) {
    const low = 0.2 + course * 0.4;
    for (let stone = 0; stone < 120; stone++) {
      const from = mix(first, end, stone / 120);
      const to = mix(first, end, (stone + 1.03) / 120);
      const { x } = project(from, wall, low);
      const fade = openness(hall, x - hash(course, 4) * 70, 669, 855);
      if (fade < 0.06 || (from > gate.from - 0.9 && from < gate.to + 0.5 && low < gate.tall + 0.7)) continue;
      const away = Math.min(Math.abs(from - gate.from), Math.abs(from - gate.to));
      const thick = mix(0.22, 0.06, clamp(away / 13)) * mix(1, 0.5, course / courses) * fade;
      fill(
        pen,
        [
          project(from, wall, low),
          project(to, wall, low),
          project(to, wall, low + thick),
          project(from, wall, low + thick),
        ],
        away < 4 ? ink.green : ink.middle,
      );
    }
  }
  drawWindows(pen);
  for (const x of valleys) drawPillar(pen, hall, x);
}

/** A pillar under each valley of the roof, at the far wall. */
function drawPillar(pen: Pen, hall: Layout, x: number): void {
  if (openness(hall, project(x, wall).x) < 0.4) return;
  // One ends above the gate.
  const foot = x > gate.from && x < gate.to ? gate.tall : 0;
  const post = (half: number, dye: string): void =>
    fill(
      pen,
      [
        project(x - half, wall - 0.6, foot),
        project(x + half, wall - 0.6, foot),
        project(x + half, wall - 0.6, eaves),
        project(x - half, wall - 0.6, eaves),
      ],
      dye,
    );
  post(0.4, ink.dark);
  post(0.22, ink.green);
}

/** The works' gate stands open to the day. */
function drawGate(pen: Pen): void {
  const { from, to, tall } = gate;
  const opening = (more: number, dye: string): void =>
    fill(
      pen,
      [
        project(from - more, wall, 0),
        project(to + more, wall, 0),
        project(to + more, wall, tall + more),
        project(from - more, wall, tall + more),
      ],
      dye,
    );
  opening(0.7, ink.dark);
  opening(0.45, ink.sand);
  opening(0.18, ink.dark);
  opening(0, ink.paper);
  // Morning outside: lines that part towards the ground, and a row of young trees.
  for (let line = 0; line < 9; line++) {
    const up = 1.5 + line * 0.38;
    const thick = mix(0.2, 0.05, line / 8);
    fill(
      pen,
      [project(from, wall, up), project(to, wall, up), project(to, wall, up + thick), project(from, wall, up + thick)],
      ink.ice,
    );
  }
  fill(
    pen,
    [project(from, wall, 0), project(to, wall, 0), project(to, wall, 1.32), project(from, wall, 1.1)],
    ink.sand,
  );
  for (let line = 0; line < 4; line++)
    fill(
      pen,
      [
        project(from, wall, 0.1 + line * 0.26),
        project(to, wall, 0.14 + line * 0.3),
        project(to, wall, 0.24 + line * 0.3),
        project(from, wall, 0.16 + line * 0.26),
      ],
      ink.clay,
    );
  for (const [x, high] of [
    [-1.75, 3.5],
    [-0.95, 3.05],
    [2.45, 3.3],
    [3.05, 3.75],
  ] as const) {
    const crown = project(x, wall, mix(1.3, high, 0.5));
    pen.fillStyle = ink.middle;
    pen.beginPath();
    pen.ellipse(crown.x, crown.y, 0.3 * crown.metre, ((high - 1.3) / 2) * crown.metre, 0, 0, 7);
    pen.fill();
    draw(pen, [project(x, wall, 1.05), project(x, wall, 1.6)], 3, ink.middle);
  }
  // Its leaves are folded back to both sides.
  for (const [hinge, away] of [
    [from, -1.9],
    [to, 1.9],
  ] as const) {
    const leaf = (inset: number, dye: string): void => {
      const share = (part: number): number => hinge + away * part;
      const [one, other] = [share(0.05 + inset), share(1 - inset)];
      fill(
        pen,
        [
          project(one, wall - 0.2, 0.05 + inset),
          project(other, wall - 1.6, 0.05 + inset),
          project(other, wall - 1.6, tall - inset * 2),
          project(one, wall - 0.2, tall - inset * 2),
        ],
        dye,
      );
    };
    leaf(0, ink.dark);
    leaf(0.05, ink.green);
    leaf(0.15, ink.middle);
  }
}

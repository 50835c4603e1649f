import { between, css, palette } from '../../plates/printing/palette.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { seeded } from '../../core/time/clock.ts';
import { limb } from '../engine/contour.ts';
import { drawPerson } from '../engine/draw-person.ts';
import { ink } from '../engine/ink.ts';
import { boughs, home, tree, type Bough } from './islands.ts';
import { metreAt } from './joining.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Leaves from the darkest to the lightest: behind the boughs, as they are at night, and in a lamp's light. */
const leaves = {
  behind: [ink.deep, ink.middle, ink.middle],
  night: [ink.middle, ink.green, ink.green, css(between(palette.green, palette.ice, 0.3))],
  light: [ink.middle, ink.green, ink.green, ink.sand],
} as const;

/** Leaves about a place: the outer ones lie under the inner ones and point outwards. They belong to bunches of the size `leaf`. */
function drawLeaves(pen: Pen, { x, y, radius }: Bough, light: keyof typeof leaves, leaf = radius): void {
  const chance = seeded(Math.round(x * 7 + y));
  const count = Math.round((1.5 * radius * radius) / leaf);
  const cut = (scale: number, dye: (share: number, lit: number) => string): void => {
    for (let index = 0; index < count; index++) {
      // Even over the round: each leaf turns by the golden angle.
      const share = Math.sqrt(1 - index / count);
      const turn = index * 2.39996;
      const [across, down] = [Math.cos(turn) * radius * share, Math.sin(turn) * radius * 0.9 * share];
      pen.save();
      pen.translate(x + across, y + down);
      pen.rotate(Math.atan2(down, across));
      pen.scale(scale * leaf * 0.0105, scale * leaf * 0.0105);
      pen.beginPath();
      pen.moveTo(-20, 0);
      pen.quadraticCurveTo(0, -17, 24, 0);
      pen.quadraticCurveTo(0, 17, -20, 0);
      // Light comes from the upper left.
      pen.fillStyle = dye(share, 0.5 - (0.3 * across + 0.5 * down) / radius);
      pen.fill();
      pen.restore();
    }
  };
  cut(1.42, () => ink.black);
  const dyes = leaves[light];
  cut(1, (share, lit) => {
    const tone = chance() * 0.4 + (1 - share) * 0.3 + lit * 0.45;
    return dyes[Math.floor(clamp(tone, 0, 0.999) * dyes.length)] ?? ink.middle;
  });
}

/** The tree that grows in the middle of Changchun, a bough for each island, and the children at its foot. */
export function drawTree(pen: Pen): void {
  const { x, y } = home;
  const { fork } = tree;
  drawLeaves(pen, tree.shade, 'behind', 46);
  drawChild(pen, x - 62, y - 8, ink.orange, 1);
  drawChild(pen, x + 60, y - 4, ink.ice, -1);
  // The trunk goes on into the crown, and boughs leave it one above another.
  const trunk = limb([
    [x, y + 8, 46],
    [x + 3, y - 40, 36],
    [x - 5, y - 120, 29],
    [x + 2, y - 200, 26],
    [x, fork - 10, 25],
    [x - 3, fork - 60, 14],
    [x, tree.crown.y, 7],
  ]);
  const arms = boughs.map(({ x: tipX, y: tipY }) => {
    const from = mix(fork + 30, fork - 40, clamp((fork - tipY) / 190));
    return limb([
      [x, from, 19],
      [mix(x, tipX, 0.45), mix(from, tipY, 0.34), 13],
      [mix(x, tipX, 0.8), mix(from, tipY, 0.76), 9],
      [tipX, tipY, 5],
    ]);
  });
  const roots = [-42, -16, 20, 44].map((across) =>
    limb([
      [x + across * 0.12, y - 34, 26],
      [x + across * 0.5, y + 4, 17],
      [x + across, y + 22 - Math.abs(across) * 0.16, 4],
    ]),
  );
  pen.strokeStyle = ink.black;
  pen.lineWidth = 7;
  for (const piece of [...arms, ...roots, trunk]) pen.stroke(piece);
  pen.fillStyle = ink.sand;
  for (const piece of [...arms, ...roots, trunk]) pen.fill(piece);
  drawBark(pen, trunk);
  drawLeaves(pen, tree.crown, 'night');
  for (const bough of boughs) drawLeaves(pen, bough, 'night');
}

/** Cuts along the trunk, closer on the side away from the light. */
function drawBark(pen: Pen, trunk: Path2D): void {
  const { x, y } = home;
  pen.save();
  pen.clip(trunk);
  for (let line = 0; line < 5; line++) {
    const off = 21 - line * 6;
    pen.strokeStyle = line < 2 ? ink.middle : ink.clay;
    pen.lineWidth = mix(5, 1.8, line / 4);
    pen.beginPath();
    pen.moveTo(x + off * 1.3, y + 18);
    pen.bezierCurveTo(x + off * 0.9, y - 20, x + off * 0.7 - 6, y - 120, x + off * 0.6 + 2, tree.fork + 20);
    pen.stroke();
  }
  pen.restore();
}

/** A bough in the light of its island's lamp, in blossom. */
export function drawBloom(pen: Pen, bough: Bough): void {
  drawLeaves(pen, bough, 'light');
  const { x, y, radius } = bough;
  for (let blossom = 0; blossom < 9; blossom++) {
    const turn = blossom * 2.39996 + x;
    const far = radius * 0.92 * Math.sqrt((blossom + 0.5) / 9);
    const [middleX, middleY] = [x + Math.cos(turn) * far, y + Math.sin(turn) * far * 0.9];
    const light = blossom % 3 === 1;
    const dot = (across: number, down: number, size: number, dye: string): void => {
      pen.fillStyle = dye;
      pen.beginPath();
      pen.arc(middleX + across, middleY + down, size, 0, 7);
      pen.fill();
    };
    for (const [size, dye] of [
      [5.8, ink.black],
      [4.4, light ? ink.paper : ink.orange],
    ] as const)
      for (let petal = 0; petal < 5; petal++) {
        const way = turn + petal * 1.25664;
        dot(Math.cos(way) * 5, Math.sin(way) * 5, size, dye);
      }
    dot(0, 0, 2.8, light ? ink.orange : ink.paper);
  }
}

/** A child who waves to those who come, with one hand. */
function drawChild(pen: Pen, x: number, y: number, body: string, facing: 1 | -1): void {
  pen.save();
  pen.translate(x, y);
  pen.fillStyle = ink.black;
  pen.beginPath();
  pen.ellipse(0, 0, 15, 5, 0, 0, 7);
  pen.fill();
  drawPerson(
    pen,
    {
      seen: 'front',
      wears: body === ink.orange ? 'dress' : 'suit',
      hair: body === ink.orange ? 'bob' : 'short',
      tall: 1.24,
      hands: [
        [-0.42, 1.9],
        [0.3, 0.98],
      ],
    },
    0,
    metreAt({ x, y }),
    facing,
    {
      body,
      head: ink.sand,
      hair: ink.black,
      cut: ink.dark,
      accent: ink.orange,
      halo: { colour: ink.black, wide: 2.1 },
    },
  );
  pen.restore();
}

import { noiseAround } from '../../plates/printing/noise.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { hushed } from '../engine/pen.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import { nearness, onRing, onScreen, roadAt, turnAt, type PlainPoint, type Plain, type Tree } from './plain.ts';
import { poplar } from './tree-plates.ts';

/** Half the width of the avenue, in units of the plain. */
const half = 0.056;

/** Draws the avenue as far as it has come, and at last the road through the gap. */
export function drawAvenue(pen: CanvasRenderingContext2D, plain: Plain, share: number): void {
  road(pen, plain, smooth(0.86, 1, share));
  const steps = Math.max(2, Math.ceil(share * 170));
  const edge = (inner: number, outer: number, colour: string) => {
    pen.fillStyle = colour;
    pen.beginPath();
    for (const side of [inner, outer]) {
      for (let at = 0; at <= steps; at++) {
        const turn = turnAt(plain, (share * (side === inner ? at : steps - at)) / steps);
        const own = 0.75 + 0.5 * noiseAround(turn, 1.8, 4);
        const { x, y } = onScreen(plain, onRing(plain, plain.radius + side * half * own, turn));
        pen.lineTo(x, y);
      }
    }
    pen.closePath();
    pen.fill();
  };
  edge(-1.5, 1.42, css(palette.dark));
  edge(-1.16, 1.2, css(palette.paper));
  edge(-0.92, 1.0, css(palette.orange));
  edge(0.28, 0.5, css(palette.paper));
  edge(-0.5, -0.4, css(palette.deep));
}

/** Draws the ring's head and the arrows before it, which a finger takes and draws on. */
export function drawHead(pen: CanvasRenderingContext2D, plain: Plain, share: number): void {
  arrows(pen, plain, share);
  head(pen, plain, onRing(plain, plain.radius, turnAt(plain, share)), 1);
}

/** Arrows before the head, where a finger draws it on; none where the ring is drawn. */
function arrows(pen: CanvasRenderingContext2D, plain: Plain, share: number): void {
  pen.lineCap = pen.lineJoin = 'round';
  for (const ahead of [0.03, 0.052, 0.074]) {
    const strength = smooth(1, 0.94, share + ahead) * smooth(0.12, 0.03, ahead);
    if (strength <= 0) continue;
    const place = onRing(plain, plain.radius, turnAt(plain, share + ahead));
    const near = nearness(plain, place);
    for (const [wide, colour] of [
      [0.04, palette.dark],
      [0.022, palette.orange],
    ] as const) {
      pen.strokeStyle = css(colour, strength);
      pen.lineWidth = Math.max(1.5, near * wide * 0.6);
      pen.beginPath();
      for (const [across, along] of [
        [-0.8, 0],
        [0, 0.012],
        [0.8, 0],
      ] as const) {
        const { x, y } = onScreen(
          plain,
          onRing(plain, plain.radius + across * half, turnAt(plain, share + ahead + along)),
        );
        pen.lineTo(x, y);
      }
      pen.stroke();
    }
  }
}

/** The ring's head: a bead with two cut rings, lying on the ground. */
function head(pen: CanvasRenderingContext2D, plain: Plain, place: PlainPoint, strength: number): void {
  const { x, y } = onScreen(plain, place);
  const wide = Math.max(13, nearness(plain, place) * 0.08);
  for (const [share, colour] of [
    [1.3, palette.dark],
    [1.1, palette.paper],
    [0.86, palette.orange],
    [0.46, palette.paper],
    [0.26, palette.orange],
  ] as const) {
    pen.fillStyle = css(colour, strength);
    pen.beginPath();
    pen.ellipse(x, y, wide * share, Math.max(6, wide * share * 0.5), 0, 0, 2 * Math.PI);
    pen.fill();
  }
}

/** The road that leads from the gap to the dawn, as far as it has come. */
function road(pen: CanvasRenderingContext2D, plain: Plain, come: number): void {
  if (come <= 0) return;
  const band = (wide: number, colour: string) => {
    pen.fillStyle = colour;
    pen.beginPath();
    for (const side of [-1, 1])
      for (let at = 0; at <= 24; at++) {
        const way = (come * (side < 0 ? at : 24 - at)) / 24;
        const { x, y } = onScreen(plain, roadAt(plain, way, side * wide));
        pen.lineTo(x, y);
      }
    pen.closePath();
    pen.fill();
  };
  band(0.15, css(palette.deep));
  band(0.115, css(palette.paper));
  band(0.03, css(palette.orange));
}

/** How far a tree has grown when so much of the ring is drawn; it swings a little beyond its height. */
export function treeGrown({ from }: Tree, share: number): number {
  const age = clamp((share - from + 0.012) / 0.05);
  return age <= 0 ? 0 : age >= 1 ? 1 : smooth(0, 1, age) * (1 + 0.14 * Math.sin(age * Math.PI));
}

/** Draws trees with their shadows, the farthest first. */
export function drawTrees(
  pen: CanvasRenderingContext2D,
  plain: Plain,
  poplars: HTMLCanvasElement,
  trees: readonly Tree[],
  share: number,
  bend: (tree: Tree) => number,
): void {
  const { sun, horizon, frame } = plain;
  const cell = poplars.width / 3;
  pen.globalAlpha = 0.82;
  pen.fillStyle = hushed(pen, frame, palette.deep);
  for (const tree of trees) {
    const grown = treeGrown(tree, share);
    if (grown <= 0) continue;
    const foot = onScreen(plain, tree.place);
    const near = nearness(plain, tree.place);
    const away = Math.hypot(foot.x - sun.x, foot.y - horizon + 60);
    const long = near * tree.tall * 0.95 * grown;
    const dx = ((foot.x - sun.x) / away) * long;
    const dy = ((foot.y - horizon + 60) / away) * long * 0.8;
    const wide = near * tree.tall * 0.06;
    pen.beginPath();
    pen.moveTo(foot.x - wide * 0.3, foot.y);
    pen.quadraticCurveTo(foot.x + dx * 0.6 - wide * 1.6, foot.y + dy * 0.6, foot.x + dx, foot.y + dy);
    pen.quadraticCurveTo(foot.x + dx * 0.6 + wide * 1.6, foot.y + dy * 0.6, foot.x + wide * 0.3, foot.y);
    pen.fill();
  }
  pen.globalAlpha = 1;
  for (const tree of trees) {
    const grown = treeGrown(tree, share);
    if (grown <= 0) continue;
    const foot = onScreen(plain, tree.place);
    const tall = nearness(plain, tree.place) * tree.tall * grown;
    const wide = (tall * poplar.width) / poplar.tall;
    const lean = bend(tree);
    pen.save();
    pen.translate(foot.x, foot.y);
    if (lean !== 0) pen.transform(1, 0, -lean, 1, 0, 0);
    pen.drawImage(poplars, tree.kind * cell, 0, cell, poplars.height, -wide / 2, -tall, wide, tall);
    pen.restore();
  }
}

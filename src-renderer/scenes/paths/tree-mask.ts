import { css } from '../../plates/printing/palette.ts';
import type { Vista } from './vista.ts';
import type { Step, Way } from './ways.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Draws what the plain carries. Red: a path; green: wood, brighter where it is turned to the light; blue: its flare. */
export function drawTree(pen: Pen, vista: Vista, ways: readonly Way[]): void {
  pen.fillStyle = css([255, 0, 0]);
  for (const way of ways) {
    strip(
      pen,
      way.steps.filter(({ units }) => units <= way.foot),
      1,
    );
    pen.fill();
  }
  const { middle, trunk, portrait } = vista;
  const size = portrait ? 0.85 : 1;
  for (const way of ways) drawBough(pen, way, size);
  // The trunk in strips, the left turned to the light.
  const strips = 14;
  for (let index = 0; index < strips; index++) {
    const left = (index / strips) * 2 - 1;
    const right = ((index + 1.2) / strips) * 2 - 1;
    const light = 0.25 + 0.75 * (1 - (left + 1) / 2) ** 1.6;
    pen.fillStyle = css([0, Math.round(105 + 110 * light), 0]);
    pen.beginPath();
    const rows = 30;
    const edge = (row: number, side: number) => {
      const share = row / rows;
      const y = trunk.fork - 30 * size + (trunk.foot + 12 * size - trunk.fork + 30 * size) * share;
      const flare = share > 0.55 ? ((share - 0.55) / 0.45) ** 2.2 * 1.25 : 0;
      const fork = share < 0.2 ? (0.2 - share) * 0.7 : 0;
      const half = trunk.half * (1 + flare + fork);
      return [middle + side * half, y + (1 - side * side) * 18 * size * share] as const;
    };
    for (let row = 0; row <= rows; row++) pen.lineTo(...edge(row, left));
    for (let row = rows; row >= 0; row--) pen.lineTo(...edge(row, Math.min(1, right)));
    pen.fill();
  }
  for (const way of ways) drawRoot(pen, way, size);
}

/** Shares of the way up the tree at which the root ends and the bough begins. */
const rootEnds = 0.16;

/** A bough: thick at the fork, thin in its leaves; dark, with an edge turned to the light. */
function drawBough(pen: Pen, way: Way, size: number): void {
  limb(pen, part(way, rootEnds, 1), (share) => (46 - 38 * share ** 0.55) * size);
}

/** A root: thick at the trunk, as broad as its path where it reaches the ground. */
function drawRoot(pen: Pen, way: Way, size: number): void {
  limb(
    pen,
    part(way, 0, rootEnds * 1.7),
    (share) => (9 + 30 * share * (1 - share) ** 0.8) * (share > 0.97 ? 0 : 1) * size,
  );
}

function part({ steps, foot, length }: Way, from: number, to: number): readonly Step[] {
  const at = (share: number) => foot + (length - foot) * share;
  return steps.filter(({ units }) => units >= at(from) - 1 && units <= at(to) + 1);
}

function limb(pen: Pen, wood: readonly Step[], thick: (share: number) => number): void {
  for (const [shift, narrow, light] of [
    [0, 1, 70],
    [-0.24, 0.3, 235],
  ] as const) {
    pen.fillStyle = css([0, light, 0]);
    outline(
      pen,
      wood.map(({ x, y }, index) => {
        const wide = thick(index / Math.max(1, wood.length - 1));
        return { x: x + shift * wide, y: y + shift * wide * 0.4, half: (wide / 2) * narrow };
      }),
      1,
    );
    pen.fill();
  }
}

/** A way as broad as it is, times `broad`. */
function strip(pen: Pen, steps: readonly Step[], broad: number): void {
  outline(
    pen,
    steps.map(({ x, y, half }) => ({ x, y, half: half * broad })),
    0.6,
  );
}

interface Broad {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** Traces both edges of a line of changing breadth; lying on the ground it is flat: less broad up and down. */
export function outline(
  pen: Pick<Pen, 'beginPath' | 'lineTo' | 'closePath'>,
  line: readonly Broad[],
  flat: number,
): void {
  pen.beginPath();
  const edge = (index: number, side: 1 | -1) => {
    const here = line[index] as Broad;
    const before = line[Math.max(0, index - 1)] as Broad;
    const after = line[Math.min(line.length - 1, index + 1)] as Broad;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const x = -(after.y - before.y) / length;
    const y = (after.x - before.x) / length;
    pen.lineTo(here.x + side * x * here.half, here.y + side * y * here.half * flat);
  };
  for (let index = 0; index < line.length; index++) edge(index, 1);
  for (let index = line.length - 1; index >= 0; index--) edge(index, -1);
  pen.closePath();
}

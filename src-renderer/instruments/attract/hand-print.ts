import type { Spot } from '../../core/model/stage.ts';
import type { Stroke } from '../../core/model/thaw.ts';
import type { PaneSize } from './patches.ts';

/** A right hand that lies on the glass, its fingers spread; in parts of its height, from the middle of its palm. */
const limbs: readonly (readonly [fromX: number, fromY: number, toX: number, toY: number, radius: number])[] = [
  [-0.09, 0.09, 0.09, 0.1, 0.165],
  [-0.03, 0.25, 0.05, 0.26, 0.135],
  [-0.16, -0.06, -0.265, -0.37, 0.058],
  [-0.055, -0.1, -0.08, -0.49, 0.06],
  [0.062, -0.08, 0.125, -0.45, 0.058],
  [0.16, 0, 0.305, -0.29, 0.05],
  [-0.17, 0.13, -0.4, -0.06, 0.062],
];
/** Tilt of the print, in radians: no hand is put down quite upright. */
const tilt = 0.16;

/** The print of a hand that says where to put one's own; it never freezes over. */
export function handPrint({ x, y, size }: Spot, pane: PaneSize): readonly Stroke[] {
  const height = size * Math.min(pane.width, pane.height);
  const [cos, sin] = [Math.cos(tilt) * height, Math.sin(tilt) * height];
  const [middleX, middleY] = [x * pane.width, y * pane.height];
  const placed = (alongX: number, alongY: number): readonly [number, number] => [
    middleX + alongX * cos - alongY * sin,
    middleY + alongX * sin + alongY * cos,
  ];
  return limbs.map(([ax, ay, bx, by, radius]) => {
    const [[fromX, fromY], [toX, toY]] = [placed(ax, ay), placed(bx, by)];
    return { fromX, fromY, toX, toY, radius: radius * height, rough: 0.1 };
  });
}

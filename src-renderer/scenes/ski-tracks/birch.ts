import { seeded } from '../../core/time/clock.ts';
import { noise } from '../../plates/printing/noise.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import type { Field } from './field.ts';

/** A birch close to the eye, cropped by the screen's edges. Units. */
export interface Birch {
  readonly top: Point;
  readonly foot: Point;
  /** Half the trunk's width above and below. */
  readonly slim: number;
  readonly stout: number;
  /** Its foot is seen: it stands in a drift. */
  readonly grounded: boolean;
}

export function birchesOf({ portrait, width, height, lowerEdge }: Field): readonly Birch[] {
  if (portrait)
    return [
      { top: { x: 168, y: 0 }, foot: { x: 150, y: lowerEdge - 150 }, slim: 9, stout: 13, grounded: true },
      { top: { x: 40, y: 0 }, foot: { x: 8, y: lowerEdge - 30 }, slim: 36, stout: 47, grounded: true },
      { top: { x: 1046, y: 0 }, foot: { x: 1066, y: lowerEdge - 96 }, slim: 24, stout: 32, grounded: true },
    ];
  return [
    { top: { x: width - 196, y: 0 }, foot: { x: width - 212, y: height + 60 }, slim: 14, stout: 21, grounded: false },
    { top: { x: width - 92, y: 0 }, foot: { x: width - 58, y: height + 80 }, slim: 58, stout: 76, grounded: false },
  ];
}

/** The trunk's middle and half width at a height of the screen; above its foot it spreads into roots. */
export function trunkAt({ top, foot, slim, stout, grounded }: Birch, y: number): { middle: number; half: number } {
  const share = clamp((y - top.y) / (foot.y - top.y));
  const sway = Math.sin(share * 5.4 + foot.x) * stout * 0.16;
  const above = clamp(1 - (foot.y + 12 - y) / (stout * 2.4));
  const roots = grounded ? above * above * stout * 0.42 : 0;
  return {
    middle: mix(top.x, foot.x, share) + sway,
    half: mix(slim, stout, share) + roots + (noise(3, y * 0.05 + foot.x) - 0.5) * stout * 0.1,
  };
}

/** Half the width of the heap of snow at a birch's foot, in units. */
export function driftHalf({ stout }: Birch): number {
  return stout * 2.5 + 22;
}

/** The heap of snow at a birch's foot: how far a point lies below its edge, in units. */
export function driftDepth(birch: Birch, x: number, y: number): number {
  const across = (x - birch.foot.x) / driftHalf(birch);
  if (Math.abs(across) > 1) return -9;
  const tall = 16 + birch.stout * 0.72;
  const round = Math.pow(1 - across * across, 0.8);
  return y - (birch.foot.y + 14 - tall * round + (noise(x * 0.05, 7) - 0.5) * 6);
}

/** Where a bough leaves its trunk: share of the trunk's height, direction (radians), length and thickness in units. */
type Bough = readonly [at: number, way: number, long: number, thick: number];
const boughs: readonly (readonly Bough[])[] = [
  [
    [0.14, -0.5, 96, 4],
    [0.33, -2.25, 64, 3.4],
    [0.47, -0.95, 74, 3.4],
  ],
  [
    [0.1, -2.62, 128, 7.5],
    [0.2, -0.42, 140, 7.5],
    [0.31, -2.5, 118, 6.5],
    [0.46, -2.2, 92, 5.5],
  ],
  [
    [0.08, -2.8, 130, 6],
    [0.21, -2.45, 112, 5.6],
    [0.42, -2.3, 90, 5],
  ],
];

/** Bare boughs and twigs of all birches. */
export function drawBoughs(pen: OffscreenCanvasRenderingContext2D, field: Field): void {
  const chance = seeded(19);
  const grow = (x: number, y: number, way: number, long: number, thick: number, order: number): void => {
    if (long < 13 || order > 6) return;
    const tip = { x: x + Math.cos(way) * long, y: y + Math.sin(way) * long };
    const bow = way + (Math.cos(way) > 0 ? -0.3 : 0.3);
    pen.lineWidth = Math.max(0.9, thick);
    pen.beginPath();
    pen.moveTo(x, y);
    pen.quadraticCurveTo(x + Math.cos(bow) * long * 0.5, y + Math.sin(bow) * long * 0.5, tip.x, tip.y);
    pen.stroke();
    const droop = Math.cos(way) > 0 ? 0.13 : -0.13;
    grow(tip.x, tip.y, way + droop + (chance() - 0.5) * 0.3, long * (0.7 + 0.1 * chance()), thick * 0.66, order + 1);
    grow(tip.x, tip.y, way - droop * 2 - (chance() - 0.3) * 0.55, long * 0.6, thick * 0.54, order + 1);
    if (order < 2)
      grow((x + tip.x) / 2, (y + tip.y) / 2, way + (chance() - 0.5) * 1.7, long * 0.5, thick * 0.45, order + 2);
  };
  pen.strokeStyle = '#000';
  birchesOf(field).forEach((birch, index) => {
    const reach = field.portrait ? 1 : 1.25;
    for (const [at, way, long, thick] of boughs[index % boughs.length] ?? []) {
      const y = mix(birch.top.y, birch.foot.y, at * (field.portrait ? 0.8 : 0.92));
      grow(trunkAt(birch, y).middle, y, way, long * reach, thick, 0);
    }
  });
  pen.strokeStyle = '#f00';
  for (const birch of birchesOf(field)) if (birch.grounded) drawGrass(pen, birch, chance);
}

/** Dry grass that looks out of the snow at a foot. */
function drawGrass(pen: OffscreenCanvasRenderingContext2D, { foot, stout }: Birch, chance: () => number): void {
  for (let blade = 0; blade < 15; blade++) {
    const side = (chance() - 0.5) * 2;
    const x = foot.x + side * (stout * 1.5 + 10);
    const y = foot.y - stout * 0.34 * (1 - side * side) + 6 + chance() * 8;
    const tall = (18 + stout * 0.9) * (0.5 + 0.6 * chance());
    const lean = side * 10 + (chance() - 0.35) * tall * 0.7;
    pen.lineWidth = 1.2 + chance() * 1.1;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.quadraticCurveTo(x + lean * 0.1, y - tall * 0.7, x + lean, y - tall);
    pen.stroke();
  }
}

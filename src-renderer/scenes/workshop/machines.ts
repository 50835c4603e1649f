import { hash } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { drawShade } from './draw-shade.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A machine as it is cut: metres about the middle of its foot, up is positive. */
export interface MachineCut {
  readonly half: number;
  readonly tall: number;
  /** Its wheel, which turns. */
  readonly wheel: { readonly x: number; readonly up: number; readonly radius: number };
  readonly draw: (cut: Cut) => void;
}

/** Where a machine's depth runs on the layout, to a metre of it. */
export const back = { x: 0.26, up: 0.34 } as const;

/** Cuts the parts of a machine. Metres. */
export interface Cut {
  /** A box whose front is seen, with its top and its right side behind it. */
  box(left: number, low: number, right: number, high: number, deep: number, dye: string): void;
  bar(from: readonly [number, number], to: readonly [number, number], wide: number, dye: string): void;
  disc(x: number, up: number, radius: number, dye: string): void;
}

/** The colours of a box's front, top, and side, by its colour. */
const sides: Partial<Record<string, { readonly top: string; readonly side: string; readonly line: string }>> = {
  [ink.green]: { top: ink.ice, side: ink.deep, line: ink.deep },
  [ink.middle]: { top: ink.green, side: ink.dark, line: ink.dark },
  [ink.ice]: { top: ink.paper, side: ink.green, line: ink.green },
  [ink.sand]: { top: ink.paper, side: ink.clay, line: ink.clay },
  [ink.deep]: { top: ink.middle, side: ink.shade, line: ink.dark },
};

function cutter(pen: Pen, metre: number): Cut {
  const at = (x: number, up: number) => ({ x: x * metre, y: -up * metre });
  const edged = (points: readonly { x: number; y: number }[], dye: string): void => {
    fill(pen, points, dye);
    pen.strokeStyle = ink.dark;
    pen.lineWidth = Math.max(1, metre * 0.026);
    pen.stroke();
  };
  return {
    box(left, low, right, high, deep, dye) {
      const { top, side, line } = sides[dye] ?? { top: dye, side: dye, line: ink.dark };
      const [dx, dy] = [back.x * deep, back.up * deep];
      edged([at(right, low), at(right + dx, low + dy), at(right + dx, high + dy), at(right, high)], side);
      edged([at(left, high), at(left + dx, high + dy), at(right + dx, high + dy), at(right, high)], top);
      edged([at(left, low), at(right, low), at(right, high), at(left, high)], dye);
      // Its front grows darker downwards: lines that thicken.
      const rows = Math.max(2, Math.round((high - low) / 0.105));
      for (let row = 0; row < rows; row++) {
        const share = row / rows;
        const thick = ((high - low) / rows) * mix(0.66, 0.06, share ** 0.7);
        const up = low + (share + 0.12 / rows) * (high - low);
        const worn = 0.05 + 0.1 * hash(row + Math.round(left * 17), 5);
        fill(
          pen,
          [
            at(left + worn * 0.6, up),
            at(right - 0.02, up),
            at(right - 0.02, up + thick),
            at(left + worn * 2, up + thick),
          ],
          line,
        );
      }
    },
    bar([x, up], [toX, toUp], wide, dye) {
      for (const [more, colour] of [
        [0.05, ink.dark],
        [0, dye],
      ] as const) {
        pen.strokeStyle = colour;
        pen.lineWidth = (wide + more) * metre;
        pen.beginPath();
        pen.moveTo(x * metre, -up * metre);
        pen.lineTo(toX * metre, -toUp * metre);
        pen.stroke();
      }
    },
    disc(x, up, radius, dye) {
      pen.beginPath();
      pen.ellipse(x * metre, -up * metre, radius * metre, radius * metre, 0, 0, 7);
      pen.fillStyle = dye;
      pen.fill();
      pen.strokeStyle = ink.dark;
      pen.lineWidth = Math.max(1, metre * 0.026);
      pen.stroke();
    },
  };
}

const lathe: MachineCut = {
  half: 1.62,
  tall: 1.75,
  wheel: { x: -0.92, up: 1.24, radius: 0.42 },
  draw({ box, bar }) {
    box(-1.5, 0, -0.72, 0.62, 0.7, ink.middle);
    box(0.86, 0, 1.42, 0.62, 0.7, ink.middle);
    box(-1.6, 0.6, 1.56, 0.84, 0.8, ink.green);
    box(1.02, 0.84, 1.44, 1.36, 0.5, ink.ice);
    box(-0.08, 0.84, 0.42, 1.08, 0.6, ink.ice);
    bar([-0.6, 1.24], [1.06, 1.24], 0.15, ink.paper);
    box(-1.52, 0.84, -0.62, 1.66, 0.74, ink.ice);
  },
};

const drill: MachineCut = {
  half: 0.95,
  tall: 2.95,
  wheel: { x: 0.06, up: 2.44, radius: 0.4 },
  draw({ box, bar, disc }) {
    box(-0.86, 0, 0.84, 0.26, 1, ink.middle);
    bar([0.52, 0.4], [0.52, 2.7], 0.28, ink.ice);
    box(-0.66, 0.86, 0.36, 1.04, 0.8, ink.sand);
    bar([-0.26, 1.08], [-0.26, 1.96], 0.13, ink.paper);
    disc(-0.26, 1.12, 0.1, ink.sand);
    box(-0.56, 1.94, 0.8, 2.86, 0.6, ink.ice);
  },
};

const planer: MachineCut = {
  half: 1.6,
  tall: 2.6,
  wheel: { x: 0.14, up: 1.84, radius: 0.34 },
  draw({ box }) {
    box(-1.56, 0, 1.5, 0.5, 0.9, ink.middle);
    box(-1.4, 0.5, 1.36, 0.74, 0.9, ink.ice);
    box(-0.52, 0.74, 0.5, 1.12, 0.6, ink.sand);
    box(-1.42, 0.5, -0.96, 2.36, 0.5, ink.green);
    box(0.98, 0.5, 1.44, 2.36, 0.5, ink.green);
    box(-1.44, 1.46, 1.44, 2.16, 0.34, ink.green);
    box(-1.46, 2.3, 1.48, 2.54, 0.5, ink.ice);
  },
};

const press: MachineCut = {
  half: 1.25,
  tall: 3.2,
  wheel: { x: -0.02, up: 2.5, radius: 0.66 },
  draw({ box, bar }) {
    box(-1.16, 0, 1.1, 0.42, 1, ink.middle);
    box(-1.08, 0.42, -0.52, 3, 0.8, ink.green);
    box(0.5, 0.42, 1.06, 3, 0.8, ink.green);
    box(-0.56, 0.42, 0.54, 0.84, 0.7, ink.ice);
    bar([0, 1.3], [0, 2.3], 0.26, ink.paper);
    box(-0.48, 1.12, 0.46, 1.5, 0.4, ink.sand);
    box(-1.08, 1.9, 1.08, 3, 0.5, ink.ice);
  },
};

const mill: MachineCut = {
  half: 1.2,
  tall: 2.35,
  wheel: { x: -0.5, up: 1.5, radius: 0.36 },
  draw({ box, bar }) {
    box(-1.12, 0, 1.12, 0.24, 1, ink.middle);
    box(0.1, 0.24, 1.04, 2.12, 0.8, ink.ice);
    box(-0.94, 0.24, -0.06, 0.86, 0.5, ink.middle);
    box(-1.1, 0.86, 0.06, 1.1, 0.8, ink.ice);
    bar([-0.98, 1.5], [0.1, 1.5], 0.14, ink.paper);
    box(-1.06, 1.92, 1.1, 2.26, 0.5, ink.green);
    box(-1.06, 1.4, -0.86, 1.92, 0.3, ink.green);
  },
};

const grinder: MachineCut = {
  half: 1.3,
  tall: 1.95,
  wheel: { x: -0.36, up: 1.34, radius: 0.5 },
  draw({ box, bar }) {
    box(-1.2, 0, 1.18, 0.7, 0.9, ink.ice);
    box(-1.26, 0.7, 1.24, 0.9, 0.9, ink.green);
    box(0.3, 0.9, 0.88, 1.64, 0.5, ink.green);
    bar([-0.36, 1.34], [0.5, 1.34], 0.2, ink.paper);
    box(-0.98, 0.9, -0.7, 1.2, 0.4, ink.sand);
  },
};

/** Machines are drawn so much larger than what else stands there: that they are at work is seen. */
export const large = 1.18;

/** The six, in the order in which pages bring them to the ring: one stands before the gate that is lower than its sill. */
export const machineCuts: readonly MachineCut[] = [lathe, mill, drill, planer, grinder, press].map(
  ({ half, tall, wheel, ...cut }) => ({
    ...cut,
    half: half * large,
    tall: tall * large,
    wheel: { x: wheel.x * large, up: wheel.up * large, radius: wheel.radius * large },
  }),
);

/** Draws a machine that stands at the pen's origin, with its shadow. */
export function drawMachine(pen: Pen, { half, draw }: MachineCut, metre: number): void {
  pen.save();
  pen.translate(0.18 * metre, -0.14 * metre);
  drawShade(pen, (half + 0.2) * metre, 0.3 * metre, 7);
  pen.restore();
  draw(cutter(pen, metre * large));
}

/** Draws a wheel about the pen's origin, cut as a trunk with spokes that show that it turns. */
export function drawWheel(pen: Pen, radius: number): void {
  const ring = (share: number, dye: string): void => {
    pen.beginPath();
    pen.arc(0, 0, radius * share, 0, 7);
    pen.fillStyle = dye;
    pen.fill();
  };
  ring(1, ink.dark);
  ring(0.93, ink.sand);
  ring(0.78, ink.dark);
  ring(0.71, ink.sand);
  for (const [spoke, wide] of [
    [0, 0.2],
    [2.2, 0.11],
    [4.1, 0.11],
  ] as const)
    fill(
      pen,
      [
        [0.28, -wide],
        [0.71, -wide * 1.5],
        [0.71, wide * 1.5],
        [0.28, wide],
      ].map(([far = 0, aside = 0]) => ({
        x: radius * (far * Math.cos(spoke) - aside * Math.sin(spoke)),
        y: radius * (far * Math.sin(spoke) + aside * Math.cos(spoke)),
      })),
      ink.dark,
    );
  ring(0.44, ink.dark);
  ring(0.36, ink.clay);
  ring(0.2, ink.dark);
  ring(0.12, ink.paper);
}

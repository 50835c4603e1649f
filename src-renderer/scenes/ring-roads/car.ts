import type { Pen } from '../../plates/printing/board.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Point } from '../engine/layout.ts';
import { drawGlass, drawShell, halfAt, profile, type Fill, type Line, type Metres } from './car-shell.ts';
import { onWood, project } from './rings.ts';

/** Radius of the road's middle, and units of the trunk to a metre of the car. */
export const carRadius = 0.634;
const metre = 0.0635;
const long = 2.35;

const night: Rgb = [6, 20, 15];

/** Draws the car where it is on its ring, driving to the right; the pen is in units of the layout. */
export function drawCar(pen: Pen, angle: number): void {
  const [across, ahead] = onWood(carRadius, angle);
  const [tx, ty] = [Math.sin(angle), -Math.cos(angle)];
  const [nx, ny] = [ty, -tx];
  const on = ([along, left, up]: Metres) =>
    project(
      across + (tx * (along - long) + nx * left) * metre,
      ahead + (ty * (along - long) + ny * left) * metre,
      up * metre,
    );
  const trace = (points: readonly Point[]): void => {
    pen.beginPath();
    for (const { x, y } of points) pen.lineTo(x, y);
  };
  const fill = (points: readonly Metres[], colour: Rgb): void => {
    trace(points.map(on));
    pen.fillStyle = css(colour);
    pen.fill();
  };
  const line = (points: readonly Metres[], wide: number, colour: Rgb): void => {
    trace(points.map(on));
    pen.lineWidth = wide;
    pen.strokeStyle = css(colour);
    pen.stroke();
  };
  pen.lineCap = pen.lineJoin = 'round';
  fill(
    [
      [0.25, 1.2, 0],
      [4.6, 1.14, 0],
      [4.85, 0.6, 0],
      [4.7, -0.8, 0],
      [0.3, -0.8, 0],
      [0.05, 0.2, 0],
    ],
    night,
  );
  drawShell(pen, on);
  drawGlass(line);
  drawFlank(pen, on, trace, fill, line);
  drawWheels(fill, line);
  drawTail(fill, line);
}

/** The side that is seen, with its windows and doors. */
function drawFlank(
  pen: Pen,
  on: (at: Metres) => Point,
  trace: (points: readonly Point[]) => void,
  fill: Fill,
  line: Line,
): void {
  const side: readonly Metres[] = [
    [0.1, 0.9, 0.26],
    [0.02, 0.9, 0.5],
    ...profile
      .filter(([along, up]) => along < 0.3 && up < 1.06 && up > 0.5)
      .map(([along, up]): Metres => [along, halfAt(along, up), up]),
    [0.6, 0.86, 1.03],
    [1.4, 0.905, 0.99],
    [2.4, 0.92, 0.955],
    [3.3, 0.915, 0.93],
    ...profile.filter(([along]) => along > 3.75).map(([along, up]): Metres => [along, halfAt(along, up), up]),
    [4.3, 0.86, 0.22],
    [0.5, 0.9, 0.22],
  ];
  fill(side, palette.ice);
  pen.save();
  trace(side.map(on));
  pen.clip();
  for (let row = 0; row < 7; row++) {
    const up = 0.3 + row * 0.085;
    line(
      [
        [0, 0.94, up + 0.03],
        [2.4, 0.96, up - 0.01],
        [4.75, 0.88, up + 0.01],
      ],
      4.6 - row * 0.6,
      row < 3 ? palette.middle : palette.green,
    );
  }
  pen.restore();
  line(
    [
      [0.05, 0.86, 0.97],
      [0.6, 0.885, 1.02],
      [1.4, 0.915, 0.985],
      [2.4, 0.92, 0.965],
      [3.4, 0.915, 0.95],
      [4.3, 0.84, 0.8],
    ],
    2.2,
    palette.paper,
  );
  fill(
    [
      [0.62, 0.85, 1.06],
      [1.4, 0.885, 1.01],
      [2.4, 0.895, 0.98],
      [3.5, 0.875, 0.955],
      [3.05, 0.72, 1.245],
      [2.55, 0.645, 1.375],
      [2, 0.64, 1.385],
      [1.4, 0.675, 1.305],
    ],
    palette.dark,
  );
  line(
    [
      [2.06, 0.88, 0.99],
      [2, 0.64, 1.4],
    ],
    3.4,
    palette.ice,
  );
  line(
    [
      [3.6, 0.86, 0.96],
      [3.05, 0.72, 1.26],
      [2.55, 0.645, 1.39],
      [2, 0.64, 1.4],
      [1.4, 0.675, 1.32],
      [0.55, 0.84, 1.06],
    ],
    3.4,
    palette.paper,
  );
  fill(
    [
      [2.5, 0.87, 1],
      [2.75, 0.865, 1],
      [2.5, 0.69, 1.3],
      [2.36, 0.68, 1.33],
    ],
    palette.middle,
  );
  for (const seam of [
    [
      [2.06, 0.93, 0.96],
      [2.12, 0.93, 0.36],
    ],
    [
      [3.2, 0.92, 0.94],
      [3.12, 0.93, 0.6],
      [3.1, 0.93, 0.36],
    ],
    [
      [1.22, 0.92, 0.96],
      [1.3, 0.93, 0.6],
    ],
  ] as const)
    line(seam, 1.6, palette.dark);
  line(
    [
      [2.2, 0.935, 0.84],
      [2.42, 0.935, 0.84],
    ],
    2.4,
    palette.dark,
  );
  line(
    [
      [1.42, 0.93, 0.86],
      [1.64, 0.93, 0.86],
    ],
    2.4,
    palette.dark,
  );
  fill(
    [
      [0.55, 0.93, 0.33],
      [4.2, 0.91, 0.32],
      [4.2, 0.9, 0.22],
      [0.55, 0.92, 0.22],
    ],
    palette.dark,
  );
  fill(
    [
      [3.05, 0.93, 0.99],
      [3.25, 0.93, 0.99],
      [3.22, 1.08, 1.08],
      [3.06, 1.08, 1.08],
    ],
    palette.paper,
  );
}

function drawWheels(fill: Fill, line: Line): void {
  for (const hub of [0.94, 3.86]) {
    const rim = (radius: number, left: number, colour: Rgb): void =>
      fill(
        Array.from({ length: 32 }, (_, step): Metres => {
          const turn = (step / 32) * 2 * Math.PI;
          return [hub + radius * Math.cos(turn), left, 0.34 + radius * Math.sin(turn)];
        }),
        colour,
      );
    rim(0.43, 0.915, palette.dark);
    rim(0.285, 0.935, palette.ice);
    rim(0.245, 0.936, palette.deep);
    for (let spoke = 0; spoke < 5; spoke++) {
      const turn = (spoke / 5) * 2 * Math.PI + 0.3;
      line(
        [
          [hub, 0.947, 0.34],
          [hub + 0.25 * Math.cos(turn), 0.937, 0.34 + 0.25 * Math.sin(turn)],
        ],
        3,
        palette.ice,
      );
    }
    rim(0.055, 0.948, palette.orange);
  }
}

/** One bar of light across the tail, and a dark apron. */
function drawTail(fill: Fill, line: Line): void {
  const bar: readonly Metres[] = [
    [0.16, 0.8, 0.93],
    [0.03, 0.55, 0.92],
    [0, 0, 0.92],
    [0.03, -0.55, 0.92],
    [0.16, -0.78, 0.93],
  ];
  line(bar, 7, palette.dark);
  line(bar, 4.4, palette.orange);
  fill(
    [
      [0.02, 0.66, 0.44],
      [0.02, -0.64, 0.44],
      [0.09, -0.62, 0.26],
      [0.09, 0.64, 0.26],
    ],
    palette.dark,
  );
  fill(
    [
      [-0.03, 0.26, 0.7],
      [-0.03, -0.26, 0.7],
      [-0.02, -0.26, 0.58],
      [-0.02, 0.26, 0.58],
    ],
    palette.green,
  );
  line(
    [
      [0.12, 0.8, 0.5],
      [0, 0.5, 0.49],
      [-0.02, 0, 0.49],
      [0, -0.5, 0.49],
    ],
    1.6,
    palette.green,
  );
}

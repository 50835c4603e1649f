import { degree } from '../../core/model/angle.ts';
import type { Pen } from '../../plates/printing/board.ts';
import { hash } from '../../plates/printing/noise.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import { onWood, project } from './rings.ts';
import { allDark, drawBox, railRadius, toolsFor, wagonOf, type Corner } from './wagon.ts';

/** Lengths along the line, in units of the trunk. */
const [locoLong, boxLong, gap] = [0.172, 0.124, 0.013];

const rust: Rgb = [169, 63, 23];
const brown: Rgb = [183, 155, 104];
const snow: Rgb = [255, 253, 246];

/** Side, top and end of the containers, in their order from the engine: so few that the whole train is seen. */
const containers: readonly (readonly [side: Rgb, top: Rgb, end: Rgb])[] = [
  [palette.orange, palette.orange, rust],
  [palette.deep, palette.green, palette.dark],
  [palette.paper, snow, palette.sand],
  [palette.green, palette.ice, palette.deep],
];

/** Nothing of the train is seen beyond this angle: it has left the screen. */
const offScreen = 45 * degree;

/** Draws the train with its engine's head at an angle, the farthest wagon first; the pen is in units of the layout. */
export function drawTrain(pen: Pen, head: number): void {
  pen.lineCap = pen.lineJoin = 'round';
  const wagons: { from: number; to: number; box: number }[] = [];
  let to = head;
  for (let index = -1; index < containers.length && to > offScreen; index++) {
    const from = to - (index < 0 ? locoLong : boxLong) / railRadius;
    wagons.push({ from, to, box: index });
    to = from - gap / railRadius;
  }
  for (const { from, to: near } of wagons) drawShadow(pen, from, near);
  for (const { from, to: near, box } of wagons.reverse())
    if (box < 0) drawEngine(pen, from, near);
    else drawContainer(pen, from, near, box);
}

function drawShadow(pen: Pen, from: number, to: number): void {
  const long = 0.034;
  pen.fillStyle = css(palette.green);
  pen.beginPath();
  for (const [angle, share] of [
    [from, 0],
    [to, 0],
    [to, 1],
    [from, 1],
  ] as const) {
    const [across, ahead] = onWood(railRadius, angle);
    const { x, y } = project(across + 0.86 * long * share, ahead - 0.5 * long * share);
    pen.lineTo(x, y);
  }
  pen.fill();
}

function drawContainer(pen: Pen, from: number, to: number, box: number): void {
  const colours = containers[box] ?? allDark;
  const [side, top] = colours;
  const frame = toolsFor(pen, wagonOf(from - 0.004, to + 0.004, 0.03));
  drawBox(frame, 0.012, 0.026, allDark);
  for (const along of [0.12, 0.24, 0.76, 0.88]) {
    frame.disc([along, 1.02, 0.011], 8, palette.dark);
    frame.disc([along, 1.02, 0.011], 3, palette.green);
  }
  const tools = toolsFor(pen, wagonOf(from, to, 0.037));
  drawBox(tools, 0.026, 0.094, colours);
  const glint = top === palette.green ? palette.middle : top === palette.ice ? palette.paper : palette.sand;
  for (let row = 0; row < 6; row++) {
    const across = -0.78 + row * 0.31;
    tools.line(
      [
        [0.04 + 0.1 * hash(row, box), across, 0.0945],
        [0.96 - 0.35 * hash(row + 9, box), across, 0.0945],
      ],
      0.8 + 0.52 * row,
      glint,
    );
  }
  const rib =
    side === palette.deep
      ? palette.green
      : side === palette.paper
        ? palette.sand
        : side === palette.sand
          ? brown
          : palette.dark;
  for (let row = 1; row < 13; row++)
    tools.line(
      [
        [row / 13, 1, 0.032],
        [row / 13, 1, 0.088],
      ],
      0.9 + 1.7 * (row / 13),
      rib,
    );
  tools.line(
    [
      [0, 1, 0.026],
      [1, 1, 0.026],
      [1, 1, 0.094],
      [0, 1, 0.094],
    ],
    1.6,
    palette.dark,
    true,
  );
  tools.line(
    [
      [0, 1, 0.094],
      [1, 1, 0.094],
      [1, -1, 0.094],
      [0, -1, 0.094],
    ],
    1.6,
    palette.dark,
    true,
  );
  tools.line(
    [
      [1, 1, 0.026],
      [1, -1, 0.026],
      [1, -1, 0.094],
      [1, 1, 0.094],
    ],
    1.6,
    palette.dark,
    true,
  );
}

function drawEngine(pen: Pen, from: number, to: number): void {
  const frame = toolsFor(pen, wagonOf(from, to, 0.036));
  drawBox(frame, 0.01, 0.03, allDark);
  for (const along of [0.1, 0.2, 0.3, 0.7, 0.8, 0.9]) {
    frame.disc([along, 1.04, 0.011], 9.5, palette.dark);
    frame.disc([along, 1.04, 0.011], 3.6, palette.green);
  }
  const tools = toolsFor(pen, wagonOf(from, to - 0.03, 0.038));
  const { fill, line, disc } = tools;
  drawBox(tools, 0.028, 0.1, [palette.middle, palette.green, palette.deep]);
  fill(
    [
      [0, 1.01, 0.058],
      [1, 1.01, 0.058],
      [1, 1.01, 0.066],
      [0, 1.01, 0.066],
    ],
    palette.sand,
  );
  for (const along of [0.3, 0.44, 0.58])
    fill(
      [
        [along, 1.01, 0.078],
        [along + 0.1, 1.01, 0.078],
        [along + 0.1, 1.01, 0.088],
        [along, 1.01, 0.088],
      ],
      palette.dark,
    );
  for (let slit = 0; slit < 5; slit++)
    line(
      [
        [0.04 + slit * 0.045, 1, 0.072],
        [0.04 + slit * 0.045, 1, 0.094],
      ],
      1.5,
      palette.dark,
    );
  // The nose slopes down.
  const nose = 1.17;
  const flank: readonly Corner[] = [
    [1, 1, 0.03],
    [nose, 0.92, 0.03],
    [nose, 0.92, 0.062],
    [1.06, 0.97, 0.096],
    [1, 1, 0.09],
  ];
  const front: readonly Corner[] = [
    [nose, 0.92, 0.03],
    [nose, -0.92, 0.03],
    [nose, -0.92, 0.062],
    [nose, 0.92, 0.062],
  ];
  const screen: readonly Corner[] = [
    [nose, 0.92, 0.062],
    [nose, -0.92, 0.062],
    [1.06, -0.97, 0.096],
    [1.06, 0.97, 0.096],
  ];
  fill(
    [
      [1.06, 0.97, 0.096],
      [1.06, -0.97, 0.096],
      [1, -1, 0.09],
      [1, 1, 0.09],
    ],
    palette.green,
  );
  fill(front, palette.middle);
  fill(screen, palette.green);
  fill(
    [
      [nose - 0.012, 0.78, 0.067],
      [nose - 0.012, -0.78, 0.067],
      [1.075, -0.8, 0.091],
      [1.075, 0.8, 0.091],
    ],
    palette.dark,
  );
  fill(flank, palette.middle);
  fill(
    [
      [1.005, 1, 0.078],
      [1.06, 0.97, 0.078],
      [1.045, 0.97, 0.089],
      [1.005, 1, 0.09],
    ],
    palette.dark,
  );
  fill(
    [
      [1, 1.01, 0.058],
      [nose, 0.93, 0.05],
      [nose, 0.93, 0.058],
      [1, 1.01, 0.066],
    ],
    palette.sand,
  );
  fill(
    [
      [nose + 0.002, 0.92, 0.05],
      [nose + 0.002, -0.92, 0.05],
      [nose + 0.002, -0.92, 0.058],
      [nose + 0.002, 0.92, 0.058],
    ],
    palette.sand,
  );
  for (const side of [-0.55, 0.55]) disc([nose + 0.004, side, 0.042], 5.5, palette.paper);
  for (const outline of [
    flank,
    front,
    screen,
    [
      [0, 1, 0.09],
      [1, 1, 0.09],
      [1, -1, 0.09],
      [0, -1, 0.09],
    ] as const,
    [
      [0, 1, 0.03],
      [1, 1, 0.03],
      [1, 1, 0.09],
      [0, 1, 0.09],
    ] as const,
  ])
    line(outline, 1.6, palette.dark, true);
}

import { hash } from '../../plates/printing/noise.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { dyes, fill, type Dye } from '../engine/cut-out.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { around, degree, homes, openness, places, project, wall } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The saw-tooth roof: where teeth begin, how wide and high they are, and how far its glass leans. Metres. */
const roof = { first: -29.6, tooth: 6.6, count: 8, eaves: 7.7, ridge: 11.7, lean: 1.1 } as const;
/** The roof is drawn as near as this: nearer it is beyond the screen's edge. */
const nearest = -9;
/** The gate in the far wall. Metres. */
export const gate = { from: -2.2, to: 3.4, tall: 4.9 } as const;

/** What is built: the far wall with its gate, the roof over it, and marks on the floor. */
export function drawHall(pen: Pen, hall: Layout): void {
  drawMarks(pen);
  drawWall(pen, hall);
  drawGate(pen);
  drawRoof(pen, hall);
}

function drawWall(pen: Pen, hall: Layout): void {
  const end = roof.first + roof.tooth * roof.count;
  fill(
    pen,
    [
      project(roof.first, wall, 0),
      ...Array.from({ length: roof.count }, (_, tooth) => [
        project(roof.first + tooth * roof.tooth, wall, roof.eaves),
        project(roof.first + tooth * roof.tooth + roof.lean, wall, roof.ridge),
      ]).flat(),
      project(end, wall, roof.eaves),
      project(end, wall, 0),
    ],
    dyes.dark,
  );
  // Courses of stone, broader where the gate's light falls on them.
  for (let course = 0; course < 22; course++) {
    const low = 0.2 + course * 0.4;
    for (let stone = 0; stone < 120; stone++) {
      const from = mix(roof.first, end, stone / 120);
      const to = mix(roof.first, end, (stone + 1.03) / 120);
      const { x } = project(from, wall, low);
      const fade = openness(hall, x - hash(course, 4) * 70, 640, 800);
      if (fade < 0.06 || (from > gate.from - 0.9 && from < gate.to + 0.5 && low < gate.tall + 0.7)) continue;
      const away = Math.min(Math.abs(from - gate.from), Math.abs(from - gate.to));
      const thick = mix(0.22, 0.06, clamp(away / 13)) * mix(1, 0.5, course / 21) * fade;
      fill(
        pen,
        [
          project(from, wall, low),
          project(to, wall, low),
          project(to, wall, low + thick),
          project(from, wall, low + thick),
        ],
        away < 4 ? dyes.green : dyes.middle,
      );
    }
  }
  for (let tooth = 0; tooth < roof.count; tooth++) drawPillar(pen, hall, roof.first + tooth * roof.tooth);
}

/** A pillar under each valley of the roof, at the far wall. */
function drawPillar(pen: Pen, hall: Layout, x: number): void {
  if (openness(hall, project(x, wall).x) < 0.4) return;
  const post = (half: number, dye: Dye): void =>
    fill(
      pen,
      [
        project(x - half, wall - 0.6, 0),
        project(x + half, wall - 0.6, 0),
        project(x + half, wall - 0.6, roof.eaves),
        project(x - half, wall - 0.6, roof.eaves),
      ],
      dye,
    );
  post(0.4, dyes.dark);
  post(0.22, dyes.green);
}

/** The works' gate stands open to the day. */
function drawGate(pen: Pen): void {
  const { from, to, tall } = gate;
  const opening = (more: number, dye: Dye): void =>
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
  opening(0.7, dyes.dark);
  opening(0.45, dyes.sand);
  opening(0.18, dyes.dark);
  opening(0, dyes.paper);
  // Morning outside: lines that part towards the ground, and a row of young trees.
  for (let line = 0; line < 9; line++) {
    const up = 1.5 + line * 0.38;
    const thick = mix(0.2, 0.05, line / 8);
    fill(
      pen,
      [project(from, wall, up), project(to, wall, up), project(to, wall, up + thick), project(from, wall, up + thick)],
      dyes.ice,
    );
  }
  fill(
    pen,
    [project(from, wall, 0), project(to, wall, 0), project(to, wall, 1.32), project(from, wall, 1.1)],
    dyes.sand,
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
      dyes.tan,
    );
  for (const [x, high, wide] of [
    [-1.5, 2.9, 0.75],
    [2.5, 3.4, 0.9],
  ] as const) {
    const trunk = project(x, wall, 1.1);
    const crown = project(x, wall, high);
    pen.fillStyle = dyes.middle;
    pen.beginPath();
    pen.ellipse(crown.x, crown.y, wide * crown.metre, wide * crown.metre * 1.15, 0, 0, 7);
    pen.fill();
    pen.strokeStyle = dyes.middle;
    pen.lineWidth = 3;
    pen.beginPath();
    pen.moveTo(trunk.x, trunk.y);
    pen.lineTo(crown.x, crown.y);
    pen.stroke();
  }
  // Its leaves are folded back to both sides.
  for (const [hinge, away] of [
    [from, -1.9],
    [to, 1.9],
  ] as const) {
    const leaf = (inset: number, dye: Dye): void => {
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
    leaf(0, dyes.dark);
    leaf(0.05, dyes.green);
    leaf(0.15, dyes.middle);
  }
}

/** The roof, tooth by tooth: glass that lets the day in, and a slope of boards on which its light is lost. */
function drawRoof(pen: Pen, hall: Layout): void {
  const { first, tooth, count, eaves, ridge, lean } = roof;
  const way = (x: number, up: number, from: number, to: number): readonly [Point, Point] => [
    project(x, mix(nearest, wall, from), up),
    project(x, mix(nearest, wall, to), up),
  ];
  const panel = (
    [x, up]: readonly [number, number],
    [toX, toUp]: readonly [number, number],
    [from, to]: readonly [number, number],
    dye: string,
  ): void => {
    const [one, other] = [way(x, up, from, to), way(toX, toUp, from, to)];
    fill(pen, [one[0], one[1], other[1], other[0]], dye);
  };
  // Those that are farther from the eye lie behind.
  const order = Array.from({ length: count }, (_, index) => index).toSorted(
    (one, other) => Math.abs(first + (other + 0.5) * tooth - 3.4) - Math.abs(first + (one + 0.5) * tooth - 3.4),
  );
  for (const index of order) {
    const x = first + index * tooth;
    const [low, high, next] = [
      [x, eaves],
      [x + lean, ridge],
      [x + tooth, eaves],
    ] as const;
    const along = (share: number): readonly [number, number] => [
      mix(high[0], next[0], share),
      mix(high[1], next[1], share),
    ];
    panel(low, high, [0, 1], dyes.dark);
    panel(high, next, [0, 1], dyes.dark);
    // Boards of the slope: lines to the point where all ridges meet, the broadest under the glass of the next tooth.
    const boards = 11;
    for (let board = 0; board < boards; board++) {
      const from = (board + 0.16) / boards;
      const wide = mix(0.2, 0.66, board / boards) / boards;
      if (openness(hall, way(...along(from), 1, 1)[0].x, 660, 760) < 0.3) continue;
      panel(along(from), along(from + wide), [0, 1], board > 6 ? dyes.green : dyes.middle);
    }
    // Glass is seen from within only to the left of the eye, where its panes shine.
    const within = (share: number): readonly [number, number] => [
      mix(low[0], high[0], share),
      mix(low[1], high[1], share),
    ];
    const panes = 15;
    for (let pane = 0; pane < panes; pane++) {
      const from = (pane / panes) ** 1.12;
      const to = ((pane + 1) / panes) ** 1.12;
      const gap = (to - from) * 0.09;
      for (const [down, up, dye] of [
        [0.1, 0.52, dyes.paper],
        [0.57, 0.95, pane % 5 === 2 ? dyes.sand : dyes.paper],
      ] as const) {
        panel(within(down), within(up), [from + gap, to - gap], dye);
        for (const line of [0.2, 0.5, 0.8])
          panel(
            within(mix(down, up, line)),
            within(mix(down, up, line + 0.12 * (1 - down))),
            [from + gap, to - gap],
            dyes.ice,
          );
      }
    }
    // The valley's girder.
    panel([x - 0.3, eaves - 0.24], [x + 0.3, eaves - 0.24], [0, 1], dyes.dark);
    panel([x - 0.12, eaves - 0.26], [x + 0.16, eaves - 0.26], [0, 1], dyes.tan);
  }
}

/** Where machines have stood, and where they could stand: chalk on the floor. */
function drawMarks(pen: Pen): void {
  pen.lineJoin = 'round';
  for (const { x, y } of homes) {
    const corners = [
      [-1.7, -0.6],
      [1.7, -0.6],
      [1.7, 0.9],
      [-1.7, 0.9],
    ].map(([dx = 0, dy = 0]) => project(x + dx, y + dy));
    fill(pen, corners, dyes.shade);
    pen.strokeStyle = dyes.tan;
    pen.lineWidth = 1.4;
    pen.setLineDash([10, 7]);
    pen.stroke();
    pen.setLineDash([]);
  }
  for (const { x, y } of places)
    for (const [radius, wide, dashes] of [
      [1.5, 3, [12, 8]],
      [1.2, 1.4, []],
    ] as const) {
      const { metre } = project(x, y);
      const ring = Array.from({ length: 49 }, (_, step) =>
        project(x + radius * Math.cos(step * 7.5 * degree), y + radius * Math.sin(step * 7.5 * degree)),
      );
      pen.strokeStyle = dyes.orange;
      pen.lineWidth = (wide * metre) / 64;
      pen.setLineDash([...dashes]);
      pen.beginPath();
      for (const spot of ring) pen.lineTo(spot.x, spot.y);
      pen.stroke();
    }
  pen.setLineDash([]);
}

/** Draws a ring round the middle of the floor, so many metres wide. */
export function drawRing(pen: Pen, radius: number, half: number, dye: Dye): void {
  const edge = (far: number): readonly Point[] =>
    Array.from({ length: 181 }, (_, step) => around(step * 2 * degree, far));
  fill(pen, [...edge(radius - half), ...edge(radius + half).toReversed()], dye);
}

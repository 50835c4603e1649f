import { drawPerson } from '../engine/draw-person.ts';
import { cutDiscs, cutLine, cutShape, type Spot } from '../engine/strokes.ts';
import { ink } from '../engine/ink.ts';
import type { Point } from '../engine/layout.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A screen in the open, its film, and those who watch it. */
export function drawScreen(pen: Pen, { x: left, y: top }: Point): void {
  const [x, y] = [left + 16, top - 14];
  for (const post of [-88, 88]) {
    const line: readonly Spot[] = [
      [x + post, y + 18],
      [x + post, y - 168],
    ];
    cutLine(pen, line, 13, ink.black);
    cutLine(pen, line, 7, ink.orange);
    cutLine(
      pen,
      [
        [x + post - 2, y + 14],
        [x + post - 2, y - 164],
      ],
      2,
      ink.sand,
    );
  }
  const sheet: readonly Spot[] = [
    [x - 96, y - 160],
    [x + 96, y - 160],
    [x + 96, y - 42],
    [x - 96, y - 42],
  ];
  cutShape(pen, sheet, ink.paper, ink.black, 6);
  drawFilm(pen, x, y - 101);
  // Perforated edges, as a strip of film has.
  for (const edge of [-153, -49])
    for (let hole = 0; hole < 13; hole++)
      cutShape(
        pen,
        [
          [x - 90 + hole * 14.4, y + edge - 3],
          [x - 82 + hole * 14.4, y + edge - 3],
          [x - 82 + hole * 14.4, y + edge + 3],
          [x - 90 + hole * 14.4, y + edge + 3],
        ],
        ink.black,
      );
  drawAudience(pen, x - 12, y + 48);
}

function drawFilm(pen: Pen, x: number, y: number): void {
  pen.save();
  pen.beginPath();
  pen.rect(x - 84, y - 42, 168, 84);
  pen.clip();
  pen.fillStyle = ink.ice;
  pen.fillRect(x - 84, y - 42, 168, 84);
  const sun = [
    [46, ink.sand],
    [34, ink.paper],
    [24, ink.orange],
    [10, ink.sand],
  ] as const;
  cutDiscs(pen, [x + 26, y + 14], sun);
  for (let hill = 0; hill < 5; hill++) {
    pen.fillStyle = hill % 2 ? ink.middle : ink.green;
    pen.beginPath();
    pen.ellipse(x - 70 + hill * 9, y + 52 + hill * 7, 120 - hill * 4, 40 - hill * 3, 0.14, 0, 7);
    pen.fill();
  }
  pen.restore();
}

/** Those who watch, from behind: each one's place on the bench, coat, trousers, hair and what that is cut to. */
const audience = [
  [-50, ink.ice, ink.green, ink.black, 'bob'],
  [-10, ink.orange, ink.rust, ink.rust, 'bun'],
  [30, ink.paper, ink.sand, ink.black, 'short'],
] as const;

/** A bench with three who watch the film. */
function drawAudience(pen: Pen, x: number, y: number): void {
  const metre = 62;
  for (const [across, body, , hair, cut] of audience) {
    pen.save();
    pen.beginPath();
    pen.rect(x + across - 40, y - 120, 80, 120);
    pen.clip();
    pen.translate(x + across, y + 0.84 * metre);
    drawPerson(pen, { seen: 'front', wears: 'coat', hair: cut, tall: 1.7 }, 0, metre, 1, {
      body,
      head: hair,
      hair,
      cut: ink.dark,
      accent: ink.orange,
      halo: { colour: ink.black, wide: 2 },
    });
    pen.restore();
  }
  // Their legs under the seat.
  for (const [across, , trousers] of audience)
    for (const leg of [-7, 7])
      for (const [wide, colour] of [
        [11, ink.black],
        [7, trousers],
      ] as const)
        cutLine(
          pen,
          [
            [x + across + leg, y],
            [x + across + leg, y + 19],
          ],
          wide,
          colour,
        );
  for (const leg of [-62, 48])
    cutLine(
      pen,
      [
        [x + leg, y],
        [x + leg, y + 24],
      ],
      7,
      ink.black,
    );
  for (const [up, high] of [
    [4, 12],
    [-12, 7],
  ] as const) {
    const plank: readonly Spot[] = [
      [x - 76, y - up],
      [x + 60, y - up],
      [x + 60, y - up + high],
      [x - 76, y - up + high],
    ];
    cutShape(pen, plank, ink.sand, ink.black, 3);
  }
}

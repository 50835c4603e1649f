import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { draw, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import type { Layout } from '../engine/layout.ts';
import type { Sight } from '../engine/overlook.ts';
import type { Person } from '../engine/person.ts';
import { drawShade } from './draw-shade.ts';
import { project } from './hall.ts';

interface Learner {
  /** Metres about the middle of the ring. */
  readonly x: number;
  readonly y: number;
  readonly facing: 1 | -1;
  readonly coat: string;
  readonly person: Person;
  /** What they do when the line runs. */
  readonly glad?: Person['arm'];
  /** A notebook is held before the chest. */
  readonly writes?: true;
}

const suit = { wears: 'suit', hair: 'cap' } as const;

/** In the middle of the ring somebody shows how at a drawing board, and others learn. They match no number. */
const learners: readonly Learner[] = [
  {
    x: -1.95,
    y: 0.9,
    facing: 1,
    coat: ink.ice,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.2 },
    writes: true,
    glad: 'up',
  },
  {
    x: 0.86,
    y: 1.15,
    facing: -1,
    coat: ink.orange,
    person: { wears: 'suit', hair: 'short', seen: 'side', arm: 'give', stride: 0.5, tall: 1.74 },
    glad: 'up',
  },
  {
    x: 1.62,
    y: 0.8,
    facing: -1,
    coat: ink.paper,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.2, hair: 'bob', tall: 1.64 },
    writes: true,
    glad: 'up',
  },
  {
    x: -2.2,
    y: -0.05,
    facing: 1,
    coat: ink.green,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.2, tall: 1.7 },
    glad: 'up',
  },
  {
    x: -1.15,
    y: -1.1,
    facing: 1,
    coat: ink.ice,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.35, tall: 1.78 },
    writes: true,
    glad: 'up',
  },
  {
    x: 0.3,
    y: -1.3,
    facing: -1,
    coat: ink.sand,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.2, tall: 1.8 },
    glad: 'up',
  },
];

/** People are drawn so much larger than machines, so that what they do is seen. */
const large = 1.26;

/** The drawing board: where its middle stands, half its width, and its height from the floor. Metres. */
const board = { x: -0.45, y: 1.5, half: 0.98, low: 1.05, high: 2.5 } as const;

const dyeOf = ({ coat, person: { hair } }: Learner): Dye => ({
  body: coat,
  head: ink.clay,
  hair: hair === 'cap' ? coat : ink.rust,
  leg: coat === ink.green || coat === ink.orange ? ink.ice : ink.green,
  cut: ink.dark,
  accent: ink.orange,
  halo: { colour: ink.dark, wide: 1.6 },
});

/** Those in the middle, as they listen or as the line runs. */
export function peoplePlate(hall: Layout, sheet: Sheet, glad: boolean): Painting {
  return drawnAlone(
    drawMask(sheet, (pen) => {
      pen.translate(hall.left, hall.top);
      pen.scale(hall.size, hall.size);
      drawBoard(pen, glad);
      for (const learner of learners.toSorted((one, other) => other.y - one.y)) {
        const { x, y, metre } = project(learner.x, learner.y);
        const { arm, ...still } = learner.person;
        const does = glad ? learner.glad : arm;
        pen.save();
        pen.translate(x, y);
        drawShade(pen, 0.44 * metre, 0.13 * metre, 4);
        drawPerson(pen, does ? { ...still, arm: does } : still, 0, metre * large, learner.facing, dyeOf(learner));
        if (learner.writes && !glad) drawNotebook(pen, metre, learner.person.seen === 'front' ? 0 : learner.facing);
        pen.restore();
      }
    }),
  );
}

/** The board on its legs: six machines on a ring, which is closed when the line runs. */
function drawBoard(pen: OffscreenCanvasRenderingContext2D, glad: boolean): void {
  const { x, y, half, low, high } = board;
  const at = (across: number, up: number): Sight => project(x + across, y, up);
  const { metre } = at(0, low);
  const bar = (from: Sight, to: Sight, wide: number, colour: string): void => {
    draw(pen, [from, to], (wide + 0.06) * metre, ink.dark);
    draw(pen, [from, to], wide * metre, colour);
  };
  for (const side of [-1, 1]) bar(at(side * 0.55, low), at(side * 0.95, 0), 0.06, ink.sand);
  const sheet = (more: number, colour: string): void =>
    fill(
      pen,
      [
        at(-half - more, low - more),
        at(half + more, low - more),
        at(half + more, high + more),
        at(-half - more, high + more),
      ],
      colour,
    );
  sheet(0.13, ink.dark);
  sheet(0.09, ink.sand);
  sheet(0, ink.deep);
  const middle = at(0, (low + high) / 2);
  const [wide, tall] = [0.7 * metre, 0.5 * metre];
  pen.strokeStyle = glad ? ink.orange : ink.paper;
  pen.lineWidth = (glad ? 0.12 : 0.045) * metre;
  pen.setLineDash(glad ? [] : [0.13 * metre, 0.09 * metre]);
  pen.beginPath();
  pen.ellipse(middle.x, middle.y, wide, tall, 0, 0, 7);
  pen.stroke();
  pen.setLineDash([]);
  for (let machine = 0; machine < 6; machine++) {
    const turn = ((machine + 0.5) * Math.PI) / 3;
    const size = 0.1 * metre;
    const [across, down] = [middle.x + wide * Math.cos(turn), middle.y + tall * Math.sin(turn)];
    for (const [half, colour] of [
      [size + 0.05 * metre, ink.deep],
      [size, ink.paper],
    ] as const) {
      pen.fillStyle = colour;
      pen.fillRect(across - half, down - half, 2 * half, 2 * half);
    }
  }
}

/** A notebook before the chest. */
function drawNotebook(pen: OffscreenCanvasRenderingContext2D, metre: number, ahead: number): void {
  const [x, y] = [ahead * 0.39 * metre, -1.26 * metre];
  pen.save();
  pen.translate(x, y);
  pen.rotate(-0.16 * (ahead || 1));
  pen.fillStyle = ink.paper;
  pen.strokeStyle = ink.dark;
  pen.lineWidth = 0.025 * metre;
  pen.beginPath();
  pen.rect(-0.15 * metre, -0.1 * metre, 0.3 * metre, 0.2 * metre);
  pen.fill();
  pen.stroke();
  pen.restore();
}

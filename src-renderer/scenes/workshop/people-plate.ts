import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { ink } from '../engine/ink.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import type { Layout, Point } from '../engine/layout.ts';
import type { Person } from '../engine/person.ts';
import { drawBoard, drawPointer } from './draw-board.ts';
import { drawShade } from './draw-shade.ts';
import { project } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

interface Learner {
  /** Metres about the middle of the ring. */
  readonly x: number;
  readonly y: number;
  readonly facing: 1 | -1;
  readonly coat: string;
  readonly person: Person;
  /** What is held: a notebook before the chest, or a wheel that is rolled to the lorry. */
  readonly has?: 'notebook' | 'wheel';
  readonly glad: Glad;
}

/** Where somebody stands beside the lorry when it is whole, and how they are glad: no two alike. */
interface Glad extends Pick<Learner, 'has'> {
  readonly x: number;
  readonly y: number;
  readonly facing: 1 | -1;
  readonly pose: Pick<Person, 'seen' | 'arm' | 'hands' | 'stride' | 'tall'>;
}

const suit = { wears: 'suit', hair: 'cap' } as const;

/** Where the hand that points to the board is, in metres of a person. */
const pointing = [-0.42, 1.42] as const;

/** Who teaches stands beside the board, between it and the lorry. */
const teacher: Learner = {
  x: -2.9,
  y: 2.3,
  facing: 1,
  coat: ink.orange,
  glad: {
    x: -5.1,
    y: -3.1,
    facing: 1,
    // Shows it to all.
    pose: {
      seen: 'front',
      tall: 1.78,
      stride: 0.6,
      hands: [
        [-0.28, 0.96],
        [0.62, 1.5],
      ],
    },
  },
  person: {
    wears: 'suit',
    hair: 'short',
    seen: 'front',
    // Taller than anybody is: who teaches is seen first.
    tall: 2.02,
    stride: 0.4,
    hands: [pointing, [0.3, 0.94]],
  },
};

/** Those who listen before the board, and those who work on the lorry. They match no number. */
const learners: readonly Learner[] = [
  {
    glad: { x: -3.5, y: 0.5, facing: 1, pose: { seen: 'front', arm: 'up' } },
    x: -5.85,
    y: -2.1,
    facing: 1,
    coat: ink.ice,
    // Asks something.
    person: { ...suit, seen: 'side', arm: 'up', stride: 0.05 },
  },
  {
    glad: { x: -4.6, y: -0.6, facing: 1, pose: { seen: 'side', arm: 'hold', stride: 0.3 }, has: 'notebook' },
    x: -4.3,
    y: -0.9,
    facing: 1,
    coat: ink.clay,
    person: { wears: 'skirt', seen: 'side', arm: 'hold', stride: 0.1, hair: 'bob', tall: 1.64 },
    has: 'notebook',
  },
  {
    glad: {
      x: -6.85,
      y: -1.9,
      facing: 1,
      // Both arms wide open.
      pose: {
        seen: 'front',
        stride: 0.9,
        hands: [
          [-0.5, 1.92],
          [0.56, 1.8],
        ],
      },
    },
    x: -3.1,
    y: -1.5,
    facing: 1,
    coat: ink.paper,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.35, tall: 1.8 },
    has: 'notebook',
  },
  {
    glad: { x: 5.95, y: -1, facing: -1, pose: { seen: 'side', arm: 'give', stride: 0.8 } },
    x: 4.4,
    y: -0.5,
    facing: -1,
    coat: ink.ice,
    person: { ...suit, seen: 'side', arm: 'give', stride: 0.5, tall: 1.74 },
  },
  {
    glad: {
      x: 4.9,
      y: -5.6,
      facing: 1,
      // Waves, the other hand on a wheel.
      pose: {
        seen: 'front',
        hands: [
          [-0.4, 1.84],
          [0.62, 0.88],
        ],
      },
      has: 'wheel',
    },
    x: 6.9,
    y: -3.6,
    facing: -1,
    coat: ink.paper,
    person: { ...suit, seen: 'side', arm: 'push', stride: 0.9, stoop: 0.6, tall: 1.76 },
    has: 'wheel',
  },
];

/** People are drawn so much larger than machines, so that what they do is seen. */
const large = 1.26;

const dyeOf = ({ coat, person: { hair } }: Learner): Dye => ({
  body: coat,
  head: ink.sand,
  features: ink.dark,
  hair: hair === 'cap' ? coat : ink.rust,
  leg: coat === ink.orange ? ink.ice : ink.green,
  cut: ink.dark,
  accent: ink.orange,
  halo: { colour: ink.dark, wide: 1.8 },
});

/**
 * Those on the ring: somebody shows at a drawing board how, and others learn; those who work on the lorry or roll a wheel to
 * it, who are nearer than it; and all of them, glad, beside the lorry when it is whole.
 */
export function crewPlate(hall: Layout, sheet: Sheet, does: 'teaching' | 'working' | 'glad'): Painting {
  return drawnAlone(
    drawnOn(hall, sheet, (pen) => {
      if (does === 'glad') {
        const all = [teacher, ...learners].map(gladOf);
        for (const learner of all.toSorted((one, other) => other.y - one.y)) drawLearner(pen, learner);
        return;
      }
      if (does === 'teaching') {
        drawBoard(pen);
        drawLearner(pen, teacher);
        drawPointer(pen, handOf(teacher));
      }
      for (const learner of learners.toSorted((one, other) => other.y - one.y))
        // Those who listen stand on the board's side of the lorry.
        if (learner.x < 0 === (does === 'teaching')) drawLearner(pen, learner);
    }),
  );
}

/** Somebody as they stand beside the lorry when it is whole. */
function gladOf({ glad, coat, person: { wears, hair, tall = 1.74 } }: Learner): Learner {
  const { x, y, facing, pose, has } = glad;
  return { x, y, facing, coat, glad, person: { wears, hair, tall, ...pose }, ...(has && { has }) };
}

/** Where the hand is that points to the board. */
function handOf({ x, y, person: { tall = 1.74 } }: Learner): Point {
  const at = project(x, y);
  const unit = (tall / 1.74) * large * at.metre;
  return { x: at.x + pointing[0] * unit, y: at.y - pointing[1] * unit };
}

function drawLearner(pen: Pen, learner: Learner): void {
  const { x, y, metre } = project(learner.x, learner.y);
  pen.save();
  pen.translate(x, y);
  drawShade(pen, 0.44 * metre, 0.13 * metre, 4);
  if (learner.has === 'wheel') drawRolledWheel(pen, metre, learner.facing);
  drawPerson(pen, learner.person, 0, metre * large, learner.facing, dyeOf(learner));
  if (learner.has === 'notebook') drawNotebook(pen, metre, learner.facing);
  pen.restore();
}

/** A wheel that a worker rolls to the lorry, drawn in front of the worker. */
function drawRolledWheel(pen: Pen, metre: number, ahead: number): void {
  const radius = 0.56 * metre;
  for (const [share, colour] of [
    [1.07, ink.dark],
    [1, ink.shade],
    [0.66, ink.sand],
    [0.5, ink.clay],
    [0.38, ink.dark],
    [0.2, ink.paper],
  ] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(ahead * 0.76 * metre, -radius, radius * share * 0.92, radius * share, 0, 0, 7);
    pen.fill();
  }
}

/** A notebook before the chest. */
function drawNotebook(pen: Pen, metre: number, ahead: number): void {
  const [x, y] = [ahead * 0.39 * metre, -1.5 * metre];
  pen.save();
  pen.translate(x, y);
  pen.rotate(-0.16 * (ahead || 1));
  pen.fillStyle = ink.paper;
  pen.strokeStyle = ink.dark;
  pen.lineWidth = 0.03 * metre;
  pen.beginPath();
  pen.rect(-0.17 * metre, -0.12 * metre, 0.34 * metre, 0.24 * metre);
  pen.fill();
  pen.stroke();
  pen.restore();
}

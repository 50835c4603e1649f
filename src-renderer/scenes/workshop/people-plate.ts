import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { ink } from '../engine/ink.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import type { Layout } from '../engine/layout.ts';
import type { Person } from '../engine/person.ts';
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

/** In the middle of the ring somebody shows how, and others learn. They match no number. */
const learners: readonly Learner[] = [
  {
    x: -1.15,
    y: 0.95,
    facing: 1,
    coat: ink.green,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.2 },
    writes: true,
    glad: 'up',
  },
  {
    x: 0.1,
    y: 1.25,
    facing: 1,
    coat: ink.middle,
    person: { ...suit, seen: 'front', tall: 1.68 },
    writes: true,
    glad: 'high',
  },
  {
    x: 1.25,
    y: 0.7,
    facing: -1,
    coat: ink.green,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.2, tall: 1.8 },
    glad: 'up',
  },
  {
    x: -0.25,
    y: -0.15,
    facing: 1,
    coat: ink.orange,
    person: { wears: 'suit', hair: 'short', seen: 'side', arm: 'give', stride: 0.5, tall: 1.72 },
    glad: 'up',
  },
  {
    x: 0.82,
    y: -0.1,
    facing: -1,
    coat: ink.middle,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.2, hair: 'bob', tall: 1.64 },
    writes: true,
    glad: 'up',
  },
  {
    x: -1.45,
    y: -0.5,
    facing: 1,
    coat: ink.middle,
    person: { ...suit, seen: 'side', arm: 'hold', stride: 0.2 },
    glad: 'up',
  },
];

const dyeOf = ({ coat }: Learner): Dye => ({
  body: coat,
  head: ink.clay,
  hair: ink.dark,
  leg: ink.dark,
  cut: ink.dark,
  accent: ink.orange,
  halo: { colour: ink.paper, wide: 1.8 },
});

/** Those in the middle, as they listen or as the line runs. */
export function peoplePlate(hall: Layout, sheet: Sheet, glad: boolean): Painting {
  return drawnAlone(
    drawMask(sheet, (pen) => {
      pen.translate(hall.left, hall.top);
      pen.scale(hall.size, hall.size);
      for (const learner of learners.toSorted((one, other) => other.y - one.y)) {
        const { x, y, metre } = project(learner.x, learner.y);
        const { arm, ...still } = learner.person;
        const does = glad ? learner.glad : arm;
        pen.save();
        pen.translate(x, y);
        pen.fillStyle = ink.shade;
        pen.beginPath();
        pen.ellipse(0.1 * metre, 0, 0.4 * metre, 0.13 * metre, 0, 0, 7);
        pen.fill();
        drawPerson(pen, does ? { ...still, arm: does } : still, 0, metre * 1.16, learner.facing, dyeOf(learner));
        if (learner.writes && !glad) drawNotebook(pen, metre, learner.person.seen === 'front' ? 0 : learner.facing);
        pen.restore();
      }
    }),
  );
}

/** A notebook before the chest. */
function drawNotebook(pen: OffscreenCanvasRenderingContext2D, metre: number, ahead: number): void {
  const [x, y] = [ahead * 0.36 * metre, -1.16 * metre];
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

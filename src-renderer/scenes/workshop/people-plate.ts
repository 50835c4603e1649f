import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import { ink } from '../engine/ink.ts';
import { onScreen, type Layout } from '../engine/layout.ts';
import { drawShade } from './draw-shade.ts';
import { drawPiles } from './draw-tyre.ts';
import { project } from './hall.ts';
import { drawCart } from './draw-cart.ts';
import { carters, workers, type Operator, type Standing } from './people.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** People are drawn so much larger than machines, so that what they do is seen. */
const large = 1.26;

interface Cloth {
  readonly coat: string;
  readonly legs: string;
}

const dyeOf = ({ coat, legs }: Cloth, { hair }: Standing['person']): Dye => ({
  body: coat,
  head: ink.sand,
  features: ink.dark,
  shade: ink.clay,
  hair: hair === 'cap' ? coat : ink.dark,
  leg: legs,
  cut: ink.dark,
  accent: ink.orange,
  halo: { colour: ink.dark, wide: 1.8 },
});

/** Who rolls wheels to the lorry from where they lie; or all, glad, beside it when it is whole. */
export function crewPlate(hall: Layout, sheet: Sheet, glad: boolean): Painting {
  return drawnAlone(
    drawnOn(hall, sheet, (pen) => {
      if (!glad) drawPiles(pen);
      const all = workers.flatMap(({ works, glad: cheers, ...cloth }) => {
        const stands = glad ? cheers : works;
        return stands && isClear(hall, stands) ? [{ cloth, stands }] : [];
      });
      for (const { stands, cloth } of all.toSorted((one, other) => other.stands.y - one.stands.y))
        drawWorker(pen, stands, cloth);
    }),
  );
}

/** Those who bring a cart with parts to the lorry while it is built. */
export function cartPlate(hall: Layout, sheet: Sheet): Painting {
  return drawnAlone(
    drawnOn(hall, sheet, (pen) => {
      drawCart(pen);
      for (const { coat, legs, ...stands } of carters) drawWorker(pen, stands, { coat, legs });
    }),
  );
}

/** Draws who works at a machine, about the pen's origin. */
export function drawOperator(pen: Pen, { facing, person, ...cloth }: Operator, unit: number): void {
  drawShade(pen, 0.4 * unit, 0.12 * unit, 4);
  drawPerson(pen, person, 0, unit * large, facing, dyeOf(cloth, person));
}

/** Words of a landscape screen end here, in units; on one that is less wide they reach to where people would stand. */
const wordsEnd = 575;

/** Whether a person stands beside the words and not under them; one who does not is not drawn. */
function isClear(hall: Layout, { x, y }: Standing): boolean {
  const { metre, ...foot } = project(x, y);
  return hall.frame.portrait || onScreen(hall, foot).x - 0.4 * large * metre * hall.size >= wordsEnd;
}

function drawWorker(pen: Pen, { x, y: far, facing, person, has, lean = 0, tilt = 0 }: Standing, cloth: Cloth): void {
  const { metre, ...foot } = project(x, far);
  pen.save();
  pen.translate(foot.x, foot.y);
  drawShade(pen, 0.44 * metre, 0.13 * metre, 4);
  if (has === 'wheel') drawRolledWheel(pen, metre, facing);
  if (has === 'cap') drawThrownCap(pen, metre);
  pen.save();
  pen.transform(1, 0, -lean * facing, 1, 0, 0);
  pen.rotate(tilt);
  drawPerson(pen, person, 0, metre * large, facing, dyeOf(cloth, person));
  pen.restore();
  pen.restore();
}

/** A wheel that a worker rolls to the lorry, under the hands. */
function drawRolledWheel(pen: Pen, metre: number, ahead: number): void {
  const radius = 0.56 * metre;
  for (const [share, colour] of [
    [1.07, ink.dark],
    [1, ink.green],
    [0.96, ink.shade],
    [0.66, ink.sand],
    [0.5, ink.clay],
    [0.38, ink.dark],
    [0.2, ink.paper],
  ] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(ahead * 0.78 * metre, -radius, radius * share * 0.92, radius * share, 0, 0, 7);
    pen.fill();
  }
}

/** A cap in the air, above the hand that has thrown it. */
function drawThrownCap(pen: Pen, metre: number): void {
  pen.save();
  pen.translate(-0.6 * metre, -2.95 * metre);
  pen.rotate(-0.5);
  pen.scale(1.3, 1.3);
  pen.strokeStyle = ink.dark;
  pen.lineWidth = 0.05 * metre;
  pen.fillStyle = ink.paper;
  pen.beginPath();
  pen.ellipse(0, 0, 0.16 * metre, 0.12 * metre, 0, Math.PI, 0);
  pen.quadraticCurveTo(0.32 * metre, 0.02 * metre, 0.3 * metre, 0.07 * metre);
  pen.lineTo(-0.16 * metre, 0.05 * metre);
  pen.closePath();
  pen.stroke();
  pen.fill();
  pen.restore();
}

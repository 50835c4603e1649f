import { carriedBy } from './carried.ts';
import { blob, polygon } from './contour.ts';
import { wornBy } from './garments.ts';
import { facesAside } from './faces.ts';
import { bareShapes, featuresOf, headOf } from './heads.ts';
import type { Build, Part, Person, Pose, Shape } from './person.ts';

const bodyPart =
  (part: Part) =>
  (path: Path2D): Shape => ({ path, part });

/** Lines within an outline: neither lit at its rim nor part of it. */
const inner: ReadonlySet<Part> = new Set(['cut', 'features', 'shade']);

/** The shapes of a person in the order they are drawn. */
export function shapesOf(person: Person, pose: Pose): readonly Shape[] {
  const build = buildOf(person, pose);
  const { scarf, belt, seen } = person;
  return [
    ...wornBy(person, build, pose),
    ...(person.looks ? facesAside(person.hair, build.head, seen === 'side', person.looks) : headsOf(person, build)),
    ...(belt ? [bodyPart('accent')(beltOf(seen))] : []),
    ...(scarf ? [bodyPart('accent')(scarfOf(build.head))] : []),
    ...carriedBy(person, build),
  ];
}

function headsOf({ hair, seen }: Person, { head }: Build): readonly Shape[] {
  return [
    ...headOf(hair, head, seen === 'side').map((path, index) => bodyPart(index < bareShapes ? 'head' : 'hair')(path)),
    ...featuresOf(head, seen === 'side').map(bodyPart('features')),
  ];
}

function buildOf({ seen, stride = 1, stoop = 0 }: Person, pose: Pose): Build {
  const step = pose === 0 ? stride : stride * 0.25;
  if (seen === 'front') return { stride: step, shoulder: [0, 1.45], head: [0, 1.63] };
  return {
    stride: step,
    shoulder: [0.052 + 0.05 * stoop, 1.43 - 0.05 * stoop],
    head: [0.098 + 0.1 * stoop, 1.62 - 0.12 * stoop],
  };
}

function beltOf(seen: Person['seen']): Path2D {
  const half = seen === 'front' ? 0.155 : 0.108;
  return polygon([
    [-half, 1.13],
    [half, 1.13],
    [half, 1.06],
    [-half, 1.06],
  ]);
}

function scarfOf([x]: Build['head']): Path2D {
  return blob([
    [x - 0.07, 1.52],
    [x + 0.06, 1.53],
    [x + 0.07, 1.46],
    [x - 0.04, 1.45],
    [x - 0.22, 1.34],
    [x - 0.38, 1.36],
    [x - 0.36, 1.43],
    [x - 0.2, 1.43],
  ]);
}

export interface Dye {
  readonly body: string;
  readonly head: string;
  /** Eyes, brows and mouth, of somebody whose face is seen and whose hair leaves it free; left out where a person is small. */
  readonly features?: string;
  /** The cheek turned from the light, of somebody whose face looks aside. */
  readonly shade?: string;
  /** Hair and hat; as the head where nothing is said. */
  readonly hair?: string;
  /** Legs and shoes; as the body where nothing is said. */
  readonly leg?: string;
  /** Folds; left out where a person is small. */
  readonly cut?: string;
  readonly accent: string;
  /** Light on the side that is turned to it, in units across and down. */
  readonly rim?: { readonly colour: string; readonly dx: number; readonly dy: number };
  /** A line of the ground round the whole, in units. */
  readonly halo?: { readonly colour: string; readonly wide: number };
}

/** Draws a person who stands at the pen's origin, `metre` units tall a metre; `facing` -1 walks to the left. */
export function drawPerson(
  pen: OffscreenCanvasRenderingContext2D,
  person: Person,
  pose: Pose,
  metre: number,
  facing: 1 | -1,
  dye: Dye,
): void {
  const shapes = shapesOf(person, pose);
  const size = metre * ((person.tall ?? 1.74) / 1.74);
  // Passing, one is a little taller; a front view swings to the other foot.
  const rise = pose === 1 && person.seen === 'side' ? 0.02 : 0;
  const turn = pose === 1 && person.seen === 'front' ? -facing : facing;
  const fill = (dx: number, dy: number, colour: (part: Part) => string | undefined) => {
    pen.save();
    pen.translate(dx, dy);
    pen.scale(size * turn, -size);
    pen.translate(0, rise);
    for (const { path, part } of shapes) {
      const style = colour(part);
      if (style === undefined) continue;
      pen.fillStyle = style;
      pen.fill(path);
    }
    pen.restore();
  };
  if (dye.halo) {
    pen.save();
    pen.scale(size * turn, -size);
    pen.translate(0, rise);
    pen.strokeStyle = dye.halo.colour;
    pen.lineWidth = (2 * dye.halo.wide) / size;
    pen.lineJoin = 'round';
    for (const { path, part } of shapes) if (!inner.has(part)) pen.stroke(path);
    pen.restore();
  }
  const { rim } = dye;
  if (rim) fill(0, 0, (part) => (inner.has(part) ? undefined : rim.colour));
  fill(rim?.dx ?? 0, rim?.dy ?? 0, (part) => colourOf(dye, part));
}

function colourOf(dye: Dye, part: Part): string | undefined {
  if (part === 'leg') return dye.leg ?? dye.body;
  if (part === 'hair') return dye.hair ?? dye.head;
  return dye[part];
}

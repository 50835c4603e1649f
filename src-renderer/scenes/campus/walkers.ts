import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { mix } from '../../plates/printing/shape.ts';
import { drawPerson } from '../engine/draw-person.ts';
import type { Person } from '../engine/person.ts';
import { packPoses, posesPlate, type PoseCut } from '../engine/cells.ts';
import { cutOval } from '../engine/strokes.ts';
import { ink } from '../engine/ink.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { focal, project } from './room.ts';

/** Somebody who comes through the snow: where their way begins and ends, and with which ring of light they set out. */
interface Walker {
  readonly from: readonly [across: number, ahead: number];
  readonly to: readonly [across: number, ahead: number];
  readonly ring: number;
  readonly dye: 'middle' | 'ice' | 'orange' | 'paper';
  readonly person: Person;
}

const walker = (
  to: Walker['to'],
  ring: number,
  dye: Walker['dye'],
  person: Omit<Person, 'seen' | 'wears' | 'tall'>,
): Walker => ({
  // The westernmost would begin behind the words.
  from: [to[0] * (to[0] < -26 ? 1.07 : 1.19), to[1] * (to[0] < -26 ? 1.07 : 1.19)],
  to,
  ring,
  dye,
  person: { seen: 'side', wears: 'coat', tall: 1.7, ...person },
});

/** They match no number. */
export const walkers: readonly Walker[] = [
  walker([-24.8, 15.2], 0, 'middle', { hair: 'cap' }),
  walker([22.5, 20.4], 0, 'middle', { hair: 'short', scarf: true }),
  walker([-20.6, 20.6], 1, 'orange', { hair: 'short' }),
  walker([18.6, 24.2], 1, 'paper', { hair: 'pony' }),
  walker([-26.6, 12.6], 2, 'ice', { hair: 'bob', scarf: true }),
  walker([26.4, 17], 2, 'orange', { hair: 'fur' }),
];

/** The cell about the feet, in metres. */
const box = { left: -0.62, right: 0.62, above: 1.95, below: 0.2 } as const;
/** How all are cut. */
export const cut: PoseCut = { figures: walkers.length, poses: 2, metre: 34, box, widest: 600 };

/** Where a walker is after so large a share of the way, how large there, and how far they have gone, in metres. */
export function placeOf(
  { from, to }: Walker,
  share: number,
): Point & { readonly metre: number; readonly gone: number } {
  const [x, y, depth] = project(mix(from[0], to[0], share), mix(from[1], to[1], share));
  return { x, y, metre: (1.34 * focal) / depth, gone: (share * Math.hypot(to[0] - from[0], to[1] - from[1])) / 1.34 };
}

export function walkersPlate(layout: Layout, sheet: Sheet): Painting {
  const poses = packPoses(cut, layout);
  const { unit } = poses;
  return posesPlate(sheet, poses, (pen, index, pose) => {
    const { person, dye, to } = walkers[index] as Walker;
    cutOval(pen, [0, 0], [0.42 * unit, 0.14 * unit], ink.black);
    drawPerson(pen, person, pose === 0 ? 0 : 1, unit, to[0] < 0 ? 1 : -1, {
      body: ink[dye],
      head: ink.dark,
      accent: dye === 'orange' ? ink.paper : ink.orange,
      halo: { colour: dye === 'middle' ? ink.paper : ink.black, wide: 1.2 },
    });
  });
}

import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import { packPoses, posesPlate, type PoseCut } from '../engine/cells.ts';
import { cutOval } from '../engine/strokes.ts';
import type { Layout } from '../engine/layout.ts';
import { drawDeck, drawNearRail } from './draw-bridge.ts';
import { ink } from '../engine/ink.ts';
import { bridges, home, islands } from './islands.ts';
import { metreAt } from './joining.ts';
import { inRing, people, showsBack, type Somebody } from './people.ts';

/** The cell about the feet, in metres. */
const box = { left: -0.84, right: 0.84, above: 2, below: 0.12 } as const;
/** How everybody is cut, in both poses of a step and in the ring; they are shrunk where they are farther. */
export const figureCut: PoseCut = { figures: people.length, poses: 3, metre: 74, box, widest: 1900 };

export function figuresPlate(layout: Layout, sheet: Sheet): Painting {
  const poses = packPoses(figureCut, layout);
  const { unit } = poses;
  return posesPlate(sheet, poses, (pen, index, pose) => {
    const one = people[index] as Somebody;
    cutOval(pen, [0, 0], [0.3 * unit, 0.08 * unit], ink.black);
    const west = one.island === undefined || (islands[one.island]?.x ?? 0) < home.x;
    if (pose < 2) drawPerson(pen, one.walks, pose === 0 ? 0 : 1, unit, west ? 1 : -1, dyeOf(one, index));
    else drawPerson(pen, inRing(one, metreAt), 0, unit, 1, inRingDye(one, index));
  });
}

const skins = [ink.sand, ink.clay, 'rgb(169 121 76)', 'rgb(138 90 58)', ink.sand] as const;
const hairs = [ink.black, ink.rust, ink.black, ink.black, ink.clay] as const;

function dyeOf({ dye, walks: { hair } }: Somebody, index: number): Dye {
  const dull = dye === 'middle' || dye === 'green';
  const hat = hair === 'fedora' || hair === 'wide' || hair === 'cap' || hair === 'beret';
  return {
    body: ink[dye],
    head: skins[index % skins.length] ?? ink.sand,
    hair: hat && dye !== 'paper' ? ink[dye] : (hairs[(index * 3) % hairs.length] ?? ink.black),
    leg: ink[dye],
    cut: dull ? (dye === 'green' ? ink.middle : ink.green) : ink.dark,
    accent: dye === 'orange' ? ink.paper : ink.orange,
    halo: { colour: ink.black, wide: 2.1 },
  };
}

/** In the ring all look at the tree: of those before it the hair is seen and no face. */
function inRingDye(one: Somebody, index: number): Dye {
  const dye = dyeOf(one, index);
  return showsBack(one) ? { ...dye, head: hairs[(index * 3) % hairs.length] ?? ink.black } : dye;
}

/** A bridge, or the railing before those who walk on it. */
export function bridgePlate(layout: Layout, sheet: Sheet, index: number, part: 'deck' | 'rail'): Painting {
  const bridge = bridges[index];
  return drawnAlone(
    drawMask(sheet, (pen) => {
      pen.translate(layout.left, layout.top);
      pen.scale(layout.size, layout.size);
      if (!bridge) return;
      if (part === 'deck') drawDeck(pen, bridge, islands[index]?.arch ?? 0);
      else drawNearRail(pen, bridge);
    }),
  );
}

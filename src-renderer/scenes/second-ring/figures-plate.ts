import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { packPoses, posesPlate, type PoseCut } from '../engine/cells.ts';
import { cutOval } from '../engine/strokes.ts';
import type { Layout } from '../engine/layout.ts';
import { drawDeck, drawNearRail } from './draw-bridge.ts';
import { ink } from '../engine/ink.ts';
import { bridges, home, islands } from './islands.ts';
import { metreAt } from './joining.ts';
import { inRing, people, showsBack, type Dressed, type Somebody } from './people.ts';
import { footOf, strollers } from './strollers.ts';

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

function dyeOf({ dye, walks: { hair } }: Dressed, index: number): Dye {
  const dull = dye === 'middle' || dye === 'green';
  const hat = hair === 'fedora' || hair === 'wide' || hair === 'cap' || hair === 'beret';
  return {
    body: ink[dye],
    head: skins[index % skins.length] ?? ink.sand,
    hair: hat && dye !== 'paper' ? ink[dye] : (hairs[(index * 3) % hairs.length] ?? ink.black),
    leg: ink[dye],
    cut: dull ? (dye === 'green' ? ink.middle : ink.green) : ink.dark,
    accent: dye === 'orange' ? ink.paper : ink.orange,
    // Green on green water: a light edge keeps them apart from it.
    ...(dull && { rim: { colour: ink.sand, dx: 1.6, dy: 0.9 } }),
    halo: { colour: ink.black, wide: 2.1 },
  };
}

/** In the ring all look at the tree: of those before it the hair is seen and no face. */
function inRingDye(one: Somebody, index: number): Dye {
  return showsBack(one) ? fromBehind(one, index) : dyeOf(one, index);
}

function fromBehind(one: Dressed, index: number): Dye {
  return { ...dyeOf(one, index), head: hairs[(index * 3) % hairs.length] ?? ink.black };
}

/** Those who use an island's bridge once its two have crossed it. */
export function strollersPlate(layout: Layout, sheet: Sheet, island: number): Painting {
  return drawnAlone(
    drawnOn(layout, sheet, (pen) => {
      (strollers[island] ?? []).forEach((one, index) => {
        const foot = footOf(island, one);
        const metre = metreAt(foot);
        const dye = (one.facing === 'away' ? fromBehind : dyeOf)(one, 2 * island + index);
        pen.save();
        pen.translate(foot.x, foot.y);
        cutOval(pen, [0, 0], [0.3 * metre, 0.08 * metre], ink.black);
        drawPerson(pen, one.walks, 0, metre, one.facing === 'away' ? 1 : one.facing, dye);
        pen.restore();
      });
    }),
  );
}

/** A bridge, or the railing before those who walk on it. */
export function bridgePlate(layout: Layout, sheet: Sheet, index: number, part: 'deck' | 'rail'): Painting {
  const bridge = bridges[index];
  return drawnAlone(
    drawnOn(layout, sheet, (pen) => {
      if (!bridge) return;
      if (part === 'deck') drawDeck(pen, bridge, islands[index]?.arch ?? 0);
      else drawNearRail(pen, bridge);
    }),
  );
}

import type { Live } from '../engine/live-scene.ts';
import { lifeScale, penOver, wipe } from '../engine/pen.ts';
import { placeCanvas } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { drawAvenue, drawTrees } from './avenue.ts';
import { onScreen, treesOf, type Plain, type Tree } from './plain.ts';
import { greatHalf, greatTall, poplar } from './tree-plates.ts';
import printProgram from './print.worker.ts?worker&url';

/** The printed plain, and what is drawn on it. */
export interface Layers {
  /** Draws the ring so far, with its trees; `bend` is how far a tree leans. */
  draw(share: number, bend: (tree: Tree) => number): void;
  readonly ring: HTMLElement;
  readonly travellers: CanvasRenderingContext2D | null;
}

/** Little lights: more pixels are not needed for them. */
const mostLightPixels = 1_000_000;

export function layOut(live: Live, plain: Plain): Layers {
  const { layers, frame } = live;
  const printer = openSheetPrinter(live, printProgram, frame, live.change);
  printer.lay('land');
  const left = frame.portrait ? 0 : Math.floor(frame.width * 0.33);
  const room = {
    left,
    top: Math.floor(plain.horizon - 90),
    width: frame.width - left,
    height: (frame.portrait ? Math.ceil(frame.height * 0.55) : frame.height) - Math.floor(plain.horizon - 90),
  };
  const ring = document.createElement('div');
  ring.style.cssText = 'position:absolute;inset:0';
  layers.append(ring);
  const far = penOver(ring, frame, room, frame.scale);
  const size = plain.focal / 730;
  const foot = onScreen(plain, plain.pith);
  const great = {
    left: -greatHalf * size,
    top: -greatTall * size,
    width: greatHalf * 2 * size,
    height: (greatTall + 8) * size,
  };
  placeCanvas(ring, printer.print('great', great), frame, {
    ...great,
    left: foot.x + great.left,
    top: foot.y + great.top,
  });
  // The near trees stand before what passes on the avenue.
  const travellers = penOver(ring, frame, room, lifeScale(live, room, mostLightPixels));
  const near = penOver(ring, frame, room, frame.scale);
  const poplars = printer.print('poplars', { left: 0, top: 0, width: poplar.width * 3, height: poplar.tall });
  const trees = treesOf(plain);
  const behind = trees.filter((tree) => tree.place.z > plain.pith.z);
  const before = trees.filter((tree) => tree.place.z <= plain.pith.z);
  return {
    ring,
    travellers,
    draw(share, bend) {
      wipe(far);
      wipe(near);
      if (!far || !near) return;
      drawAvenue(far, plain, share);
      drawTrees(far, plain, poplars, behind, share, bend);
      drawTrees(near, plain, poplars, before, share, bend);
    },
  };
}

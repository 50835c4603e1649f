import type { Frame } from '../../plates/printing/frame.ts';
import type { Live } from '../engine/live-scene.ts';
import { lifeScale, penOver } from '../engine/pen.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { outlineAt } from '../../plates/printing/trunk.ts';
import { barkReach } from './bark-plate.ts';
import { duskArea } from '../../plates/printing/dusk.ts';
import type { StumpOrder } from './print.worker.ts';
import { radiusOfYear, type Stump } from './stump.ts';
import printProgram from './print.worker.ts?worker&url';

/** The printed stump, and what is drawn on it. */
export interface Layers {
  /** Lets the tree be as old as this. */
  grow(year: number): void;
  /** What looks different when it has grown. */
  readonly growing: readonly HTMLElement[];
  readonly beads: CanvasRenderingContext2D | null;
  readonly sound: CanvasRenderingContext2D | null;
}

/** Light that runs is soft: more pixels are not needed for it. */
const mostSoundPixels = 600_000;

export function layOut(live: Live, stump: Stump): Layers {
  const { layers, frame } = live;
  const { trunk, radius, tall } = stump;
  const printer = openSheetPrinter<StumpOrder>(live, printProgram, { frame, years: stump.years });
  printer.lay('clearing');
  const most = radius * 1.16;
  const top = Math.floor(trunk.y - most * trunk.squash);
  const onScreen = clip({ left: trunk.x - most, top, width: most * 2, height: most * trunk.squash * 2 }, frame);
  const face = printer.lay('face', onScreen);
  const bark = {
    left: Math.floor(trunk.x - radius * barkReach),
    top,
    width: Math.ceil(radius * barkReach * 2),
    height: Math.ceil(most * trunk.squash * 2 + tall * 1.5),
  };
  const rind = printer.lay('bark', bark);
  rind.style.transformOrigin = `${(trunk.x - bark.left) * frame.css}px ${(trunk.y - bark.top) * frame.css}px`;
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  const room = clip(
    {
      ...onScreen,
      left: onScreen.left - 80,
      top: onScreen.top - 60,
      width: onScreen.width + 160,
      height: onScreen.height + 160,
    },
    frame,
  );
  const beads = penOver(layers, frame, room, frame.scale);
  return {
    grow(year) {
      const now = radiusOfYear(stump, year);
      rind.style.transform = `scale(${(now / radius).toFixed(4)})`;
      const points = outlineAt(trunk, now * 1.01, 120).map(
        ({ x, y }) =>
          `${((x - onScreen.left) * frame.css).toFixed(1)}px ${((y - onScreen.top) * frame.css).toFixed(1)}px`,
      );
      face.style.clipPath = `polygon(${points.join(',')})`;
    },
    growing: beads ? [face, rind, beads.canvas] : [face, rind],
    beads,
    sound: penOver(layers, frame, room, lifeScale(live, room, mostSoundPixels)),
  };
}

/** The part of an area that is on the screen, in whole units. */
function clip({ left, top, width, height }: Area, frame: Frame): Area {
  const fromX = Math.max(0, Math.floor(left));
  const fromY = Math.max(0, Math.floor(top));
  return {
    left: fromX,
    top: fromY,
    width: Math.min(frame.width, Math.ceil(left + width)) - fromX,
    height: Math.min(frame.height, Math.ceil(top + height)) - fromY,
  };
}

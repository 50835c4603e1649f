import { duskArea } from '../../plates/printing/dusk.ts';
import type { Live } from '../engine/live-scene.ts';
import { lifeScale, penOver, wipe } from '../engine/pen.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import type { Edge } from './edge.ts';
import type { EdgeOrder } from './print.worker.ts';
import { bendSkins } from './skin.ts';
import { skinMargin } from './skin-plates.ts';
import printProgram from './print.worker.ts?worker&url';

/** The printed wood, its skins, and what flows on them. */
export interface Layers {
  /** Bends the skins round the wood as it has grown. */
  grow(grown: number, wideAt: (along: number) => number): void;
  readonly skin: HTMLCanvasElement | undefined;
  readonly flow: CanvasRenderingContext2D | null;
}

/** Light that runs is soft: more pixels are not needed for it. */
const mostFlowPixels = 900_000;

export function layOut(live: Live, edge: Edge): Layers {
  const { layers, frame } = live;
  const { scale } = frame;
  const printer = openSheetPrinter<EdgeOrder>(live, printProgram, { frame, ages: edge.ages }, live.change);
  const strip = { left: -skinMargin, top: 0, width: Math.ceil(edge.long) + skinMargin * 2 };
  const skins = {
    wet: printer.print('wet', { ...strip, height: edge.wet }),
    bark: printer.print('bark', { ...strip, height: edge.bark }),
    scale,
  };
  // The skins are ordered first: they are small, and soon sharp.
  printer.lay('wood');
  // What lies under the words stays calm.
  const left = frame.portrait ? 0 : Math.floor(frame.width * 0.33);
  const room = {
    left,
    top: 0,
    width: frame.width - left,
    height: frame.portrait ? Math.ceil(frame.height * 0.56) : frame.height,
  };
  const skin = penOver(layers, frame, room, scale);
  const flow = penOver(layers, frame, room, lifeScale(live, room, mostFlowPixels));
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  return {
    grow(grown, wideAt) {
      if (!skin) return;
      wipe(skin);
      bendSkins(skin, edge, skins, grown, wideAt);
    },
    skin: skin?.canvas,
    flow,
  };
}

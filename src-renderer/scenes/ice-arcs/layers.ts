import { fadeOut } from '../engine/fade.ts';
import { someOf } from '../engine/crowd.ts';
import type { Live } from '../engine/live-scene.ts';
import { lifeScale, penOver, wipe } from '../engine/pen.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { drawBeam } from './beams.ts';
import { cutsOf } from './figures.ts';
import { lampsOf, type Lamp } from './lamps.ts';
import { drawLamp } from './lamps-draw.ts';
import { rinkOf, type Rink } from './rink.ts';
import { atlasOf } from './skater-atlas.ts';
import { drawCuts, lappers, type Stage } from './stage.ts';
import printProgram from './print.worker.ts?worker&url';

/** What lives in the printed hall. */
export interface Layers {
  readonly rink: Rink;
  readonly lamps: readonly Lamp[];
  /** Where skaters and fresh cuts are drawn; its pen is clear and in units. */
  readonly stage: Stage | null;
  /** Shows each lamp's light, and how far the hall is lit. */
  light(lights: Float32Array, hall: number): void;
  /** Shows how much of the wavering lamp's brightness is there. */
  waver(share: number): void;
  /** Shows the story's cuts. */
  fill(full: number): void;
  /** What is seen now fades out over what is drawn next. */
  fade(): void;
}

/** Lays all sheets of the hall into the picture, from the back to the front. */
export function layOut(live: Live): Layers {
  const { layers, frame } = live;
  const rink = rinkOf(frame);
  const { scale } = frame;
  const printer = openSheetPrinter(live, printProgram, frame, live.change);
  const seen = seenOf(rink);
  const ground = groundOf(rink, seen);

  printer.lay('dark');
  const lit = printer.lay('lit', seen);
  const cutsPen = penOver(layers, frame, ground, scale);
  const lampsPen = penOver(layers, frame, seen, scale);
  const lamps = lampsOf(rink);
  const strip = stripOf(lamps, seen);
  const waverPen = penOver(layers, frame, strip, scale);
  const lifePen = penOver(layers, frame, ground, lifeScale(live, ground));
  const atlas = atlasOf(scale);
  const sheet = printer.print('skaters', { left: 0, top: 0, width: atlas.width / scale, height: atlas.height / scale });
  const cuts = cutsOf(rink);
  let cut = -1;

  return {
    rink,
    lamps,
    stage: lifePen && { pen: lifePen, rink, sheet, atlas, scale, skating: someOf(lappers, live.easing.crowd) },
    light(lights, hall) {
      lit.style.opacity = hall.toFixed(3);
      if (!lampsPen || !waverPen) return;
      wipe(lampsPen);
      wipe(waverPen);
      for (const lamp of lamps) drawBeam(lampsPen, rink, lamp, lights[lamp.index] as number);
      for (const lamp of lamps.toReversed()) {
        const light = lights[lamp.index] as number;
        drawLamp(lampsPen, rink, lamp, lamp.kind === 'disputed' ? Math.min(1, light) : light);
        if (lamp.kind === 'disputed' && light > 1) drawLamp(waverPen, rink, lamp, 2);
      }
    },
    waver(share) {
      if (waverPen) waverPen.canvas.style.opacity = share.toFixed(3);
    },
    fill(full) {
      if (!cutsPen || full === cut) return;
      cut = full;
      wipe(cutsPen);
      drawCuts(cutsPen, rink, cuts, full);
    },
    fade() {
      for (const pen of [cutsPen, lampsPen, lifePen]) if (pen) fadeOut(pen.canvas);
    },
  };
}

/** The picture without the words' side. */
function seenOf({ portrait, width, height, leftEdge, lowerEdge }: Rink): Area {
  const left = portrait ? 0 : Math.floor(leftEdge) - 60;
  return { left, top: 0, width: width - left, height: portrait ? Math.ceil(lowerEdge) + 30 : height };
}

/** Only the wavering lamp and its streak: what changes all the time is kept small. */
function stripOf(lamps: readonly Lamp[], seen: Area): Area {
  const x = lamps.find(({ kind }) => kind === 'disputed')?.at.x ?? seen.left;
  return { ...seen, left: Math.floor(x) - 70, width: 140 };
}

/** The ice, and room for those who stand on its far edge. */
function groundOf({ horizon }: Rink, seen: Area): Area {
  const top = Math.floor(horizon) + 30;
  return { ...seen, top, height: seen.height - top };
}

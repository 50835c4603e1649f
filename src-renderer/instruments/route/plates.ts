import { palette } from '../../plates/printing/palette.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { openRasterClient } from '../../plates/printing/raster-client.ts';
import { penOver, wipe } from '../../scenes/engine/pen.ts';
import { areaAround } from '../../scenes/engine/layout.ts';
import { type Area, placeCanvas } from '../../scenes/engine/place-canvas.ts';
import { mix, smooth } from '../../plates/printing/shape.ts';
import { drawTrain, lastWagon } from './draw-train.ts';
import { drawWagonInYard } from './draw-yard.ts';
import { arrives, leaves, waiting } from './places.ts';
import type { LandOrder } from './print.worker.ts';
import printProgram from './print.worker.ts?worker&url';
import { stageOf, yard, type Stage } from './way.ts';

/** What moves on the line now. */
export interface Shown {
  /** Where the head of the train is along the way, on this side of the border or beyond it. */
  readonly head: number;
  readonly beyond: boolean;
  readonly changed: number;
  readonly lowered: number;
}

export interface Moving {
  show(now: Shown): void;
}

export interface PlateOptions {
  readonly frame: Frame;
  /** Whether the gauge changes on the way. */
  readonly yard: boolean;
  readonly still: boolean;
  /** High contrast: nothing is printed, only the line with its trains is drawn. */
  readonly bare: boolean;
}

/** How many containers the train draws on this side. */
const wagons = 3;

/** Lays the printed land and what moves on the line into the drawing's layers. */
export function printPlates(layers: HTMLElement, { frame, yard: hasYard, still, bare }: PlateOptions) {
  const stage = stageOf(frame);
  const host = (name: string): HTMLElement => {
    const found = layers.querySelector<HTMLElement>(`[data-plates="${name}"]`);
    if (!found) throw new Error(`The line's picture has no place for its ${name}.`);
    return found;
  };
  const raster = bare ? undefined : openRasterClient<LandOrder>(printProgram, { layers, still });
  const print = (plate: string, into: string, area: Area): void => {
    if (!raster) return;
    const canvas = raster.print({
      plate,
      ...area,
      scale: frame.scale,
      options: { frame, yard: hasYard },
      key: `line ${plate} ${hasYard} ${frame.width}x${frame.height}x${frame.scale}`,
    });
    placeCanvas(host(into), canvas, frame, area);
  };
  print('land', 'land', { left: 0, top: 0, width: frame.width, height: frame.height });
  if (hasYard) print('before', 'before', clip(stage, [900, 420], [1500, 960]));
  const far = penOver(host('moving'), frame, clip(stage, [740, 0], [1520, 920]), frame.scale);
  const near = penOver(host('moving'), frame, clip(stage, [hasYard ? 1240 : 740, 0], [1920, 960]), frame.scale);
  for (const pen of [far, near]) {
    pen?.translate(stage.left, stage.top);
    pen?.scale(stage.size, stage.size);
    if (pen) pen.lineJoin = pen.lineCap = 'round';
  }
  let shownFar = '';
  let shownNear: number | undefined;
  const moving: Moving = {
    show({ head, beyond, changed, lowered }) {
      const here = hasYard && beyond ? arrives : head;
      if (here !== shownNear) {
        shownNear = here;
        wipe(near);
        if (near) drawTrain(near, here, wagons, palette.ice);
      }
      if (!hasYard) return;
      const there = beyond ? head : leaves;
      const nowFar = `${there} ${changed} ${lowered}`;
      if (nowFar === shownFar) return;
      shownFar = nowFar;
      wipe(far);
      if (!far) return;
      drawTrain(far, there, waiting, palette.orange);
      // The wagon rolls up to the train that waits, and goes on with it.
      const coupled = smooth(0, 160, there - leaves);
      drawWagonInYard(far, changed, lowered, mix(yard, lastWagon(there, waiting + 1), coupled));
    },
  };
  return {
    moving,
    close() {
      raster?.close();
      for (const name of ['land', 'moving', 'before']) host(name).replaceChildren();
    },
  };
}

/** A piece of the layout as one of the screen. */
function clip(stage: Stage, [left, top]: Corner, [right, bottom]: Corner): Area {
  return areaAround(stage, [
    { x: left, y: top },
    { x: right, y: bottom },
  ]);
}

type Corner = readonly [x: number, y: number];

import { palette, css } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import { fadeFoot } from '../engine/pen.ts';
import { placeCanvas } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { clamp } from '../../plates/printing/shape.ts';
import type { Pots } from './brush.ts';
import { bandFrom, paintFarTrain } from './far-train.ts';
import type { Land } from './land.ts';
import { paintBeam, paintLamp, paintRipple, paintStations, stationsOf } from './lamps.ts';
import { lampOf, paintTrain, type Canvas } from './paint-train.ts';
import type { Prints } from './prints.ts';
import { swatches, swatchSize } from './swatches.ts';
import { trainAt } from './train.ts';
import { beyondAll, type Way } from './way.ts';
import printProgram from './print.worker.ts?worker&url';

export interface Ripple {
  readonly x: number;
  readonly y: number;
  /** 0…1. */
  readonly age: number;
}

/** What can be moved over the printed plain. */
export interface Layers {
  /** Shows the train with its head at a place. */
  show(head: number, ripples: readonly Ripple[]): void;
  /** Calm motion: what is shown changes by a fade. */
  fade(change: () => void): void;
}

/** Prints the plain and lays the train's canvas over it. */
export function layOut(live: Live, land: Land, way: Way): Layers {
  const { frame, clock, highContrast } = live;
  const printer = openSheetPrinter<Prints>(live, printProgram, { frame, plainly: highContrast }, () => {
    pots = patterns();
    live.change();
  });
  const row = { left: 0, top: 0, width: swatches.length * swatchSize, height: swatchSize };
  const patches = printer.print('swatches', row);
  printer.lay('plain');
  const canvas = addCanvas(live, land);
  let pots = patterns();
  const stations = stationsOf(land);
  const lateFrom = way.toScreen(beyondAll) - 330;

  /** The patches as fill styles; until they are printed, plain colours. */
  function patterns(): Pots {
    return Object.fromEntries(
      swatches.map((swatch, index) => [
        swatch,
        highContrast ? css(palette[swatch]) : (patternOf(patches, index, canvas?.pen) ?? css(palette[swatch])),
      ]),
    ) as unknown as Pots;
  }

  function paint(target: Canvas, head: number, ripples: readonly Ripple[]): void {
    const { pen } = target;
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    paintStations(target, pots, stations, clamp((way.toScreen(head) - lateFrom) / 330));
    for (const ripple of ripples) paintRipple(target, pots, land, ripple, ripple.age);
    paintFarTrain(target, pots, land, head);
    const train = trainAt(head, ({ z }) => z > 3.4 && z < bandFrom + 20);
    if (head < beyondAll) paintBeam(target, pots, land, head);
    const [engine] = train;
    if (engine?.kind === 'engine' && head < beyondAll)
      paintLamp(target, pots, lampOf(land, engine), land.focal / engine.middle.z);
    paintTrain(target, pots, land, train);
    // Above the words the train is lost in the dark.
    if (land.portrait) fadeFoot(target, land.lowerEdge - 150, land.lowerEdge, land.width);
  }

  return {
    show(head, ripples) {
      if (canvas) paint(canvas, head, ripples);
    },
    fade(change) {
      const layer = canvas?.pen.canvas;
      if (!layer) return;
      layer.style.transition = 'opacity 180ms linear';
      layer.style.opacity = '0';
      clock.after(190, () => {
        change();
        layer.style.opacity = '1';
      });
    },
  };
}

/** The canvas of everything that moves: it covers the line and the horizon. */
function addCanvas({ layers, frame }: Live, land: Land): Canvas | undefined {
  const { scale } = frame;
  const left = land.portrait ? 0 : Math.floor((land.leftEdge + 140) * scale) / scale;
  const top = Math.floor((land.horizon - 64) * scale) / scale;
  const bottom = land.portrait ? land.lowerEdge + 20 : land.height;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((land.width - left) * scale);
  canvas.height = Math.round((bottom - top) * scale);
  placeCanvas(layers, canvas, frame, { left, top, width: canvas.width / scale, height: canvas.height / scale });
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.lineCap = 'butt';
  pen.lineJoin = 'round';
  return { pen, scale, left, top };
}

/** A patch without its edges, where the inks do not quite meet. */
function patternOf(patches: HTMLCanvasElement, index: number, pen: CanvasRenderingContext2D | undefined) {
  const whole = patches.width / swatches.length;
  const edge = Math.ceil((whole / swatchSize) * 4);
  const side = Math.floor(whole) - edge * 2;
  if (side < 8 || !pen) return null;
  const patch = document.createElement('canvas');
  patch.width = patch.height = side;
  patch.getContext('2d')?.drawImage(patches, Math.round(index * whole) + edge, edge, side, side, 0, 0, side, side);
  return pen.createPattern(patch, 'repeat');
}

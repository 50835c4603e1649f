import { css, palette } from '../../plates/printing/palette.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { Live } from '../engine/live-scene.ts';
import { fadeFoot } from '../engine/pen.ts';
import { placeCanvas, type Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import type { Walker } from './crowd.ts';
import type { Canvas } from './figure.ts';
import { hangGlints, type Glint } from './glints.ts';
import { litBy } from './journey.ts';
import { changedOnGround, changedOnTree, paintGround, paintTree, within, type Done } from './paint.ts';
import type { Prints } from './prints.ts';
import type { Vista } from './vista.ts';
import { onWay, type Way } from './ways.ts';
import printProgram from './print.worker.ts?worker&url';

/** What can be changed in the printed picture. */
export interface Layers {
  /** Shows how far each way's light has come; only what has changed is painted. */
  show(done: Done): void;
  glint(glints: readonly Glint[]): void;
  /** Calm motion: what is shown changes by a fade. */
  fade(change: () => void): void;
}

/**
 * Prints the land by night and in its light, and lays tree and walkers over it.
 *
 * @param first how far the lights have come when the picture opens
 */
export function layOut(live: Live, vista: Vista, ways: readonly Way[], crowd: readonly Walker[], first: Done): Layers {
  const { layers, frame, clock, highContrast } = live;
  const { scale } = frame;
  /** What the canvases show; null when all must be painted anew. */
  let shown: Done | null = null;
  const printer = openSheetPrinter<Prints>(live, printProgram, { frame, plainly: highContrast }, () => {
    shown = null;
    live.change();
  });
  const whole = { left: 0, top: 0, width: frame.width, height: frame.height };
  // A still page never shows anything but its first state: half of the sheets are not needed there.
  const print = (plate: string, at: Area, needed: boolean) =>
    needed || !clock.still ? printer.print(plate, at) : document.createElement('canvas');
  const light = lightOf(first);
  const night = print('night', whole, light < 1);
  const lit = print('lit', whole, light > 0);
  placeCanvas(layers, night, frame, whole);
  placeCanvas(layers, lit, frame, whole);
  const treeBox = boxOfTree(ways, frame.width, scale);
  const crown = print('crown', treeBox, light > 0);
  const tree = addCanvas(layers, frame, treeBox, scale);
  const landBox = boxOfLand(vista, scale);
  const trail = printer.print('trail', landBox);
  const land = addCanvas(layers, frame, landBox, scale);
  const moveGlints = hangGlints(layers, vista, ways, frame);

  function showGround(canvas: Canvas, done: Done): void {
    const tread = highContrast ? null : canvas.pen.createPattern(trail, 'no-repeat');
    const piece = shown ? changedOnGround(vista, ways, shown, done) : everything(landBox);
    if (!piece) return;
    within(canvas, piece, () => {
      paintGround(canvas, vista, ways, crowd, done, tread ?? css(palette.sand));
      // Above the words the walkers are lost in the dark.
      if (vista.portrait) fadeFoot(canvas, vista.bottom - 80, vista.bottom + 6, vista.width);
    });
  }

  function showTree(canvas: Canvas, done: Done): void {
    const piece = shown ? changedOnTree(ways, shown, done) : everything(treeBox);
    if (!piece) return;
    const leaves = canvas.pen.createPattern(crown, 'no-repeat');
    within(canvas, piece, () => paintTree(canvas, vista, ways, crowd, done, leaves));
  }

  return {
    show(done) {
      const light = lightOf(done);
      // Of two sheets over each other only what is seen is put together.
      lit.style.visibility = light > 0 ? 'visible' : 'hidden';
      night.style.visibility = light < 1 ? 'visible' : 'hidden';
      lit.style.opacity = light.toFixed(3);
      if (land) showGround(land, done);
      if (tree) showTree(tree, done);
      shown = done;
    },
    glint: moveGlints,
    fade(change) {
      const canvases = [tree?.pen.canvas, land?.pen.canvas];
      for (const canvas of canvases) if (canvas) canvas.style.cssText += ';transition:opacity 180ms linear;opacity:0';
      clock.after(190, () => {
        change();
        for (const canvas of canvases) if (canvas) canvas.style.opacity = '1';
      });
    },
  };
}

/** How many of the rounds of leaves are lit, 0…1. */
function lightOf(done: Done): number {
  return done.reduce((sum, value) => sum + litBy(value), 0) / Math.max(1, done.length);
}

function everything({ left, top, width, height }: Area) {
  return { left, top, right: left + width, bottom: top + height };
}

/** The whole tree above the ground, in whole pixels. */
function boxOfTree(ways: readonly Way[], width: number, scale: number): Area {
  const lefts = ways.map(({ leaves }) => leaves.x - leaves.radius);
  const feet = ways.map((way) => onWay(way, way.foot));
  const left = Math.max(0, Math.floor((Math.min(...lefts, ...feet.map(({ x }) => x)) - 20) * scale) / scale);
  const bottom = Math.max(...feet.map(({ y }) => y)) + 10;
  return { left, top: 0, width: width - left, height: Math.ceil(bottom * scale) / scale };
}

/** The land that is walked on. */
function boxOfLand(vista: Vista, scale: number): Area {
  const left = vista.portrait ? 0 : Math.floor((vista.left - 60) * scale) / scale;
  const top = Math.floor((vista.horizon - 10) * scale) / scale;
  const bottom = Math.min(vista.height, vista.bottom + 10);
  return { left, top, width: vista.width - left, height: Math.ceil((bottom - top) * scale) / scale };
}

function addCanvas(host: HTMLElement, frame: Frame, box: Area, scale: number): Canvas | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(box.width * scale));
  canvas.height = Math.max(1, Math.round(box.height * scale));
  placeCanvas(host, canvas, frame, { ...box, width: canvas.width / scale, height: canvas.height / scale });
  const pen = canvas.getContext('2d');
  return pen ? { pen, scale, left: box.left, top: box.top } : undefined;
}

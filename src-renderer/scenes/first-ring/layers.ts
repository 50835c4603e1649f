import type { Live } from '../engine/live-scene.ts';
import { lifeScale, penOver } from '../engine/pen.ts';
import { placeCanvas } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { openPath } from './light.ts';
import { leafHalf, leafLong, sheathHalf, sheathTall, stemHalf, stemTall } from './seedling-plates.ts';
import { seedlingAt, type Hole, type Thaw } from './thaw.ts';
import printProgram from './print.worker.ts?worker&url';

/** The printed land and seedling, and what moves them. */
export interface Layers {
  /** Opens the ring of light so far, with the holes that fingers have thawed. */
  open(share: number, holes: readonly Hole[]): void;
  /** Stands the seedling as it is when the ring is open so far; `sway` and `nod` in radians. */
  stand(share: number, sway: number, nod: number): void;
  /** Waves of light, and over them the rims of the ring and of holes, which change less often. */
  readonly waves: CanvasRenderingContext2D | null;
  readonly rims: CanvasRenderingContext2D | null;
  readonly day: HTMLCanvasElement;
}

/** Light is soft: more pixels are not needed for it. */
const mostLightPixels = 2_100_000;
/** Leaves stand like this when they are shut and when they are open, in radians. */
const shutTurn = 0.035;
const openTurn = 0.98;

export function layOut(live: Live, thaw: Thaw): Layers {
  const { layers, frame } = live;
  const { size, foot } = thaw;
  const printer = openSheetPrinter(live, printProgram, frame);
  printer.lay('night');
  const day = printer.lay('day');
  const left = frame.portrait ? 0 : Math.floor(frame.width * 0.3);
  const room = {
    left,
    top: 0,
    width: frame.width - left,
    height: frame.portrait ? Math.ceil(frame.height * 0.56) : frame.height,
  };
  const scale = lifeScale(live, room, mostLightPixels);
  const waves = penOver(layers, frame, room, scale);
  const rims = penOver(layers, frame, room, scale);

  /** A part of the seedling: its own 0, 0 is the point it stands on and turns round. */
  const part = (plate: string, half: number, tall: number, below = 0) => {
    const at = { left: -half * size, top: -tall * size, width: half * 2 * size, height: (tall + below) * size };
    const canvas = printer.print(plate, at);
    placeCanvas(layers, canvas, frame, { ...at, left: foot.x + at.left, top: foot.y + at.top });
    canvas.style.transformOrigin = `${half * size * frame.css}px ${tall * size * frame.css}px`;
    canvas.style.willChange = 'transform';
    return canvas;
  };
  const stem = part('stem', stemHalf, stemTall, 24);
  const right = part('right-leaf', leafHalf, leafLong);
  const leftLeaf = part('left-leaf', leafHalf, leafLong);
  const sheath = part('sheath', sheathHalf, sheathTall);

  return {
    day,
    waves,
    rims,
    open(share, holes) {
      day.style.clipPath = `path('${openPath(thaw, share, holes)}')`;
    },
    stand(share, sway, nod) {
      const { tall, spread, grown } = seedlingAt(share);
      const up = stemTall * tall * size;
      const lean = sway * 0.5;
      const top = { x: Math.sin(lean) * up + 5 * size * tall, y: -Math.cos(lean) * up };
      stem.style.transform = `rotate(${lean.toFixed(4)}rad) scale(${mix(0.8, 1, tall).toFixed(3)},${tall.toFixed(3)})`;
      const turn = mix(shutTurn, openTurn, spread);
      const wide = mix(0.74, 1, spread);
      const shift = `translate(${(top.x * frame.css).toFixed(2)}px,${((top.y + 8 * size) * frame.css).toFixed(2)}px)`;
      const leaf = (angle: number, own: number) =>
        `${shift} rotate(${angle.toFixed(4)}rad) scale(${(wide * grown * own).toFixed(3)},${(grown * own).toFixed(3)})`;
      leftLeaf.style.transform = leaf(-turn * 0.9 + sway + nod, 1);
      right.style.transform = leaf(turn * 1.06 + sway * 0.8 - nod, mix(1, 0.88, spread));
      sheath.style.opacity = clamp(1 - share * 2.6).toFixed(3);
      sheath.style.transform = `translate(0px,${(12 * size * frame.css).toFixed(1)}px) scale(1.3,1.18)`;
    },
  };
}

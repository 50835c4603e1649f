import type { Live } from '../engine/live-scene.ts';
import { lifeScale } from '../engine/pen.ts';
import { placeCanvas, type Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { atlasOf, type Atlas } from './atlas.ts';
import { fleetOf } from './fleet.ts';
import { rotorShare } from './rotor-plate.ts';
import type { Street } from './street.ts';
import { treadOf } from './tread.ts';
import { drawTraffic, type Glow } from './traffic.ts';
import { rimShare } from './wheel-plate.ts';
import printProgram from './print.worker.ts?worker&url';

/** What can be moved in the printed picture. */
export interface Layers {
  readonly atlas: Atlas;
  /** Turns the wheel to an angle; `ribs` also redraws the tread, with a sharpness that falls with speed. */
  turn(angle: number, ribs: number | null): void;
  /** Shows the cars and lights that have come. */
  fill(full: number, lights: number, glows: readonly Glow[]): void;
}

/** The tread is redrawn with at most so many pixels and scaled up beyond. */
const mostTreadPixels = 1_300_000;

/** Lays all sheets of the street into the picture, from the back to the front. */
export function layOut(live: Live, street: Street): Layers {
  const { layers, frame } = live;
  const { wheel, horizon } = street;
  const { scale } = frame;
  const printer = openSheetPrinter(live, printProgram, frame, live.change);

  printer.lay('street');
  const lights = printer.lay('lights', { left: 0, top: Math.floor(horizon) - 10, width: frame.width, height: 120 });
  const atlas = atlasOf(fleetOf(street), scale);
  const cars = printer.print('cars', { left: 0, top: 0, width: atlas.width / scale, height: atlas.height / scale });
  const pen = addTraffic(layers, atlas, frame);
  const left = Math.max(0, Math.floor(Math.min(wheel.x - wheel.radius, wheel.back.x - wheel.back.radius)) - 2);
  const top = Math.max(0, Math.floor(wheel.y - wheel.radius) - 4);
  const bottom = Math.min(frame.height, Math.ceil(wheel.y + wheel.radius) + 4);
  const around = { left, top, width: frame.width - left, height: bottom - top };
  printer.lay('wheel', around);
  const ribs = addTread(live, street, around);
  const reach = wheel.radius * rimShare * rotorShare;
  const rotorBox = { left: -reach, top: -reach, width: reach * 2, height: reach * 2 };
  const rotor = printer.print('rotor', rotorBox);
  placeCanvas(layers, rotor, frame, { ...rotorBox, left: wheel.x - reach, top: wheel.y - reach });
  rotor.style.willChange = 'transform';

  return {
    atlas,
    turn(angle, sharpness) {
      rotor.style.transform = `rotate(${angle.toFixed(4)}rad)`;
      if (sharpness !== null) ribs(angle, sharpness);
    },
    fill(full, lightsShare, glows) {
      lights.style.clipPath = `inset(${((1 - lightsShare) * 100).toFixed(1)}% 0 0 0)`;
      if (pen) drawTraffic(pen.pen, cars, atlas, full, pen.origin, glows, scale);
    },
  };
}

/** The canvas on which the cars are put together. */
function addTraffic(host: HTMLElement, { cells }: Atlas, frame: Frame) {
  const { scale } = frame;
  const left = Math.max(0, Math.min(...cells.map((cell) => cell.left)) - 40);
  const top = Math.min(...cells.map((cell) => cell.top)) - 40;
  const right = Math.max(...cells.map((cell) => cell.left + cell.width)) + 40;
  const bottom = Math.max(...cells.map((cell) => cell.top + cell.height)) + 40;
  const canvas = document.createElement('canvas');
  canvas.width = right - left;
  canvas.height = bottom - top;
  placeCanvas(host, canvas, frame, {
    left: left / scale,
    top: top / scale,
    width: canvas.width / scale,
    height: canvas.height / scale,
  });
  const pen = canvas.getContext('2d');
  return pen ? { pen, origin: { left, top } } : null;
}

/** The canvas of the turning ribs; returns how to redraw them. */
function addTread(live: Live, { wheel, lowerEdge }: Street, area: Area) {
  const scale = lifeScale(live, area, mostTreadPixels);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(area.width * scale);
  canvas.height = Math.ceil(area.height * scale);
  placeCanvas(live.layers, canvas, live.frame, { ...area, width: canvas.width / scale, height: canvas.height / scale });
  const pen = canvas.getContext('2d');
  const image = new ImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const region = { left: area.left, top: area.top, columns: canvas.width, rows: canvas.height, scale };
  const tread = treadOf(wheel, region, lowerEdge);
  return (angle: number, sharpness: number) => {
    tread.paint(angle, sharpness, pixels);
    pen?.putImageData(image, 0, 0);
  };
}

import type { Live } from '../engine/live-scene.ts';
import { drawingOver, lifeScale } from '../engine/pen.ts';
import { place, type Area } from '../engine/place.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
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
  const traffic = addTraffic(live, atlas);
  const left = Math.max(0, Math.floor(Math.min(wheel.x - wheel.radius, wheel.back.x - wheel.back.radius)) - 2);
  const top = Math.max(0, Math.floor(wheel.y - wheel.radius) - 4);
  const bottom = Math.min(frame.height, Math.ceil(wheel.y + wheel.radius) + 4);
  const around = { left, top, width: frame.width - left, height: bottom - top };
  printer.lay('wheel', around);
  const ribs = addTread(live, street, around);
  const reach = wheel.radius * rimShare * rotorShare;
  const rotorBox = { left: -reach, top: -reach, width: reach * 2, height: reach * 2 };
  const rotor = printer.print('rotor', rotorBox);
  place(layers, rotor, frame, { ...rotorBox, left: wheel.x - reach, top: wheel.y - reach });
  rotor.style.willChange = 'transform';

  return {
    atlas,
    turn(angle, sharpness) {
      rotor.style.transform = `rotate(${angle.toFixed(4)}rad)`;
      if (sharpness !== null) ribs(angle, sharpness);
    },
    fill(full, lightsShare, glows) {
      lights.style.clipPath = `inset(${((1 - lightsShare) * 100).toFixed(1)}% 0 0 0)`;
      if (traffic) drawTraffic(traffic.drawing, cars, atlas, full, traffic.origin, glows, scale);
    },
  };
}

/** Where the cars are put together. */
function addTraffic(live: Live, { cells }: Atlas) {
  const { scale } = live.frame;
  const left = Math.max(0, Math.min(...cells.map((cell) => cell.left)) - 40);
  const top = Math.min(...cells.map((cell) => cell.top)) - 40;
  const right = Math.max(...cells.map((cell) => cell.left + cell.width)) + 40;
  const bottom = Math.max(...cells.map((cell) => cell.top + cell.height)) + 40;
  const area = { left: left / scale, top: top / scale, width: (right - left) / scale, height: (bottom - top) / scale };
  const drawing = drawingOver(live, area, scale, { inPixels: true });
  return drawing && { drawing, origin: { left, top } };
}

/** The turning ribs; returns how to redraw them. */
function addTread(live: Live, { wheel, lowerEdge }: Street, area: Area) {
  const scale = lifeScale(live, area, mostTreadPixels);
  const drawing = drawingOver(live, area, scale, { inPixels: true });
  const { width: columns, height: rows } = drawing?.canvas ?? { width: 1, height: 1 };
  const image = new ImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const region = { left: area.left, top: area.top, columns, rows, scale };
  const tread = treadOf(wheel, region, lowerEdge);
  return (angle: number, sharpness: number) => {
    tread.paint(angle, sharpness, pixels);
    drawing?.wipe();
    drawing?.pen.putImageData(image, 0, 0);
  };
}

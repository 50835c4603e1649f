import { drawWhole, type Pen } from '../../plates/printing/board.ts';
import { duskArea } from '../../plates/printing/dusk.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { areaAround, type Point } from '../engine/layout.ts';
import { ringPlace, ringSprite, type RingLook } from '../engine/light-rings.ts';
import type { Live } from '../engine/live-scene.ts';
import { redrawnOver } from '../engine/pen.ts';
import { placeCanvas, type Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import {
  about,
  centre,
  lampSpot,
  project,
  ring,
  spotAt,
  table,
  type Clearing,
  type Seat,
  type SeatOrder,
  type Spot,
} from './clearing.ts';
import printProgram from './print.worker.ts?worker&url';

/** What can be changed in the printed clearing. */
export interface Layers {
  /** Lights these named seats, with the table about them; marks these seats as counted. */
  show(lit: ReadonlySet<number>, counted: ReadonlySet<number>): void;
  /** Draws the canvases of single seats into the two whole sheets and removes them; takes 30 ms, so call it while the picture is untouched. */
  gather(lit: ReadonlySet<number>, counted: ReadonlySet<number>): void;
  /** A seat answers a finger: warm where it is named, else cool. */
  answer(seat: number): void;
}

/** How a seat's light comes up. */
const lightUp = { duration: 500, easing: 'ease-out' } as const;
/** Answers that are seen at once, and their size in units. */
const mostAnswers = 8;

export function layOut(live: Live, clearing: Clearing, order: SeatOrder): Layers {
  const { layers, frame, clock } = live;
  const { scale } = frame;
  const printer = openSheetPrinter<SeatOrder>(live, printProgram, order, live.change);
  const area = tableArea(clearing);
  printer.lay('night');
  const light = printer.print('lit', area);
  const shining = document.createElement('canvas');
  placeCanvas(layers, shining, frame, area);
  const lights = layers.appendChild(document.createElement('div'));
  const rims = document.createElement('canvas');
  placeCanvas(layers, rims, frame, area);
  const marks = layers.appendChild(document.createElement('div'));
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  const look = answerLook(clearing);
  const answers = Array.from({ length: mostAnswers }, () => ({
    warm: ringSprite(layers, frame, look),
    cool: ringSprite(layers, frame, { ...look, colour: palette.ice }),
  }));
  let nextAnswer = 0;
  const size = [Math.ceil(area.width * scale), Math.ceil(area.height * scale)] as const;
  const onUnits = ({ left, top }: Area) => [scale, 0, 0, scale, -left * scale, -top * scale] as const;
  /** What the two whole sheets show; seats that are touched after that have canvases of their own until all is drawn anew. */
  let drawn: { readonly lit: ReadonlySet<number>; readonly counted: ReadonlySet<number>; readonly printed: number };
  const added = new Map<string, HTMLCanvasElement>();

  /** Whether every seat with a name is lit: then all is. */
  const isAll = (lit: ReadonlySet<number>): boolean =>
    clearing.seats.every(({ named }, index) => named === undefined || lit.has(index));

  function drawAll(lit: ReadonlySet<number>, counted: ReadonlySet<number>): void {
    drawn = { lit: new Set(lit), counted: new Set(counted), printed: printer.printed };
    for (const canvas of added.values()) canvas.remove();
    added.clear();
    drawWhole(shining, ...size, (pen) => {
      pen.setTransform(...onUnits(area));
      if (isAll(lit)) pen.fillRect(area.left, area.top, area.width, area.height);
      else for (const index of lit) drawPools(pen, clearing, clearing.seats[index]);
      showOnly(pen, light, 0, 0);
    });
    drawWhole(rims, ...size, (pen) => {
      pen.setTransform(...onUnits(area));
      for (const index of counted) if (isPlain(index)) drawRim(pen, clearing, clearing.seats[index] as Seat);
    });
  }

  /** A seat without a name. */
  const isPlain = (index: number): boolean => {
    const seat = clearing.seats[index];
    return seat !== undefined && seat.named === undefined;
  };

  /** Draws something of one seat on a canvas no larger than that: the whole sheets would take 30 ms of a finger's frame. */
  function add(key: string, host: HTMLElement, ends: readonly Point[], draw: (pen: Pen, at: Area) => void): void {
    const at = areaAround({ frame, left: 0, top: 0, size: 1 }, ends);
    const one = redrawnOver(host, frame, at, scale);
    added.set(key, one.canvas);
    one.draw((pen) => draw(pen, at));
  }

  /** The light about a seat comes up over what is lit. */
  function addLight(index: number): void {
    const seat = clearing.seats[index];
    const ends = seat ? poolsOf(seat).flatMap((pool) => poolEnds(clearing, pool)) : [];
    add(`light ${index}`, lights, ends, (pen, at) => {
      drawPools(pen, clearing, seat);
      showOnly(pen, light, (area.left - at.left) * scale, (area.top - at.top) * scale);
      if (!clock.still) added.get(`light ${index}`)?.animate([{ opacity: 0 }, { opacity: 1 }], lightUp);
    });
  }

  function addRim(index: number): void {
    const seat = clearing.seats[index];
    if (!seat || !isPlain(index)) return;
    const { x, y, across, flat, metre } = topOf(clearing, seat.angle);
    const out = 0.1 * metre + 2;
    const ends = [-1, 1].map((side) => ({ x: x + side * (across + out), y: y + side * (flat + out) }));
    add(`rim ${index}`, marks, ends, (pen) => drawRim(pen, clearing, seat));
  }

  return {
    show(lit, counted) {
      const before: typeof drawn | undefined = drawn;
      if (before?.printed !== printer.printed || (isAll(lit) && before.lit.size < lit.size)) {
        drawAll(lit, counted);
        if (before && !clock.still) shining.animate([{ opacity: 0.35 }, { opacity: 1 }], lightUp);
        return;
      }
      for (const index of lit) if (!before.lit.has(index) && !added.has(`light ${index}`)) addLight(index);
      for (const index of counted) if (!before.counted.has(index) && !added.has(`rim ${index}`)) addRim(index);
    },
    gather(lit, counted) {
      if (added.size > 0) drawAll(lit, counted);
    },
    answer(index) {
      const seat = clearing.seats[index];
      const pair = answers[nextAnswer++ % mostAnswers];
      if (!seat || !pair || clock.still) return;
      const { x, y, across } = topOf(clearing, seat.angle);
      const sprite = seat.named === undefined ? pair.cool : pair.warm;
      const place = ringPlace(frame, look, { x, y });
      const grown = (across * 2.9) / look.size;
      sprite.animate(
        live.calm
          ? [0, 1, 0].map((opacity) => ({ transform: `${place} scale(${grown * 1.4})`, opacity }))
          : [
              { transform: `${place} scale(${grown * 0.8})`, opacity: 1 },
              { transform: `${place} scale(${grown * 2.3})`, opacity: 0 },
            ],
        { duration: 900, easing: 'ease-out' },
      );
    },
  };
}

/** The top of a seat as it is seen. Units. */
export function topOf(
  clearing: Clearing,
  angle: number,
): { readonly x: number; readonly y: number; readonly across: number; readonly flat: number; readonly metre: number } {
  const spot = spotAt(ring.radius, angle);
  const { x, metre } = project(clearing, spot, ring.tall);
  const near = project(clearing, { ...spot, ahead: spot.ahead - ring.seat }, ring.tall).y;
  const far = project(clearing, { ...spot, ahead: spot.ahead + ring.seat }, ring.tall).y;
  return { x, y: (near + far) / 2, across: ring.seat * metre, flat: (near - far) / 2, metre };
}

/** A pool of light on the ground: so many metres wide, full as far as this share of that. */
interface Pool {
  readonly spot: Spot;
  readonly radius: number;
  readonly full: number;
}

/** What is lit about a seat with a name: its lamp, its place at the table, the seat itself, and the ground behind it. */
function poolsOf(seat: Seat): readonly Pool[] {
  const { angle } = seat;
  return [
    { spot: lampSpot(seat), radius: 2.5, full: 0.9 },
    { spot: spotAt(8.9, angle), radius: 1.4, full: 0.8 },
    { spot: spotAt(ring.radius, angle), radius: 0.62, full: 0.5 },
    { spot: spotAt(12.4, angle), radius: 2.4, full: 0.4 },
  ];
}

/** Where a pool is seen, in units: its middle, its reach to the side, and the share of that upwards. */
function poolOnScreen(clearing: Clearing, { spot, radius }: Pool) {
  const { x, y, metre } = project(clearing, spot, table.tall);
  const far = project(clearing, { ...spot, ahead: spot.ahead + radius }, table.tall).y;
  const near = project(clearing, { ...spot, ahead: spot.ahead - radius }, table.tall).y;
  // Lamps stand upright on the table: their light reaches higher than a pool would.
  return { x, y: y - 0.15 * metre, reach: radius * metre, flat: Math.max((near - far) / 2 / (radius * metre), 0.5) };
}

/** Two corners of the box about a pool. */
function poolEnds(clearing: Clearing, pool: Pool): readonly Point[] {
  const { x, y, reach, flat } = poolOnScreen(clearing, pool);
  return [-1, 1].map((side) => ({ x: x + side * reach, y: y + side * reach * flat }));
}

/** Draws the light about a seat, in units. */
function drawPools(pen: Pen, clearing: Clearing, seat: Seat | undefined): void {
  for (const pool of seat ? poolsOf(seat) : []) {
    const { x, y, reach, flat } = poolOnScreen(clearing, pool);
    pen.save();
    pen.translate(x, y);
    pen.scale(1, flat);
    const fade = pen.createRadialGradient(0, 0, reach * pool.full * 0.5, 0, 0, reach);
    fade.addColorStop(0, 'rgb(0 0 0 / 1)');
    fade.addColorStop(1, 'rgb(0 0 0 / 0)');
    pen.fillStyle = fade;
    pen.beginPath();
    pen.arc(0, 0, reach, 0, 7);
    pen.fill();
    pen.restore();
  }
}

/** Shows a sheet only where something has been drawn, from such a pixel on. */
function showOnly(pen: Pen, sheet: HTMLCanvasElement, left: number, top: number): void {
  pen.globalCompositeOperation = 'source-in';
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.drawImage(sheet, left, top);
}

/** Marks a seat without a name as counted, in units. */
function drawRim(pen: Pen, clearing: Clearing, { angle }: Seat): void {
  const { x, y, across, flat, metre } = topOf(clearing, angle);
  pen.strokeStyle = css(palette.ice);
  pen.lineWidth = Math.max(2, 0.07 * metre);
  pen.beginPath();
  pen.ellipse(x, y, across, flat, 0, 0, 7);
  pen.stroke();
  pen.fillStyle = css(palette.ice, 0.3);
  pen.fill();
}

/** The piece of the picture that lamps change, in whole units. */
function tableArea(clearing: Clearing): Area {
  const { frame } = clearing;
  const [left, right] = [about(clearing, 15.5, Math.PI).x, about(clearing, 15.5, 0).x];
  const top = Math.max(0, Math.floor(about(clearing, 16.5, Math.PI / 2, 3.8).y));
  const from = Math.max(frame.portrait ? 0 : Math.floor(frame.width * 0.33), Math.floor(left));
  const bottom = frame.portrait ? Math.ceil(frame.height * 0.53) : frame.height;
  return { left: from, top, width: Math.min(frame.width, Math.ceil(right)) - from, height: bottom - top };
}

/** Rings about a seat that answers: warm and cool. */
function answerLook(clearing: Clearing): RingLook {
  const middle = project(clearing, centre, 0);
  const flat = (project(clearing, { ...centre, ahead: centre.ahead - 1 }).y - middle.y) / middle.metre;
  return {
    size: 160,
    flat,
    rings: [
      [0.46, 0.03],
      [0.36, 0.02],
    ],
  };
}

import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import { duskArea } from '../../plates/printing/dusk.ts';
import { hash } from '../../plates/printing/noise.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { Live } from '../engine/live-scene.ts';
import { fadeIn } from '../engine/fade.ts';
import { openingRings, type RingOpening } from '../engine/light-rings.ts';
import { lifeScale, penOver, wipe } from '../engine/pen.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { fullness, onScreen } from '../engine/layout.ts';
import { groovesAlong, runsOf } from './arc.ts';
import { horizon, openness, project, type Hall, type Spot } from './hall.ts';
import { lampCount, type Lamp } from './lamps.ts';
import { nearArea, smallArea, smallFoot, smallMetre } from './skater-plate.ts';
import printProgram from './print.worker.ts?worker&url';

/** What lives in the printed hall. */
export interface Layers {
  /** Shows so many lamps lit, from the left, with their streaks; `bright`: those that brought athletes shine more. */
  light(count: number, bright: boolean): void;
  /** Draws a piece of an arc as a finger draws it, before everybody. */
  sketch(from: Spot, to: Spot): void;
  /** Cuts an arc of a visitor's own, or one that a page leaves, into the ice, where it stays; sketches go. */
  cut(arc: readonly Spot[], whose: 'own' | 'kept'): void;
  /** Light goes out over the ice from the middle of an arc. */
  ring(arc: readonly Spot[]): void;
  /** Sends a skater along an arc, whose head is drawn as they go. Milliseconds. */
  launch(arc: readonly Spot[], duration: number): void;
  /** The lamp that one source counts and another does not comes and goes a few times. */
  waver(): void;
  /** Calm motion: what has changed comes by a fade. */
  fade(): void;
}

/** Skaters that are seen at once. */
const mostSkaters = 4;

/** What goes out over the ice from an arc that was cut; it lies flat. */
const iceRings: RingOpening = {
  most: 3,
  // Half the picture's width: for wider ones most of the screen is drawn anew in every frame. The lines in the ice stay.
  size: 620,
  flat: 0.3,
  rings: [
    [0.48, 0.034],
    [0.37, 0.028],
    [0.26, 0.022],
  ],
  from: 0.25,
  time: 1600,
  lasting: true,
};

export function layOut(live: Live, hall: Hall, lamps: readonly Lamp[]): Layers {
  const { layers, frame, clock } = live;
  const { scale } = frame;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame, live.change);
  printer.lay('dark');
  const seen = seenOf(hall);
  const lit = printer.print('lit', seen);
  const lights = penOver(layers, frame, seen, scale);
  const ice: Area = { ...seen, top: Math.floor(onScreen(hall, { x: 0, y: horizon + 60 }).y) };
  const ground = { ...ice, height: seen.top + seen.height - ice.top };
  const cuts = penOver(layers, frame, ground, lifeScale(live, ground));
  const waver = sparkle(layers, hall, lamps);
  const small = smallArea(hall);
  const atlas = printer.print('skater', small);
  const skaters = Array.from({ length: mostSkaters }, () => skaterCanvas(layers, hall));
  const openRings = openingRings(live, iceRings);
  // The near skater stands before the dusk: its lines would cut up the rear blade.
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  printer.lay('near', nearArea(hall));
  const sketches = penOver(layers, frame, ground, lifeScale(live, ground));
  let shown = { count: 0, bright: false, printed: -1 };
  let dressed = -1;
  let next = 0;

  function showLamp({ index, x, y, kind }: Lamp, bright: boolean): void {
    if (!lights) return;
    const apart = (hall.lamps.to - hall.lamps.from) / (lampCount - 1);
    const one = onScreen(hall, { x: x - apart / 2, y: 0 });
    const [left, wide] = [
      Math.max(0, Math.round((one.x - seen.left) * scale)),
      Math.ceil(apart * hall.size * scale) + 1,
    ];
    lights.save();
    lights.setTransform(1, 0, 0, 1, 0, 0);
    lights.clearRect(left, 0, wide, lit.height);
    lights.drawImage(lit, left, 0, wide, lit.height, left, 0, wide, lit.height);
    lights.restore();
    if (!bright || kind !== 'athletes') return;
    const at = onScreen(hall, { x, y });
    halo(lights, at.x, at.y, hall.size, index);
  }

  return {
    light(count, bright) {
      const anew = shown.printed !== printer.printed || (bright && !shown.bright);
      if (!anew && shown.count >= count) return;
      for (const lamp of lamps.slice(anew ? 0 : shown.count, count)) showLamp(lamp, bright);
      shown = { count, bright, printed: printer.printed };
    },
    sketch(from, to) {
      if (sketches) carve(sketches, hall, [from, to], palette.paper);
    },
    cut(arc, whose) {
      wipe(sketches);
      if (!cuts) return;
      for (const [index, groove] of groovesAlong(arc, whose).entries())
        scratch(cuts, hall, groove, index, grooveWide[whose]);
      carve(cuts, hall, arc, palette.orange);
    },
    ring(arc) {
      const middle = arc[Math.floor(arc.length / 2)];
      if (middle) openRings(onScreen(hall, project(middle)), iceRings.size * hall.size);
    },
    launch(arc, duration) {
      const skater = skaters[next++ % mostSkaters];
      if (!skater || clock.still || arc.length < 2) return;
      if (dressed !== printer.printed) {
        for (const { pen, canvas } of skaters) {
          pen?.clearRect(0, 0, canvas.width, canvas.height);
          pen?.drawImage(atlas, 0, 0, canvas.width, canvas.height);
        }
        dressed = printer.printed;
      }
      const keys = arc.map((spot, index): Keyframe => {
        const place = project(spot);
        const { x, y } = onScreen(hall, place);
        const before = arc[index - 1] ?? spot;
        const after = arc[index + 1] ?? spot;
        const way = project(after).x >= project(before).x ? 1 : -1;
        const size = place.metre / smallMetre;
        return {
          transform: `translate(${(x * frame.css).toFixed(1)}px,${(y * frame.css).toFixed(1)}px) scale(${(size * way).toFixed(3)},${size.toFixed(3)})`,
          opacity: index === arc.length - 1 ? 0 : 1,
        };
      });
      // They push off before they glide: the skater is seen best close by, where an arc usually begins.
      skater.canvas.animate(keys, { duration, easing: 'ease-in-out' });
    },
    waver() {
      if (clock.still) return;
      waver.animate([{ opacity: 1 }, { opacity: 0.1 }, { opacity: 1 }], {
        duration: 5200,
        iterations: 2,
        easing: 'ease-in-out',
      });
    },
    fade() {
      for (const pen of [lights, cuts]) fadeIn(pen?.canvas);
    },
  };
}

/** A cut along an arc, with its dark lip, which lies beneath all of it. */
function carve(pen: CanvasRenderingContext2D, hall: Hall, arc: readonly Spot[], colour: Rgb): void {
  const places = arc.map((spot) => project(spot)).map((place) => ({ ...onScreen(hall, place), metre: place.metre }));
  pen.lineCap = 'round';
  for (const [tone, wide, down] of [
    [palette.dark, 0.1, 0.012],
    [colour, 0.066, 0],
  ] as const) {
    pen.strokeStyle = css(tone);
    for (const [index, to] of places.slice(1).entries()) {
      const from = places[index] ?? to;
      // Low over the ice a cut that runs away is as wide as it is; one that runs across looks thin.
      pen.lineWidth = Math.max(1.4, wide * to.metre * hall.size * 0.5);
      pen.beginPath();
      pen.moveTo(from.x, from.y + down * from.metre);
      pen.lineTo(to.x, to.y + down * to.metre);
      pen.stroke();
    }
  }
}

/** A pale line, thinner with distance. Before the words each ends at a place of its own: all at one would make an edge. */
function scratch(pen: CanvasRenderingContext2D, hall: Hall, line: readonly Spot[], index: number, wide: number): void {
  const ends = 0.1 + 0.8 * hash(index, 7);
  pen.lineCap = 'round';
  pen.strokeStyle = css(palette.ice);
  const seen = runsOf(
    line.map((spot) => project(spot)),
    ({ x, y }) => openness(hall, x) * fullness(hall, y) > ends,
  );
  for (const run of seen)
    for (let from = 0; from < run.length - 1; from += evenPieces)
      strokeEvenly(pen, hall, run.slice(from, from + evenPieces + 1), wide);
}

/** How broad the lines along an arc are, in metres: those that pages leave lie over each other on the last. */
const grooveWide = { own: 0.05, kept: 0.03 } as const;

/** So many pieces of a line have one width: a stroke for each would hold up the frame in which a finger lifts. */
const evenPieces = 8;

/** Strokes pieces of a line with one width, round from the middle of each to that of the next. */
function strokeEvenly(
  pen: CanvasRenderingContext2D,
  hall: Hall,
  pieces: readonly ReturnType<typeof project>[],
  wide: number,
): void {
  const metre = pieces.reduce((sum, place) => sum + place.metre, 0) / pieces.length;
  pen.lineWidth = Math.max(1, wide * metre * hall.size * 0.5);
  pen.beginPath();
  for (const [index, place] of pieces.entries()) {
    const { x, y } = onScreen(hall, place);
    const after = pieces[index + 1];
    const next = after && onScreen(hall, after);
    // At its ends it meets what comes before and after.
    if (index === 0 || !next) pen.lineTo(x, y);
    else pen.quadraticCurveTo(x, y, (x + next.x) / 2, (y + next.y) / 2);
  }
  pen.stroke();
}

/** The picture without the words' side, in whole units. */
function seenOf(hall: Hall): Area {
  const { frame } = hall;
  const left = Math.max(0, Math.floor(onScreen(hall, { x: hall.lamps.from - 30, y: 0 }).x));
  const top = Math.max(0, Math.floor(onScreen(hall, { x: 0, y: 0 }).y));
  return {
    left,
    top,
    width: frame.width - left,
    height: Math.min(frame.height, Math.ceil(onScreen(hall, { x: 0, y: 1000 }).y)) - top,
  };
}

function skaterCanvas(host: HTMLElement, hall: Hall) {
  const { css: unit, scale } = hall.frame;
  const { width, height } = smallArea(hall);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const foot = smallFoot(hall);
  const [footX, footY] = [foot.x * unit, foot.y * unit];
  canvas.style.cssText = `position:absolute;left:${-footX}px;top:${-footY}px;width:${width * unit}px;height:${height * unit}px;transform-origin:${footX}px ${footY}px;opacity:0`;
  host.append(canvas);
  return { canvas, pen: canvas.getContext('2d') };
}

/** Two rings about a lamp whose delegation brought athletes. */
function halo(pen: CanvasRenderingContext2D, x: number, y: number, size: number, seed: number): void {
  pen.strokeStyle = css(palette.orange);
  for (const [radius, wide] of [
    [17, 1.8],
    [22, 1.1],
  ] as const) {
    pen.lineWidth = wide * size;
    pen.beginPath();
    pen.arc(x, y, radius * size, seed, seed + 5.6);
    pen.stroke();
  }
}

/** The halo of the lamp that may be one of them or not. */
function sparkle(host: HTMLElement, hall: Hall, lamps: readonly Lamp[]): HTMLCanvasElement {
  const { css: unit, scale } = hall.frame;
  const canvas = document.createElement('canvas');
  const half = 28 * hall.size;
  const lamp = lamps.find(({ kind }) => kind === 'disputed') ?? { x: 0, y: 0, index: 0 };
  const { x, y } = onScreen(hall, lamp);
  canvas.width = canvas.height = Math.ceil(half * 2 * scale);
  canvas.style.cssText = `position:absolute;left:${(x - half) * unit}px;top:${(y - half) * unit}px;width:${half * 2 * unit}px;height:${half * 2 * unit}px;opacity:0`;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.scale(scale, scale);
    halo(pen, half, half, hall.size, lamp.index);
  }
  host.append(canvas);
  return canvas;
}

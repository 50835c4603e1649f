import type { Pen } from '../../plates/printing/board.ts';
import { duskArea } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { fadeIn } from '../engine/fade.ts';
import type { Live } from '../engine/live-scene.ts';
import { canvasOver, lifeScale, redrawnOver, wipeOnLayout } from '../engine/pen.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { lightSheet } from '../engine/light-sheet.ts';
import { ink } from '../engine/ink.ts';
import { areaAround, fullness, onScreen, type Layout, type Point } from '../engine/layout.ts';
import { fleet, waitsAt } from './fleet.ts';
import { drawTable, pushers } from './table.ts';
import { along, archOf, beyond, curb, gauge, onTrack, smallBeyond, table, tracks, wall, welding } from './yard.ts';
import printProgram from './print.worker.ts?worker&url';

/** What can be changed in the printed yard. */
export interface Layers {
  /** Turns the table: the direction of the car's front, in radians, and which foot those who push stand on. */
  turn(angle: number, stride: 0 | 1): void;
  /** How far each train is on its way out, 0…1. */
  leave(shares: readonly number[]): void;
  /** Opens the gates of these tracks to daylight. */
  open(gates: ReadonlySet<number>): void;
  /** Calm motion: what has changed comes by a fade. */
  fade(): void;
}

/** A gate's daylight comes up over so long, in ms. */
const dawn = 500;
/** More pixels than this are not drawn anew for the table at each frame. */
const mostTablePixels = 1_100_000;
/** A train's rear is at its gate after this share of its way out; then it grows small in the land beyond. */
const atGate = 0.55;
/** A train that has left is on so much of the track beyond the gate. */
const leftAt = 0.5;
/** Metres behind it on which its red lamps shine on the rails. */
const glint = 1.6;
/** Arrows between the rails that point the way it has gone, so far behind it. Metres. */
const arrows = [2, 4.4, 6.8] as const;

export function layOut(live: Live, yard: Layout): Layers {
  const { layers, frame } = live;
  const { scale } = frame;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame, live.change);
  printer.lay('yard');
  const gates = tracks.map((track, index) =>
    lightSheet(live, printer.lay(`gate-${index}`, gateArea(yard, track)), dawn),
  );
  // The farthest first.
  const order = [...tracks.entries()].toSorted(([one], [other]) => depthOf(one) - depthOf(other));
  const trains = order.map(([index, track]) => {
    const area = trainArea(yard, index);
    const way = [atGate, 1].reduce((all, share) => unionOf(all, movedArea(yard, area, index, share)), area);
    return {
      index,
      area,
      sheet: printer.print(`train-${index}`, area),
      ...redrawnOver(layers, frame, way, scale),
      clip: clipOf(yard, track, (waitsAt[index] ?? 0) - 1),
    };
  });
  printer.lay('workers', workersArea(yard));
  const { cell } = pushers;
  const sheet = printer.print('pushers', {
    left: 0,
    top: 0,
    width: Math.ceil(cell.width * 2 * yard.size),
    height: Math.ceil(cell.height * 3 * yard.size),
  });
  const turning = tableArea(yard);
  const turningScale = lifeScale(live, turning, mostTablePixels);
  const turned = canvasOver(layers, frame, turning, turningScale);
  const tablePen = turned.getContext('2d');
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  let shownTable = '';
  let shownTrains: string[] = [];

  function drawTrain({ index, area, sheet: sprite, draw, clip }: (typeof trains)[number], share: number): void {
    const { left, top, width, height } = movedArea(yard, area, index, share);
    draw((pen) => {
      pen.clip(clip);
      if (share > 0) drawGlint(pen, yard, index, share);
      pen.drawImage(sprite, left, top, width, height);
    });
  }

  return {
    turn(angle, stride) {
      const now = `${angle} ${stride} ${printer.printed}`;
      if (now === shownTable || !tablePen) return;
      shownTable = now;
      wipeOnLayout(tablePen, yard, turning, turningScale);
      drawTable(tablePen, angle, stride, { sheet, scale: scale * yard.size }, (y) => fullness(yard, y));
    },
    leave(shares) {
      const now = shares.map((share) => `${share} ${printer.printed}`);
      for (const train of trains)
        if (now[train.index] !== shownTrains[train.index]) drawTrain(train, shares[train.index] ?? 0);
      shownTrains = now;
    },
    open(open) {
      gates.forEach((gate, index) => {
        gate.style.opacity = open.has(index) ? '1' : '0';
      });
    },
    fade() {
      for (const part of [turned, ...trains.map(({ canvas }) => canvas)]) fadeIn(part);
    },
  };
}

function unionOf(one: Area, other: Area): Area {
  const left = Math.floor(Math.min(one.left, other.left));
  const top = Math.floor(Math.min(one.top, other.top));
  return {
    left,
    top,
    width: Math.ceil(Math.max(one.left + one.width, other.left + other.width)) - left,
    height: Math.ceil(Math.max(one.top + one.height, other.top + other.height)) - top,
  };
}

function gateArea(yard: Layout, track: number): Area {
  const trail = [curb, wall].flatMap((far) => [-5, 5].map((aside) => along(track, far, aside)));
  return areaAround(yard, [...archOf(track, 0.5), ...trail], 4);
}

/** The corners of the room that a train takes at a distance along its track. */
function roomAt(track: number, far: number, half: number, high: number): readonly Point[] {
  return [-half, half].flatMap((aside) => [0, high].map((up) => along(track, far, aside, up)));
}

/** How near a waiting train is to the eye. */
const depthOf = (index: number): number => along(tracks[index] ?? 0, waitsAt[index] ?? 0).metre;

function trainArea(yard: Layout, index: number): Area {
  const rear = waitsAt[index] ?? 0;
  const { long = 0, section = [] } = fleet[index] ?? {};
  // With its shadow beside it and what stands on its roof.
  const high = (section.at(-1)?.[1] ?? 0) + 0.3;
  const ends = [rear - 0.4, rear + long + 0.4].flatMap((far) => roomAt(tracks[index] ?? 0, far, 1.7, high));
  return areaAround(yard, ends, 4);
}

/** How far its rear is from the middle of the table after a share of its way out, and how far on the track beyond. */
function rearOf(index: number, share: number): { readonly far: number; readonly out: number } {
  const out = leftAt * clamp((share - atGate) / (1 - atGate));
  return { far: mix(waitsAt[index] ?? 0, wall, Math.min(1, share / atGate)) + beyond * out, out };
}

/** The lamps at its rear shine on the rails that it has left behind, and arrows there tell which way it went. */
function drawGlint(pen: Pen, yard: Layout, index: number, share: number): void {
  const track = tracks[index] ?? 0;
  const { far } = rearOf(index, share);
  const long = glint * clamp(share * 3);
  pen.fillStyle = ink.orange;
  for (const rail of [-gauge, gauge]) {
    pen.beginPath();
    for (const [back, half] of [
      [0, -0.13],
      [0, 0.13],
      [long, 0.03],
      [long, -0.03],
    ] as const) {
      const { x, y } = onScreen(yard, onTrack(track, far - back, rail + half));
      pen.lineTo(x, y);
    }
    pen.fill();
  }
  for (const back of arrows) {
    const tip = far - back;
    if (tip - 1.5 < (waitsAt[index] ?? 0)) continue;
    pen.beginPath();
    for (const [along, aside] of [
      [0, 0],
      [-0.8, 0.56],
      [-1.5, 0.56],
      [-0.7, 0],
      [-1.5, -0.56],
      [-0.8, -0.56],
    ] as const) {
      const { x, y } = onScreen(yard, onTrack(track, tip + along, aside));
      pen.lineTo(x, y);
    }
    pen.fill();
  }
}

/** Where the sheet of a train lies after a share of its way out: moved along the track, and smaller as it is farther. */
function movedArea(yard: Layout, area: Area, index: number, share: number): Area {
  const track = tracks[index] ?? 0;
  const rear = waitsAt[index] ?? 0;
  const { far, out } = rearOf(index, share);
  const [from, now] = [along(track, rear), along(track, far)];
  const size = (now.metre / from.metre) * smallBeyond(out);
  const [one, other] = [onScreen(yard, from), onScreen(yard, now)];
  return {
    left: other.x + (area.left - one.x) * size,
    top: other.y + (area.top - one.y) * size,
    width: area.width * size,
    height: area.height * size,
  };
}

/** What is seen of a train: all before the wall, and beyond it what its gate shows. Units of the screen. */
function clipOf(yard: Layout, track: number, from: number): Path2D {
  const path = new Path2D();
  // In the wall itself a train takes no more room than its gate leaves.
  const before = hullOf([...roomAt(track, from, 1.62, 4), ...roomAt(track, wall, 1.5, 3.4)]);
  for (const outline of [before, archOf(track)]) {
    const ring = new Path2D();
    for (const point of outline) {
      const { x, y } = onScreen(yard, point);
      ring.lineTo(x, y);
    }
    ring.closePath();
    path.addPath(ring);
  }
  return path;
}

/** The outline about points, clockwise on the screen as gates are. */
function hullOf(points: readonly Point[]): readonly Point[] {
  const order = points.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const half = (some: readonly Point[]): readonly Point[] => {
    const edge: Point[] = [];
    for (const point of some) {
      for (;;) {
        const [before, last] = [edge.at(-2), edge.at(-1)];
        if (!before || !last) break;
        if ((last.x - before.x) * (point.y - before.y) - (last.y - before.y) * (point.x - before.x) > 0) break;
        edge.pop();
      }
      edge.push(point);
    }
    return edge.slice(0, -1);
  };
  return [...half(order), ...half(order.toReversed())];
}

function workersArea(yard: Layout): Area {
  return areaAround(
    yard,
    [
      along(welding.angle, welding.far),
      along(welding.angle, welding.far, 0, 2.8),
      along(Math.PI * 0.42, 15.2),
      along(Math.PI / 2, 18, 0, 2.4),
    ],
    60,
  );
}

function tableArea(yard: Layout): Area {
  const rim = Array.from({ length: 36 }, (_, step) => along((step * Math.PI) / 18, table));
  const roofs = Array.from({ length: 18 }, (_, step) => along((step * Math.PI) / 18, table, 0, 4.4));
  return areaAround(yard, [...rim, ...roofs], 4);
}

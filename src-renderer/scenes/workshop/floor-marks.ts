import { mix } from '../../plates/printing/shape.ts';
import { fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { areaAround, type Layout, type Point } from '../engine/layout.ts';
import { lightSheet } from '../engine/light-sheet.ts';
import type { Live } from '../engine/live-scene.ts';
import { redrawnOver } from '../engine/pen.ts';
import { eye, homes, places, project } from './hall.ts';
import { machineCuts } from './machines.ts';
import { placeOf, type Machine } from './moving.ts';

/**
 * The way that is painted on the floor from a machine to its place, in metres: how far from the machine it begins and how
 * far before the place it ends, how far apart its wedges are, and how broad and long one is; the last is the largest. All
 * but their breadth are for a floor seen from `near`: farther away it is seen flatter, and they are longer.
 */
const way = {
  before: 0.8,
  ends: 0.8,
  apart: 1,
  half: [0.46, 0.66],
  long: [0.34, 0.44],
  notch: 0.8,
  near: 18,
} as const;

/** How long the way of each machine is at the most, in metres: a longer one would run behind what stands before it. */
const longest: readonly number[] = [
  Infinity,
  Infinity,
  6.6, // The drill's, before the lathe.
  5.4, // The planer's, before the lorry.
  0, // The grinder's would lie behind the lorry,
  0, // the press's behind the mill.
];

/** How far a painted place reaches to the eye and away from it, and beyond its machine to both sides; metres. */
const placeReach = { near: 0.95, far: 0.62, aside: 0.14 } as const;
/** How broad its border and the stripes across it are, and how far apart these are. Metres. */
const paint = { border: 0.13, stripe: 0.17, apart: 0.5, lean: 0.5 } as const;

/** A flat piece of paint. */
type Piece = readonly Point[];

/**
 * Where the next machine goes, painted on the floor as in a works: its place on the ring and, while the machine stands where
 * it came, the way to it. They say, also in a picture that stands still, that a machine can be moved and where to.
 */
export interface FloorMarks {
  readonly canvases: readonly HTMLCanvasElement[];
  /** Shows those of one machine, unless its place is taken: many say nothing about where to begin. */
  show(machines: readonly Machine[], next: number | undefined): void;
}

/** They come and go over so long, in ms. */
const fades = 300;

export function openFloorMarks(live: Live, hall: Layout): FloorMarks {
  const { layers, frame } = live;
  /** A sheet with pieces of paint; null where there are none. */
  function sheet(pieces: readonly Piece[]): HTMLCanvasElement | null {
    if (pieces.length === 0) return null;
    const area = areaAround(hall, pieces.flat(), 4);
    const { canvas, draw } = redrawnOver(layers, frame, area, frame.scale);
    draw((pen) => {
      pen.translate(hall.left, hall.top);
      pen.scale(hall.size, hall.size);
      for (const piece of pieces) fill(pen, piece, ink.paper);
    });
    return lightSheet(live, canvas, fades);
  }
  const painted = homes.map((home, machine) => {
    const at = places[placeOf[machine] ?? 0] ?? home;
    return {
      place: sheet(placeOn(at, (machineCuts[machine]?.half ?? 0) + placeReach.aside)),
      way: sheet(wayBetween(home, at, longest[machine])),
    };
  });
  const seen = (canvas: HTMLCanvasElement | null, is: boolean): void => {
    if (canvas) canvas.style.opacity = is ? '1' : '0';
  };
  return {
    canvases: painted.flatMap((marks) => [marks.place, marks.way].filter((canvas) => canvas !== null)),
    show(machines, next) {
      painted.forEach((marks, index) => {
        const is = index === next && machines.every(({ place }) => place !== placeOf[index]);
        const { x, y } = machines[index] ?? { x: 0, y: 0 };
        seen(marks.place, is);
        seen(marks.way, is && x === homes[index]?.x && y === homes[index].y);
      });
    },
  };
}

/** The place of a machine: a painted border, and stripes across the floor within it. `half` of its width in metres. */
function placeOn({ x, y }: Point, half: number): readonly Piece[] {
  const { near, far } = placeReach;
  const { border, stripe, apart, lean } = paint;
  const at = (across: number, away: number): Point => project(x + across, y + away);
  const block = (left: number, right: number, low: number, high: number, aslant = 0): Piece => [
    at(left, low),
    at(right, low),
    at(right + aslant, high),
    at(left + aslant, high),
  ];
  const inner = half - border - 0.1;
  const stripes = Math.floor((2 * inner - lean - stripe) / apart) + 1;
  const first = (stripes - 1) * apart + stripe + lean;
  return [
    block(-half, half, -near, border - near),
    block(-half, half, far - border, far),
    block(-half, border - half, -near, far),
    block(half - border, half, -near, far),
    ...Array.from({ length: stripes }, (_, index) => {
      const left = index * apart - first / 2;
      return block(left, left + stripe, border + 0.12 - near, far - border - 0.12, lean);
    }),
  ];
}

/** Wedges on the floor from a machine's home towards its place; none where there is no room for them. */
function wayBetween(home: Point, place: Point, most = Infinity): readonly Piece[] {
  const far = Math.hypot(place.x - home.x, place.y - home.y);
  const room = Math.min(most, far - way.before - way.ends);
  const flat = Math.max(1, (eye.away + home.y) / way.near);
  const apart = way.apart * flat;
  const count = Math.floor(room / apart);
  if (count < 1) return [];
  const [dx, dy] = [(place.x - home.x) / far, (place.y - home.y) / far];
  const at = (along: number, aside: number): Point =>
    project(home.x + dx * along - dy * aside, home.y + dy * along + dx * aside);
  return Array.from({ length: count }, (_, wedge) => {
    const share = count === 1 ? 1 : wedge / (count - 1);
    const [half, long] = [mix(...way.half, share), mix(...way.long, share) * flat];
    const from = way.before + wedge * apart;
    const notch = half * way.notch * flat;
    return [
      at(from, -half),
      at(from + long, -half),
      at(from + long + notch, 0),
      at(from + long, half),
      at(from, half),
      at(from + notch, 0),
    ];
  });
}

import { duskArea } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { Live } from '../engine/live-scene.ts';
import { openingRings, type RingOpening } from '../engine/light-rings.ts';
import { lightSheet } from '../engine/light-sheet.ts';
import { areaAround, onScreen, type Layout, type Point } from '../engine/layout.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { aisles, along, hub, nearEnd, nearLayout, project, wall } from './fair.ts';
import printProgram from './print.worker.ts?worker&url';

/** What can be changed in the printed hall. */
export interface Layers {
  /** Lights these slices, and no others. */
  light(lit: ReadonlySet<number>): void;
  /** A ring of light where a finger touches. Units of the layout. */
  answer(at: Point): void;
}

/** A slice's light comes up over so long, in ms. */
const dawn = 600;
/** Rings of light about a touch, which lie as flat as the ground is seen. */
const answers: RingOpening = {
  most: 6,
  size: 260,
  flat: 0.755,
  rings: [
    [0.46, 0.026],
    [0.34, 0.018],
  ],
  from: 0.25,
  time: 800,
};

export function layOut(live: Live, fair: Layout): Layers {
  const { frame } = live;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame);
  printer.lay('hall');
  // Those beyond the middle lie under those before it.
  const slices = new Map(
    [1, 0, 2, 5, 3, 4].map((slice) => {
      const canvas = printer.lay(`slice-${slice}`, sliceArea(fair, slice));
      return [slice, lightSheet(live, canvas, dawn)] as const;
    }),
  );
  printer.lay('mast', mastArea(fair));
  // The dusk over the words is beyond those in front: its lines across them would be water.
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  printer.lay('near', nearArea(fair));
  // What is given is open when the whole hall is lit: that comes over it, and then what lay beneath goes.
  const given = printer.lay('given', giftArea(fair));
  if (!live.clock.still) given.style.transition = `opacity ${dawn}ms linear ${2 * dawn}ms`;
  const opened = lightSheet(live, printer.lay('opened', giftArea(fair)), dawn, dawn);
  const answer = openingRings(live, answers);

  return {
    light(lit) {
      for (const [slice, canvas] of slices) canvas.style.opacity = lit.has(slice) ? '1' : '0';
      const whole = lit.size === slices.size;
      opened.style.opacity = whole ? '1' : '0';
      given.style.opacity = whole ? '0' : '1';
    },
    answer: (at) => answer(onScreen(fair, at)),
  };
}

function sliceArea(fair: Layout, slice: number): Area {
  const start = aisles[slice] ?? 0;
  const corners = Array.from({ length: 13 }, (_, step) => start + (step / 12) * (Math.PI / 3)).flatMap((angle) =>
    [hub, wall].flatMap((radius) => [0, 3].map((up) => along(angle, radius, 0, up))),
  );
  return areaAround(fair, corners, 16);
}

function mastArea(fair: Layout): Area {
  const corners = [-3.4, 3.4].flatMap((x) => [0, 9.4].map((up) => project(x, 0, up)));
  return areaAround(fair, corners, 8);
}

/** What goes from hand to hand, and the arms that hold it. */
function giftArea(fair: Layout): Area {
  return areaAround(
    nearLayout(fair),
    [
      { x: 1300, y: 400 },
      { x: 1950, y: 1110 },
    ],
    4,
  );
}

function nearArea(fair: Layout): Area {
  const near = nearLayout(fair);
  return areaAround(
    near,
    [
      { x: 810, y: 340 },
      { x: 2000, y: nearEnd },
    ],
    4,
  );
}

import { drawWhole } from '../../plates/printing/board.ts';
import { duskArea } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { fadeIn } from '../engine/fade.ts';
import { openingRings } from '../engine/light-rings.ts';
import { lightSheet } from '../engine/light-sheet.ts';
import type { Live } from '../engine/live-scene.ts';
import { type Area, placeCanvas } from '../engine/place-canvas.ts';
import type { Pose } from '../engine/person.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { openCrowd, openSprite } from '../engine/sprite.ts';
import { areaAround, onScreen, type Layout } from '../engine/layout.ts';
import { envoys } from './envoys.ts';
import { lanterns, reach } from './lanterns.ts';
import { brightness, type Walk } from './parade.ts';
import { nearLayout } from './street.ts';
import { cutOf, placeOf, poseAt, walkerSheet } from './walkers.ts';
import { lanternSheet } from './walkers-plate.ts';
import printProgram from './print.worker.ts?worker&url';

/** What can be changed in the printed avenue. */
export interface Layers {
  /** Puts everybody where they are. */
  walk(walks: readonly Walk[]): void;
  /** Lights these lanterns, and the city with them. */
  light(lit: ReadonlySet<number>): void;
  /** Calm motion: what has changed comes by a fade. */
  fade(): void;
  /** Rings of light open about a lantern. */
  ring(lantern: number): void;
}

/** The city grows bright over so long, in ms. */
const dawn = 700;
/** A figure without a cell is not seen. */
const nothing = { width: 1, height: 1 } as const;

export function layOut(live: Live, layout: Layout): Layers {
  const { layers, frame } = live;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame, () => {
    shown = lanternsShown = undefined;
    live.change();
  });
  /** What the walkers' canvases show; nothing while they must all be drawn anew. */
  let shown: readonly Walk[] | undefined;
  const poses: (Pose | undefined)[] = [];
  let lanternsShown: string | undefined;
  printer.lay('night');
  const bright = lightSheet(live, printer.lay('lit'), dawn);

  const sky = skyArea(layout);
  const shining = document.createElement('canvas');
  placeCanvas(layers, shining, frame, sky);
  const lanternCells = lanternSheet(layout);
  const lanternAtlas = printer.print('lanterns', {
    left: 0,
    top: 0,
    width: lanternCells.width,
    height: lanternCells.height,
  });
  const openRings = openingRings(live);

  const crowd = openCrowd(layers);
  const cells = walkerSheet(layout);
  const atlas = printer.print('walkers', { left: 0, top: 0, width: cells.width, height: cells.height });
  const walkers = envoys.map((envoy, index) => {
    const cut = cutOf(envoy);
    const unit = layout.size * cut.metre;
    const foot = { x: -cut.left * unit, y: cut.above * unit };
    return { envoy, cut, ...openSprite(crowd, frame, cells.cells[index]?.[0] ?? nothing, foot) };
  });

  const near = nearArea(layout);
  printer.lay('near', near);
  if (frame.portrait) printer.lay('dusk', duskArea(frame));

  return {
    walk(walks) {
      walks.forEach((walk, index) => {
        const walker = walkers[index];
        if (!walker || shown?.[index] === walk) return;
        const { envoy, cut, canvas } = walker;
        const place = placeOf(envoy, walk.done);
        // One that a finger holds is not sent, but has come on since it was shown last.
        const stands = walk.done >= 1 || (!walk.sent && (shown?.[index]?.done ?? walk.done) === walk.done);
        walker[stands ? 'stand' : 'move'](onScreen(layout, place), place.metre / cut.metre);
        const rank = String(Math.round(place.metre));
        if (canvas.style.zIndex !== rank) canvas.style.zIndex = rank;
        const pose = walk.done >= 1 ? 0 : poseAt(envoy, place);
        if (shown && poses[index] === pose) return;
        poses[index] = pose;
        const cell = cells.cells[index]?.[pose];
        if (cell) walker.dress(atlas, cell);
      });
      shown = walks;
    },
    light(lit) {
      bright.style.opacity = brightness(lit.size).toFixed(3);
      const now = [...lit].join();
      if (lanternsShown === now) return;
      lanternsShown = now;
      const { scale } = frame;
      drawWhole(shining, Math.round(sky.width * scale), Math.round(sky.height * scale), (pen) => {
        for (const index of lit) {
          const cell = lanternCells.cells[index];
          const lantern = lanterns[index];
          if (!cell || !lantern) continue;
          const { x, y } = onScreen(layout, lantern);
          const half = lantern.radius * reach * layout.size;
          pen.drawImage(
            lanternAtlas,
            cell.left * scale,
            cell.top * scale,
            cell.width * scale,
            cell.height * scale,
            (x - half - sky.left) * scale,
            (y - half - sky.top) * scale,
            cell.width * scale,
            cell.height * scale,
          );
        }
      });
    },
    fade() {
      for (const part of [shining, crowd]) fadeIn(part);
    },
    ring(index) {
      const lantern = lanterns[index];
      if (lantern) openRings(onScreen(layout, lantern), lantern.radius * layout.size * 7);
    },
  };
}

/** Where lanterns hang, with room for their rings. Units of the screen. */
function skyArea(layout: Layout): Area {
  return areaAround(
    layout,
    lanterns.flatMap(({ x, y, radius }) =>
      [-1, 1].map((side) => ({ x: x + side * radius * reach, y: y + side * radius * reach })),
    ),
  );
}

/** Where the near guest stands. Units of the screen. */
function nearArea(layout: Layout): Area {
  return areaAround(nearLayout(layout), [
    { x: 1270, y: 90 },
    { x: 2600, y: 1310 },
  ]);
}

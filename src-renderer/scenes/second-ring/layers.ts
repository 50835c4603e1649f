import type { Pen } from '../../plates/printing/board.ts';
import { duskArea } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { fadeIn } from '../engine/fade.ts';
import { lightOpening, openingRings } from '../engine/light-rings.ts';
import { lightSheet } from '../engine/light-sheet.ts';
import type { Live } from '../engine/live-scene.ts';
import { redrawnOver } from '../engine/pen.ts';
import { placeCanvas, type Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { packPoses } from '../engine/cells.ts';
import { openCrowd, openSprite } from '../engine/sprite.ts';
import { onScreen, type Layout } from '../engine/layout.ts';
import { bloomArea, bridgeArea, ringArea, strollersArea, treeArea } from './areas.ts';
import { figureCut } from './figures-plate.ts';
import { boughs, bridges, flameOf, halfWide, home, islands, sizeAt, tree } from './islands.ts';
import { closedShare, joined, metreAt, stepOf, type Coming } from './joining.ts';
import { people } from './people.ts';
import printProgram from './print.worker.ts?worker&url';
import { litArea } from './water-plate.ts';

/** What can be changed in the printed water. */
export interface Layers {
  /** Shows how far each island has come. */
  show(all: readonly Coming[]): void;
  /** Calm motion: bridges and people of islands that have come now fade in; all else has been there all along. */
  fade(islands: ReadonlySet<number>): void;
  /** Rings of light open about an island's lamp, or about home. */
  ring(island?: number): void;
}

/** A lamp and the light about it come up over so long, in ms. */
const kindle = 420;
/** A figure without a cell is not seen. */
const nothing = { width: 1, height: 1 } as const;
/** Units walked in one pose. */
const pace = 17;

export function layOut(live: Live, layout: Layout): Layers {
  const { layers, frame } = live;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame, live.change);
  const { scale } = frame;
  const glow = (canvas: HTMLCanvasElement): HTMLCanvasElement => lightSheet(live, canvas, kindle);
  printer.lay('night');
  // A near lamp stands before far light.
  const lights = new Map(
    [...islands.entries()]
      .toSorted(([, one], [, other]) => one.y - other.y)
      .map(([index, { id }]) => [index, glow(printer.lay(`lit-${id}`, litArea(layout, index)))]),
  );
  const ring = glow(printer.lay('ring', ringArea(layout)));
  const decks = islands.map(({ id }, index) => {
    const area = bridgeArea(layout, index);
    return { area, atlas: printer.print(`deck-${id}`, area), ...redrawnOver(layers, frame, area, scale) };
  });
  // As the ring closes, rings open about home and every lamp at once.
  const openRings = openingRings(live, { ...lightOpening, most: islands.length + 1 });

  const crowd = openCrowd(layers);
  const rails = islands.map(({ id }, index) => {
    const area = bridgeArea(layout, index);
    const rail = redrawnOver(crowd, frame, area, scale);
    rail.canvas.style.zIndex = String(Math.round(railFoot(index)));
    return { area, atlas: printer.print(`rail-${id}`, area), ...rail };
  });
  const planted = (plate: string, area: Area, rank: number): HTMLCanvasElement => {
    const canvas = printer.print(plate, area);
    placeCanvas(crowd, canvas, frame, area);
    canvas.style.zIndex = String(Math.round(rank));
    return canvas;
  };
  planted('tree', treeArea(layout), home.y);
  const blooms = islands.map(({ id }, index) => glow(planted(`bloom-${id}`, bloomArea(layout, boughs[index]), home.y)));
  // Above the others, when the ring is closed.
  const crown = glow(planted('bloom-crown', bloomArea(layout, tree.crown), home.y));
  // Behind the near railing of their bridge.
  const onBridges = islands.map(({ id }, index) =>
    glow(planted(`strollers-${id}`, strollersArea(layout, index), railFoot(index) - 1)),
  );
  const sheet = packPoses(figureCut, layout);
  const atlas = printer.print('people', { left: 0, top: 0, width: sheet.width, height: sheet.height });
  const figures = people.map((_, index) => openSprite(crowd, frame, sheet.cells[index]?.[0] ?? nothing, sheet.foot));
  if (frame.portrait) printer.lay('dusk', duskArea(frame));

  const shownBridges: (string | undefined)[] = [];
  const shownCuts: (string | undefined)[] = [];
  let shownAll: readonly Coming[] | undefined;
  let shownPrinted = -1;

  function showBridge(index: number, built: number): void {
    const now = `${built.toFixed(3)} ${printer.printed}`;
    if (shownBridges[index] === now) return;
    shownBridges[index] = now;
    for (const part of [decks[index], rails[index]])
      part?.draw((pen) => {
        if (built <= 0) return;
        if (built < 1) {
          pen.translate(layout.left, layout.top);
          pen.scale(layout.size, layout.size);
          clipTo(pen, index, built);
        }
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.drawImage(part.atlas, 0, 0);
      });
  }

  function showFigure(index: number, coming: Coming): void {
    const one = people[index];
    const figure = figures[index];
    if (!one || !figure) return;
    const step = stepOf(one, coming);
    figure[coming.sent && step.does === 'walk' ? 'move' : 'stand'](
      onScreen(layout, step),
      metreAt(step) / figureCut.metre,
    );
    const rank = String(Math.round(step.y));
    if (figure.canvas.style.zIndex !== rank) figure.canvas.style.zIndex = rank;
    const cut = step.does === 'hold' ? 2 : step.does === 'stand' ? 1 : Math.floor(step.gone / pace) % 2;
    const now = `${cut} ${printer.printed}`;
    const cell = sheet.cells[index]?.[cut];
    if (shownCuts[index] === now || !cell) return;
    shownCuts[index] = now;
    figure.dress(atlas, cell);
  }

  return {
    show(all) {
      if (shownAll === all && shownPrinted === printer.printed) return;
      const before = shownPrinted === printer.printed ? shownAll : undefined;
      [shownAll, shownPrinted] = [all, printer.printed];
      all.forEach((coming, index) => {
        if (before?.[index] === coming) return;
        const light = lights.get(index);
        for (const lit of [light, blooms[index]]) if (lit) lit.style.opacity = coming.built > 0 ? '1' : '0';
        showBridge(index, coming.built);
        const strolling = onBridges[index];
        if (strolling) strolling.style.opacity = coming.walked >= 1 ? '1' : '0';
      });
      people.forEach(({ island }, index) => {
        const coming = island === undefined ? joined : all[island];
        if (!coming || (before && (island === undefined || before[island] === coming))) return;
        showFigure(index, coming);
      });
      crown.style.opacity = closedShare(all) >= 1 ? '1' : '0';
      ring.style.opacity = closedShare(all) >= 1 ? '1' : (0.1 + 0.75 * closedShare(all)).toFixed(2);
    },
    fade(come) {
      const parts = [decks, rails].flatMap((bridges) => bridges.filter((_, index) => come.has(index)));
      const walkers = figures.filter((_, index) => come.has(people[index]?.island ?? -1));
      for (const { canvas } of [...parts, ...walkers]) fadeIn(canvas);
    },
    ring(index) {
      const island = islands[index ?? -1];
      if (!island) openRings(onScreen(layout, home), home.ring * 3.2 * layout.size);
      else openRings(onScreen(layout, flameOf(island)), 260 * sizeAt(island.y) * layout.size);
    },
  };
}

/** Leaves only what has been built of a bridge, from its island on. */
function clipTo(pen: Pen, index: number, built: number): void {
  const bridge = bridges[index];
  if (!bridge) return;
  const [[fromX, fromY], [toX, toY]] = [bridge.at(0, 0), bridge.at(1, 0)];
  const long = Math.hypot(toX - fromX, toY - fromY);
  pen.translate(fromX, fromY);
  pen.rotate(Math.atan2(toY - fromY, toX - fromX));
  pen.beginPath();
  pen.rect(-90, -320, 90 + long * built, 640);
  pen.clip();
}

/** The height of the layout at which a bridge's near railing stands, half-way. */
function railFoot(index: number): number {
  const bridge = bridges[index];
  if (!bridge) return 0;
  const ends = [0, 1].map((along) => bridge.at(along, bridge.near * halfWide)[1]);
  return Math.max(...ends) + 2;
}

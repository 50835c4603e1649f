import { css, palette } from '../../plates/printing/palette.ts';
import { duskArea } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { fadeIn } from '../engine/fade.ts';
import { openingRings } from '../engine/light-rings.ts';
import type { Live } from '../engine/live-scene.ts';
import { redrawnOver } from '../engine/pen.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { packPoses } from '../engine/cells.ts';
import { openSprite } from '../engine/sprite.ts';
import { areaAround, onScreen, type Layout, type Point } from '../engine/layout.ts';
import { rings, shareOf } from './drawing.ts';
import printProgram from './print.worker.ts?worker&url';
import { desks, onPage, page, pageRings, penAt, raised, around } from './room.ts';
import { cut, placeOf, walkers } from './walkers.ts';

/** What can be changed in the printed room. */
export interface Layers {
  /** Shows what is drawn on the page, in rings, and the light that comes of it. */
  show(drawn: number): void;
  /** Calm motion: what has changed comes by a fade. */
  fade(): void;
  /** Rings of light open about a point of the layout. */
  ring(at: Point, across: number): void;
}

/** A walker changes from one pose to the other after so many metres. */
const pace = 0.7;
/** A figure without a cell is not seen. */
const nothing = { width: 1, height: 1 } as const;

export function layOut(live: Live, layout: Layout): Layers {
  const { layers, frame } = live;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame, live.change);
  const { scale } = frame;
  printer.lay('night');
  const lights = desks.map((_, ring) => {
    const light = printer.lay(`lit-${ring}`, ringArea(layout, ring));
    light.style.opacity = '0';
    return light;
  });
  const openRings = openingRings(live);
  const sheet = packPoses(cut, layout);
  const atlas = printer.print('walkers', { left: 0, top: 0, width: sheet.width, height: sheet.height });
  const people = walkers.map((_, index) => openSprite(layers, frame, sheet.cells[index]?.[0] ?? nothing, sheet.foot));
  // The dusk over the words is beyond what is in front: its lines across that would be water.
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  printer.lay('notebook', nearArea(layout, 460));
  const reach = 96;
  const drawing = redrawnOver(
    layers,
    frame,
    areaAround(layout, [
      { x: page.x - reach, y: page.y - reach },
      { x: page.x + reach, y: page.y + reach },
    ]),
    scale,
  );
  printer.lay('student', nearArea(layout, 1400));

  const poses: (string | undefined)[] = [];
  let shown = '';

  function drawRings(drawn: number): void {
    drawing.draw((pen) => {
      pen.lineCap = 'round';
      pageRings.forEach((radius, ring) => {
        const share = shareOf(drawn, ring);
        const line = (upTo: number, colour: string, wide: number): void => {
          pen.beginPath();
          const steps = Math.max(2, Math.ceil(48 * upTo));
          for (let step = 0; step <= steps; step++) {
            const { x, y } = onScreen(layout, onPage(radius, penAt + 2 * Math.PI * upTo * (step / steps)));
            pen.lineTo(x, y);
          }
          pen.strokeStyle = colour;
          pen.lineWidth = wide * layout.size;
          pen.stroke();
        };
        line(1, css(palette.sand), 2.6);
        if (share > 0) line(share, css(palette.orange), 6.5);
      });
    });
  }

  function showWalker(index: number, drawn: number): void {
    const one = walkers[index];
    const person = people[index];
    if (!one || !person) return;
    const share = shareOf(drawn, one.ring);
    const place = placeOf(one, share);
    person[share > 0 && share < 1 ? 'move' : 'stand'](onScreen(layout, place), place.metre / cut.metre);
    const pose = Math.floor(place.gone / pace) % 2;
    const now = `${pose} ${printer.printed}`;
    const cell = sheet.cells[index]?.[pose];
    if (poses[index] === now || !cell) return;
    poses[index] = now;
    person.dress(atlas, cell);
  }

  return {
    show(drawn) {
      const now = `${drawn} ${printer.printed}`;
      if (now === shown) return;
      shown = now;
      lights.forEach((light, ring) => {
        light.style.opacity = shareOf(drawn, ring).toFixed(3);
      });
      drawRings(drawn);
      for (const index of walkers.keys()) showWalker(index, drawn);
    },
    fade() {
      for (const part of [...lights.slice(0, rings), drawing.canvas]) fadeIn(part);
    },
    ring(at, across) {
      openRings(onScreen(layout, at), across * layout.size);
    },
  };
}

/** All that a ring of desks shows: with those who sit there, and its light on the floor. */
function ringArea(layout: Layout, ring: number): Area {
  const out = (desks[ring] ?? 0) + 2.4;
  const [left] = around(out, Math.PI);
  const [right] = around(out, 0);
  const [, top] = around(out, Math.PI / 2, 2.6);
  const [, bottom] = around(out, -Math.PI / 2);
  return areaAround(layout, [
    { x: left - 30, y: top },
    { x: right + 30, y: bottom + 20 },
  ]);
}

/** What is in front, from such a place across. */
function nearArea(layout: Layout, left: number): Area {
  return areaAround(layout, [
    { x: left, y: 440 - raised },
    { x: 2100, y: 1420 - raised },
  ]);
}

import type { Frame } from '../../plates/printing/frame.ts';
import { smooth } from '../../plates/printing/shape.ts';
import { fadeIn } from '../engine/fade.ts';
import type { Live } from '../engine/live-scene.ts';
import { canvasOver, lifeScale, wipeOnLayout } from '../engine/pen.ts';
import type { Pose } from '../engine/person.ts';
import { openSheetPrinter, type SheetPrinter } from '../engine/sheet-printer.ts';
import { packPoses } from '../engine/cells.ts';
import { openSprite } from '../engine/sprite.ts';
import { areaAround, onScreen, type Layout } from '../engine/layout.ts';
import { carRadius, drawCar } from './car.ts';
import { cut, guests, standOf } from './guests.ts';
import { layMarks } from './marks.ts';
import { carAngle, headAngle } from './progress.ts';
import { at, leftEnd } from './rings.ts';
import { drawTrain } from './train.ts';
import printProgram from './print.worker.ts?worker&url';

/** What moves on the printed rings. */
export interface Layers {
  road(done: number, most: number): void;
  rails(done: number): void;
  meeting(done: number, most: number, walking: boolean): void;
  /** One of those who stand shifts their weight. */
  shift(index: number): void;
  /** Calm motion: what has changed comes by a fade. */
  fade(): void;
  /** They have met: light opens about them. */
  meet(): void;
}

/** The car's canvas about its place on the ring, in units of the layout. */
const carBox = { left: -270, top: -190, width: 540, height: 330 } as const;
/** More pixels than this are not drawn anew for the train at each frame. */
const mostTrainPixels = 1_300_000;

export function layOut(live: Live, layout: Layout): Layers {
  const { frame, clock } = live;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame, live.change);
  printer.lay('trunk');
  const marks = layMarks(live, layout, printer);
  const people = layGuests(live, layout, printer);
  const train = layTrain(live, layout);
  const car = layCar(live, layout);
  if (frame.portrait)
    printer.lay('snow', {
      left: 0,
      top: Math.floor(frame.height * 0.44),
      width: frame.width,
      height: Math.ceil(frame.height * 0.22),
    });
  let most = { road: 0, meeting: 0 };

  return {
    road(done, furthest) {
      most = { ...most, road: furthest };
      marks.show(most);
      car.show(done);
    },
    rails: train.show,
    meeting(done, furthest, walking) {
      most = { ...most, meeting: furthest };
      marks.show(most);
      people.show(done, walking);
    },
    shift: people.shift,
    fade() {
      for (const part of [marks.canvas, train.canvas, car.canvas, ...people.canvases]) fadeIn(part);
    },
    meet() {
      if (clock.still) return;
      const keys = live.calm
        ? [{ opacity: 1 }, { opacity: 0.6 }, { opacity: 1 }]
        : [{ opacity: 1 }, { opacity: 0.45 }, { opacity: 1 }, { opacity: 0.7 }, { opacity: 1 }];
      marks.canvas?.animate(keys, { duration: 1400, easing: 'ease-in-out' });
    },
  };
}

/** Guests and hosts on their ring. */
function layGuests({ layers, frame }: Live, layout: Layout, printer: SheetPrinter) {
  const sheet = packPoses(cut, layout);
  const atlas = printer.print('guests', { left: 0, top: 0, width: sheet.width, height: sheet.height });
  const people = guests.map((guest, index) => ({
    guest,
    ...openSprite(layers, frame, sheet.cells[index]?.[0] ?? { width: 1, height: 1 }, sheet.foot),
  }));
  const poses: (string | undefined)[] = [];
  let shown = '';

  function dress(index: number, pose: Pose): void {
    const person = people[index];
    const cell = sheet.cells[index]?.[pose];
    const now = `${pose} ${printer.printed}`;
    if (!person || !cell || poses[index] === now) return;
    poses[index] = now;
    person.dress(atlas, cell);
  }

  return {
    canvases: people.map(({ canvas }) => canvas),
    /** Those who stand, after so large a share of the way; they walk while they move. */
    show(done: number, walking: boolean): void {
      const now = `${done} ${walking} ${printer.printed}`;
      if (now === shown) return;
      shown = now;
      people.forEach(({ guest, canvas, move, stand }, index) => {
        const { x, y, metre } = standOf(guest, done);
        const screen = onScreen(layout, { x, y });
        (walking ? move : stand)(screen, metre / cut.metre);
        // They come out of the snow of an upright screen, else up from the lower edge; neither cuts anybody.
        const [hidden, seen] = frame.portrait ? [0.468, 0.452] : [0.93, 0.915];
        canvas.style.opacity = String(smooth(hidden, seen, screen.y / frame.height));
        dress(index, walking && Math.floor(done * (guest.host ? 16 : 26) + index * 0.4) % 2 === 1 ? 1 : 0);
      });
    },
    shift(index: number): void {
      dress(index, poses[index]?.startsWith('0') ? 1 : 0);
    },
  };
}

function layTrain(live: Live, layout: Layout) {
  const area = areaAround(layout, [at(0.9, Math.PI), at(0.9, Math.PI / 2, 0.12), at(0.9, 0), at(0.9, leftEnd)]);
  const scale = lifeScale(live, area, mostTrainPixels);
  const canvas = canvasOver(live.layers, live.frame, area, scale);
  const pen = canvas.getContext('2d');
  let shown = Number.NaN;
  return {
    canvas,
    /** The train after a share of its way. */
    show(done: number): void {
      const head = headAngle(done);
      if (head === shown || !pen) return;
      shown = head;
      wipeOnLayout(pen, layout, area, scale);
      drawTrain(pen, head);
    },
  };
}

function layCar({ layers, frame }: Live, layout: Layout) {
  const canvas = document.createElement('canvas');
  const unit = frame.scale * layout.size;
  canvas.width = Math.ceil(carBox.width * unit);
  canvas.height = Math.ceil(carBox.height * unit);
  canvas.style.cssText = `position:absolute;left:0;top:0;width:${carBox.width * layout.size * frame.css}px;height:${carBox.height * layout.size * frame.css}px`;
  layers.append(canvas);
  const pen = canvas.getContext('2d');
  let shown = Number.NaN;
  return {
    canvas,
    /** The car after a share of its way. */
    show(done: number): void {
      const angle = carAngle(done);
      if (angle === shown) return;
      shown = angle;
      const place = at(carRadius, angle);
      const screen = onScreen(layout, place);
      canvas.style.transform = `translate(${((screen.x + carBox.left * layout.size) * frame.css).toFixed(1)}px,${((screen.y + carBox.top * layout.size) * frame.css).toFixed(1)}px)`;
      if (!pen) return;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.setTransform(unit, 0, 0, unit, -(place.x + carBox.left) * unit, -(place.y + carBox.top) * unit);
      drawCar(pen, angle);
    },
  };
}

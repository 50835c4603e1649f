import type { Frame } from '../../plates/printing/frame.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { fadeIn } from '../engine/fade.ts';
import { areaAround } from '../engine/layout.ts';
import type { Live } from '../engine/live-scene.ts';
import { canvasOver, lifeScale, penOver } from '../engine/pen.ts';
import type { Pose } from '../engine/person.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { dressSprite, openSprite } from '../engine/sprite.ts';
import { carRadius, drawCar } from './car.ts';
import { box, cutMetre, endsAt, guests, guestSheet, standOf } from './guests.ts';
import { carAngle, headAngle } from './progress.ts';
import { at, bands, degree, meetAt, onScreen, type Stage } from './rings.ts';
import { drawTrain } from './train.ts';
import { hairs } from './trunk-plate.ts';
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

/** How far the marks on the rings are drawn, in radians, and of which sheets. */
interface Ends {
  readonly road: number;
  readonly guests: number;
  readonly hosts: number;
  readonly printed: number;
}
const nothingDrawn: Ends = { road: Math.PI * 2, guests: Math.PI * 2, hosts: 0, printed: -1 };
/** What is drawn on overlaps what was, in radians: its pointed ends are covered. */
const seam = 7 * degree;

/** The car's canvas about its place on the ring, in units of the layout. */
const carBox = { left: -270, top: -190, width: 540, height: 330 } as const;
/** The orange is drawn on with hairs that run out over so much, in radians. */
const tip = 2.2 * degree;
/** More pixels than this are not drawn anew for the train at each frame. */
const mostTrainPixels = 1_300_000;

export function layOut(live: Live, stage: Stage): Layers {
  const { layers, frame, clock } = live;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame, live.change);
  const { scale } = frame;
  printer.lay('trunk');
  const marksArea = areaAround(stage, [
    { x: 480, y: 40 },
    { x: 1920, y: 1080 },
  ]);
  const marks = printer.print('marks', marksArea);
  const drawn = penOver(layers, frame, marksArea, scale);
  const sheet = guestSheet(stage);
  const atlas = printer.print('guests', { left: 0, top: 0, width: sheet.width, height: sheet.height });
  const unit = cutMetre * stage.size;
  const people = guests.map((guest, index) => ({
    guest,
    ...openSprite(layers, frame, sheet.cells[index]?.[0] ?? { width: 1, height: 1 }, {
      x: -box.left * unit,
      y: box.above * unit,
    }),
  }));
  const trainArea = areaAround(stage, [
    { x: 640, y: 150 },
    { x: 1920, y: 1080 },
  ]);
  const trainScale = lifeScale(live, trainArea, mostTrainPixels);
  const train = canvasOver(layers, frame, trainArea, trainScale);
  const car = carCanvas(layers, stage);
  if (frame.portrait)
    printer.lay('snow', {
      left: 0,
      top: Math.floor(frame.height * 0.44),
      width: frame.width,
      height: Math.ceil(frame.height * 0.22),
    });

  let shownMarks: Ends | undefined;
  let shownMeeting = '';
  let shownTrain = Number.NaN;
  let shownCar = Number.NaN;
  const poses: (string | undefined)[] = [];
  let most = { road: 0, meeting: 0 };

  /** Reveals what has been drawn on the rings since it was last shown: the car's line, and the orange from both sides. */
  function showMarks(): void {
    const ends = endsAt(most.meeting);
    const now: Ends = {
      road: carAngle(most.road) + 5 * degree,
      guests: ends.guests,
      hosts: ends.hosts,
      printed: printer.printed,
    };
    const before = shownMarks?.printed === printer.printed ? shownMarks : nothingDrawn;
    const same = before.road === now.road && before.guests === now.guests && before.hosts === now.hosts;
    const pen = drawn;
    if (same || !pen) return;
    shownMarks = now;
    pen.save();
    pen.translate(stage.left, stage.top);
    pen.scale(stage.size, stage.size);
    pen.beginPath();
    sector(pen, [0.58, 0.69], now.road, Math.min(before.road + seam, 184 * degree));
    const [from, to] = bands.meeting;
    const wide = (to - from) * 1.08;
    // The last gap closes on both sides at once.
    const short = clamp((now.guests - now.hosts) / (8 * degree));
    hairs.forEach((ahead, index) => {
      const hair = [from + (wide * index) / hairs.length, from + (wide * (index + 1)) / hairs.length + 0.0006] as const;
      const other = hairs[(index * 5) % hairs.length] ?? 0;
      sector(
        pen,
        hair,
        Math.max(meetAt, now.guests - ahead * short),
        Math.min(before.guests + seam, 184 * degree),
        'from',
      );
      sector(pen, hair, Math.max(before.hosts - seam, 58 * degree), Math.min(meetAt, now.hosts + other * short), 'to');
    });
    pen.clip();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.drawImage(marks, 0, 0);
    pen.restore();
  }

  function dress(index: number, pose: Pose): void {
    const person = people[index];
    const cell = sheet.cells[index]?.[pose];
    const now = `${pose} ${printer.printed}`;
    if (!person || !cell || poses[index] === now) return;
    poses[index] = now;
    dressSprite(person, atlas, cell, scale);
  }

  return {
    road(done, furthest) {
      most = { ...most, road: furthest };
      showMarks();
      const angle = carAngle(done);
      if (angle === shownCar) return;
      shownCar = angle;
      const place = at(carRadius, angle);
      const screen = onScreen(stage, place);
      car.canvas.style.transform = `translate(${((screen.x + carBox.left * stage.size) * frame.css).toFixed(1)}px,${((screen.y + carBox.top * stage.size) * frame.css).toFixed(1)}px)`;
      const { pen, unit } = car;
      if (!pen) return;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, car.canvas.width, car.canvas.height);
      pen.setTransform(unit, 0, 0, unit, -(place.x + carBox.left) * unit, -(place.y + carBox.top) * unit);
      drawCar(pen, angle);
    },
    rails(done) {
      const head = headAngle(done);
      if (head === shownTrain) return;
      shownTrain = head;
      const pen = train.getContext('2d');
      if (!pen) return;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, train.width, train.height);
      const unit = trainScale * stage.size;
      pen.setTransform(
        unit,
        0,
        0,
        unit,
        (stage.left - trainArea.left) * trainScale,
        (stage.top - trainArea.top) * trainScale,
      );
      drawTrain(pen, head);
    },
    meeting(done, furthest, walking) {
      most = { ...most, meeting: furthest };
      showMarks();
      const now = `${done} ${walking} ${printer.printed}`;
      if (now === shownMeeting) return;
      shownMeeting = now;
      people.forEach(({ guest, canvas }, index) => {
        const { x, y, metre } = standOf(guest, done);
        const screen = onScreen(stage, { x, y });
        canvas.style.transform = `translate(${(screen.x * frame.css).toFixed(1)}px,${(screen.y * frame.css).toFixed(1)}px) scale(${(metre / cutMetre).toFixed(4)})`;
        // Below the snow of an upright screen are the words.
        const sunk = frame.portrait && screen.y - 2.4 * metre * stage.size > frame.height * 0.48;
        canvas.style.visibility = sunk ? 'hidden' : 'visible';
        dress(index, walking && Math.floor(done * (guest.host ? 16 : 26) + index * 0.4) % 2 === 1 ? 1 : 0);
      });
    },
    shift(index) {
      dress(index, poses[index]?.startsWith('0') ? 1 : 0);
    },
    fade() {
      for (const part of [drawn?.canvas, train, car.canvas, ...people.map(({ canvas }) => canvas)]) fadeIn(part);
    },
    meet() {
      if (clock.still) return;
      const keys = live.calm
        ? [{ opacity: 1 }, { opacity: 0.6 }, { opacity: 1 }]
        : [{ opacity: 1 }, { opacity: 0.45 }, { opacity: 1 }, { opacity: 0.7 }, { opacity: 1 }];
      drawn?.canvas.animate(keys, { duration: 1400, easing: 'ease-in-out' });
    },
  };
}

/** Adds a piece of a ring, between two radii and two angles, to the pen's path; an end that is drawn on runs to a point. */
function sector(
  pen: Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>,
  [inner, outer]: readonly [number, number],
  from: number,
  to: number,
  pointed?: 'from' | 'to',
): void {
  if (to <= from) return;
  const steps = Math.max(2, Math.ceil((to - from) / (2 * degree)));
  const line = (radius: number, angle: number): void => {
    const { x, y } = at(radius, angle);
    pen.lineTo(x, y);
  };
  const along = (step: number): number => from + ((to - from) * step) / steps;
  const { x, y } = at(inner, from);
  pen.moveTo(x, y);
  for (let step = 1; step <= steps; step++) line(inner, along(step));
  if (pointed === 'to') line((inner + outer) / 2, to + tip);
  for (let step = steps; step >= 0; step--) line(outer, along(step));
  if (pointed === 'from') line((inner + outer) / 2, from - tip);
  pen.closePath();
}

function carCanvas(host: HTMLElement, { frame, size }: Stage) {
  const canvas = document.createElement('canvas');
  const unit = frame.scale * size;
  canvas.width = Math.ceil(carBox.width * unit);
  canvas.height = Math.ceil(carBox.height * unit);
  canvas.style.cssText = `position:absolute;left:0;top:0;width:${carBox.width * size * frame.css}px;height:${carBox.height * size * frame.css}px`;
  host.append(canvas);
  return { canvas, pen: canvas.getContext('2d'), unit };
}

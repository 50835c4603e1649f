import { drawWhole } from '../../plates/printing/board.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { fadeIn } from '../engine/fade.ts';
import { laidOutScene, type Live, type Picture } from '../engine/live-scene.ts';
import { placeCanvas } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { byHand } from '../engine/touch-and-page.ts';
import { areaAround, onScreen, type Layout, type Point } from '../engine/layout.ts';
import { door, leafWidth, openAtPage, outsideDoor, pulled, layoutOf, walkerAt } from './door.ts';
import { cellOf, cutMetre, students } from './students.ts';
import printProgram from './print.worker.ts?worker&url';

/**
 * A school in a winter's night, its double door ajar, the first ring as its frame. A finger parts the leaves: the light
 * widens over the snow and students walk in. What has been opened stays open.
 */
export const mount = laidOutScene(layoutOf, open);

/** The door opens so long from one page to the next, in ms. */
const openTime = 2300;
/** So much of the door a tap opens. */
const tapShare = 0.12;
/** Untouched, a breath of air moves the leaves about so often, in ms, and for so long. */
const [idleGap, breath] = [4200, 1600] as const;

function open(live: Live, layout: Layout): Picture {
  const { clock, pages } = live;
  const goal = () => openAtPage(live.page, pages);
  const picture = layOut(live, layout);
  let share = live.still ? goal() : 0;
  let opened = share;
  let opening = { from: share, to: goal(), since: clock.now() + 500, on: !live.still };
  let breathes = -Infinity;
  const hands = new Map<number, { at: Point }>();

  function step(now: number): boolean {
    if (opening.on) {
      const time = clamp((now - opening.since) / openTime);
      share = mix(opening.from, opening.to, smooth(0, 1, time));
      opening.on = time < 1;
      live.changed = true;
    }
    const air = (now - breathes) / breath;
    const moved = air < 1 ? 0.03 * Math.sin(air * Math.PI * 2) * (1 - air) : 0;
    if (!live.changed && air >= 1) return false;
    opened = Math.max(opened, share);
    picture.show(share + moved, opened);
    live.changed = false;
    return opening.on || air < 1;
  }

  /** Whether a finger there takes hold of a leaf. */
  const onDoor = (at: Point): boolean => at.y < door.sill + 20 && outsideDoor(at.x, at.y) < 50;

  function take(at: Point): { at: Point } | undefined {
    if (!onDoor(at)) return undefined;
    opening.on = false;
    live.sound('wood');
    share = clamp(share + (live.calm ? 1 : tapShare * (1 - share)));
    if (live.calm) picture.fade();
    return { at };
  }

  function drag(hand: { at: Point }, at: Point): void {
    share = pulled(share, hand.at, at);
    live.rub('wood', 110);
    hand.at = at;
  }

  function breathe(): void {
    breathes = clock.now();
    live.wake();
  }

  return {
    step,
    touch: byHand(live, hands, { take, drag }),
    holds: onDoor,
    gesture() {
      // A leaf is drawn open; one that is open, shut.
      const to = share < 0.6 ? 1 : -1;
      const from = door.x + (to === 1 ? 26 : door.half - 10);
      return {
        path: [0, 1].map((along) => ({ x: from + along * to * (door.half + 40), y: 600 })),
        time: 1500,
      };
    },
    page() {
      opening = { from: share, to: Math.max(share, goal()), since: clock.now(), on: true };
      if (live.calm) {
        share = opening.to;
        opening.on = false;
        picture.fade();
      }
      live.change();
    },
    idle: { gap: () => idleGap * (0.7 + 0.6 * clock.random()), act: breathe },
  };
}

/** What moves before the printed school. */
interface Layers {
  /** Shows the door open so far, and those who have walked since it was open at the most. */
  show(share: number, opened: number): void;
  /** Calm motion: what has changed comes by a fade. */
  fade(): void;
}

function layOut(live: Live, layout: Layout): Layers {
  const { layers, frame } = live;
  const printer = openSheetPrinter(live, printProgram, frame, live.change);
  printer.lay('school');
  const moved = (plate: string, from: Point, to: Point): HTMLCanvasElement => {
    const place = areaAround(layout, [from, to]);
    const canvas = printer.lay(plate, place);
    // Every part is turned about the door's middle or the hinge on its outer edge.
    const hinge = plate === 'left-leaf' ? door.x - door.half : plate === 'right-leaf' ? door.x + door.half : door.x;
    canvas.style.transformOrigin = `${(onScreen(layout, { x: hinge, y: 0 }).x - place.left) * frame.css}px 0`;
    canvas.style.willChange = 'transform';
    return canvas;
  };
  const beam = moved('beam', { x: 700, y: door.sill }, { x: 1960, y: 1080 });
  const leaves = [
    moved('left-leaf', { x: door.x - door.half - 2, y: door.top - 4 }, { x: door.x + 2, y: door.sill + 2 }),
    moved('right-leaf', { x: door.x - 2, y: door.top - 4 }, { x: door.x + door.half + 2, y: door.sill + 2 }),
  ];
  /** How much had been printed when the students were last cut out of their sheet. */
  let cut = -1;
  const cell = cellOf(layout);
  const atlas = printer.print('students', {
    left: 0,
    top: 0,
    width: cell.width * students.length,
    height: cell.height,
  });
  const walkers = students.map((walk, index) => {
    const canvas = document.createElement('canvas');
    placeCanvas(layers, canvas, frame, {
      left: -cell.foot.x,
      top: -cell.foot.y,
      width: cell.width,
      height: cell.height,
    });
    canvas.style.transformOrigin = `${cell.foot.x * frame.css}px ${cell.foot.y * frame.css}px`;
    canvas.style.willChange = 'transform';
    return { walk, index, canvas };
  });

  return {
    show(share, opened) {
      beam.style.transform = `scaleX(${mix(0.16, 1, clamp(share)).toFixed(4)})`;
      for (const leaf of leaves) leaf.style.transform = `scaleX(${leafWidth(share).toFixed(4)})`;
      for (const { walk, index, canvas } of walkers) {
        const { x, y, metre, seen } = walkerAt(walk, opened);
        const at = onScreen(layout, { x, y });
        canvas.style.transform = `translate(${(at.x * frame.css).toFixed(2)}px,${(at.y * frame.css).toFixed(2)}px) scale(${(metre / cutMetre).toFixed(4)})`;
        canvas.style.opacity = seen.toFixed(3);
        if (cut !== printer.printed) draw(canvas, index);
      }
      cut = printer.printed;
    },
    fade() {
      for (const part of [beam, ...leaves, ...walkers.map(({ canvas }) => canvas)]) fadeIn(part);
    },
  };

  /** Cuts somebody out of the printed sheet, once it is there. */
  function draw(canvas: HTMLCanvasElement, index: number): void {
    const [columns, rows] = [Math.round(cell.width * frame.scale), Math.round(cell.height * frame.scale)];
    const left = index * cell.width * frame.scale;
    drawWhole(canvas, columns, rows, (pen) => pen.drawImage(atlas, left, 0, columns, rows, 0, 0, columns, rows));
  }
}

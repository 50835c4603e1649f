import { duskArea } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { someOf } from '../engine/crowd.ts';
import { fadeIn } from '../engine/fade.ts';
import { onScreen, type Layout, type Point } from '../engine/layout.ts';
import { lightOpening, openingRings } from '../engine/light-rings.ts';
import { lightSheet } from '../engine/light-sheet.ts';
import type { Live } from '../engine/live-scene.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { openCrowd, openSprite } from '../engine/sprite.ts';
import { lying, partAt, places, project, track, tyre, wheelsOf } from './hall.ts';
import { gateArea, lightArea, lorryArea, nearArea, peopleArea, ringArea } from './areas.ts';
import { builtAt, drivenTo } from './lorry.ts';
import { openFoundations } from './foundations.ts';
import { machineCuts } from './machines.ts';
import { cutMetre, machineSheet } from './machines-plate.ts';
import type { Machine } from './moving.ts';
import { facesEnd } from './near.ts';
import printProgram from './print.worker.ts?worker&url';

/** Which machines fingers hold, the places that wait for one, and the machine that is to come next. */
interface Hands {
  readonly held: ReadonlySet<number>;
  readonly waits: ReadonlySet<number>;
  readonly next: number | undefined;
}

/** What can be changed in the printed hall. */
export interface Layers {
  /** Shows where machines stand, how far their wheels have turned (radians), and what hands do. */
  machines(all: readonly Machine[], turned: number, hands: Hands): void;
  /** The line runs, and how far it has run, in radians; undefined: it stands still. */
  line(run: number | undefined): void;
  /** A ring of light about a machine, about the lorry, or about the whole ring. Units of the layout. */
  answer(about: Point | 'lorry' | 'ring'): void;
  /** Calm motion: what has changed comes by a fade. */
  fade(): void;
  /** The words stand there now, in CSS pixels: those in front are hidden where that would leave only a cap of them. */
  quiet(quiet: Live['size']['quiet']): void;
}

/** The floor's light comes up over so long, in ms. */
const dawn = 600;
/** The whole lorry drives out for so long, in ms. */
const roll = 1800;
/** A place that waits for the machine under the finger shines so much. */
const waiting = '0.4';
/** Rings of light lie on the floor: so high to their width. */
const flatness = 0.4;
/** They come with the part on which they lie, in ms. */
const tyreFade = 300;

export function layOut(live: Live, hall: Layout): Layers {
  const { layers, frame, clock, easing } = live;
  let printed = 0;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame, () => {
    printed++;
    live.change();
  });
  const glow = (canvas: HTMLCanvasElement): HTMLCanvasElement => lightSheet(live, canvas, dawn);
  printer.lay('hall');
  const outside = glow(printer.lay('outside', gateArea(hall)));
  const closing = glow(printer.lay('closed', ringArea(hall, track.outer + 3.5)));
  const lights = places.map((_, index) => glow(printer.lay(`light-${index}`, lightArea(hall, index))));
  const answers = openingRings(live, { ...lightOpening, flat: flatness });

  const crowd = openCrowd(layers);
  const foundations = openFoundations(live, hall, { crowd, rank });
  const sheet = machineSheet(hall);
  const atlas = printer.print('machines', { left: 0, top: 0, width: sheet.width, height: sheet.height });
  /** Who works at a machine: beside it, and away while it moves. */
  const openHand = (index: number) => {
    const cell = sheet.hands[index];
    if (!cell) throw new Error(`Who works at the machine ${index} has no cell on its sheet.`);
    return { cell, sprite: openSprite(crowd, frame, cell, cell.foot) };
  };
  const standing = machineCuts.map(({ wheel }, index) => {
    const cell = sheet.machines[index];
    const round = sheet.wheels[index];
    if (!cell || !round) throw new Error(`The machine ${index} has no cell on its sheet.`);
    return {
      cell,
      round,
      body: openSprite(crowd, frame, cell, cell.foot),
      wheel: openSprite(crowd, frame, round, { x: round.width / 2, y: round.height / 2 }),
      hand: openHand(index),
      /** From the machine's foot to its wheel's middle, in units where its cell has its own size. */
      hub: { x: wheel.x * cutMetre * hall.size, y: -wheel.up * cutMetre * hall.size },
    };
  });
  // Wheels for lorries lie on the line, under all who stand there: their tread, and their face above that. However few
  // are drawn, each part of the line has one.
  const tyres = [
    ...wheelsOf.flatMap((angles) => angles.slice(0, 1)),
    ...someOf(
      wheelsOf.flatMap((angles) => angles.slice(1)),
      easing.crowd,
    ),
  ].map((angle) => ({
    angle,
    parts: (
      [
        ...[0, 0.25, 0.5, 0.75].map((share) => [sheet.tread, share * tyre.thick] as const),
        [sheet.tyre, tyre.thick],
      ] as const
    ).map(([cell, up]) => {
      const sprite = openSprite(crowd, frame, cell, { x: cell.width / 2, y: cell.height / 2 });
      sprite.canvas.style.opacity = '0';
      sprite.canvas.style.zIndex = '1';
      if (!clock.still) sprite.canvas.style.transition = `opacity ${tyreFade}ms linear`;
      return { sprite, cell, up };
    }),
  }));
  // The lorry in the middle as it is with so many machines on the ring, and those who build it; people and things beside the ring stand on sheets of the same kind.
  const standingSheet = (plate: string, area: Area, y = 0): HTMLCanvasElement => {
    const canvas = printer.print(plate, area);
    canvas.style.cssText = `position:absolute;left:${area.left * frame.css}px;top:${area.top * frame.css}px;width:${area.width * frame.css}px;height:${area.height * frame.css}px;z-index:${rank(y)};opacity:0`;
    crowd.append(canvas);
    return canvas;
  };
  // Two small sheets: one over the whole width would be empty in its middle.
  const glad = [
    standingSheet('glad-left', peopleArea(hall, [-8.8, -2.7], [-4.9, 0.4], 3.5), -0.9),
    standingSheet('glad-right', peopleArea(hall, [3.5, 5.8], [-2.9, -2.4]), -2.6),
  ];
  const stages = places.map((_, stage) => standingSheet(`lorry-${stage}`, lorryArea(hall, false)));
  const whole = standingSheet(`lorry-${places.length}`, lorryArea(hall, true));
  const rolls = standingSheet('rolls', peopleArea(hall, [-4.7, 0.5], [-6.2, -3.2]), -4.5);
  const cart = standingSheet('cart', peopleArea(hall, [0.4, 4.9], [-4.4, -3.7]), -4.25);
  const wholeArea = lorryArea(hall, true);
  const from = onScreen(hall, builtAt);
  const to = onScreen(hall, drivenTo);
  whole.style.transformOrigin = `${(to.x - wholeArea.left) * frame.css}px ${(to.y - wholeArea.top) * frame.css}px`;
  if (!clock.still) whole.style.transition = `transform ${roll}ms ease-in-out`;
  /** The whole lorry where it was built, as far away as that is. */
  const home = `translate(${(from.x - to.x) * frame.css}px,${(from.y - to.y) * frame.css}px) scale(${builtAt.metre / drivenTo.metre})`;
  // The dusk over the words is beyond those in front: its lines across them would be water.
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  const near = printer.lay('near', nearArea(hall));
  // Above the words of the largest letters an upright screen would show no more of them than a cap.
  const quiet: Layers['quiet'] = ({ y }) => {
    near.style.visibility = frame.portrait && y < facesEnd(hall) * frame.css ? 'hidden' : '';
  };
  quiet(live.size.quiet);

  let dressed = -1;
  let runs: boolean | undefined;
  let built = -1;
  /** The parts of the line that are laid, and how far it has run, in radians. */
  let laid: ReadonlySet<number> = new Set();
  let gone = 0;

  /** What has been printed since is cut out anew. */
  function dress(): void {
    if (dressed === printed) return;
    dressed = printed;
    for (const { body, cell, wheel, round, hand } of standing) {
      body.dress(atlas, cell);
      hand.sprite.dress(atlas, hand.cell);
      wheel.dress(atlas, round);
    }
    for (const { sprite, cell } of tyres.flatMap(({ parts }) => parts)) sprite.dress(atlas, cell);
  }

  /** Wheels lie where the line is laid. */
  function showTyres(): void {
    for (const { angle, parts: cut } of tyres) {
      const seen = runs === true || laid.has(partAt(angle + gone));
      for (const { sprite } of cut) sprite.canvas.style.opacity = seen ? '1' : '0';
    }
  }

  function moveTyres(): void {
    for (const { angle, parts: cut } of tyres) {
      const at = angle + gone;
      const [x, y] = [track.middle * Math.cos(at), track.middle * Math.sin(at)];
      for (const { sprite, up } of cut) {
        const { spot, size } = seenAt(x, y, track.up + up);
        sprite.move(spot, size, lying(x, y, track.up + up));
      }
    }
  }
  moveTyres();

  /** Where on the screen something is seen that is there on the floor, or so high above it, and in which size. */
  function seenAt(x: number, y: number, up = 0): { readonly spot: Point; readonly size: number } {
    const { metre, ...at } = project(x, y, up);
    return { spot: onScreen(hall, at), size: metre / cutMetre };
  }

  return {
    machines(all, turned, { held, waits, next }) {
      dress();
      all.forEach(({ x, y, place, stands }, index) => {
        const one = standing[index];
        if (!one) return;
        const { spot, size } = seenAt(x, y, held.has(index) ? 0.22 : 0);
        const goes = held.has(index) || (place !== undefined && !stands);
        one.body[goes ? 'move' : 'stand'](spot, size);
        const hub = { x: spot.x + one.hub.x * size, y: spot.y + one.hub.y * size };
        if (stands) one.wheel.move(hub, size, `rotate(${turned.toFixed(3)}rad)`);
        else one.wheel[goes ? 'move' : 'stand'](hub, size);
        if (!goes) one.hand.sprite.stand(spot, size);
        one.hand.sprite.canvas.style.visibility = goes ? 'hidden' : '';
        for (const { canvas } of [one.body, one.wheel, one.hand.sprite]) canvas.style.zIndex = String(rank(y));
      });
      foundations.show(all, next);
      const stage = all.filter(({ stands }) => stands).length;
      if (stage !== built) {
        built = stage;
        const isWhole = stage >= places.length;
        for (const [index, canvas] of stages.entries()) canvas.style.opacity = index === stage ? '1' : '0';
        for (const canvas of [rolls, cart]) canvas.style.opacity = isWhole ? '0' : '1';
        for (const canvas of [...glad, whole]) canvas.style.opacity = isWhole ? '1' : '0';
        outside.style.opacity = isWhole ? '1' : '0';
        whole.style.transform = isWhole || live.calm ? '' : home;
      }
      const lit = new Set(all.flatMap(({ stands, place }) => (stands && place !== undefined ? [place] : [])));
      lights.forEach((light, index) => {
        light.style.opacity = lit.has(index) ? '1' : waits.has(index) ? waiting : '0';
      });
      if (lit.size === laid.size && [...lit].every((part) => laid.has(part))) return;
      laid = lit;
      showTyres();
    },
    line(run) {
      const now = run !== undefined;
      if (now !== runs) {
        runs = now;
        closing.style.opacity = now ? '1' : '0';
        showTyres();
      }
      if (run === undefined) return;
      gone = run;
      moveTyres();
    },
    answer(about) {
      if (about === 'ring') answers(onScreen(hall, project(0, 0)), 1250 * hall.size);
      else if (about === 'lorry') answers(from, 480 * hall.size);
      else answers(onScreen(hall, about), 190 * hall.size);
    },
    quiet,
    fade() {
      for (const part of [crowd, outside, closing, ...lights]) fadeIn(part);
    },
  };
}

/** What is nearer to the eye lies over what is farther. */
const rank = (y: number): number => Math.round(1000 - y * 20);

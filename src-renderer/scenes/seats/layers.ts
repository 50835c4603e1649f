import { drawWhole } from '../../plates/printing/board.ts';
import { duskArea } from '../../plates/printing/dusk.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { ringPlace, ringSprite, type RingLook } from '../engine/light-rings.ts';
import type { Live } from '../engine/live-scene.ts';
import { placeCanvas, type Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import {
  about,
  centre,
  lampSpot,
  project,
  ring,
  spotAt,
  table,
  type Clearing,
  type SeatOrder,
  type Spot,
} from './clearing.ts';
import printProgram from './print.worker.ts?worker&url';

/** What can be changed in the printed clearing. */
export interface Layers {
  /** Lights these named seats, with the table about them; marks these seats as counted. */
  show(lit: ReadonlySet<number>, counted: ReadonlySet<number>): void;
  /** A seat answers a finger: warm where it is named, else cool. */
  answer(seat: number): void;
}

/** A seat's light comes up over so long, in ms. */
const lightTime = 500;
/** Answers that are seen at once, and their size in units. */
const mostAnswers = 8;

export function layOut(live: Live, clearing: Clearing, order: SeatOrder): Layers {
  const { layers, frame, clock } = live;
  const { scale } = frame;
  const printer = openSheetPrinter<SeatOrder>(live, printProgram, order, live.change);
  const area = tableArea(clearing);
  printer.lay('night');
  const light = printer.print('lit', area);
  const shining = document.createElement('canvas');
  placeCanvas(layers, shining, frame, area);
  const rims = document.createElement('canvas');
  placeCanvas(layers, rims, frame, area);
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  const look = answerLook(clearing);
  const answers = Array.from({ length: mostAnswers }, () => ({
    warm: ringSprite(layers, frame, look),
    cool: ringSprite(layers, frame, { ...look, colour: palette.ice }),
  }));
  let nextAnswer = 0;
  let shownLit = '';
  let shownRims = '';
  const size = [Math.ceil(area.width * scale), Math.ceil(area.height * scale)] as const;

  /** The lit sheet, seen only about these seats. */
  function drawLit(lit: ReadonlySet<number>): void {
    const mask = new OffscreenCanvas(...size);
    const pen = mask.getContext('2d');
    if (!pen) return;
    pen.setTransform(scale, 0, 0, scale, -area.left * scale, -area.top * scale);
    const all = clearing.seats.every(({ named }, index) => named === undefined || lit.has(index));
    if (all) pen.fillRect(area.left, area.top, area.width, area.height);
    else
      for (const index of lit) {
        const seat = clearing.seats[index];
        if (!seat) continue;
        pool(pen, clearing, lampSpot(seat), 2.5, 0.9);
        pool(pen, clearing, spotAt(8.9, seat.angle), 1.4, 0.8);
        pool(pen, clearing, spotAt(ring.radius, seat.angle), 0.62, 0.5);
        pool(pen, clearing, spotAt(12.4, seat.angle), 2.4, 0.4);
      }
    pen.globalCompositeOperation = 'source-in';
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.drawImage(light, 0, 0);
    drawWhole(shining, ...size, (whole) => whole.drawImage(mask, 0, 0));
  }

  function drawRims(counted: ReadonlySet<number>): void {
    drawWhole(rims, ...size, (pen) => {
      pen.setTransform(scale, 0, 0, scale, -area.left * scale, -area.top * scale);
      for (const index of counted) {
        const seat = clearing.seats[index];
        if (!seat || seat.named !== undefined) continue;
        const { x, y, across, flat, metre } = topOf(clearing, seat.angle);
        pen.strokeStyle = css(palette.ice);
        pen.lineWidth = Math.max(2, 0.07 * metre);
        pen.beginPath();
        pen.ellipse(x, y, across, flat, 0, 0, 7);
        pen.stroke();
        pen.fillStyle = css(palette.ice, 0.3);
        pen.fill();
      }
    });
  }

  return {
    show(lit, counted) {
      const nowLit = `${[...lit].join()} ${printer.printed}`;
      if (nowLit !== shownLit) {
        const more = shownLit !== '' && !clock.still;
        if (more) fadeOver(shining);
        shownLit = nowLit;
        drawLit(lit);
      }
      const nowRims = `${counted.size} ${printer.printed}`;
      if (nowRims !== shownRims) drawRims(counted);
      shownRims = nowRims;
    },
    answer(index) {
      const seat = clearing.seats[index];
      const pair = answers[nextAnswer++ % mostAnswers];
      if (!seat || !pair || clock.still) return;
      const { x, y, across } = topOf(clearing, seat.angle);
      const sprite = seat.named === undefined ? pair.cool : pair.warm;
      const place = ringPlace(frame, look, { x, y });
      const grown = (across * 2.9) / look.size;
      sprite.animate(
        live.calm
          ? [0, 1, 0].map((opacity) => ({ transform: `${place} scale(${grown * 1.4})`, opacity }))
          : [
              { transform: `${place} scale(${grown * 0.8})`, opacity: 1 },
              { transform: `${place} scale(${grown * 2.3})`, opacity: 0 },
            ],
        { duration: 900, easing: 'ease-out' },
      );
    },
  };
}

/** What was seen before lies beneath what comes, which fades in: lights come up and none goes out. */
function fadeOver(canvas: HTMLCanvasElement): void {
  canvas.animate([{ opacity: 0.35 }, { opacity: 1 }], { duration: lightTime, easing: 'ease-out' });
}

/** The top of a seat as it is seen. Units. */
export function topOf(
  clearing: Clearing,
  angle: number,
): { readonly x: number; readonly y: number; readonly across: number; readonly flat: number; readonly metre: number } {
  const spot = spotAt(ring.radius, angle);
  const { x, metre } = project(clearing, spot, ring.tall);
  const near = project(clearing, { ...spot, ahead: spot.ahead - ring.seat }, ring.tall).y;
  const far = project(clearing, { ...spot, ahead: spot.ahead + ring.seat }, ring.tall).y;
  return { x, y: (near + far) / 2, across: ring.seat * metre, flat: (near - far) / 2, metre };
}

/** A pool of light on the ground: so many metres wide, full in its middle. */
function pool(
  pen: OffscreenCanvasRenderingContext2D,
  clearing: Clearing,
  spot: Spot,
  radius: number,
  full: number,
): void {
  const { x, y, metre } = project(clearing, spot, table.tall);
  const far = project(clearing, { ...spot, ahead: spot.ahead + radius }, table.tall).y;
  const near = project(clearing, { ...spot, ahead: spot.ahead - radius }, table.tall).y;
  const flat = (near - far) / 2 / (radius * metre);
  pen.save();
  pen.translate(x, (near + far) / 2);
  // Lamps stand upright on the table: their light reaches higher than a pool would.
  pen.translate(0, y - (near + far) / 2 - 0.15 * metre);
  pen.scale(1, Math.max(flat, 0.5));
  const fade = pen.createRadialGradient(0, 0, radius * metre * full * 0.5, 0, 0, radius * metre);
  fade.addColorStop(0, 'rgb(0 0 0 / 1)');
  fade.addColorStop(1, 'rgb(0 0 0 / 0)');
  pen.fillStyle = fade;
  pen.beginPath();
  pen.arc(0, 0, radius * metre, 0, 7);
  pen.fill();
  pen.restore();
}

/** The piece of the picture that lamps change, in whole units. */
function tableArea(clearing: Clearing): Area {
  const { frame } = clearing;
  const [left, right] = [about(clearing, 15.5, Math.PI).x, about(clearing, 15.5, 0).x];
  const top = Math.max(0, Math.floor(about(clearing, 16.5, Math.PI / 2, 3.8).y));
  const from = Math.max(frame.portrait ? 0 : Math.floor(frame.width * 0.33), Math.floor(left));
  const bottom = frame.portrait ? Math.ceil(frame.height * 0.53) : frame.height;
  return { left: from, top, width: Math.min(frame.width, Math.ceil(right)) - from, height: bottom - top };
}

/** Rings about a seat that answers: warm and cool. */
function answerLook(clearing: Clearing): RingLook {
  const middle = project(clearing, centre, 0);
  const flat = (project(clearing, { ...centre, ahead: centre.ahead - 1 }).y - middle.y) / middle.metre;
  return {
    size: 160,
    flat,
    rings: [
      [0.46, 0.03],
      [0.36, 0.02],
    ],
  };
}

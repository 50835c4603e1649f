import { type Live, liveScene, type Picture } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { along, type Lane, laneAt, lanesOf } from './lane.ts';
import { lanesOpen, Race } from './race.ts';
import { fadeOut } from '../engine/fade.ts';
import { canvasOver } from '../engine/pen.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { crowdOf } from './crowd.ts';
import type { Point } from '../../core/model/rect.ts';
import { type Field, fieldOf, inPicture, project } from './field.ts';
import { pathOf } from './path.ts';
import { atlasOf } from './skier-atlas.ts';
import { skiersOn } from './skiers.ts';
import { tracksOn } from './tracks.ts';
import printProgram from './print.worker.ts?worker&url';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { seeded } from '../../core/time/clock.ts';

/** Untouched snow: lanes open one after another, one for each winter; a finger sends a skier along the lane under it. */
export const mount = liveScene(open);

/** The crowd is redrawn at most so often, in ms; a held skier at every frame. */
const pace = 31;
/** Untouched, the crowd is redrawn after a rest of so long, and a frame, in ms. */
const rest = 42;

function open(live: Live): Picture {
  const { layers, clock, pages, frame } = live;
  let held = 0;
  const due = atMostEvery(pace);
  const picture = layOut(live, () => {
    picture.renew(race);
    live.change();
  });
  const { field, lanes, first } = picture;
  const race = new Race(lanes, first, clock.now(), live.calm);
  const tell = () => race.show(lanesOpen(live.page, pages, lanes.length), clock.now(), live.still);
  tell();

  /** Seconds the crowd has been on its way, and how many of them have not been drawn yet: calm crowds stand. */
  let away = 0;
  let undrawn = 0;

  function draw(now: number): void {
    if (!live.still) away += undrawn;
    undrawn = 0;
    const runners = race.runners.length;
    race.step(now);
    if (live.calm && race.runners.length < runners) picture.fade();
    picture.draw(race, away);
    live.changed = false;
  }

  function step(now: number, seconds: number): boolean | number {
    undrawn += seconds;
    if (due(now, live.changed || held > 0)) draw(now);
    return race.moving || (!live.still && rest);
  }

  return {
    step,
    touch(touch) {
      const { id, phase } = touch;
      const now = clock.now();
      const { lane, metres } = laneAt(field, lanes, touch);
      if (live.calm && phase === 'down') picture.fade();
      if (phase === 'down') race.down(id, lane.index, metres, now);
      else if (phase === 'move') race.move(id, lane.index, metres, now);
      else race.up(id, now);
      if (phase === 'down') ringAt(layers, field, frame, touch, live.calm);
      if (phase === 'down') live.sound('ski');
      else live.rub('ski', 70);
      if (phase === 'down') held++;
      if (phase === 'up') held = Math.max(0, held - 1);
      live.change();
    },
    gesture() {
      // To and fro along seven lanes, as far as they are seen well.
      const legs = [0.1, 0.24, 0.38, 0.5, 0.62, 0.76, 0.9].map((share, leg) => {
        const lane = lanes[Math.floor(lanes.length * share)];
        const metres = Array.from({ length: 16 }, (_, step) => (lane?.length ?? 0) * (0.04 + 0.04 * step));
        const places = lane ? metres.map((at) => project(field, along(field, lane, at))) : [];
        return leg % 2 === 1 ? places.reverse() : places;
      });
      const path = legs
        .flat()
        .filter(({ x, y }) => inPicture(field, x, y) > 0.9 && x < field.width * 0.97 && y < frame.height * 0.86);
      return { path, time: 6000 };
    },
    page() {
      if (live.calm) picture.fade();
      tell();
      live.changed = true;
    },
    calm() {
      race.calm(live.calm);
      undrawn = 0;
      if (live.calm) {
        picture.fade();
        tell();
      }
    },
  };
}

/** What lives in the printed picture. */
interface Layers {
  readonly field: Field;
  readonly lanes: readonly Lane[];
  /** The lane of the first race. */
  readonly first: number;
  draw(race: Race, seconds: number): void;
  /** Sheets were printed: what is made of them is made anew. */
  renew(race: Race): void;
  /** What is seen now fades out over what is drawn next. */
  fade(): void;
}

/** Lays all sheets of the snowfield into the picture, from the back to the front. */
function layOut(live: Live, printed: () => void): Layers {
  const { layers, frame } = live;
  const field = fieldOf(frame);
  const lanes = lanesOf(field);
  const first = field.portrait ? 9 : 16;
  const { scale } = frame;
  const printer = openSheetPrinter(live, printProgram, frame, printed);

  printer.lay('snow');
  const ground = groundOf(field);
  const tracksSheet = printer.print('tracks', ground);
  const tracksPen = canvasOver(layers, frame, ground, scale).getContext('2d');
  const skiersPen = canvasOver(layers, frame, ground, scale).getContext('2d');
  const atlas = atlasOf(scale);
  const skiersSheet = printer.print('skiers', {
    left: 0,
    top: 0,
    width: atlas.width / scale,
    height: atlas.height / scale,
  });
  for (const area of nearAreas(field)) printer.lay('near', area);

  const origin = { left: ground.left * scale, top: ground.top * scale };
  const tracks = tracksPen && tracksOn(tracksPen, tracksSheet, field, lanes, origin, scale);
  const people =
    skiersPen &&
    skiersOn(
      {
        pen: skiersPen,
        shade: skiersPen.createPattern(shadeOf(field, ground, scale), 'no-repeat'),
        sheet: skiersSheet,
        atlas,
        ...origin,
        scale,
      },
      field,
      lanes,
      lanes.map((lane) => pathOf(field, lane)),
      crowdOf(lanes, first, field.portrait ? 22 : 28, live.easing.crowd),
    );

  return {
    field,
    lanes,
    first,
    draw(race, seconds) {
      tracks?.update(race);
      people?.(race, seconds);
    },
    renew: (race) => tracks?.renew(race),
    fade() {
      for (const pen of [tracksPen, skiersPen]) if (pen) fadeOut(pen.canvas);
    },
  };
}

/** The snow on which tracks and skiers are drawn. */
function groundOf({ portrait, width, height, horizon, leftEdge, lowerEdge }: Field): Area {
  const left = portrait ? 0 : Math.floor(leftEdge) - 30;
  const top = Math.floor(horizon) + 4;
  return { left, top, width: width - left, height: (portrait ? Math.ceil(lowerEdge) + 4 : height) - top };
}

/** Strips at the sides: what stands near never covers the middle. */
function nearAreas({ portrait, width, height, lowerEdge }: Field): readonly Area[] {
  if (!portrait) return [{ left: width - 520, top: 0, width: 520, height }];
  const bottom = Math.ceil(lowerEdge) + 60;
  return [
    { left: 0, top: 0, width: 400, height: bottom },
    { left: width - 400, top: 0, width: 400, height: bottom },
  ];
}

/** How long a ring is seen, in ms. */
const life = 900;
/** Units: how far it widens. */
const reach = 84;

/** A ring that widens round a finger: level on the snow, upright in the sky. Calm rings stand and fade. */
function ringAt(host: HTMLElement, field: Field, { css: unit }: Frame, at: Point, calm: boolean): void {
  const ring = document.createElement('div');
  const size = reach * 2 * unit;
  const level = at.y > field.horizon ? 0.36 : 1;
  ring.style.cssText = `position:absolute;left:${at.x * unit - size / 2}px;top:${at.y * unit - size / 2}px;width:${size}px;height:${size}px;border-radius:50%;box-sizing:border-box;border:${3 * unit}px solid ${css(palette.orange)};outline:${2 * unit}px solid ${css(palette.paper, 0.8)};transform:scale(1,${level})`;
  host.append(ring);
  const still = `scale(0.6,${0.6 * level})`;
  const steps = calm
    ? [
        { transform: still, opacity: 0 },
        { transform: still, opacity: 1, offset: 0.3 },
        { transform: still, opacity: 0 },
      ]
    : [
        { transform: `scale(0.25,${0.25 * level})`, opacity: 1 },
        { transform: `scale(1,${level})`, opacity: 0 },
      ];
  const running = ring.animate(steps, { duration: life, easing: 'cubic-bezier(0.1,0.7,0.3,1)', fill: 'forwards' });
  running.onfinish = () => ring.remove();
}

/** What moving shadows are cut from: a hatch that stands still over the whole snow, so that shadows glide over it. */
function shadeOf(
  field: Field,
  area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  scale: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(area.width * scale);
  canvas.height = Math.ceil(area.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.scale(scale, scale);
  pen.translate(-area.left, -area.top);
  pen.fillStyle = css(palette.ice, 0.62);
  pen.fillRect(area.left, area.top, area.width, area.height);
  const chance = seeded(12);
  const right = area.left + area.width;
  pen.strokeStyle = css(palette.middle, 0.92);
  for (let y = area.top; y < area.top + area.height;) {
    const below = Math.max(0, y - field.horizon);
    const spacing = 2.5 + below * 0.0036;
    pen.lineWidth = spacing * (0.62 - 0.0003 * below) * (0.85 + 0.3 * chance());
    pen.beginPath();
    pen.moveTo(area.left, y);
    for (let x = area.left; x < right; x += 90) pen.lineTo(x + 90, y + (chance() - 0.5) * spacing * 0.5);
    pen.stroke();
    y += spacing;
  }
  // No shadow falls on the words.
  pen.globalCompositeOperation = 'destination-in';
  const edge = field.portrait
    ? pen.createLinearGradient(0, field.lowerEdge - 100, 0, field.lowerEdge)
    : pen.createLinearGradient(field.leftEdge, 0, field.leftEdge + 110, 0);
  for (let stop = 0; stop <= 4; stop++) {
    const share = stop / 4;
    const strength = field.portrait
      ? inPicture(field, field.width / 2, field.lowerEdge - 100 + share * 100)
      : inPicture(field, field.leftEdge + share * 110, 0);
    edge.addColorStop(share, `rgb(0 0 0 / ${strength})`);
  }
  pen.fillStyle = edge;
  pen.fillRect(area.left, area.top, area.width, area.height);
  return canvas;
}

import { type Live, liveScene, type Picture, type Touch } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { fleetOf } from './fleet.ts';
import { filledBy, fullAt, lightsShown, ringShown, settled } from './reveal.ts';
import { ringOfLight } from './rim-light.ts';
import { driftSpeed, hold, pull, push, release, resting, roll } from './spin.ts';
import { type Street, streetOf } from './street.ts';
import { carAt, drawTraffic, type Glow, glowLife } from './traffic.ts';
import type { Point } from '../../core/model/rect.ts';
import { lifeScale } from '../engine/pen.ts';
import { type Area, placeCanvas } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { type Atlas, atlasOf } from './atlas.ts';
import { rotorShare } from './rotor-plate.ts';
import { treadOf } from './tread.ts';
import { rimShare } from './wheel-plate.ts';
import printProgram from './print.worker.ts?worker&url';

/** A street of saloons and one wheel: the finger turns it, and with it the street fills from near to far. */
export const mount = liveScene(open);

/** The street fills so fast when the picture opens or a page is turned, in ms. */
const fillTime = 2400;
/** The tread is redrawn, and a slow wheel turned, at most so often, in ms; half as often on screens of very many pixels. */
const slowPace = 32;
const manyPixels = 1.5;
/** A tap beside the wheel gives it this much, in radians a second. */
const tapPush = 1.2;
/** From one spoke that is heard to the next, in radians. */
const spoke = Math.PI / 9;

function open(live: Live): Picture {
  const { clock, pages, frame } = live;
  const street = streetOf(frame);
  const { wheel } = street;
  const treadDue = atMostEvery(frame.scale > manyPixels ? slowPace * 2 : slowPace);
  let spin = resting;
  const cars = fleetOf(street).length;
  const wanted = () => settled(fullAt(live.page, pages), cars);
  let full = clock.still ? wanted() : 0;
  let filling = { from: full, to: wanted(), since: clock.now(), on: true };
  let glows: (Omit<Glow, 'age'> & { readonly since: number })[] = [];
  let owner: number | null = null;
  let told: number | null = null;
  let pulled = 0;
  const picture = layOut(live, street);
  live.atClose(() => live.counts?.(null));

  /** The finger's place as an angle: round the hub, or, beside the wheel, as if it drew a belt. */
  const angleOf = ({ x, y }: Touch, onWheel: boolean) =>
    onWheel ? Math.atan2(y - wheel.y, x - wheel.x) : (x - y) / wheel.radius;
  let heldOnWheel = true;

  function step(now: number, seconds: number): boolean {
    const before = spin.angle;
    if (!live.still) spin = roll(spin, seconds);
    follow(now, spin.angle - before);
    rollOn(before);
    count();
    draw(now);
    return filling.on || glows.length > 0 || owner !== null || !live.still;
  }

  /** Lets the street fill: by itself when a page begins, by the wheel when somebody turns it. */
  function follow(now: number, turned: number): void {
    if (filling.on) {
      const share = clock.still ? 1 : clamp((now - filling.since) / fillTime);
      full = mix(filling.from, filling.to, smooth(0, 1, share));
      filling.on = share < 1;
      live.changed = true;
    } else if (turned !== 0 && Math.abs(spin.speed) > driftSpeed * 3) fillBy(turned);
  }

  /** A wheel that somebody has spun is heard by its spokes. */
  function rollOn(before: number): void {
    if (Math.floor(before / spoke) !== Math.floor(spin.angle / spoke) && Math.abs(spin.speed) > driftSpeed * 3)
      live.sound('wheel', wheel);
  }

  function fillBy(turned: number): void {
    full = filledBy(full, turned);
    filling.on = false;
    live.changed = true;
  }

  /** While the wheel spins the page's number counts from one, as cars come; at rest it stands whole. */
  function count(): void {
    const from = wanted();
    const spins = owner !== null || Math.abs(spin.speed) > driftSpeed * 3;
    const share = spins && !filling.on && full > from && full < 1 ? (full - from) / (1 - from) : null;
    if (share === told) return;
    told = share;
    live.counts?.(share);
  }

  function draw(now: number): void {
    const sharpness = smooth(9, 3.5, Math.abs(spin.speed));
    const due = treadDue(now, live.changed);
    // A finger's wheel follows at every frame; the slow turning of an untouched one moves a pixel at a time.
    if (due || owner !== null || Math.abs(spin.speed) > driftSpeed * 2)
      picture.turn(spin.angle, due ? sharpness : null);
    if (!live.changed && glows.length === 0) return;
    glows = glows.filter(({ since }) => now - since < glowLife * 1000);
    const lit = glows.map(({ cell, since }) => ({ cell, age: Math.max(0, now - since) / 1000 }));
    picture.fill(full, lightsShown(full), lit);
    live.changed = false;
  }

  function isOnWheel({ x, y }: Point): boolean {
    return Math.hypot(x - wheel.x, y - wheel.y) < wheel.radius * 1.04;
  }

  function down(touch: Touch): void {
    const onWheel = isOnWheel(touch);
    if (!onWheel) light(touch);
    live.sound('wheel');
    if (owner !== null) return;
    owner = touch.id;
    heldOnWheel = onWheel;
    pulled = clock.now();
    spin = hold(spin, angleOf(touch, onWheel));
  }

  function light({ x, y }: Touch): void {
    const cell = carAt(picture.atlas, full, x * frame.scale, y * frame.scale);
    if (cell) glows = [...glows.slice(-4), { cell, since: clock.now() }];
  }

  function move(touch: Touch): void {
    if (touch.id !== owner) return;
    const now = clock.now();
    const before = spin.angle;
    spin = pull(spin, angleOf(touch, heldOnWheel), (now - pulled) / 1000);
    pulled = now;
    rollOn(before);
    fillBy(spin.angle - before);
  }

  function up({ id }: Touch): void {
    if (id !== owner) return;
    owner = null;
    spin = release(spin, (clock.now() - pulled) / 1000);
    if (live.calm) spin = { ...spin, speed: 0 };
    else if (!heldOnWheel && Math.abs(spin.speed) < 0.5) spin = push(spin, tapPush);
  }

  return {
    step,
    touch(touch) {
      if (touch.phase === 'down') down(touch);
      else if (touch.phase === 'move') move(touch);
      else up(touch);
      live.wake();
    },
    holds: isOnWheel,
    gesture: () => ({
      // Round the side that is seen, clockwise: cars come.
      path: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => {
        const angle = Math.PI * (0.93 + 0.5 * (step / 8));
        return {
          x: wheel.x + Math.cos(angle) * wheel.radius * 0.84,
          y: wheel.y + Math.sin(angle) * wheel.radius * 0.84,
        };
      }),
      time: 1100,
    }),
    page() {
      filling = { from: full, to: wanted(), since: clock.now(), on: true };
    },
  };
}

/** What can be moved in the printed picture. */
interface Layers {
  readonly atlas: Atlas;
  /** Turns the wheel to an angle; `ribs` also redraws the tread, with a sharpness that falls with speed. */
  turn(angle: number, ribs: number | null): void;
  /** Shows the cars and lights that have come. */
  fill(full: number, lights: number, glows: readonly Glow[]): void;
}

/** The tread is redrawn with at most so many pixels and scaled up beyond. */
const mostTreadPixels = 1_300_000;

/** Lays all sheets of the street into the picture, from the back to the front. */
function layOut(live: Live, street: Street): Layers {
  const { layers, frame } = live;
  const { wheel, horizon } = street;
  const { scale } = frame;
  const printer = openSheetPrinter(live, printProgram, frame, live.change);

  printer.lay('street');
  const lights = printer.lay('lights', { left: 0, top: Math.floor(horizon) - 10, width: frame.width, height: 120 });
  const atlas = atlasOf(fleetOf(street), scale);
  const cars = printer.print('cars', { left: 0, top: 0, width: atlas.width / scale, height: atlas.height / scale });
  const pen = addTraffic(layers, atlas, frame);
  const left = Math.max(0, Math.floor(Math.min(wheel.x - wheel.radius, wheel.back.x - wheel.back.radius)) - 2);
  const top = Math.max(0, Math.floor(wheel.y - wheel.radius) - 4);
  const bottom = Math.min(frame.height, Math.ceil(wheel.y + wheel.radius) + 4);
  const around = { left, top, width: frame.width - left, height: bottom - top };
  printer.lay('wheel', around);
  const ribs = addTread(live, street, around);
  const reach = wheel.radius * rimShare * rotorShare;
  const rotorBox = { left: -reach, top: -reach, width: reach * 2, height: reach * 2 };
  const rotor = printer.print('rotor', rotorBox);
  placeCanvas(layers, rotor, frame, { ...rotorBox, left: wheel.x - reach, top: wheel.y - reach });
  rotor.style.willChange = 'transform';
  const light = ringOfLight(live, street);

  return {
    atlas,
    turn(angle, sharpness) {
      rotor.style.transform = `rotate(${angle.toFixed(4)}rad)`;
      if (sharpness !== null) ribs(angle, sharpness);
    },
    fill(full, lightsShare, glows) {
      lights.style.clipPath = `inset(${((1 - lightsShare) * 100).toFixed(1)}% 0 0 0)`;
      light(ringShown(full));
      if (pen) drawTraffic(pen.pen, cars, atlas, full, pen.origin, glows, scale);
    },
  };
}

/** The canvas on which the cars are put together. */
function addTraffic(host: HTMLElement, { cells }: Atlas, frame: Frame) {
  const { scale } = frame;
  const left = Math.max(0, Math.min(...cells.map((cell) => cell.left)) - 40);
  const top = Math.min(...cells.map((cell) => cell.top)) - 40;
  const right = Math.max(...cells.map((cell) => cell.left + cell.width)) + 40;
  const bottom = Math.max(...cells.map((cell) => cell.top + cell.height)) + 40;
  const canvas = document.createElement('canvas');
  canvas.width = right - left;
  canvas.height = bottom - top;
  placeCanvas(host, canvas, frame, {
    left: left / scale,
    top: top / scale,
    width: canvas.width / scale,
    height: canvas.height / scale,
  });
  const pen = canvas.getContext('2d');
  return pen ? { pen, origin: { left, top } } : null;
}

/** The canvas of the turning ribs; returns how to redraw them. */
function addTread(live: Live, { wheel, lowerEdge }: Street, area: Area) {
  const scale = lifeScale(live, area, mostTreadPixels);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(area.width * scale);
  canvas.height = Math.ceil(area.height * scale);
  placeCanvas(live.layers, canvas, live.frame, { ...area, width: canvas.width / scale, height: canvas.height / scale });
  const pen = canvas.getContext('2d');
  const image = new ImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const region = { left: area.left, top: area.top, columns: canvas.width, rows: canvas.height, scale };
  const tread = treadOf(wheel, region, lowerEdge);
  return (angle: number, sharpness: number) => {
    tread.paint(angle, sharpness, pixels);
    pen?.putImageData(image, 0, 0);
  };
}

import { type Live, liveScene, type Picture, type Touch } from '../engine/live-scene.ts';
import { openPainter } from '../engine/painter.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { onForm, onWords, parkOf, seen } from './park.ts';
import { grip, type Pose, stageRegion } from './stage.ts';
import { carve, carvedAt, driftSpeed, pull, release, roll, type Turning } from './turning.ts';
import printProgram from './print.worker.ts?worker&url';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Point } from '../../core/model/rect.ts';

/** A rough block becomes a turning form in a park of forms; every finger turns it. */
export const mount = liveScene(open);

/** Forms are painted with at most so many pixels and scaled up beyond; a picture that stands still is painted in full. */
const mostPixels = 1_500_000;
/** Untouched, the forms are painted at most so often, in ms: they turn a pixel or two at a time. */
const idlePace = 82;
/** … after a rest of so long, and a frame. */
const rest = idlePace - 16;
/** Slower than this a turn can't be told from drifting, radians a second. */
const drifting = driftSpeed * 1.6;

function open(live: Live): Picture {
  const { frame, clock, pages } = live;
  const park = parkOf(frame);
  const perRadian = grip(park);
  const fingers = new Map<number, { readonly x: number }>();
  const held = () => fingers.size > 0;
  let wanted: number | null = carvedAt(live.page, pages);
  let turning: Turning = { angle: 0, speed: driftSpeed, carved: clock.still ? wanted : carvedAt(1, pages) };
  let pulled = 0;

  const printer = openSheetPrinter(live, printProgram, frame);
  printer.lay('park');
  const table = openPainter<Pose>(live, {
    regionAt: (scale) => stageRegion(park, scale),
    mostPixels,
    startWorker: () => new Worker(new URL('./stage.worker.ts', import.meta.url), { type: 'module' }),
  });
  const strike = hangChips(live);

  function step(now: number, seconds: number): boolean | number {
    const before = turning;
    if (fingers.size === 0 && !live.still) turning = roll(turning, seconds);
    if (wanted !== null) {
      turning = live.still ? { ...turning, carved: wanted } : carve(turning, wanted, seconds);
      if (turning.carved === wanted) wanted = null;
    }
    const quick = turning.carved !== before.carved || Math.abs(turning.speed) > drifting || held();
    if (turning.carved !== before.carved) live.changed = true;
    const { angle, carved } = turning;
    const turned = quick && angle !== before.angle;
    if (turned || live.changed || (!live.still && now - table.asked >= rest)) table.ask({ angle, carved }, now, held());
    // Untouched, the picture goes on at its slow pace.
    return quick || (!live.still && rest);
  }

  /** Many fingers turn it together, each by its share: one alone is followed exactly. */
  function drag(id: number, x: number): void {
    const before = fingers.get(id);
    if (!before) return;
    fingers.set(id, { x });
    const now = clock.now();
    const carvedBefore = turning.carved;
    turning = pull(turning, (x - before.x) / perRadian / fingers.size, (now - pulled) / 1000);
    pulled = now;
    if (turning.carved !== carvedBefore) wanted = null;
    live.changed = true;
  }

  function touch({ id, phase, x, y }: Touch): void {
    if (phase === 'down' ? onWords(park, { x, y }) : !fingers.has(id)) return;
    if (phase === 'down') {
      if (fingers.size === 0) turning = { ...turning, speed: 0 };
      fingers.set(id, { x });
      pulled = clock.now();
      strike({ x, y });
      live.sound('stone');
    } else if (phase === 'move') {
      drag(id, x);
      live.rub('stone', 130);
    } else {
      fingers.delete(id);
      if (fingers.size === 0)
        turning = live.calm ? { ...turning, speed: 0 } : release(turning, (clock.now() - pulled) / 1000);
    }
    live.wake();
  }

  return {
    step,
    touch,
    holds: (at) => onForm(park, at),
    gesture() {
      const from = seen(park, { x: -0.7, y: 1.25, z: 0 });
      const to = seen(park, { x: 0.9, y: 1.15, z: 0 });
      return { path: [from, to], time: 1200 };
    },
    page() {
      wanted = carvedAt(live.page, pages);
      live.changed = true;
    },
  };
}

/** Chips of one blow, how far they fly (units) and how long (ms). */
const chipsOfABlow = 7;
const reach = 120;
const flight = 620;
/** At most so many blows fly at once: a child's drumming costs no more. */
const mostBlows = 12;

const colours = [css(palette.sand), css(palette.ice), css(palette.deep), css(palette.paper)];

/**
 * Chips of stone fly from where a finger strikes; returns how to let them fly. In calm motion a ring shows the finger's
 * place and fades.
 */
function hangChips({ layers, frame, clock, calm }: Live): (at: Point) => void {
  let blows = 0;

  function chip(blow: HTMLElement, index: number): void {
    const size = (7 + clock.random() * 15) * frame.css;
    const angle = -Math.PI * (0.1 + 0.8 * ((index + clock.random()) / chipsOfABlow));
    const far = reach * frame.css * (0.4 + 0.6 * clock.random());
    const piece = document.createElement('div');
    piece.style.cssText = `position:absolute;left:${-size / 2}px;top:${-size / 2}px;width:${size}px;height:${size}px;background:${colours[index % colours.length] ?? ''};clip-path:polygon(0 30%,60% 0,100% 70%,30% 100%)`;
    blow.append(piece);
    const x = Math.cos(angle) * far;
    const up = Math.sin(angle) * far;
    piece.animate(
      [
        { transform: 'translate(0,0) rotate(0)', opacity: 1 },
        { transform: `translate(${x * 0.7}px,${up}px) rotate(${angle * 2}rad)`, opacity: 1, offset: 0.4 },
        { transform: `translate(${x}px,${far * 0.7}px) rotate(${angle * 4}rad)`, opacity: 0 },
      ],
      { duration: flight, easing: 'ease-out', fill: 'forwards' },
    );
  }

  function ring(blow: HTMLElement): void {
    const wide = 90 * frame.css;
    const mark = document.createElement('div');
    mark.style.cssText = `position:absolute;left:${-wide / 2}px;top:${-wide / 2}px;width:${wide}px;height:${wide}px;border-radius:50%;border:${4 * frame.css}px solid ${css(palette.orange)};box-sizing:border-box`;
    blow.append(mark);
    mark.animate([{ opacity: 1 }, { opacity: 0 }], { duration: flight, fill: 'forwards' });
  }

  return ({ x, y }) => {
    if (clock.still || blows >= mostBlows) return;
    const blow = document.createElement('div');
    blow.style.cssText = `position:absolute;left:${x * frame.css}px;top:${y * frame.css}px`;
    layers.append(blow);
    blows++;
    if (calm) ring(blow);
    else for (let index = 0; index < chipsOfABlow; index++) chip(blow, index);
    clock.after(flight, () => {
      blow.remove();
      blows--;
    });
  };
}

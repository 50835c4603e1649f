import { liveScene, type Live, type Picture, type Touch } from '../engine/live-scene.ts';
import { openPainter } from '../engine/painter.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { hangChips } from './chips.ts';
import { onForm, onWords, parkOf, seen } from './park.ts';
import { grip, stageRegion, type Pose } from './stage.ts';
import { carve, carvedAt, driftSpeed, pull, release, roll, type Turning } from './turning.ts';
import printProgram from './print.worker.ts?worker&url';

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
  const { frame, clock, chapter } = live;
  const park = parkOf(frame);
  const perRadian = grip(park);
  const pages = chapter.pages.length;
  const fingers = new Map<number, { readonly x: number }>();
  const held = () => fingers.size > 0;
  let wanted: number | null = carvedAt(live.page, pages);
  let turning: Turning = { angle: 0, speed: driftSpeed, carved: clock.still ? wanted : carvedAt(1, pages) };
  let pulled = 0;

  const printer = openSheetPrinter(live, printProgram, frame);
  printer.lay('park');
  const table = openPainter<Pose>(live, {
    regionAt: (scale) => stageRegion(park, scale),
    mostPixels: clock.still ? Infinity : mostPixels,
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
    } else if (phase === 'move') drag(id, x);
    else {
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

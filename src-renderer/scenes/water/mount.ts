import { liveScene, type Live, type Picture, type Touch } from '../engine/live-scene.ts';
import { openPainter } from '../engine/painter.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import type { Point } from '../../core/model/rect.ts';
import { away, basinOf, depths, fromPlane, nearestWater, onTap, onWords } from './basin.ts';
import { dripAt, flowAt, flowOn, sameFlow, type Flow } from './flow.ts';
import { waterRegion, type Moment, type Poke } from './pool.ts';
import { streamHalf, streamPeriod } from './stream-plate.ts';
import { hangStream } from './stream.ts';
import { strokeOf } from './pool.ts';
import printProgram from './print.worker.ts?worker&url';

/** From source to tap: rough water in a basin clears under the finger, and for good when the tap runs. */
export const mount = liveScene(open);

/** Water is painted with at most so many pixels: a worker paints them within a frame or two. */
const mostPixels = 1_700_000;
/** Untouched water is repainted at most so often, touched water as often as it can be, in ms. */
const idlePace = 66;
/** … after a rest of so long, and a frame. */
const rest = idlePace - 16;
/** Half the width that one finger clears, in units of the landscape composition. */
const fingerClears = 118;
/** A drop clears a small eye. */
const drip = { clears: 62, push: 0.34 } as const;

function open(live: Live): Picture {
  const { frame, clock, pages } = live;
  const basin = basinOf(frame);
  const fingers = new Map<number, Point | 'tap'>();
  let target = flowAt(live.page, pages);
  let flow: Flow = clock.still ? target : flowAt(1, pages);
  let pokes: Poke[] = [];
  let fallen = 0;

  const water = openPainter<Moment>(live, {
    regionAt: (scale) => waterRegion(basin, scale),
    mostPixels,
    startWorker: () => new Worker(new URL('./pool.worker.ts', import.meta.url), { type: 'module' }),
  });
  const printer = openSheetPrinter(live, printProgram, frame);
  printer.lay('picture');
  const half = streamHalf * basin.size;
  const falling = printer.print('stream', {
    left: -half,
    top: 0,
    width: half * 2,
    height: streamPeriod * 3 * basin.size,
  });
  const stream = hangStream(live, falling, basin);

  function step(now: number, seconds: number): boolean | number {
    const { still } = live;
    const held = [...fingers.values()].includes('tap');
    const before = flow;
    flow = still ? (held ? { ...target, open: 1, front: 1.15 } : target) : flowOn(flow, target, held, seconds);
    if (!sameFlow(before, flow)) live.changed = true;
    const hanging = dripAt(still ? 1.6 : now / 1000, flow.open);
    stream.show(flow.open, still ? 0 : now / 1000, hanging);
    letFall(hanging?.fallen ?? 0);
    const busy = live.changed || pokes.length > 0 || fingers.size > 0;
    const due = busy || now - water.asked >= rest;
    if (due && water.ask({ seconds: now / 1000, flow, pokes, rests: still }, now, fingers.size > 0)) pokes = [];
    // Untouched, the picture goes on at its slow pace.
    return busy || (!still && rest);
  }

  /** A drop that has fallen makes its ring. */
  function letFall(now: number): void {
    if (fallen > 0.5 && now < 0.5 && !live.still)
      pokes.push({ ...basin.foot, ...drip, clears: drip.clears * basin.size });
    fallen = now;
  }

  function touch({ id, phase, x, y }: Touch): void {
    const before = fingers.get(id);
    if (phase === 'down' ? onWords(basin, { x, y }) : before === undefined) return;
    if (phase === 'up') fingers.delete(id);
    else if (phase === 'down' && onTap(basin, { x, y })) {
      fingers.set(id, 'tap');
      live.sound('water');
    } else if (before !== 'tap') {
      const at = nearestWater(basin, { x, y });
      fingers.set(id, at);
      if (phase === 'down') live.sound('water');
      else live.rub('water', 140);
      pokes.push(...strokeOf(before ?? at, at, fingerClears * basin.size, phase === 'down' ? 0.2 : 0.045));
    }
    live.wake();
  }

  return {
    step,
    touch,
    holds: (at) => onTap(basin, at),
    gesture: () => ({
      // To and fro over the water, from its far side to the near one.
      path: [
        [-0.75, 0.5],
        [0.8, 0.3],
        [-0.7, 0],
        [0.7, -0.3],
        [-0.5, -0.5],
      ].map(([across = 0, back = 0]) =>
        nearestWater(basin, fromPlane(basin.view, depths.water, { x: across, y: away + back })),
      ),
      time: 3200,
    }),
    page() {
      target = flowAt(live.page, pages);
      live.changed = true;
    },
  };
}

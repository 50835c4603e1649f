import { openPainter } from '../engine/painter.ts';
import { openRasterClient } from '../../plates/printing/raster-client.ts';
import { place, sceneOf, type Picture, type PictureOptions, type Touch } from '../engine/picture.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { Point } from '../engine/waves.ts';
import { basinOf, nearestWater, onTap, onWords } from './basin.ts';
import { dripAt, flowAt, flowOn, sameFlow, type Flow } from './flow.ts';
import { waterRegion, type Moment, type Poke } from './pool.ts';
import { streamHalf, streamPeriod } from './stream-plate.ts';
import { hangStream } from './stream.ts';
import { strokeOf } from './stroke.ts';

/** From source to tap: rough water in a basin clears under the finger, and for good when the tap runs. */
export const mount = sceneOf(open);

/** Water is painted with at most so many pixels: a worker paints them within a frame or two. */
const mostPixels = 1_700_000;
/** Untouched water is repainted at most so often, touched water as often as it can be, in ms. */
const idlePace = 40;
const frameTime = 16;
/** Half the width that one finger clears, in units of the landscape composition. */
const fingerClears = 118;
/** A drop clears a small eye. */
const drip = { clears: 62, push: 0.34 } as const;

function open(layers: HTMLElement, options: PictureOptions): Picture {
  const { frame, clock } = options;
  const basin = basinOf(frame);
  const beats = options.chapter.beats.length;
  const fingers = new Map<number, Point | 'tap'>();
  let calm = options.calm;
  let target = flowAt(options.beat, beats);
  let flow: Flow = clock.still ? target : flowAt(1, beats);
  let pokes: Poke[] = [];
  let last = clock.now();
  let asked = -idlePace;
  let dirty = true;
  let shown = false;
  let fallen = 0;
  let stopFrame: () => void = () => undefined;

  const water = openPainter<Moment>({
    layers,
    picture: options,
    regionAt: (scale) => waterRegion(basin, scale),
    mostPixels,
    startWorker: () => new Worker(new URL('./pool.worker.ts', import.meta.url), { type: 'module' }),
    shown: () => {
      if (dirty) wake();
    },
    ready: () => {
      dirty = true;
      // A still page's clock may have run out while the press was at work.
      if (clock.still) ask(clock.now());
      else wake();
    },
  });
  const press = openRasterClient<Frame>(
    () => new Worker(new URL('./print.worker.ts', import.meta.url), { type: 'module' }),
    {
      layers,
      still: clock.still,
    },
  );
  const key = `water ${frame.width}x${frame.height}x${frame.scale}`;
  const whole = { left: 0, top: 0, width: frame.width, height: frame.height };
  place(
    layers,
    press.print({ plate: 'picture', ...whole, scale: frame.scale, options: frame, key: `${key} picture` }),
    frame,
    whole,
  );
  const half = streamHalf * basin.size;
  const falling = press.print({
    plate: 'stream',
    left: -half,
    top: 0,
    width: half * 2,
    height: streamPeriod * 3 * basin.size,
    scale: frame.scale,
    options: frame,
    key: `${key} stream`,
  });
  const stream = hangStream(layers, falling, basin, options);

  const still = () => calm || clock.still;

  function ask(now: number): void {
    const seconds = now / 1000;
    if (!water.ask({ seconds, flow, pokes, rests: still() }, calm && !clock.still && shown && fingers.size === 0))
      return;
    asked = now;
    pokes = [];
    dirty = false;
    shown = true;
  }

  function step(now: number): void {
    const seconds = Math.min(0.1, Math.max(0, (now - last) / 1000));
    last = now;
    const held = [...fingers.values()].includes('tap');
    const before = flow;
    flow = still() ? (held ? { ...target, open: 1, front: 1.15 } : target) : flowOn(flow, target, held, seconds);
    if (!sameFlow(before, flow)) dirty = true;
    const hanging = dripAt(still() ? 1.6 : now / 1000, flow.open);
    stream.show(flow.open, still() ? 0 : now / 1000, hanging);
    letFall(hanging?.fallen ?? 0);
    const busy = dirty || pokes.length > 0 || fingers.size > 0;
    if (busy || now - asked >= idlePace - frameTime) ask(now);
    if (busy) wake();
    else if (!still()) rest();
  }

  /** A drop that has fallen makes its ring. */
  function letFall(now: number): void {
    if (fallen > 0.5 && now < 0.5 && !still()) pokes.push({ ...basin.foot, ...drip, clears: drip.clears * basin.size });
    fallen = now;
  }

  function wake(): void {
    stopFrame();
    stopFrame = clock.frame(step);
  }
  /** Untouched, the picture goes on at its slow pace. */
  function rest(): void {
    stopFrame();
    stopFrame = clock.after(idlePace - frameTime, wake);
  }
  wake();

  function touch({ id, phase, x, y }: Touch): void {
    const before = fingers.get(id);
    if (phase === 'down' ? onWords(basin, { x, y }) : before === undefined) return;
    if (phase === 'up') fingers.delete(id);
    else if (phase === 'down' && onTap(basin, { x, y })) fingers.set(id, 'tap');
    else if (before !== 'tap') {
      const at = nearestWater(basin, { x, y });
      fingers.set(id, at);
      pokes.push(...strokeOf(before ?? at, at, fingerClears * basin.size, phase === 'down' ? 0.2 : 0.045));
    }
    wake();
  }

  return {
    touch,
    beat(beat) {
      target = flowAt(beat, beats);
      dirty = true;
      wake();
    },
    calm(now) {
      calm = now;
      last = clock.now();
      dirty = true;
      wake();
    },
    languages: () => undefined,
    close() {
      stopFrame();
      water.close();
      falling.style.cssText = '';
      press.close();
    },
  };
}

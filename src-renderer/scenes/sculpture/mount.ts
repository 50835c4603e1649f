import type { Frame } from '../../plates/printing/frame.ts';
import { openPainter } from '../engine/painter.ts';
import { openRasterClient } from '../../plates/printing/raster-client.ts';
import { place, sceneOf, type Picture, type PictureOptions, type Touch } from '../engine/picture.ts';
import { hangChips } from './chips.ts';
import { onWords, parkOf } from './park.ts';
import { grip, stageRegion, type Pose } from './stage.ts';
import { carve, carvedAt, driftSpeed, pull, release, roll, type Turning } from './turning.ts';

/** A rough block becomes a turning form in a park of forms; every finger turns it. */
export const mount = sceneOf(open);

/** Forms are painted with at most so many pixels and scaled up beyond; a picture that stands still is painted in full. */
const mostPixels = 1_500_000;
/** Untouched, the forms are painted at most so often, in ms: they turn a pixel or two at a time. */
const idlePace = 66;
const frameTime = 16;
/** Slower than this nobody sees the difference to drifting, radians a second. */
const drifting = driftSpeed * 1.6;

function open(layers: HTMLElement, options: PictureOptions): Picture {
  const { frame, clock } = options;
  const park = parkOf(frame);
  const perRadian = grip(park);
  const beats = options.chapter.beats.length;
  const fingers = new Map<number, { readonly x: number }>();
  let calm = options.calm;
  let wanted: number | null = carvedAt(options.beat, beats);
  let turning: Turning = { angle: 0, speed: driftSpeed, carved: clock.still ? wanted : carvedAt(1, beats) };
  let last = clock.now();
  let pulled = 0;
  let asked = -idlePace;
  let dirty = true;
  let shown = false;
  let stopFrame: () => void = () => undefined;

  const press = openRasterClient<Frame>(
    () => new Worker(new URL('./print.worker.ts', import.meta.url), { type: 'module' }),
    {
      layers,
      still: clock.still,
    },
  );
  const whole = { left: 0, top: 0, width: frame.width, height: frame.height };
  const ground = press.print({
    plate: 'park',
    ...whole,
    scale: frame.scale,
    options: frame,
    key: `sculpture ${frame.width}x${frame.height}x${frame.scale}`,
  });
  place(layers, ground, frame, whole);
  const table = openPainter<Pose>({
    layers,
    picture: options,
    regionAt: (scale) => stageRegion(park, scale),
    mostPixels: clock.still ? Infinity : mostPixels,
    startWorker: () => new Worker(new URL('./stage.worker.ts', import.meta.url), { type: 'module' }),
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
  const chips = hangChips(layers, options);

  const still = () => calm || clock.still;

  function ask(now: number): void {
    const { angle, carved } = turning;
    if (!table.ask({ angle, carved }, calm && !clock.still && shown && fingers.size === 0)) return;
    asked = now;
    dirty = false;
    shown = true;
  }

  function step(now: number): void {
    const seconds = Math.min(0.1, Math.max(0, (now - last) / 1000));
    last = now;
    const before = turning;
    if (fingers.size === 0 && !still()) turning = roll(turning, seconds);
    if (wanted !== null) {
      turning = still() ? { ...turning, carved: wanted } : carve(turning, wanted, seconds);
      if (turning.carved === wanted) wanted = null;
    }
    const quick = turning.carved !== before.carved || Math.abs(turning.speed) > drifting || fingers.size > 0;
    if (turning.carved !== before.carved) dirty = true;
    if ((quick && turning.angle !== before.angle) || dirty || (!still() && now - asked >= idlePace - frameTime))
      ask(now);
    if (quick || dirty) wake();
    else if (!still()) rest();
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
    dirty = true;
  }

  function touch({ id, phase, x, y }: Touch): void {
    if (phase === 'down' ? onWords(park, { x, y }) : !fingers.has(id)) return;
    if (phase === 'down') {
      if (fingers.size === 0) turning = { ...turning, speed: 0 };
      fingers.set(id, { x });
      pulled = clock.now();
      chips.strike({ x, y });
    } else if (phase === 'move') drag(id, x);
    else {
      fingers.delete(id);
      if (fingers.size === 0)
        turning = calm ? { ...turning, speed: 0 } : release(turning, (clock.now() - pulled) / 1000);
    }
    wake();
  }

  return {
    touch,
    beat(beat) {
      wanted = carvedAt(beat, beats);
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
      chips.close();
      table.close();
      press.close();
    },
  };
}

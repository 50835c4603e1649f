import { fadeIn } from '../engine/fade.ts';
import { wipe } from '../engine/pen.ts';
import { sceneOf, type Picture, type PictureOptions, type Touch } from '../engine/picture.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { edgeOf, grownAtBeat, placeOn } from './edge.ts';
import { drawFlow, runLife, type Run } from './flow.ts';
import { layOut } from './layers.ts';
import { lift, press, settle, swellAt, type Swelling } from './swell.ts';

/** The edge of a trunk from near: dry rings, and under the bark those that are still wet, swelling under every finger. */
export const mount = sceneOf(open);

/** The wood grows so long from one beat to the next, in ms. */
const growTime = 2300;
/** A finger that pulls lets all the wood grow by this share. */
const pressGrowth = 0.03;
/** What flows is redrawn at most so often, in ms. */
const pace = 33;
/** Untouched, a drop runs about so often, in ms. */
const idleGap = 3400;
const mostRuns = 14;

function open(layers: HTMLElement, options: PictureOptions): Picture {
  const { clock, chapter, exhibition, frame } = options;
  const dry = Math.max(8, chapter.year - exhibition.span.from - 1);
  const edge = edgeOf(frame, { dry: Math.min(60, dry), wet: clamp(exhibition.span.to - chapter.year + 1, 3, 8) });
  const beats = chapter.beats.length;
  let calm = options.calm;
  let beat = options.beat;
  let grown = clock.still || calm ? grownAtBeat(edge, beat, beats) : 0;
  let growing = { from: grown, since: clock.now() + 700, on: true };
  let swellings: readonly Swelling[] = [];
  let runs: readonly Run[] = [];
  let last = clock.now();
  let drawn = -pace;
  let dirty = true;
  let stopFrame: () => void = () => undefined;
  let stopIdle: () => void = () => undefined;

  const picture = layOut(layers, edge, options, () => {
    dirty = true;
    // A still page's clock may have run out while the press was at work.
    if (clock.still) draw(clock.now());
    else wake();
  });

  const widthAt = (along: number) => Math.max(0, grown * edge.wet + swellAt(swellings, along));

  function step(now: number): void {
    const seconds = clamp((now - last) / 1000, 0, 0.1);
    last = now;
    if (growing.on) {
      const share = clock.still || calm ? 1 : clamp((now - growing.since) / growTime);
      grown = mix(growing.from, grownAtBeat(edge, beat, beats), smooth(0, 1, share));
      growing.on = share < 1;
      dirty = true;
    }
    if (swellings.length > 0) {
      swellings = settle(swellings, seconds);
      dirty = true;
    }
    draw(now);
    if (dirty || growing.on || swellings.length > 0 || runs.length > 0 || !(calm || clock.still)) wake();
  }

  function draw(now: number): void {
    if (dirty) picture.grow(grown * edge.wet, widthAt);
    dirty = false;
    if (now - drawn < pace && !clock.still) return;
    drawn = now;
    runs = runs.filter(({ since }) => now / 1000 - since < runLife);
    wipe(picture.flow);
    if (picture.flow) drawFlow(picture.flow, edge, widthAt, runs, now / 1000, calm || clock.still);
  }

  function wake(): void {
    stopFrame();
    stopFrame = clock.frame(step);
  }

  function run(kind: Run['kind'], along: number, out: number): void {
    runs = [...runs, { kind, along, out, since: clock.now() / 1000 }].slice(-mostRuns);
    wake();
  }

  /** Life while nobody touches: light flows, and now and then a drop runs. */
  function idle(): void {
    stopIdle();
    if (calm || clock.still) return;
    stopIdle = clock.after(idleGap * (0.6 + 0.8 * clock.random()), () => {
      const along = edge.long * (0.35 + 0.6 * clock.random());
      run('drop', along, 0.2 + 0.7 * clock.random());
      idle();
    });
  }

  function feel({ id, phase, x, y }: Touch): void {
    const { along, out } = placeOn(edge, x, y);
    const beyond = out - grown * edge.wet;
    if (out < -30) {
      if (phase === 'down') run('ring', along, out);
      return;
    }
    if (phase === 'down') grown = clamp(grown + pressGrowth);
    swellings = press(swellings, id, along, beyond);
    dirty = true;
    wake();
  }

  wake();
  idle();

  return {
    touch(touch) {
      if (touch.phase !== 'up') {
        feel(touch);
        return;
      }
      const swelling = swellings.find(({ id }) => id === touch.id);
      if (swelling) run('drop', swelling.along, 0.8);
      swellings = calm ? swellings.filter(({ id }) => id !== touch.id) : lift(swellings, touch.id);
      dirty = true;
      wake();
    },
    beat(next) {
      beat = next;
      growing = { from: grown, since: clock.now(), on: true };
      if (calm) fadeIn(picture.skin);
      wake();
    },
    calm(now) {
      calm = now;
      last = clock.now();
      dirty = true;
      wake();
      idle();
    },
    languages: () => undefined,
    close() {
      stopFrame();
      stopIdle();
      picture.close();
    },
  };
}

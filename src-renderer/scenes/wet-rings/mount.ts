import { fadeIn } from '../engine/fade.ts';
import { liveScene, type Live, type Picture, type Touch } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { wipe } from '../engine/pen.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { edgeOf, grownAtPage, placeOn } from './edge.ts';
import { drawFlow, runLife, type Run } from './flow.ts';
import { layOut } from './layers.ts';
import { lift, press, settle, swellAt, type Swelling } from './swell.ts';

/** The edge of a trunk from near: dry rings, and under the bark those that are still wet, swelling under every finger. */
export const mount = liveScene(open);

/** The wood grows so long from one page to the next, in ms. */
const growTime = 2300;
/** A finger that pulls lets all the wood grow by this share. */
const pressGrowth = 0.03;
/** What flows is redrawn at most so often, in ms. */
const pace = 33;
/** Untouched, a drop runs about so often, in ms. */
const idleGap = 3400;
const mostRuns = 14;

function open(live: Live): Picture {
  const { clock, chapter, exhibition, frame } = live;
  const dry = Math.max(8, chapter.year - exhibition.span.from - 1);
  const edge = edgeOf(frame, { dry: Math.min(60, dry), wet: clamp(exhibition.span.to - chapter.year + 1, 3, 8) });
  const pages = chapter.pages.length;
  let grown = live.still ? grownAtPage(edge, live.page, pages) : 0;
  let growing = { from: grown, since: clock.now() + 700, on: true };
  let swellings: readonly Swelling[] = [];
  let runs: readonly Run[] = [];
  const flowDue = atMostEvery(pace);
  const picture = layOut(live, edge);

  const widthAt = (along: number) => Math.max(0, grown * edge.wet + swellAt(swellings, along));

  function step(now: number, seconds: number): boolean {
    if (growing.on) {
      const share = live.still ? 1 : clamp((now - growing.since) / growTime);
      grown = mix(growing.from, grownAtPage(edge, live.page, pages), smooth(0, 1, share));
      growing.on = share < 1;
      live.changed = true;
    }
    if (swellings.length > 0) {
      swellings = settle(swellings, seconds);
      live.changed = true;
    }
    draw(now);
    return growing.on || swellings.length > 0 || runs.length > 0 || !live.still;
  }

  function draw(now: number): void {
    if (live.changed) picture.grow(grown * edge.wet, widthAt);
    live.changed = false;
    if (!flowDue(now, clock.still)) return;
    runs = runs.filter(({ since }) => now / 1000 - since < runLife);
    wipe(picture.flow);
    if (picture.flow) drawFlow(picture.flow, edge, widthAt, runs, now / 1000, live.still);
  }

  function run(kind: Run['kind'], along: number, out: number): void {
    runs = [...runs, { kind, along, out, since: clock.now() / 1000 }].slice(-mostRuns);
    live.wake();
  }

  /** Idle animation: light flows, and now and then a drop runs. */
  function runSomewhere(): void {
    const along = edge.long * (0.35 + 0.6 * clock.random());
    run('drop', along, 0.2 + 0.7 * clock.random());
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
    live.change();
  }

  return {
    step,
    touch(touch) {
      if (touch.phase !== 'up') {
        feel(touch);
        return;
      }
      const swelling = swellings.find(({ id }) => id === touch.id);
      if (swelling) run('drop', swelling.along, 0.8);
      swellings = live.calm ? swellings.filter(({ id }) => id !== touch.id) : lift(swellings, touch.id);
      live.change();
    },
    page() {
      growing = { from: grown, since: clock.now(), on: true };
      if (live.calm) fadeIn(picture.skin);
    },
    idle: { gap: () => idleGap * (0.6 + 0.8 * clock.random()), act: runSomewhere },
  };
}

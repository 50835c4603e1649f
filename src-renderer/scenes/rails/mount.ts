import { liveScene, type Live, type Picture, type Touch } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { landOf, project } from './land.ts';
import { layOut, type Ripple } from './layers.ts';
import { onLine } from './line.ts';
import { draw, headAt, roll, stroll, within, type Run } from './run.ts';
import { putUpSign } from './sign.ts';
import { beforeAll, beyondAll, wayOf } from './way.ts';

/**
 * A line of railway that bends over a plain towards a low sun, and a train that a finger draws along it over the
 * change of gauge. `sceneLabels`: the place where the gauge changes.
 */
export const mount = liveScene(open);

/** The train takes so long to where a page wants it, in ms. */
const travelTime = 2400;
/** Untouched, the slow train is painted at most so often, in ms. */
const slowPace = 50;
/** A finger is on the line so near to it, in units: about as wide as the train. */
const grip = 110;
/** A finger's rings last so long, in ms. */
const rippleLife = 1300;

function open(live: Live): Picture {
  const { layers, clock, chapter, frame } = live;
  const land = landOf(frame);
  const way = wayOf(land);
  const pages = chapter.pages.length;
  let run: Run = { head: live.still ? headAt(way, live.page, pages) : beforeAll, speed: stroll };
  let travel: { readonly from: number; readonly to: number; readonly since: number } | null = null;
  /** Where on the line each finger holds, and how far it has drawn since the last frame. */
  const hands = new Map<number, { at: number; drawn: number }>();
  let ripples: { readonly x: number; readonly y: number; readonly since: number }[] = [];
  const due = atMostEvery(slowPace);
  const picture = layOut(live, land, way);
  const write = putUpSign(layers, land, frame, chapter.sceneLabels[0]);
  write(live.languages);
  /** It sets out when it can be seen: the printer unveils the picture once its proofs are there. */
  let waiting = !live.still;

  function go(): void {
    travel = { from: way.toScreen(run.head), to: way.toScreen(headAt(way, live.page, pages)), since: clock.now() };
  }

  function step(now: number, seconds: number): boolean {
    if (waiting && layers.style.opacity === '1') {
      waiting = false;
      go();
    }
    move(now, seconds);
    const swift = hands.size > 0 || travel !== null || Math.abs(run.speed - stroll) > 0.3 || ripples.length > 0;
    if (due(now, live.changed || swift)) paint(now);
    return swift || !live.still;
  }

  function move(now: number, seconds: number): void {
    if (hands.size > 0) {
      // Of many fingers the one that draws farthest leads: a resting palm does not brake the train.
      let metres = 0;
      for (const hand of hands.values()) {
        if (Math.abs(hand.drawn) > Math.abs(metres)) metres = hand.drawn;
        hand.drawn = 0;
      }
      run = draw(run, metres, seconds);
    } else if (travel) {
      const share = clamp((now - travel.since) / travelTime);
      run = { head: way.toLine(mix(travel.from, travel.to, smooth(0, 1, share))), speed: stroll };
      if (share >= 1) travel = null;
    } else if (waiting || live.still) run = { ...run, speed: stroll };
    else run = roll(run, seconds);
  }

  function paint(now: number): void {
    ripples = ripples.filter(({ since }) => now - since < rippleLife);
    const seen = ripples.map(({ x, y, since }): Ripple => ({
      x,
      y,
      age: live.calm ? 0.35 : clamp((now - since) / rippleLife),
    }));
    picture.show(run.head, seen);
    live.changed = false;
  }

  function down({ id, x, y }: Touch): void {
    run = { head: within(run.head), speed: 0 };
    travel = null;
    waiting = false;
    hands.set(id, { at: way.nearest(x, y), drawn: 0 });
    ripples = [...ripples.slice(-9), { x, y, since: clock.now() }];
  }

  function drag({ id, x, y }: Touch): void {
    const hand = hands.get(id);
    if (!hand) return;
    const at = way.nearest(x, y, hand.at);
    hand.drawn += at - hand.at;
    hand.at = at;
  }

  return {
    step,
    touch(touch) {
      if (touch.phase === 'down') down(touch);
      else if (touch.phase === 'move') drag(touch);
      else {
        move(clock.now(), 0);
        hands.delete(touch.id);
      }
      live.change();
    },
    holds: ({ x, y }) => way.off(x, y) < grip,
    gesture() {
      // Along the line from its bend on, as far as a finger can follow it.
      const from = way.toScreen(-6);
      const long = (way.toScreen(beyondAll) - from) * 0.7;
      const path = Array.from({ length: 13 }, (_, step) => {
        const [x, y] = project(land, onLine(way.toLine(from + (long * step) / 12)));
        return { x, y };
      });
      return { path, time: 2000 };
    },
    page() {
      if (live.still) {
        picture.fade(() => {
          run = { head: headAt(way, live.page, pages), speed: stroll };
          live.change();
        });
      } else go();
    },
    languages: write,
  };
}

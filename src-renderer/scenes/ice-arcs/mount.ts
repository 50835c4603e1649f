import { clamp, mix } from '../../plates/printing/shape.ts';
import { laidOutScene, type Live, type Picture } from '../engine/live-scene.ts';
import { byHand } from '../engine/touch-and-page.ts';
import type { Point } from '../engine/layout.ts';
import { arcOfPage, arcThrough, evenly, isTap, lengthOf, ontoIce } from './arc.ts';
import { hallOf, onRing, project, type Hall, type Spot } from './hall.ts';
import { lampCount, lampsOf, litAtPage } from './lamps.ts';
import { layOut } from './layers.ts';

/**
 * A hall of ice at night: a skater close by, others far off, and forty-five lamps in the ring of the roof. An arc that a
 * finger draws sends a skater along it and lights the next lamp with its streak in the ice. What is lit stays lit.
 */
export const mount = laidOutScene(hallOf, open);

/** Lamps that a page lights come on so far apart, in ms. */
const apart = 55;
/** So many are still dark when the picture opens. */
const early = 6;
/** Milliseconds of a metre, skated; and the shortest and the longest run. */
const [pace, shortest, longest] = [300, 800, 2400];
/** A cut is drawn in pieces so long, in metres. */
const piece = 0.05;
/** Untouched, somebody skates by now and then, in ms. */
const idleGap = [3600, 6400] as const;

function open(live: Live, hall: Hall): Picture {
  const { clock, pages } = live;
  const wanted = () => (live.calm ? lampCount : litAtPage(live.page, pages));
  const isLast = () => live.page >= pages;
  let lit = wanted();
  let waiting: readonly number[] = [];
  const hands = new Map<number, Spot[]>();
  const picture = layOut(live, hall, lampsOf(hall));
  /** So many arcs have been skated before this page. */
  let skated = 0;
  keepArcs();
  if (!live.still) {
    lit -= Math.min(early, lit);
    lightUp(900);
    if (isLast()) picture.waver();
  }

  /** Every page that was turned has left its arc in the ice; the newest has somebody on it. */
  function keepArcs(): void {
    for (; skated < live.page - 1; skated++) picture.cut(arcOfPage(skated), 'kept');
  }

  /** A page's lamps come on one by one, after those that visitors have earned and that still wait. */
  function lightUp(after: number): void {
    const start = clock.now() + after;
    const more = Math.max(0, wanted() - lit - waiting.length);
    waiting = [...waiting, ...Array.from({ length: more }, (_, index) => start + index * apart)];
  }

  function step(now: number): boolean {
    const due = waiting.filter((at) => now >= at).length;
    if (due > 0 && lit < lampCount) live.sound('bell');
    lit = Math.min(lampCount, lit + due);
    waiting = waiting.slice(due);
    picture.light(lit, isLast());
    live.changed = false;
    return waiting.length > 0;
  }

  function take(at: Point): Spot[] {
    live.sound('ice');
    return [ontoIce(at)];
  }

  function drag(arc: Spot[], at: Point): void {
    const last = arc.at(-1);
    if (!last) return;
    live.rub('ice', 50);
    const spot = ontoIce(at);
    if (Math.hypot(spot.x - last.x, spot.z - last.z) < piece) return;
    picture.sketch(last, spot);
    arc.push(spot);
  }

  /** Somebody skates along what was drawn, and the next lamp comes on. */
  function letGo(drawn: readonly Spot[]): void {
    const [first] = drawn;
    if (!first) return;
    const tap = isTap(drawn);
    const arc = tap ? arcThrough(first) : evenly(drawn);
    picture.cut(arc, 'own');
    picture.ring(arc);
    // What other fingers are still drawing goes on.
    for (const other of hands.values())
      for (const [index, spot] of other.slice(1).entries()) picture.sketch(other[index] ?? spot, spot);
    const duration = clamp(lengthOf(arc) * pace, shortest, longest);
    if (live.calm) picture.fade();
    else picture.launch(arc, duration);
    if (lit + waiting.length < lampCount) waiting = [...waiting, clock.now() + (live.still ? 0 : duration * 0.5)];
  }

  return {
    step,
    touch: byHand(live, hands, { take, drag, letGo }),
    gesture: () => ({
      // Nearly half a ring, from close by to far off: a shorter one is overlooked.
      path: Array.from({ length: 21 }, (_, step) => project(onRing(3, Math.PI * (0.5 + step / 20)))),
      time: 2000,
    }),
    page() {
      const turned = skated < live.page - 1;
      keepArcs();
      if (turned && !live.calm) picture.launch(arcOfPage(skated - 1), longest);
      if (live.still) lit = Math.max(lit, wanted());
      else lightUp(200);
      if (live.calm) picture.fade();
      else if (isLast()) picture.waver();
      live.change();
    },
    calm() {
      lit = Math.max(lit + waiting.length, wanted());
      waiting = [];
    },
    idle: {
      gap: () => mix(idleGap[0], idleGap[1], clock.random()),
      act() {
        if (hands.size > 0) return;
        const from = Math.PI * (0.62 + 0.3 * clock.random());
        const radius = 3 + 2.4 * clock.random();
        const arc = Array.from({ length: 24 }, (_, index) => onRing(radius, from - index * 0.045));
        picture.launch(arc, longest);
      },
    },
  };
}

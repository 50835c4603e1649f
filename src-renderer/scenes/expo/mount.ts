import { mix } from '../../plates/printing/shape.ts';
import { laidOutScene, type Live, type Picture, type Touch } from '../engine/live-scene.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { oneOf } from '../engine/one-of.ts';
import { newGroundSpot } from '../engine/overlook.ts';
import { openQueue } from '../engine/queue.ts';
import { byPage } from '../engine/touch-and-page.ts';
import { aisles, along, fairOf, groundUnder, hub, litAtPage, sliceAt, wall } from './fair.ts';
import { layOut } from './layers.ts';

/**
 * The hall of a fair seen from above at dusk: six slices of stalls about a hub, and in front something that goes from hand
 * to hand. One slice is left dark: a finger that touches it lights it, its stalls open, and people fill the ways. What is
 * lit stays lit, and when all are, what was given is open.
 */
export const mount = laidOutScene(fairOf, open);

/** When the page turns, slices light so far apart, in ms. */
const apart = 420;
/** A finger that is dragged is answered again after so far, in units of the layout. */
const answeredAgain = 90;

function open(live: Live, fair: Layout): Picture {
  const { clock, pages } = live;
  const wanted = () => litAtPage(live.page, pages);
  const lit = new Set(wanted());
  const queue = openQueue(apart);
  const hands = new Map<number, Point>();
  const ground = newGroundSpot();
  const picture = layOut(live, fair);
  if (!live.still) {
    for (const slice of wanted().slice(-1)) lit.delete(slice);
    setOut(900);
  }

  /** The slices of the page come on, one after another. */
  function setOut(after: number): void {
    const going = wanted().filter((slice) => !lit.has(slice));
    queue.fill(going, clock.now() + after);
  }

  function step(now: number): boolean {
    for (const slice of queue.due(now)) lit.add(slice);
    picture.light(lit);
    live.changed = false;
    return queue.waits;
  }

  function settle(): void {
    for (const slice of wanted()) lit.add(slice);
    queue.clear();
  }

  function touched(at: Point): void {
    picture.answer(at);
    groundUnder(at.x, at.y, ground);
    const slice = ground.radius < wall && ground.radius > hub ? sliceAt(ground.angle) : undefined;
    live.sound(slice === undefined || lit.has(slice) ? 'wood' : 'bell');
    if (slice !== undefined) lit.add(slice);
  }

  /** Untouched, a lit slice answers now and then. */
  function answerSomewhere(): void {
    if (hands.size > 0) return;
    // Slices 4 and 5 lie partly behind the two people in front: a ring there might not be seen.
    const shining = [...lit].filter((slice) => slice < 4);
    const slice = oneOf(clock, shining);
    if (slice === undefined) return;
    picture.answer(along((aisles[slice] ?? 0) + (clock.random() * Math.PI) / 3, mix(10, 28, clock.random())));
  }

  return {
    step,
    touch({ id, phase, ...at }: Touch) {
      const last = hands.get(id);
      if (phase === 'up') hands.delete(id);
      else if (phase === 'down' || (last && Math.hypot(at.x - last.x, at.y - last.y) > answeredAgain)) {
        hands.set(id, at);
        touched(at);
      } else return;
      live.change();
    },
    gesture() {
      // Round the hall on its right, through the slices that pages light last.
      const path = Array.from({ length: 13 }, (_, at) => along(mix(1.36, 2.36, at / 12) * Math.PI, 16));
      return { path, time: 2200 };
    },
    ...byPage(live, { setOut: () => setOut(200), settle }),
    idle: { gap: 3400, act: answerSomewhere },
  };
}

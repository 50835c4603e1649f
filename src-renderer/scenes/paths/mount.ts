import { liveScene, type Live, type Picture, type Touch } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import type { Point } from '../engine/waves.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { crowdOf } from './crowd.ts';
import { doneAt, lead, letGo, send, strolling, walk, type Journey } from './journey.ts';
import { mostGlints, type Glint } from './glints.ts';
import { layOut } from './layers.ts';
import { vistaOf } from './vista.ts';
import { nearestOn, type Way, waysOf } from './ways.ts';

/**
 * A tree on a wide plain by night, and as many ways to it as countries sent envoys: their lights walk in, climb, and
 * each lights a round of leaves. A finger leads the nearest light.
 */
export const mount = liveScene(open);

/** When the page turns, the ways set out one after another over so long, in ms. */
const settingOut = 1150;
/** Who strolls is painted at most so often, and shimmers move at most so often, in ms. */
const slowPace = 150;
const glintPace = 40;
/** A shimmer runs along a way, and through its leaves, in so long; the next comes so much later. In ms. */
const glintTime = 2100;
const glintPause = 900;
/** A finger farther along than the light pulls it up: what is between has gone by two thirds in so long, in seconds. */
const catchUp = 0.12;

/** A finger is on a way so near to it, in units. */
const grip = 26;

interface Hand {
  readonly way: number;
  /** Where on its way the finger is, 0…1, and what the light is still behind. */
  at: number;
  behind: number;
}

/** Whether a finger is on a way. Its round of leaves fills half the picture, and is only played with. */
function isOn(way: Way, at: Point): boolean {
  const { units, off } = nearestOn(way, at);
  return off < grip && units < way.length;
}

function open(live: Live): Picture {
  const { clock, chapter, frame } = live;
  const vista = vistaOf(frame);
  const ways = waysOf(vista);
  const pages = chapter.pages.length;
  const grounds = ways.map(({ foot, length }) => foot / length);
  const wanted = (index: number) => doneAt(live.page, pages, index, ways.length, grounds[index] ?? 1);
  const settled = () => grounds.map((ground, index) => strolling(wanted(index), ground));
  let journeys: readonly Journey[] = live.still ? settled() : grounds.map((ground) => strolling(0, ground));
  const doneNow = () => journeys.map(({ done }) => done);
  const hands = new Map<number, Hand>();
  let sent: { readonly since: number } | null = null;
  let glints: { readonly way: number; readonly since: number }[] = [];
  let nextGlint = clock.now() + 3200;
  const paintDue = atMostEvery(slowPace);
  const glintDue = atMostEvery(glintPace);
  const picture = layOut(live, vista, ways, crowdOf(ways.length), doneNow());
  /** They set out when they can be seen: the printer unveils the picture once its proofs are there. */
  let waiting = !live.still;

  function step(now: number, seconds: number): boolean {
    if (waiting && live.layers.style.opacity === '1') {
      waiting = false;
      sent ??= { since: now };
    }
    if (sent) setOut(now);
    const before = journeys;
    journeys = journeys.map((journey, index) => onward(journey, index, seconds));
    const swift = hands.size > 0 || journeys.some(({ hurry }, index) => hurry && journeys[index] !== before[index]);
    if (!live.still && glintDue(now)) glimmer(now);
    const must = live.changed || swift;
    if ((must || !live.still) && paintDue(now, must)) {
      picture.show(doneNow());
      live.changed = false;
    }
    return swift || sent !== null || !live.still;
  }

  /** The ways start one after another, in an order that jumps about the land. */
  function setOut(now: number): void {
    const share = sent ? clamp((now - sent.since) / settingOut) : 1;
    journeys = journeys.map((journey, index) => {
      if (((index * 11) % ways.length) / ways.length > share || held(index)) return journey;
      const goal = wanted(index);
      return journey.hurry && journey.goal === goal ? journey : send(journey, goal);
    });
    if (share >= 1) sent = null;
  }

  function held(way: number): boolean {
    for (const hand of hands.values()) if (hand.way === way) return true;
    return false;
  }

  function onward(journey: Journey, index: number, seconds: number): Journey {
    for (const hand of hands.values()) {
      if (hand.way !== index) continue;
      hand.behind *= live.calm ? 0 : Math.exp(-seconds / catchUp);
      return lead(journey, hand.at - hand.behind, seconds);
    }
    if (live.still && !journey.hurry) return journey;
    if (live.calm && journey.hurry) return { ...journey, done: journey.goal, speed: 0, hurry: false };
    const next = walk(journey, seconds);
    // Who was sent only part of the way strolls on from there.
    return next.hurry && next.done === next.goal && next.done < 1 ? strolling(next.done, next.ground) : next;
  }

  /** Now and then a shimmer runs along one way. */
  function glimmer(now: number): void {
    glints = glints.filter(({ since }) => now - since < glintTime);
    picture.glint(glints.map(({ way, since }): Glint => ({ way, at: (2 * (now - since)) / glintTime })));
    if (now < nextGlint || hands.size > 0) return;
    const home = journeys.flatMap(({ done }, index) => (done >= 1 ? [index] : []));
    nextGlint = now + glintPause;
    const way = home[Math.floor(clock.random() * home.length)];
    if (way !== undefined) glints = [...glints, { way, since: now }];
  }

  function down({ id, x, y }: Touch): void {
    let best: { way: number; units: number; off: number } | undefined;
    for (const [way, one] of ways.entries()) {
      if (held(way)) continue;
      const found = nearestOn(one, { x, y });
      if (!best || found.off < best.off) best = { way, ...found };
    }
    const way = best && ways[best.way];
    if (!best || !way) return;
    const at = best.units / way.length;
    hands.set(id, { way: best.way, at, behind: at - (journeys[best.way]?.done ?? 0) });
    if (!live.calm)
      glints = [
        ...glints.slice(1 - mostGlints),
        { way: best.way, since: clock.now() - glintTime * (at >= 0.99 ? 0.5 : 0.5 * at) },
      ];
  }

  function drag({ id, x, y }: Touch): void {
    const hand = hands.get(id);
    const way = hand && ways[hand.way];
    if (hand && way) hand.at = nearestOn(way, { x, y }).units / way.length;
  }

  function up({ id }: Touch): void {
    const hand = hands.get(id);
    if (!hand) return;
    hands.delete(id);
    journeys = journeys.map((journey, index) => (index === hand.way ? letGo(journey, live.page >= pages) : journey));
  }

  return {
    step,
    touch(touch) {
      if (touch.phase === 'down') down(touch);
      else if (touch.phase === 'move') drag(touch);
      else up(touch);
      live.change();
    },
    holds: (at) => ways.some((way, index) => !held(index) && isOn(way, at)),
    page() {
      if (live.still) {
        picture.fade(() => {
          journeys = settled();
          live.change();
        });
      } else sent = { since: clock.now() };
    },
    calm() {
      glints = [];
      picture.glint([]);
    },
  };
}

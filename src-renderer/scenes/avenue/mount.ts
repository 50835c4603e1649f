import { mix } from '../../plates/printing/shape.ts';
import { laidOutScene, type Live, type Picture } from '../engine/live-scene.ts';
import { oneOf } from '../engine/one-of.ts';
import { openQueue } from '../engine/queue.ts';
import { byHand, byPage } from '../engine/touch-and-page.ts';
import { onScreen, type Layout, type Point } from '../engine/layout.ts';
import { envoys } from './envoys.ts';
import { lanterns } from './lanterns.ts';
import { layOut } from './layers.ts';
import { lanternOf, litAtPage, standingAt, walkOn, type Walk } from './parade.ts';
import { layoutOf } from './street.ts';
import { placeOf, shareAt } from './walkers.ts';

/**
 * An avenue on a summer evening, lanterns strung across it, and thirty-seven envoys on their way into the city. A finger
 * leads one of them up the avenue; there a lantern lights, and the city grows brighter. What is lit stays lit.
 */
export const mount = laidOutScene(layoutOf, open);

/** When the page turns they set out one after another, in ms. */
const apart = 130;
/** So many are on their way when the picture opens. */
const early = 3;
/** Somebody so far from a finger still hears it; units of the layout. */
const hearing = 260;
/** A finger farther along than its envoy pulls them up: what is between has gone by two thirds in so long, in seconds. */
const catchUp = 0.1;

interface Hand {
  readonly envoy: number;
  /** From the finger down to the feet. */
  readonly down: number;
  wished: number;
}

function open(live: Live, layout: Layout): Picture {
  const { clock, pages } = live;
  const all = new Set(lanterns.keys());
  const wanted = () => (live.calm ? all : litAtPage(live.page, pages));
  const lit = new Set(wanted());
  let walks: readonly Walk[] = standingAt(lit);
  const hands = new Map<number, Hand>();
  const queue = openQueue(apart);
  const picture = layOut(live, layout);
  if (!live.still) openLively();

  /** The last few of the page's own are still on their way. */
  function openLively(): void {
    for (const lantern of [...lit].slice(-early)) {
      lit.delete(lantern);
      walks = walks.map((walk, index) => (lanternOf[index] === lantern ? { done: 0.45, sent: false } : walk));
    }
    setOut(900);
  }

  /** Those whose lanterns the page wants lit set out, one after another. */
  function setOut(after: number): void {
    const going = walks.flatMap(({ done }, index) => (done < 1 && wanted().has(lanternOf[index] ?? -1) ? [index] : []));
    queue.fill(going, clock.now() + after);
  }

  function step(now: number, seconds: number): boolean {
    for (const envoy of queue.due(now)) send(envoy);
    walks = walks.map((walk, index) => {
      for (const hand of hands.values()) {
        if (hand.envoy !== index) continue;
        const behind = (hand.wished - walk.done) * (live.calm ? 0 : Math.exp(-seconds / catchUp));
        return { done: hand.wished - behind > 0.985 ? 1 : hand.wished - behind, sent: false };
      }
      return walkOn(walk, seconds);
    });
    walks.forEach(({ done }, index) => {
      if (done >= 1) kindle(index);
    });
    picture.walk(walks);
    picture.light(lit);
    live.changed = false;
    return queue.waits || hands.size > 0 || walks.some(({ sent }) => sent);
  }

  /** An envoy who arrives lights a lantern; the finger that led them then leads no further. */
  function kindle(envoy: number): void {
    const lantern = lanternOf[envoy];
    if (lantern === undefined || lit.has(lantern)) return;
    lit.add(lantern);
    picture.ring(lantern);
    live.sound('bell', onScreen(layout, lanterns[lantern] ?? { x: 0, y: 0 }));
  }

  function send(envoy: number): void {
    walks = walks.map((walk, index) => (index === envoy && walk.done < 1 ? { ...walk, sent: true } : walk));
  }

  function settle(): void {
    for (const lantern of wanted()) lit.add(lantern);
    walks = standingAt(lit);
    queue.clear();
    if (live.calm) picture.fade();
  }

  function take(at: Point): Hand | undefined {
    const lantern = lanternAt(at);
    if (lantern !== undefined) {
      picture.ring(lantern);
      live.sound('bell');
      if (!lit.has(lantern)) send(lanternOf.findIndex((of, index) => of === lantern && (walks[index]?.done ?? 1) < 1));
      return undefined;
    }
    const found = envoyAt(at, walks, (index) => [...hands.values()].some(({ envoy }) => envoy === index));
    if (!found) return undefined;
    live.sound('paper');
    const { done } = walks[found.envoy] ?? { done: 1 };
    if (done >= 1) picture.ring(lanternOf[found.envoy] ?? 0);
    else if (!found.touched) send(found.envoy);
    else {
      const feet = placeOf(envoys[found.envoy] as (typeof envoys)[number], done).y;
      return { envoy: found.envoy, down: feet - at.y, wished: done };
    }
    return undefined;
  }

  function drag(hand: Hand, at: Point): void {
    const envoy = envoys[hand.envoy];
    if (!envoy) return;
    hand.wished = shareAt(envoy, at.y + hand.down);
    live.rub('paper');
  }

  return {
    step,
    // Let go, they know the way.
    touch: byHand(live, hands, { take, drag, letGo: ({ envoy }) => send(envoy) }),
    holds: (at) => {
      const found = envoyAt(at, walks, () => false);
      return found !== undefined && found.touched && (walks[found.envoy]?.done ?? 1) < 1;
    },
    gesture() {
      // The nearest of the envoys still on the way is led up the avenue; once all have arrived, a lantern sends out rings.
      const under = (index: number, done: number) => {
        const { x, y, metre } = placeOf(envoys[index] as (typeof envoys)[number], done);
        return { x, y: y - metre * 0.9, metre };
      };
      const [leader] = walks
        .flatMap(({ done }, index) => (done < 1 ? [{ index, done, near: under(index, done).metre }] : []))
        .toSorted((one, other) => other.near - one.near);
      const path = leader
        ? Array.from({ length: 9 }, (_, step) => under(leader.index, mix(leader.done, 1, step / 8)))
        : lanterns.slice(0, 1);
      return { path, time: leader ? 2200 : 260 };
    },
    ...byPage(live, { setOut: () => setOut(200), settle }),
    // Untouched, a lit lantern shines up now and then.
    idle: {
      gap: 2800,
      act() {
        const lantern = oneOf(clock, [...lit]);
        if (lantern !== undefined && hands.size === 0) picture.ring(lantern);
      },
    },
  };
}

/** The lantern under a finger. */
function lanternAt({ x, y }: Point): number | undefined {
  const index = lanterns.findIndex(
    (lantern) => Math.hypot(lantern.x - x, lantern.y - y) < Math.max(26, lantern.radius * 1.25),
  );
  return index < 0 ? undefined : index;
}

/** The foremost envoy under a finger, or else the nearest who has not arrived. */
function envoyAt(
  { x, y }: Point,
  walks: readonly Walk[],
  held: (envoy: number) => boolean,
): { readonly envoy: number; readonly touched: boolean } | undefined {
  let best: { envoy: number; touched: boolean; rank: number } | undefined;
  envoys.forEach((envoy, index) => {
    if (held(index)) return;
    const walk = walks[index] ?? { done: 1 };
    const place = placeOf(envoy, walk.done);
    const across = Math.abs(x - place.x);
    const up = place.y - y;
    const touched =
      across < Math.max(22, 0.4 * place.metre) && up > -0.3 * place.metre && up < Math.max(60, 1.95 * place.metre);
    const off = Math.hypot(across, up - 0.9 * place.metre);
    if (!touched && (walk.done >= 1 || off > hearing)) return;
    // Of those under a finger one on the way goes before one who has arrived, and the nearer to the eye first.
    const rank = touched ? (walk.done < 1 ? 2000 : 1000) + place.metre : -off;
    if (!best || rank > best.rank) best = { envoy: index, touched, rank };
  });
  return best;
}

import { clamp } from '../../plates/printing/shape.ts';
import { laidOutScene, type Live, type Picture } from '../engine/live-scene.ts';
import { oneOf } from '../engine/one-of.ts';
import { openQueue } from '../engine/queue.ts';
import { byHand, byPage } from '../engine/touch-and-page.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { alongBridge, bridges, flameOf, islands, islandUnder, layoutOf } from './islands.ts';
import { away, closedShare, comeOn, joined, joinedAtPage, type Coming } from './joining.ts';
import { layOut } from './layers.ts';
import { putUpNames } from './names.ts';

/**
 * Six islands about Changchun in still water at night. A touched lamp lights, and a finger draws a bridge from its island;
 * over it two people come and join hands with those who wait, until the second ring is closed. What has come stays.
 * `sceneLabels`: home, then the islands in the order in which they joined.
 */
export const mount = laidOutScene(layoutOf, open);

/** When the page turns, islands come one after another, in ms. */
const apart = 900;
/** Even a tap begins a bridge. */
const begun = 0.16;

interface Hand {
  readonly island: number;
  /** Where along its bridge the finger came down. */
  readonly from: number;
}

function open(live: Live, layout: Layout): Picture {
  const { clock, pages } = live;
  const wanted = () => (live.calm ? islands.length : joinedAtPage(live.page, pages));
  let all: readonly Coming[] = islands.map((_, index) => (index < wanted() ? joined : away));
  let closed = closedShare(all) >= 1;
  const queue = openQueue(apart);
  const hands = new Map<number, Hand>();
  const picture = layOut(live, layout);
  const names = putUpNames(live, layout);
  if (!live.still) openLively();

  /** The last of the page's own are still crossing. */
  function openLively(): void {
    const last = wanted() - 1;
    set(last, { built: 1, walked: 0.2, sent: false });
    queue.fill([last], clock.now() + 900);
    closed = false;
  }

  function set(island: number, coming: Coming): void {
    all = all.map((before, index) => (index === island ? coming : before));
  }

  function send(island: number): void {
    const coming = all[island];
    if (coming && coming.walked < 1 && !coming.sent) set(island, { ...coming, sent: true });
  }

  /** Those the page wants come, one after another, in the order of their years. */
  function setOut(after: number): void {
    const going = all.flatMap(({ walked, sent }, island) => (island < wanted() && walked < 1 && !sent ? [island] : []));
    queue.fill(going, clock.now() + after);
  }

  function step(now: number, seconds: number): boolean {
    for (const island of queue.due(now)) send(island);
    if (all.some(({ sent }) => sent)) all = all.map((coming) => comeOn(coming, seconds));
    picture.show(all);
    if (!closed && closedShare(all) >= 1) {
      closed = true;
      picture.ring();
      // Every lamp answers.
      for (const island of islands.keys()) picture.ring(island);
      live.sound('bell');
    }
    live.changed = false;
    return queue.waits || all.some(({ sent }) => sent);
  }

  function settle(): void {
    const come = new Set(all.flatMap(({ walked }, island) => (island < wanted() && walked < 1 ? [island] : [])));
    all = all.map((coming, index) => (index < wanted() ? joined : coming));
    queue.clear();
    if (live.calm) picture.fade(come);
  }

  function take(at: Point): Hand | undefined {
    const island = islandUnder(at);
    const coming = all[island ?? -1];
    if (island === undefined || !coming) return undefined;
    picture.ring(island);
    live.sound('water');
    if (coming.walked >= 1 || coming.sent) return undefined;
    if (live.calm) {
      set(island, joined);
      picture.fade(new Set([island]));
      return undefined;
    }
    set(island, { ...coming, built: Math.max(coming.built, begun) });
    return { island, from: along(island, at) };
  }

  function along(island: number, at: Point): number {
    const bridge = bridges[island];
    return bridge ? alongBridge(bridge, at) : 0;
  }

  /** The bridge grows as far as the finger has come, from wherever on the island it began. */
  function drag({ island, from }: Hand, at: Point): void {
    const coming = all[island];
    if (!coming || coming.built >= 1) return;
    live.rub('wood', 90);
    const reached = along(island, at);
    const built = Math.max(coming.built, clamp(begun + (1 - begun) * ((reached - from) / Math.max(0.4, 1 - from))));
    set(island, { ...coming, built: built > 0.97 ? 1 : built });
    if (built > 0.97) send(island);
  }

  return {
    step,
    // Let go, a bridge finishes itself.
    touch: byHand(live, hands, { take, drag, letGo: ({ island }) => send(island) }),
    holds: (at) => {
      const coming = all[islandUnder(at) ?? -1];
      return coming !== undefined && coming.built < 1;
    },
    gesture() {
      // From the lamp of the next that has not come, along its bridge; once all have come, a lamp sends out light.
      const next = all.findIndex(({ built }) => built < 1);
      const bridge = bridges[next];
      const island = islands[next];
      if (!bridge || !island) {
        const [first] = islands;
        return { path: first ? [flameOf(first)] : [], time: 260 };
      }
      const path = Array.from({ length: 9 }, (_, index): Point => {
        const [x, y] = bridge.at(index / 8, 0);
        return { x, y };
      });
      return { path: [{ x: island.x, y: island.y }, ...path], time: 2000 };
    },
    ...byPage(live, { setOut: () => setOut(200), settle }),
    languages: names.languages,
    quiet: names.quiet,
    // Untouched, a lamp that burns sends out light now and then.
    idle: {
      gap: 3000,
      act() {
        const burning = all.flatMap(({ built }, index) => (built > 0 ? [index] : []));
        const island = oneOf(clock, burning);
        if (island !== undefined && hands.size === 0) picture.ring(island);
      },
    },
  };
}

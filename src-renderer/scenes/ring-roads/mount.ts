import { degree } from '../../core/model/angle.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import type { CueName } from '../../core/model/cue.ts';
import { laidOutScene, type Live, type Picture } from '../engine/live-scene.ts';
import { byHand } from '../engine/touch-and-page.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { guests, standOf } from './guests.ts';
import { layOut } from './layers.ts';
import { carAngle, headAngle, progressAt, pulled, ringNames, type Progress, type Ring } from './progress.ts';
import { at, bands, meetAt, placeAt, layoutOf } from './rings.ts';

/**
 * The newest three rings of an old trunk on snow, each a road: a silent car on one, a train with containers on the next,
 * guests and hosts on the outermost, whose soft orange grows until they meet. A finger moves whatever travels on its ring.
 */
export const mount = laidOutScene(layoutOf, open);

/** A ring goes by itself to what its page shows within so long, in ms; one after another. */
const travelTime = 1500;
/** What is heard of those who travel on each ring. */
const cueOf = { road: 'wheel', rails: 'wheel', meeting: 'paper' } as const satisfies Record<Ring, CueName>;
/** Half the car on its ring. */
const carHalf = 15 * degree;

interface Hand {
  readonly ring: Ring;
  readonly guestSide: boolean;
  angle: number;
}

interface Journey {
  readonly ring: Ring;
  readonly from: number;
  readonly to: number;
  readonly since: number;
}

function open(live: Live, layout: Layout): Picture {
  const { clock, pages } = live;
  const wanted = () => progressAt(live.page, pages);
  let now: Progress = wanted();
  let most: Progress = now;
  let journeys: readonly Journey[] = [];
  const hands = new Map<number, Hand>();
  const place = { radius: 0, angle: 0 };
  let met = now.meeting >= 1;
  const picture = layOut(live, layout);
  if (!live.still) {
    now = most = { road: now.road - 0.22, rails: Math.max(0, now.rails - 0.2), meeting: now.meeting - 0.16 };
    travel(700);
  }

  /** Every ring goes on to what the page shows; what has been brought farther stays. */
  function travel(after: number): void {
    const goal = wanted();
    const start = clock.now() + after;
    journeys = ringNames
      .filter((ring) => now[ring] < goal[ring] - 0.001)
      .map((ring, index) => ({ ring, from: now[ring], to: goal[ring], since: start + index * travelTime * 0.8 }));
  }

  function step(time: number): boolean {
    for (const { ring, from, to, since } of journeys)
      now = { ...now, [ring]: mix(from, to, smooth(0, 1, (time - since) / travelTime)) };
    journeys = journeys.filter(({ since }) => time - since < travelTime);
    const walking = handOn('meeting') || journeys.some(({ ring, since }) => ring === 'meeting' && time >= since);
    most = {
      road: Math.max(most.road, now.road),
      rails: Math.max(most.rails, now.rails),
      meeting: Math.max(most.meeting, now.meeting),
    };
    picture.road(now.road, most.road);
    picture.rails(now.rails);
    picture.meeting(now.meeting, most.meeting, walking);
    if (most.meeting >= 0.995 && !met) {
      met = true;
      picture.meet();
      live.sound('bell');
    }
    live.changed = false;
    return journeys.length > 0;
  }

  /** Each ring is at once as far as the page wants, and what visitors have moved farther stays there. */
  function arrive(): void {
    const goal = wanted();
    now = {
      road: Math.max(now.road, goal.road),
      rails: Math.max(now.rails, goal.rails),
      meeting: Math.max(now.meeting, goal.meeting),
    };
  }

  function handOn(ring: Ring): boolean {
    return [...hands.values()].some((hand) => hand.ring === ring);
  }

  function isOnGuest(at: Point): boolean {
    return guests.some((guest) => {
      const { x, y, metre } = standOf(guest, now.meeting);
      return Math.abs(at.x - x) < 0.45 * metre && at.y < y && at.y > y - 1.9 * metre;
    });
  }

  /** Whether a finger is on somebody or something that travels. */
  function isOnTraveller(at: Point): boolean {
    const ring = ringUnder(at);
    if (ring === 'road') return Math.abs(place.angle - carAngle(now.road)) < carHalf;
    if (ring === 'rails') return place.angle < headAngle(now.rails);
    return isOnGuest(at);
  }

  function ringUnder(at: Point): Ring | undefined {
    placeAt(at.x, at.y, place);
    const onBody = isOnGuest(at);
    if (place.radius < bands.road[0] * 0.5) return undefined;
    if (place.radius < bands.road[1] + 0.006) return 'road';
    if (onBody || place.radius > 0.93) return place.radius < 1.32 ? 'meeting' : undefined;
    return 'rails';
  }

  function take(at: Point): Hand | undefined {
    const ring = ringUnder(at);
    if (!ring) return undefined;
    journeys = journeys.filter((journey) => journey.ring !== ring);
    live.sound(cueOf[ring]);
    // Even a tap moves it on a little; calm motion goes a whole step at once.
    advance(ring, live.calm ? 0.34 : 0.05);
    if (live.calm) picture.fade();
    return { ring, guestSide: place.angle > meetAt, angle: place.angle };
  }

  function advance(ring: Ring, by: number): void {
    now = { ...now, [ring]: clamp(now[ring] + by) };
  }

  function drag(hand: Hand, at: Point): void {
    placeAt(at.x, at.y, place);
    now = { ...now, [hand.ring]: pulled(hand.ring, now[hand.ring], place.angle - hand.angle, hand.guestSide) };
    hand.angle = place.angle;
    live.rub(cueOf[hand.ring], 80);
  }

  return {
    step,
    touch: byHand(live, hands, { take, drag }),
    holds: isOnTraveller,
    gesture() {
      // The train is drawn along its ring, on or back where it has arrived.
      const head = headAngle(now.rails);
      const [first, last] = [headAngle(0), headAngle(1)];
      const end = now.rails < 0.8 ? last : first;
      const radius = (bands.rails[0] + bands.rails[1]) / 2;
      const path = Array.from({ length: 9 }, (_, step) => at(radius, mix(head, end, step / 8) - 0.1));
      return { path, time: 2400 };
    },
    page() {
      if (live.still) {
        if (live.calm) picture.fade();
        arrive();
      } else travel(150);
      live.change();
    },
    calm() {
      journeys = [];
      if (live.calm) arrive();
    },
    // Untouched, somebody shifts their weight now and then.
    idle: {
      gap: 4200,
      act: () => picture.shift(Math.floor(clock.random() * guests.length)),
    },
  };
}

import { degree } from '../../core/model/angle.ts';
import { mix } from '../../plates/printing/shape.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { laidOutScene, type Live, type Picture } from '../engine/live-scene.ts';
import { oneOf } from '../engine/one-of.ts';
import { newGroundSpot } from '../engine/overlook.ts';
import { openQueue } from '../engine/queue.ts';
import { byHand, byPage } from '../engine/touch-and-page.ts';
import { around, groundUnder, hallOf, onFloor, places, project, track } from './hall.ts';
import { layOut } from './layers.ts';
import { machineCuts } from './machines.ts';
import {
  closed,
  cruise,
  freePlace,
  nextMachine,
  nextToCome,
  placeFor,
  placeNear,
  rollOn,
  slowed,
  speedUnderHand,
  standing,
  standingAtPage,
  stoodAt,
  type Machine,
} from './moving.ts';

/**
 * A works hall with six old machines, somebody who teaches, and a ring marked on the floor, in whose middle a lorry is put
 * together. A finger moves a machine to the ring: about it the floor lights up, and the lorry gets another part. With all
 * six the ring closes and the line runs, and a finger drives it. What has been moved stays.
 */
export const mount = laidOutScene(hallOf, open);

/** When the page turns, machines set out one after another, in ms. */
const apart = 700;
/** A finger that moves less has only tapped, in units of the layout. */
const tapped = 22;
/** Wheels of machines turn so fast, in radians a second. */
const wheelPace = 1.5;
/** So near to a machine is on it, in metres. */
const margin = 0.35;

type Hand =
  | {
      readonly does: 'carry';
      readonly machine: number;
      readonly from: Point;
      readonly gripOffset: Point;
      moved: boolean;
    }
  | { readonly does: 'drive'; angle: number; at: number };

function open(live: Live, hall: Layout): Picture {
  const { clock, pages } = live;
  const wanted = () => standingAtPage(live.page, pages);
  const hands = new Map<number, Hand>();
  const ground = newGroundSpot();
  let machines: readonly Machine[] = standing(wanted());
  const queue = openQueue(apart);
  let turned = 0;
  let run = 0;
  let speed: number = cruise;
  let runs = closed(machines);
  const picture = layOut(live, hall);
  if (!live.still) openLively();

  /** The last of the page's own is still on its way. */
  function openLively(): void {
    machines = standing(wanted() - 1);
    runs = false;
    setOut(900);
  }

  function set(index: number, machine: Machine): void {
    machines = machines.map((other, at) => (at === index ? machine : other));
  }

  function isHeld(index: number): boolean {
    return [...hands.values()].some((hand) => hand.does === 'carry' && hand.machine === index);
  }

  /** So many more as the page wants set out, one after another. */
  function setOut(after: number): void {
    const placed = machines.filter(({ place }) => place !== undefined).length;
    const going = machines
      .flatMap(({ place }, machine) => (place === undefined && !isHeld(machine) ? [machine] : []))
      .slice(0, Math.max(0, wanted() - placed));
    queue.fill(going, clock.now() + after);
  }

  /** A machine sets out for a free place: the one named, else the nearest. */
  function send(index: number, place?: number): void {
    const machine = machines[index];
    if (!machine || machine.place !== undefined) return;
    const to = place ?? placeFor(machines, index);
    if (to === undefined) return;
    if (live.still) {
      set(index, stoodAt(to));
      if (live.calm) picture.fade();
    } else set(index, { ...machine, place: to });
  }

  function step(now: number, seconds: number): boolean {
    for (const machine of queue.due(now)) if (!isHeld(machine)) send(machine);
    /** A machine has come to its place: the lorry has another part. */
    let came = false;
    machines = machines.map((machine, index) => {
      if (isHeld(index)) return machine;
      const next = rollOn(machine, seconds);
      if (next.stands && !machine.stands) {
        picture.answer(project(next.x, next.y));
        came = true;
      }
      return next;
    });
    if (!runs && closed(machines)) {
      runs = true;
      picture.answer('ring');
      live.sound('bell');
    } else if (came) picture.answer('lorry');
    const lively = machines.some(({ stands }) => stands) && !live.still;
    if (!live.still) {
      turned += seconds * wheelPace * (runs ? Math.max(1, speed / cruise / 2) : 1);
      const isDriven = [...hands.values()].some(({ does }) => does === 'drive');
      if (!isDriven) speed = slowed(speed, seconds);
      if (runs && !isDriven) run += speed * seconds;
    }
    show();
    live.changed = false;
    return lively || queue.waits || machines.some(({ place, stands }) => place !== undefined && !stands);
  }

  function show(): void {
    const held = new Set<number>();
    const waits = new Set<number>();
    for (const hand of hands.values()) {
      const machine = hand.does === 'carry' && machines[hand.machine];
      if (!machine) continue;
      if (hand.moved) held.add(hand.machine);
      const place = placeNear(machines, machine);
      if (place !== undefined) waits.add(place);
    }
    machines.forEach(({ place, stands }) => {
      if (place !== undefined && !stands) waits.add(place);
    });
    // While pages send machines, none of them waits for a finger.
    picture.machines(machines, turned, { held, waits, next: queue.waits ? undefined : nextToCome(machines) });
    picture.line(runs ? run : undefined);
  }

  /** The foremost machine under a point of the layout of those that have no place yet, also through one that stands. */
  function looseUnder({ x, y }: Point): number | undefined {
    let found: number | undefined;
    machines.forEach((machine, index) => {
      const cut = machineCuts[index];
      if (!cut || machine.place !== undefined || isHeld(index)) return;
      const foot = project(machine.x, machine.y);
      const aside = Math.abs(x - foot.x) / foot.metre;
      const up = (foot.y - y) / foot.metre;
      if (aside > cut.half + margin || up < -0.55 || up > cut.tall + margin) return;
      if (found === undefined || machine.y < (machines[found]?.y ?? 0)) found = index;
    });
    return found;
  }

  function isOnRing({ x, y }: Point): boolean {
    groundUnder(x, y, ground);
    return ground.radius < track.outer + 0.8;
  }

  function take(at: Point): Hand | undefined {
    if (runs && isOnRing(at)) {
      live.sound('wheel');
      return { does: 'drive', angle: ground.angle, at: clock.now() };
    }
    const index = looseUnder(at);
    const machine = machines[index ?? -1];
    if (index !== undefined && machine) {
      const foot = project(machine.x, machine.y);
      live.sound('wheel');
      const gripOffset = { x: foot.x - at.x, y: foot.y - at.y };
      return { does: 'carry', machine: index, from: at, gripOffset, moved: false };
    }
    // A touch on the ring calls a machine to the free place that is nearest.
    if (!isOnRing(at)) return undefined;
    const place = freePlace(machines, ground);
    const called = place === undefined ? undefined : nextMachine(machines, ground);
    if (called === undefined || isHeld(called)) return undefined;
    send(called, place);
    live.sound('wheel');
    return undefined;
  }

  function drag(hand: Hand, at: Point): void {
    if (hand.does === 'drive') drive(hand, at);
    else carry(hand, at);
  }

  function carry(hand: Hand & { does: 'carry' }, at: Point): void {
    if (Math.hypot(at.x - hand.from.x, at.y - hand.from.y) > tapped) hand.moved = true;
    const machine = machines[hand.machine];
    if (!hand.moved || !machine) return;
    live.rub('wheel', 80);
    groundUnder(at.x + hand.gripOffset.x, at.y + hand.gripOffset.y, ground);
    set(hand.machine, { ...machine, ...onFloor(ground) });
  }

  /** The line goes as far as the finger goes round, and keeps its speed when it is let go. */
  function drive(hand: Hand & { does: 'drive' }, at: Point): void {
    live.rub('wheel', 80);
    groundUnder(at.x, at.y, ground);
    const turn = ground.angle - hand.angle;
    const by = Math.atan2(Math.sin(turn), Math.cos(turn));
    const now = clock.now();
    const seconds = Math.max(0.008, (now - hand.at) / 1000);
    run += by;
    speed = speedUnderHand(speed, by / seconds);
    hand.angle = ground.angle;
    hand.at = now;
  }

  function letGo(hand: Hand): void {
    const machine = hand.does === 'carry' && machines[hand.machine];
    if (!machine) return;
    const place = hand.moved ? placeNear(machines, machine) : undefined;
    if (!hand.moved || place !== undefined) send(hand.machine, place);
  }

  /** All that is on its way arrives, and what the page wants stands in its place. */
  function settle(): void {
    queue.clear();
    machines = machines.map((machine) => (machine.place === undefined ? machine : stoodAt(machine.place)));
    const placed = machines.filter(({ stands }) => stands).length;
    const more = machines
      .flatMap(({ place }, index) => (place === undefined && !isHeld(index) ? [index] : []))
      .slice(0, Math.max(0, wanted() - placed));
    for (const index of more) {
      const place = placeFor(machines, index);
      if (place !== undefined) set(index, stoodAt(place));
    }
    runs = closed(machines);
    if (live.calm) picture.fade();
  }

  return {
    step,
    touch: byHand(live, hands, { take, drag, letGo }),
    holds: (at) => (runs ? isOnRing(at) : looseUnder(at) !== undefined),
    gesture() {
      const index = nextToCome(machines) ?? -1;
      const machine = machines[index];
      if (!machine) {
        // All stand: along the near side of the ring, the way the line runs.
        const path = Array.from({ length: 9 }, (_, at) => around(mix(216, 324, at / 8) * degree, track.middle));
        return { path, time: 1800 };
      }
      const place = places[placeFor(machines, index) ?? 0] ?? machine;
      const path = Array.from({ length: 9 }, (_, at) => {
        const { x, y, metre } = project(mix(machine.x, place.x, at / 8), mix(machine.y, place.y, at / 8));
        return { x, y: y - 0.5 * metre };
      });
      return { path, time: 2000 };
    },
    ...byPage(live, { setOut: () => setOut(200), settle }),
    // Untouched, a machine that stands in its place answers now and then.
    quiet: picture.quiet,
    idle: {
      gap: 3600,
      act() {
        if (hands.size > 0) return;
        const there = machines.filter(({ stands }) => stands);
        const machine = oneOf(clock, there);
        if (machine) picture.answer(project(machine.x, machine.y));
      },
    },
  };
}

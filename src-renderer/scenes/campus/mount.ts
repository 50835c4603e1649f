import { laidOutScene, type Live, type Picture } from '../engine/live-scene.ts';
import { byHand, byPage } from '../engine/touch-and-page.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { addedBy, drawnAtPage, drawOn, rings } from './drawing.ts';
import { layOut } from './layers.ts';
import { around, desks, isInRoom, isOnNotebook, onPage, page, pageRings, layoutOf, turnFrom } from './room.ts';

/**
 * A round reading room in the snow, desks in rings under one lamp; in front a student draws a ring on a page that shines.
 * A finger draws the rings of the page on: with each, a ring of desks lights, and walkers come nearer through the snow.
 * What is drawn stays.
 */
export const mount = laidOutScene(layoutOf, open);

/** Even a tap begins a ring. */
const begun = 0.1;
/** Where light goes out from in the room, and how large it gets. */
const lamp: Point = { x: 1326, y: 392 };
const [glowOfPage, glowOfLamp, glowOfDesk] = [420, 560, 220] as const;

function open(live: Live, layout: Layout): Picture {
  const { clock, pages } = live;
  const wanted = () => (live.calm ? rings : drawnAtPage(live.page, pages));
  let drawn = live.still ? wanted() : wanted() - 0.85;
  /** Rings that draw themselves: as many as the page wants, or as a finger has begun. */
  let goal = drawn;
  let starts = live.still ? Infinity : clock.now() + 900;
  const hands = new Map<number, { angle: number }>();
  const picture = layOut(live, layout);

  function step(now: number, seconds: number): boolean {
    if (now >= starts) {
      goal = Math.max(goal, wanted());
      starts = Infinity;
    }
    if (hands.size === 0) drawOnTo(drawOn(drawn, goal, seconds));
    picture.show(drawn);
    live.changed = false;
    return starts < Infinity || (hands.size === 0 && drawn < goal);
  }

  /** A ring that is closed sends its light through the room. */
  function drawOnTo(next: number): void {
    const before = Math.floor(drawn);
    drawn = Math.min(rings, next);
    if (Math.floor(drawn) <= before) return;
    picture.ring(drawn >= rings ? lamp : page, drawn >= rings ? glowOfLamp : glowOfPage);
    live.sound('bell');
  }

  function settle(): void {
    drawn = goal = Math.max(drawn, wanted());
    starts = Infinity;
    if (live.calm) picture.fade();
  }

  const angleOf = ({ x, y }: Point): number => Math.atan2((y - page.y) / page.flat, x - page.x);

  function take(at: Point): { angle: number } | undefined {
    const inRoom = isInRoom(at);
    if (!inRoom && !isOnNotebook(at)) return undefined;
    picture.ring(inRoom ? at : page, inRoom ? glowOfDesk : glowOfPage);
    live.sound(inRoom ? 'wood' : 'paper');
    if (drawn >= rings) return undefined;
    if (inRoom) {
      goal = Math.max(goal, Math.floor(drawn) + 1);
      return undefined;
    }
    drawOnTo(drawn + begun);
    return { angle: angleOf(at) };
  }

  function drag(hand: { angle: number }, at: Point): void {
    const angle = angleOf(at);
    drawOnTo(drawn + addedBy(turnFrom(angle, hand.angle)));
    hand.angle = angle;
    live.rub('paper', 40);
  }

  /** Let go, a ring that was begun closes by itself. */
  function letGo(): void {
    goal = Math.max(goal, Math.ceil(drawn));
  }

  return {
    step,
    touch: byHand(live, hands, { take, drag, letGo }),
    holds: (at) => drawn < rings && isOnNotebook(at),
    gesture() {
      if (drawn >= rings) return { path: [page], time: 260 };
      // Once round on the page.
      const radius = pageRings[2] * 1.1;
      return { path: Array.from({ length: 17 }, (_, index) => onPage(radius, (index / 16) * 2 * Math.PI)), time: 2600 };
    },
    ...byPage(live, { setOut: () => (starts = clock.now() + 250), settle }),
    // Untouched, a ring of light goes out from a desk now and then.
    idle: {
      gap: 3400,
      act() {
        if (hands.size > 0) return;
        const desk = desks[Math.floor(clock.random() * Math.max(1, Math.floor(drawn)))] ?? desks[0];
        const [x, y] = around(desk, clock.random() * 2 * Math.PI, 1.4);
        picture.ring({ x, y }, glowOfDesk);
      },
    },
  };
}

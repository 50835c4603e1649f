import { turnBetween, type Coordinates } from '../../core/model/bearing.ts';
import type { Clock } from '../../core/time/clock.ts';
import { makeSpring } from '../../core/motion/spring.ts';

/** Degrees around the axis and of the tilt, as d3's orthographic projection takes them. */
export type Rotation = readonly [around: number, tilt: number];

export interface Ball {
  readonly rotation: () => Rotation;
  readonly turn: (to: Rotation) => void;
  readonly moving: (now: boolean) => void;
}

/** Turns a globe to a place by the shorter way. */
export function makeTravel(clock: Clock, ball: Ball): { to(place: Coordinates, atOnce: boolean): void; stop(): void } {
  let from: Rotation = [0, 0];
  let way: Rotation = [0, 0];
  const spring = makeSpring(clock, 0, (share) => {
    ball.turn([from[0] + way[0] * share, from[1] + way[1] * share]);
    if (share === 1) ball.moving(false);
  });
  return {
    to(place, atOnce) {
      from = ball.rotation();
      // Seen a little from the side of the equator, never straight down on a pole.
      const tilt = Math.max(-60, Math.min(60, -place.lat * 0.7));
      way = [turnBetween(from[0], -place.lon), tilt - from[1]];
      spring.hold(0);
      if (atOnce) spring.hold(1);
      else {
        ball.moving(true);
        spring.release(1, 0);
      }
    },
    stop: () => spring.stop(),
  };
}

import type { Clock } from '../time/clock.ts';
import { damped } from './course.ts';

/** A critically damped spring: what is let go goes to its place and stays there. Interrupted at any instant. */
export interface Spring {
  /** Sets the place at once: the finger is obeyed exactly. */
  hold(value: number): void;
  /** Lets go towards a target, at a speed per second; without one it goes on at the speed it has. */
  release(target: number, velocity?: number): void;
  /** Stands still where it is. */
  stop(): void;
}

/** Stiffness per second; at 14 nearly the whole way takes about 350 ms. */
const usual = 14;
/** Nearer than this share of a pixel or degree nothing is seen to move. */
const still = 0.0005;

/** A spring at rest at `start`; `moved` gets its place at every frame while it moves. */
export function makeSpring(clock: Clock, start: number, moved: (value: number) => void, stiffness = usual): Spring {
  let value = start;
  let speed = 0;
  let target = start;
  let undo = () => {};
  let last = 0;
  const run = (now: number): void => {
    // A frame's time is that of its beginning, which on a busy machine lies before the moment of letting go.
    const seconds = Math.min(0.05, Math.max(0, (now - last) / 1000));
    last = now;
    ({ value, speed } = damped({ value, speed }, target, stiffness, seconds));
    if (Math.abs(value - target) < still && Math.abs(speed) < still * 10) {
      value = target;
      moved(value);
      return;
    }
    // Requested before the callback, which may stop the motion.
    undo = clock.frame(run);
    moved(value);
  };
  return {
    hold(next) {
      undo();
      value = next;
      speed = 0;
      moved(value);
    },
    release(next, velocity = speed) {
      undo();
      target = next;
      speed = velocity;
      last = clock.now();
      undo = clock.frame(run);
    },
    stop() {
      undo();
      speed = 0;
    },
  };
}

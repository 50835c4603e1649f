import { passage } from '../time/passing.ts';
import { begunFor, courseOf, type Course } from './course.ts';

/** What of a browser's animation a mover needs. */
export type Moving = Pick<Animation, 'cancel' | 'currentTime' | 'finished'>;

/** How something stands: one number or several that go together, such as the page in view and how far it is drawn aside. */
export type Stand = readonly number[];

/**
 * Moves something by animations that are declared whole, so that no script runs while it moves. Told otherwise on its
 * way, it turns round where it is, at the speed it has.
 */
export interface Mover {
  /** Goes there from where it is. */
  go(to: Stand): void;
  /** Stands there at once: a finger is obeyed exactly. */
  hold(at: Stand): void;
  /** Where it is now. */
  at(): Stand;
  /** Stops: no movement, and no callback any more. */
  end(): void;
}

export interface MoverParts {
  readonly start: Stand;
  /** Nothing moves: it is there at once. */
  readonly still: boolean;
  /** A second; at 15 nearly the whole way takes 300 ms. */
  readonly stiffness: number;
  /** It has arrived when it is this near and slow: the rest is too small to be seen. */
  readonly done: number;
  /** Shows how it stands. */
  readonly stands: (at: Stand) => void;
  /** Declares how it moves: `way` is where it is at even steps of time, from now until `duration`, in ms. */
  readonly moves: (way: readonly Stand[], duration: number) => readonly Moving[];
  /** It has come to where it was told to go. */
  readonly rested?: () => void;
}

/** From one keyframe to the next, in ms: about a frame. The browser reads each of them before it begins to move. */
const step = 15;

/**
 * What sets out from rest does so at this share of the speed at which it would only slow down: it is seen to move in its first
 * frame, as if a finger had pushed it.
 */
const startSpeed = 0.75;

/** A mover at rest at `start`. */
export function makeMover({ start, still, stiffness, done, stands, moves, rested }: MoverParts): Mover {
  let at = start;
  let to = start;
  let running: readonly Moving[] = [];
  let courses: readonly Course[] = [];
  /** What was declared last. */
  let way: readonly Stand[] = [];
  let duration = 0;
  let passed = (): void => undefined;

  /** Where it is seen: between two keyframes the browser goes straight. */
  function now(): readonly { readonly value: number; readonly speed: number }[] {
    const first = running[0];
    if (!first)
      return at.map((value, index) => ({ value, speed: startSpeed * stiffness * ((to[index] ?? value) - value) }));
    const elapsed = Math.min(Number(first.currentTime ?? 0), duration);
    const place = (elapsed / duration) * (way.length - 1);
    const before = way[Math.floor(place)] ?? at;
    const after = way[Math.ceil(place)] ?? before;
    return courses.map((course, index) => {
      const value = before[index] ?? 0;
      return { value: value + ((after[index] ?? value) - value) * (place % 1), speed: course.at(elapsed).speed };
    });
  }
  /** A stop takes away what was declared, so what it stands on must be shown before. */
  function stop(): void {
    const ended = running;
    running = [];
    for (const each of ended) each.cancel();
    passed();
  }
  function arrive(): void {
    at = to;
    stands(at);
    stop();
    rested?.();
  }

  return {
    go(next) {
      if (running.length > 0 && same(next, to)) return;
      const before = running;
      if (before.length === 0) to = next;
      const from = now();
      to = next;
      if (still) {
        arrive();
        return;
      }
      const whole = from.map(({ value, speed }, index) =>
        courseOf({ from: value, to: next[index] ?? value, speed, stiffness, done }),
      );
      // The first frame that is drawn shows where a movement begins: what sets out from rest is a step on its way there.
      courses = before.length === 0 ? whole.map((course) => begunFor(course, step)) : whole;
      duration = Math.max(...courses.map((course) => course.duration));
      way = wayOf(courses, to, duration);
      running = duration === 0 ? [] : moves(way, duration);
      for (const each of before) each.cancel();
      const first = running[0];
      if (!first) {
        arrive();
        return;
      }
      passed();
      passed = passage();
      // Cancelled, it does not arrive.
      first.finished.then(
        () => running[0] === first && arrive(),
        () => undefined,
      );
    },
    hold(next) {
      at = to = next;
      stands(at);
      stop();
    },
    at: () => now().map(({ value }) => value),
    end: stop,
  };
}

function wayOf(courses: readonly Course[], to: Stand, duration: number): readonly Stand[] {
  const steps = Math.max(1, Math.round(duration / step));
  const way = Array.from({ length: steps }, (_, index) =>
    courses.map((course) => course.at((index / steps) * duration).value),
  );
  return [...way, to];
}

function same(one: Stand, other: Stand): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

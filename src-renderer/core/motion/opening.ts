import type { Clock } from '../time/clock.ts';
import { makeSpring } from './spring.ts';

/** Something that opens and closes: 0 is closed, 1 open. Told otherwise on its way, it turns round where it is. */
export interface Opening {
  open(): void;
  close(): void;
  /** Stands still where it is; nothing is told any more. */
  end(): void;
}

export interface OpeningParts {
  readonly clock: Clock;
  /** Where it begins. */
  readonly from: 0 | 1;
  readonly moved: (share: number) => void;
  /** It has come to rest. */
  readonly rested: (open: boolean) => void;
}

/** Nearly the whole way in some 300 ms, all of it in 450. */
const stiffness = 15;
/** What is missing here nobody sees. */
const done = 0.01;

export function makeOpening({ clock, from, moved, rested }: OpeningParts): Opening {
  let target: 0 | 1 = from;
  const arrive = (): void => {
    spring.stop();
    moved(target);
    rested(target === 1);
  };
  const spring = makeSpring(
    clock,
    from,
    (share) => (Math.abs(share - target) > done ? moved(share) : arrive()),
    stiffness,
  );
  const go = (next: 0 | 1): void => {
    target = next;
    // Pictures of a page show what its movements end in.
    if (clock.still) arrive();
    else spring.release(next);
  };
  return { open: () => go(1), close: () => go(0), end: () => spring.stop() };
}

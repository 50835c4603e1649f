import { makeMover, type Moving } from './mover.ts';

/** Something that opens and closes: 0 is closed, 1 open. Told otherwise on its way, it turns round where it is. */
export interface Opening {
  open(): void;
  close(): void;
  /** Stops: no movement, and no callback any more. */
  end(): void;
}

export interface OpeningParts {
  /** Where it begins. */
  readonly from: 0 | 1;
  /** Nothing moves: pictures of a page show what its movements end in. */
  readonly still: boolean;
  /** Shows it wholly closed or wholly open. */
  readonly stands: (share: 0 | 1) => void;
  /** Declares how it moves: shares at even steps of time until `duration`, in ms. */
  readonly moves: (shares: readonly number[], duration: number) => readonly Moving[];
  /** It has come to rest. */
  readonly rested: (open: boolean) => void;
}

/** Nearly the whole way in some 300 ms, all of it in 450. */
const stiffness = 15;
/** A remainder this small is invisible. */
const done = 0.01;

/** Something that opens, at rest where `from` says. */
export function makeOpening({ from, still, stands, moves, rested }: OpeningParts): Opening {
  let target = from;
  const mover = makeMover({
    start: [from],
    still,
    stiffness,
    done,
    stands: () => stands(target),
    moves: (way, duration) =>
      moves(
        way.map(([share = target]) => Math.min(1, Math.max(0, share))),
        duration,
      ),
    rested: () => rested(target === 1),
  });
  const go = (next: 0 | 1): void => {
    target = next;
    mover.go([next]);
  };
  return { open: () => go(1), close: () => go(0), end: mover.end };
}

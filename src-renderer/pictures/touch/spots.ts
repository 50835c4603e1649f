import type { PictureTouch, Spot } from '../../../src-main/contract/layered-picture.ts';
import { apart, drawTime, isIn, middleOf, tapTime, type Play, type Toys } from './play.ts';

type Tap = Extract<PictureTouch, { kind: 'tap' }>;
type Sweep = Extract<PictureTouch, { kind: 'sweep' }>;

/** A finger does the next step, or that whose place is nearest to it. */
export function tap({ area, changes, nearest }: Tap, { values }: Toys): Play {
  /** The step that a finger there means. Of several at the same place: the first that is not done. */
  function meant(at: Spot): number | undefined {
    if (!nearest) return values.next(changes);
    let best: { step: number; far: number } | undefined;
    nearest.forEach((place, step) => {
      const far = apart(place, at);
      const done = values.share(changes, step) >= 1;
      if (
        !best ||
        far < best.far - 1 ||
        (Math.abs(far - best.far) <= 1 && values.share(changes, best.step) >= 1 && !done)
      )
        best = { step, far };
    });
    return best?.step;
  }
  return {
    take(at) {
      if (!isIn(area, at)) return undefined;
      const step = meant(at);
      if (step !== undefined && values.share(changes, step) < 1) values.letGo(changes, step, true);
      return 'touched';
    },
    holds: () => false,
    gesture() {
      const step = values.next(changes);
      return step === undefined ? undefined : { path: [nearest?.[step] ?? middleOf(area)], time: tapTime };
    },
  };
}

/** A finger does each step whose area it passes, as quickly as it likes. */
export function sweep({ area, changes, areas }: Sweep, { values }: Toys): Play {
  function pass(from: Spot, to: Spot): void {
    // A quick finger is told of seldom: what lies between two of its places is passed too.
    const stops = Math.max(1, Math.ceil(apart(from, to) / 40));
    for (let stop = 0; stop <= stops; stop++) {
      const share = stop / stops;
      const at: Spot = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      areas.forEach((one, step) => {
        if (values.share(changes, step) < 1 && isIn(one, at)) values.letGo(changes, step, true);
      });
    }
  }
  return {
    take(at) {
      if (!isIn(area, at)) return undefined;
      pass(at, at);
      let last = at;
      return {
        move(to) {
          pass(last, to);
          last = to;
        },
        letGo: () => undefined,
      };
    },
    // A flick across turns the page, though it lights what it passes.
    holds: () => false,
    gesture() {
      const left = areas.filter((_, step) => values.share(changes, step) < 1);
      if (left.length === 0) return undefined;
      const path = left.map(middleOf);
      const [first] = path;
      return path.length === 1 && first ? { path: [first], time: tapTime } : { path, time: drawTime };
    },
  };
}

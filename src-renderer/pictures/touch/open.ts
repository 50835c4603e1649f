import type { PictureTouch, Spot } from '../../../src-main/contract/layered-picture.ts';
import { drawTime, isIn, middleOf, type Play, type Toys } from './play.ts';

type Open = Extract<PictureTouch, { kind: 'open' }>;

/**
 * Leaves part, a curtain is drawn, a page is turned: what opens follows the finger, to and fro, and stays as it is left.
 * Leaves that part go with the finger on either side of where they meet.
 */
export function open({ area, changes, from, direction, way, begins }: Open, { values }: Toys): Play {
  const steps = values.stepsOf(changes);
  /** Pixels that a finger has gone in the direction in which it opens. */
  function opened(start: Spot, to: Spot): number {
    const [across, down] = [to[0] - start[0], to[1] - start[1]];
    const side = start[0] < from[0] ? -1 : 1;
    return { apart: across * side, left: -across, right: across, up: -down, down }[direction];
  }
  function bring(all: number): void {
    for (let step = 0; step < steps; step++) values.set(changes, step, Math.min(1, Math.max(0, all - step)));
  }
  return {
    take(at) {
      if (!isIn(area, at)) return undefined;
      const begun = values.whole(changes);
      for (let step = 0; step < steps; step++) values.hold(changes, step);
      let moved = false;
      if (begun < begins) bring(begins);
      return {
        move(to) {
          moved = true;
          bring(Math.min(steps, Math.max(0, Math.max(begun, begins) + opened(at, to) / way)));
        },
        letGo() {
          // A mere tap opens it.
          for (let step = 0; step < steps; step++) values.letGo(changes, step, !moved && step <= Math.floor(begun));
        },
      };
    },
    holds: (at) => isIn(area, at),
    gesture() {
      if (values.whole(changes) >= steps) return undefined;
      const [x, y] = direction === 'apart' ? [from[0] + way * 0.05, from[1]] : middleOf(area);
      const [dx, dy] = { apart: [1, 0], left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [
        number,
        number,
      ];
      const path = Array.from({ length: 9 }, (_, index): Spot => [
        x + (dx * way * index) / 8,
        y + (dy * way * index) / 8,
      ]);
      return { path, time: drawTime };
    },
  };
}

import type { PictureTouch, Spot } from '../../../src-main/contract/layered-picture.ts';
import { alongWay } from '../sprite-layer.ts';
import { apart, drawTime, isIn, nearestOnWay, tapTime, type Ghost, type Hand, type Play, type Toys } from './play.ts';

type DragAlong = Extract<PictureTouch, { kind: 'drag-along' }>;

/** Something that can be led along a way; each is a step. */
interface Led {
  readonly step: number;
  readonly way: readonly Spot[];
  /** How far a finger is from where it is now; 0: on it. */
  far(at: Spot): number;
  /** Where a finger would hold it. */
  readonly grip: Spot;
}

/** Nearly there is there. */
const there = 0.985;
/** A finger that is not on a thing, but no farther from it than this many times its reach, sends it on its way. */
const hears = 3;

function ledBy(touch: DragAlong, { values, sprites }: Toys): readonly Led[] {
  const shown = touch.layer === undefined ? undefined : sprites(touch.layer);
  if (shown)
    return Array.from({ length: shown.count }, (_, index) => {
      const [left, top, right, bottom] = shown.boxOf(index);
      return {
        step: shown.stepOf(index),
        way: shown.wayOf(index),
        grip: [(left + right) / 2, (top + bottom) / 2],
        far: ([x, y]: Spot) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
      };
    });
  return (touch.ways ?? []).map((way, step) => {
    const { x, y } = alongWay(
      way.map(([wx, wy]) => [wx, wy, 1] as const),
      values.share(touch.changes, step),
    );
    return { step, way, grip: [x, y], far: (at: Spot) => apart(at, [x, y]) };
  });
}

/**
 * A thing goes along its way with the finger: that which is nearest of those still to come. Let go, it goes on by itself; one
 * that a finger has nearly met sets out by itself too.
 */
export function dragAlong(touch: DragAlong, toys: Toys): Play {
  const { area, changes, reach, begins } = touch;
  const { values } = toys;
  const held = new Set<number>();
  const left = (): readonly Led[] =>
    ledBy(touch, toys).filter(({ step }) => values.share(changes, step) < 1 && !held.has(step));

  /** What a finger there is on, or else what would hear it. */
  function nearest(at: Spot): { readonly led: Led; readonly far: number } | undefined {
    let best: { led: Led; far: number } | undefined;
    for (const led of left()) {
      const far = led.far(at);
      if (far > reach * hears) continue;
      // Of several that a finger is on, that which is nearest to the eye: it stands lower.
      const before =
        best && far === 0 && best.far === 0 ? led.grip[1] > best.led.grip[1] : far < (best?.far ?? Infinity);
      if (before) best = { led, far };
    }
    return best;
  }

  function lead({ step, way, grip }: Led, at: Spot): Hand {
    held.add(step);
    values.hold(changes, step);
    const begun = values.share(changes, step);
    values.set(changes, step, Math.max(begun, begins));
    // A finger holds a thing where it took it: how far it is from where the way is followed stays the same.
    const on = alongWay(
      way.map(([x, y]) => [x, y, 1] as const),
      begun,
    );
    const off: Spot = [on.x - at[0], on.y - at[1]];
    const near = apart(at, grip);
    let gone = false;
    function letGo(): void {
      if (gone) return;
      gone = true;
      held.delete(step);
      values.letGo(changes, step, true);
    }
    return {
      move([x, y]) {
        if (gone) return;
        const { share } = nearestOnWay(way, near > 0 ? [x + off[0], y + off[1]] : [x, y]);
        values.set(changes, step, share > there ? 1 : share);
        if (share > there) letGo();
      },
      letGo,
    };
  }

  return {
    take(at) {
      if (!isIn(area, at)) return undefined;
      const found = nearest(at);
      if (!found) return undefined;
      if (found.far <= reach) return lead(found.led, at);
      values.letGo(changes, found.led.step, true);
      return 'touched';
    },
    holds(at) {
      const found = isIn(area, at) ? nearest(at) : undefined;
      return found !== undefined && found.far <= reach;
    },
    gesture(): Ghost | undefined {
      // The nearest to the eye is led on.
      const [first] = left().toSorted((one, other) => other.grip[1] - one.grip[1]);
      if (!first) return undefined;
      const now = values.share(changes, first.step);
      const points = first.way.map(([x, y]) => [x, y, 1] as const);
      const from = alongWay(points, now);
      const off: Spot = [first.grip[0] - from.x, first.grip[1] - from.y];
      const path = Array.from({ length: 9 }, (_, index): Spot => {
        const { x, y } = alongWay(points, now + ((1 - now) * index) / 8);
        return [x + off[0], y + off[1]];
      });
      return { path, time: path.length > 1 ? drawTime : tapTime };
    },
  };
}

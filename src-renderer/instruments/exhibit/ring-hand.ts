import type { Point, Round, Size } from '../../core/model/rect.ts';
import { makeMover, type Moving } from '../../core/motion/mover.ts';
import { keptScale } from '../../core/motion/ring.ts';

/** A ring on a picture: its middle and its radius, in CSS pixels of the picture's box. */
export type RingStand = Round;

/**
 * What the ring is drawn with: the round hole, the picture in it, which stands still, the lines, drawn for the ring's own
 * radius and scaled with it, its grip, and the label, at its top.
 */
export type RingParts = Readonly<Record<'hole' | 'picture' | 'lines' | 'grip' | 'label', HTMLElement>>;

/** The ring's own radius, half-open, as a share of the box's shorter side. */
const half = 0.3;
/** It is no smaller than this share of its own radius: there is always something to hold. */
const least = 0.35;
/** Opened wider than this share of the way to the farthest corner it stays open. */
export const staysOpen = 0.8;
/** The grip lies on the ring at the lower right, where a right hand covers nothing. */
const gripAngle = Math.PI / 4;

/** Half-open, in the picture's middle. */
export function halfOpen({ width, height }: Size): RingStand {
  return { x: width * 0.47, y: height * 0.47, radius: Math.min(width, height) * half };
}

/** From a point to the farthest corner of a box. */
export function reachFrom({ x, y }: Point, { width, height }: Size): number {
  return Math.hypot(Math.max(x, width - x), Math.max(y, height - y));
}

/** The ring within its box: its middle on the picture, its radius neither too small nor larger than all of it. */
export function ringWithin({ x, y, radius }: RingStand, box: Size): RingStand {
  const middle = { x: Math.min(box.width, Math.max(0, x)), y: Math.min(box.height, Math.max(0, y)) };
  const own = halfOpen(box).radius;
  return { ...middle, radius: Math.min(reachFrom(middle, box), Math.max(own * least, radius)) };
}

/** Where it comes to rest when a finger lets it go: half-open again, or open where it was nearly so. */
export function ringLetGo(at: RingStand, box: Size): RingStand {
  const reach = reachFrom(at, box);
  return { ...at, radius: at.radius > reach * staysOpen ? reach : halfOpen(box).radius };
}

/** The ring where all is open (`share` 1) or nothing (0), from where it is. */
export function ringAt(at: RingStand, box: Size, share: 0 | 1): RingStand {
  return { ...at, radius: share === 1 ? reachFrom(at, box) : 0 };
}

interface RingHandParts {
  readonly parts: () => RingParts | undefined;
  readonly box: () => Size;
  readonly start: RingStand;
  readonly still: boolean;
  readonly rested: (at: RingStand) => void;
}

/**
 * Moves the ring: by transforms alone. The hole is a clipped round box, scaled; the picture in it is scaled by the inverse,
 * so that it stays where it is.
 */
export function ringHand({ parts, box, start, still, rested }: RingHandParts) {
  const asStand = ({ x, y, radius }: RingStand) => [x, y, radius];
  const fromStand = ([x = 0, y = 0, radius = 0]: readonly number[]): RingStand => ({ x, y, radius });

  /** The hole's box has this radius before it is scaled. */
  const reach = (): number => Math.hypot(box().width, box().height);
  function looks(at: RingStand) {
    const { x, y, radius } = at;
    const own = halfOpen(box()).radius;
    const scale = Math.max(0.001, radius / reach());
    const px = (value: number): string => `${value.toFixed(2)}px`;
    // A ring wider than the picture has its grip and label at the picture's edge.
    const away = radius * Math.cos(gripAngle);
    const edge = own * 0.25;
    const grip = {
      x: Math.min(box().width - edge, x + away),
      y: Math.min(box().height - edge, y + away),
    };
    const label = Math.max(own * 0.12, y - radius * 0.72);
    return {
      hole: `translate(${px(x)}, ${px(y)}) scale(${scale.toFixed(5)})`,
      picture: `${keptScale(1 / scale)} translate(${px(-x)}, ${px(-y)})`,
      lines: `translate(${px(x)}, ${px(y)}) scale(${(radius / own).toFixed(4)})`,
      grip: `translate(${px(grip.x)}, ${px(grip.y)})`,
      label: `translate(${px(x)}, ${px(label)})`,
    };
  }
  const names = ['hole', 'picture', 'lines', 'grip', 'label'] as const;

  function show(at: RingStand): void {
    const drawn = parts();
    if (!drawn || box().width === 0) return;
    const look = looks(at);
    for (const name of names) drawn[name].style.transform = look[name];
  }
  /** The same way in shorter steps: between two keyframes a scale and its inverse stray from each other. */
  function finer(way: readonly RingStand[]): readonly RingStand[] {
    const steps = 3;
    return way.flatMap((at, index) => {
      const next = way[index + 1];
      if (!next) return [at];
      return Array.from({ length: steps }, (_, step) => {
        const share = step / steps;
        const between = (from: number, to: number): number => from + (to - from) * share;
        return {
          x: between(at.x, next.x),
          y: between(at.y, next.y),
          radius: between(at.radius, next.radius),
        };
      });
    });
  }

  const mover = makeMover({
    start: asStand(start),
    still,
    stiffness: 13,
    done: 0.5,
    stands: (at) => show(fromStand(at)),
    moves(way, duration): readonly Moving[] {
      const drawn = parts();
      if (!drawn) return [];
      const all = finer(way.map(fromStand)).map(looks);
      return names.map((name) =>
        drawn[name].animate({ transform: all.map((look) => look[name]) }, { duration, fill: 'both' }),
      );
    },
    rested: () => rested(fromStand(mover.at())),
  });
  return {
    at: (): RingStand => fromStand(mover.at()),
    hold: (at: RingStand) => mover.hold(asStand(at)),
    go: (at: RingStand) => mover.go(asStand(at)),
    end: () => mover.end(),
  };
}

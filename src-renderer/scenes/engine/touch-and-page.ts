import type { Live, Picture, Touch } from './live-scene.ts';
import type { Point } from './layout.ts';

/** A picture's `touch` from what a finger does there as it comes down, moves and lifts; each time something is drawn anew. */
export function byPhase(
  live: Live,
  { down, drag, up }: Readonly<Record<'down' | 'drag' | 'up', (touch: Touch) => void>>,
): Picture['touch'] {
  return (touch) => {
    if (touch.phase === 'down') down(touch);
    else if (touch.phase === 'move') drag(touch);
    else up(touch);
    live.change();
  };
}

/**
 * A picture's `touch` where a finger that comes down may take hold of something: what it holds is its hand until it lifts.
 * Each time something is drawn anew.
 *
 * @param hands of all fingers that hold something, by their number
 */
export function byHand<Hand>(
  live: Live,
  hands: Map<number, Hand>,
  {
    take,
    drag,
    letGo,
  }: {
    /** Something is touched; gives what the finger holds from then on, if it holds anything. */
    take(at: Point): Hand | undefined;
    drag(hand: Hand, at: Point): void;
    /** After its hand is gone. */
    letGo?(hand: Hand): void;
  },
): Picture['touch'] {
  return byPhase(live, {
    down(touch) {
      const hand = take(touch);
      if (hand !== undefined) hands.set(touch.id, hand);
    },
    drag(touch) {
      const hand = hands.get(touch.id);
      if (hand !== undefined) drag(hand, touch);
    },
    up({ id }) {
      const hand = hands.get(id);
      hands.delete(id);
      if (hand !== undefined) letGo?.(hand);
    },
  });
}

/**
 * A picture's `page` and `calm` where what a page wants comes by itself: it sets out, and where nothing moves by itself it
 * is there at once (`settle`).
 */
export function byPage(
  live: Live,
  { setOut, settle }: Readonly<Record<'setOut' | 'settle', () => void>>,
): Required<Pick<Picture, 'page' | 'calm'>> {
  return {
    page() {
      if (live.still) settle();
      else setOut();
      live.change();
    },
    calm() {
      if (live.calm) settle();
    },
  };
}

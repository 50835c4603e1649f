import { isOn, isTap, leanOf, type Trace, type TracePoint } from '../../core/gesture/swipe.ts';
import type { Rect } from '../../core/model/rect.ts';
import type { Deck } from './deck.ts';

/** The one finger that turns the pages. Others are the picture's alone. */
export interface PageHand {
  down(id: number, at: TracePoint): void;
  move(id: number, at: TracePoint): void;
  /** `taken`: the system took the finger away (a palm, an edge): that is no wish. */
  up(id: number, at: TracePoint, taken: boolean): void;
}

export interface PageHandParts {
  readonly deck: () => Deck | undefined;
  /** Where the words stand. */
  readonly words: () => Rect;
  /** Turns the page; false when it was not turned. */
  readonly turn: (wish: 'next' | 'previous') => boolean;
  /** Scrolls words that are longer than their column, in CSS pixels. */
  readonly scroll: (step: number) => void;
}

/** A finger's speed is measured over its last part, in ms: what it did before it slowed down is forgotten. */
const memory = 90;

export function pageHand({ deck, words, turn, scroll }: PageHandParts): PageHand {
  let held: { readonly id: number; trace: Trace; lean: 'across' | 'along' | null; recent: TracePoint[] } | null = null;

  return {
    down(id, at) {
      if (held || !isOn(at, words())) return;
      held = { id, trace: { from: at, to: at }, lean: null, recent: [at] };
    },
    move(id, at) {
      if (held?.id !== id) return;
      const before = held.trace.to;
      held.trace = { from: held.trace.from, to: at };
      held.recent = [...held.recent.filter(({ time }) => at.time - time <= memory), at];
      if (held.lean === null) {
        held.lean = leanOf(held.trace);
        if (held.lean === 'across') deck()?.hold();
      }
      if (held.lean === 'across') deck()?.draw(at.x - held.trace.from.x);
      else if (held.lean === 'along') scroll(before.y - at.y);
    },
    up(id, at, taken) {
      if (held?.id !== id) return;
      const { trace, lean, recent } = held;
      held = null;
      const pages = deck();
      if (lean === 'across') {
        const wish = taken ? null : (pages?.letGo(speedOf(recent)) ?? null);
        if (wish === null || !turn(wish)) pages?.settle();
      } else if (!taken && lean === null && isTap({ from: trace.from, to: at })) turn('next');
    },
  };
}

/** CSS pixels a second, to the right. */
function speedOf(recent: readonly TracePoint[]): number {
  const first = recent[0];
  const last = recent.at(-1);
  if (!first || !last || last.time === first.time) return 0;
  return ((last.x - first.x) / (last.time - first.time)) * 1000;
}

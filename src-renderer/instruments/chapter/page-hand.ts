import { flickOf, isOn, leanOf, type Trace, type TracePoint } from '../../core/gesture/swipe.ts';
import type { Rect } from '../../core/model/rect.ts';
import type { Deck } from './deck.ts';

/**
 * The hands that turn the pages: a page follows one finger on the words; a quick flick of any finger anywhere turns it.
 * A tap turns nothing: people point at words while they read.
 */
export interface PageHand {
  /** `onPicture`: nothing lies over the picture there, and it may take the finger. */
  down(id: number, at: TracePoint, onPicture?: boolean): void;
  move(id: number, at: TracePoint): void;
  /** `taken`: the system took the finger away (a palm, an edge): that is no wish. */
  up(id: number, at: TracePoint, taken: boolean): void;
}

export interface PageHandParts {
  readonly deck: () => Deck | undefined;
  /** Where the words stand. */
  readonly words: () => Rect;
  /** Whether a finger that comes down there takes hold of something in the picture. */
  readonly heldByPicture: (at: TracePoint) => boolean;
  /** CSS pixels of a millimetre. */
  readonly mm: () => number;
  /** Turns the page; false when it was not turned. */
  readonly turn: (wish: 'next' | 'previous') => boolean;
  /** Scrolls words that are longer than their column, in CSS pixels. */
  readonly scroll: (step: number) => void;
}

interface Finger {
  readonly onWords: boolean;
  trace: Trace;
  lean: 'across' | 'along' | null;
  recent: TracePoint[];
}

/** A finger's speed is measured over its last part, in ms: what it did before it slowed down is forgotten. */
const memory = 90;

/** Hands that are told of every pointer on the chapter, with a place in CSS pixels and a time in ms. */
export function pageHand({ deck, words, heldByPicture, mm, turn, scroll }: PageHandParts): PageHand {
  const fingers = new Map<number, Finger>();
  /** The finger that the page follows. */
  let drawing: number | null = null;

  /** Fingers that lie on the glass together turn one page, not one each. */
  function turnOnce(wish: 'next' | 'previous'): boolean {
    for (const id of fingers.keys()) if (id !== drawing) fingers.delete(id);
    return turn(wish);
  }

  function letGo(finger: Finger, flicked: 'next' | 'previous' | null, taken: boolean): void {
    const pages = deck();
    const drawn = taken ? null : (pages?.letGo(speedOf(finger.recent)) ?? null);
    const wish = flicked ?? drawn;
    if (wish === null || !turnOnce(wish)) pages?.settle();
  }

  return {
    down(id, at, onPicture = true) {
      const onWords = isOn(at, words());
      if (!onWords && onPicture && heldByPicture(at)) return;
      fingers.set(id, { onWords, trace: { from: at, to: at }, lean: null, recent: [at] });
    },
    move(id, at) {
      const finger = fingers.get(id);
      if (!finger) return;
      const before = finger.trace.to;
      finger.trace = { from: finger.trace.from, to: at };
      finger.recent = [...finger.recent.filter(({ time }) => at.time - time <= memory), at];
      if (!finger.onWords || (drawing !== null && drawing !== id)) return;
      finger.lean ??= leanOf(finger.trace);
      if (finger.lean === 'along') scroll(before.y - at.y);
      if (finger.lean !== 'across') return;
      if (drawing === null) deck()?.hold();
      drawing = id;
      deck()?.draw(at.x - finger.trace.from.x);
    },
    up(id, at, taken) {
      const finger = fingers.get(id);
      fingers.delete(id);
      if (!finger) return;
      const flicked = taken ? null : flickOf({ from: finger.trace.from, to: at }, mm());
      if (drawing === id) {
        drawing = null;
        letGo(finger, flicked, taken);
      } else if (drawing !== null || taken) return;
      else if (flicked) turnOnce(flicked);
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

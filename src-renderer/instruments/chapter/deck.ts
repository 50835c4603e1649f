import { turnOf } from '../../core/gesture/swipe.ts';
import type { Clock } from '../../core/time/clock.ts';
import { makeSpring } from '../../core/motion/spring.ts';

/** The pages of a chapter as one strip under the finger; beyond its first and last page the whole column is drawn aside. */
export interface Deck {
  /** Goes to a page. */
  go(page: number): void;
  /** The finger has taken the strip. */
  hold(): void;
  /** The finger stands so many CSS pixels from where it took the strip. */
  draw(across: number): void;
  /** The finger has let go, at a speed in CSS pixels a second: what it wishes. */
  letGo(speed: number): 'next' | 'previous' | null;
  /** Goes back to where the page belongs. */
  settle(): void;
  /** Another chapter has come: the column goes the way of its pages. */
  leave(direction: -1 | 0 | 1): void;
  end(): void;
}

export interface DeckParts {
  readonly clock: Clock;
  readonly page: number;
  readonly total: number;
  /** The way from page to page, in CSS pixels. */
  readonly width: () => number;
  /** Whether anything comes before the first page or after the last. */
  readonly leads: (direction: -1 | 1) => boolean;
  /** `at` is the page in view (1 … total, also between two), `aside` how far the column is drawn aside in CSS pixels. */
  readonly moved: (at: number, aside: number) => void;
}

/** Nearly the whole way in 300 ms. */
const stiffness = 17;
/** Where nothing follows, the column gives way by this share of the finger's way. */
const give = 0.25;

export function startDeck({ clock, page, total, width, leads, moved }: DeckParts): Deck {
  let wanted = page;
  let at = page;
  let aside = 0;
  let heldAt = page;
  let heldAside = 0;
  const tell = (): void => moved(at, aside);
  const pages = makeSpring(clock, page, (value) => ((at = value), tell()), stiffness);
  // Millimetres would do; the spring's own stillness is meant for shares.
  const column = makeSpring(clock, 0, (value) => ((aside = value * width()), tell()), stiffness);

  return {
    go(next) {
      if (next === wanted && at === next) return;
      wanted = next;
      if (clock.still) pages.hold(next);
      else pages.release(next);
    },
    hold() {
      pages.stop();
      column.stop();
      heldAt = at;
      heldAside = aside;
    },
    draw(across) {
      const ideal = heldAt - (across + heldAside) / width();
      at = Math.min(total, Math.max(1, ideal));
      const over = (at - ideal) * width();
      aside = leads(over > 0 ? -1 : 1) ? over : over * give;
      pages.hold(at);
      column.hold(aside / width());
    },
    letGo(speed) {
      const across = (wanted - at) * width() + aside;
      return turnOf(across, speed, width());
    },
    settle() {
      pages.release(wanted);
      column.release(0);
    },
    leave(direction) {
      column.release(-direction);
    },
    end() {
      pages.stop();
      column.stop();
    },
  };
}

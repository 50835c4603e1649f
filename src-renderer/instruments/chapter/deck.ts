import { turnOf } from '../../core/gesture/swipe.ts';
import { makeMover, type Moving } from '../../core/motion/mover.ts';

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

/** `page` is the page in view (1 … total, also between two), `aside` how far the column is drawn aside in widths of it. */
export interface DeckStand {
  readonly page: number;
  readonly aside: number;
}

export interface DeckParts {
  readonly page: number;
  readonly total: number;
  /** Nothing moves by itself. */
  readonly still: boolean;
  /** The way from page to page, in CSS pixels. */
  readonly width: () => number;
  /** Whether anything comes before the first page or after the last. */
  readonly leads: (direction: -1 | 1) => boolean;
  /** Shows how it stands: under a finger, and at rest. */
  readonly stands: (at: DeckStand) => void;
  /** Declares how it moves: where it is at even steps of time until `duration`, in ms. */
  readonly moves: (way: readonly DeckStand[], duration: number) => readonly Moving[];
}

/** Nearly the whole way in 300 ms. */
const stiffness = 17;
/** A page has arrived when it is nearer than this share of its width: under two pixels on a full HD screen. */
const done = 0.003;
/** Where nothing follows, the column gives way by this share of the finger's way. */
const give = 0.25;

/** A strip that stands on a page and goes on moving by itself until `end`. */
export function startDeck({ page, total, still, width, leads, stands, moves }: DeckParts): Deck {
  let wanted = page;
  let asideWanted = 0;
  let heldPage = page;
  let heldAside = 0;
  const mover = makeMover({
    start: [page, 0],
    still,
    stiffness,
    done,
    stands: (at) => stands(standOf(at)),
    moves: (way, duration) => moves(way.map(standOf), duration),
  });
  const now = (): DeckStand => standOf(mover.at());
  const go = (): void => mover.go([wanted, asideWanted]);

  return {
    go(next) {
      if (next === wanted && now().page === next) return;
      wanted = next;
      go();
    },
    hold() {
      const { page: at, aside } = now();
      heldPage = at;
      heldAside = aside;
      mover.hold([at, aside]);
    },
    draw(across) {
      const ideal = heldPage - across / width() - heldAside;
      const at = Math.min(total, Math.max(1, ideal));
      const over = at - ideal;
      mover.hold([at, leads(over > 0 ? -1 : 1) ? over : over * give]);
    },
    letGo(speed) {
      const { page: at, aside } = now();
      return turnOf((wanted - at + aside) * width(), speed, width());
    },
    settle() {
      asideWanted = 0;
      go();
    },
    leave(direction) {
      asideWanted = -direction;
      go();
    },
    end: () => mover.end(),
  };
}

function standOf([page = 1, aside = 0]: readonly number[]): DeckStand {
  return { page, aside };
}

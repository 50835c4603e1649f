import type { Stroke } from '../../core/model/thaw.ts';
import type { Point } from '../../core/model/rect.ts';

/** A hand on the frost, or the warmth it has left where it was lifted. */
interface Hand {
  x: number;
  y: number;
  /** Where the last stroke ended. */
  fromX: number;
  fromY: number;
  radius: number;
  /** Undefined: it has been lifted. */
  id: number | undefined;
  /** Whether it has wiped at all: a tap may be over before its first step. */
  wiped: boolean;
}

// Radii in pixels of a pane whose shorter side has 1080.
/** Where a finger comes down. */
const radiusAtTouch = 46;
/** To this a hand that was lifted melts on. */
const radiusAfterTap = 118;
/** To this a hand melts that rests on the glass. */
const radiusHeld = 230;
/** This wide a moving hand wipes at the least. */
const radiusMoving = 84;
/** Growth of a resting hand's radius, in such pixels a millisecond: up to `radiusAfterTap`, and beyond it. */
const [fastGrowth, slowGrowth] = [0.2, 0.028] as const;
/** A moving hand's radius shrinks by this share of the way. */
const shrinks = 0.35;
/** Most hands that are remembered at once; the oldest goes first, and one that still lies there comes back when it moves. */
const mostHands = 40;
/** Pane pixels of a square that is remembered as wiped. */
const square = 12;

/** What hands have wiped off the pane, and what they wipe now. Nothing freezes over meanwhile. */
export class Wiping {
  readonly #scale: number;
  readonly #columns: number;
  readonly #bare: Uint8Array;
  #hands: Hand[] = [];
  /** Where the last hands were: there the rest begins to melt. */
  #last: Hand[] = [];

  constructor(width: number, height: number) {
    this.#scale = Math.min(width, height) / 1080;
    this.#columns = Math.ceil(width / square);
    this.#bare = new Uint8Array(this.#columns * Math.ceil(height / square));
  }

  /** Begins anew: the whole pane is frozen. */
  clear(): void {
    this.#hands = [];
    this.#last = [];
    this.#bare.fill(0);
  }

  down(id: number, x: number, y: number): void {
    const hand = { x, y, fromX: x, fromY: y, radius: radiusAtTouch * this.#scale, id, wiped: false };
    this.#hands = [...this.#hands, hand].slice(-mostHands);
    this.#last = [...this.#last, hand].slice(-10);
  }

  move(id: number, x: number, y: number): void {
    const hand = this.#hands.find((each) => each.id === id);
    if (hand) [hand.x, hand.y] = [x, y];
    // It came down before the frost knew that hands wipe.
    else this.down(id, x, y);
  }

  lift(id: number): void {
    for (const hand of this.#hands) if (hand.id === id) hand.id = undefined;
  }

  /** Whether ice, or the wood behind it, still covers a place. */
  covers(x: number, y: number): boolean {
    return this.#bare[Math.floor(y / square) * this.#columns + Math.floor(x / square)] !== 1;
  }

  /** Where hands were last, at most ten of them. */
  get places(): readonly Point[] {
    return this.#last;
  }

  /** Lets so many milliseconds pass; gives what was wiped meanwhile. */
  step(elapsed: number): Stroke[] {
    const strokes: Stroke[] = [];
    this.#hands = this.#hands.filter((hand) => {
      const gone = Math.hypot(hand.x - hand.fromX, hand.y - hand.fromY);
      const before = hand.radius;
      this.#warm(hand, gone, elapsed);
      const { fromX, fromY, x, y, radius } = hand;
      if (gone > 0 || radius !== before || !hand.wiped) {
        hand.wiped = true;
        const stroke = { fromX, fromY, toX: x, toY: y, radius, rough: 0.55 };
        strokes.push(stroke);
        this.#remember(stroke);
      }
      [hand.fromX, hand.fromY] = [x, y];
      return hand.id !== undefined || radius !== before || gone > 0;
    });
    return strokes;
  }

  #warm(hand: Hand, gone: number, elapsed: number): void {
    const scale = this.#scale;
    if (gone > 0) hand.radius = Math.max(radiusMoving * scale, hand.radius - shrinks * gone);
    const most = scale * (hand.id === undefined ? radiusAfterTap : radiusHeld);
    const fast = hand.radius < radiusAfterTap * scale;
    if (gone === 0 && hand.radius < most)
      hand.radius = Math.min(most, hand.radius + scale * elapsed * (fast ? fastGrowth : slowGrowth));
  }

  #remember({ fromX, fromY, toX, toY, radius }: Stroke): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / square));
    const rows = this.#bare.length / this.#columns;
    for (let step = 0; step <= steps; step++) {
      const x = fromX + ((toX - fromX) * step) / steps;
      const y = fromY + ((toY - fromY) * step) / steps;
      const bottom = Math.min(rows - 1, Math.floor((y + radius) / square));
      const right = Math.min(this.#columns - 1, Math.floor((x + radius) / square));
      for (let row = Math.max(0, Math.floor((y - radius) / square)); row <= bottom; row++)
        for (let column = Math.max(0, Math.floor((x - radius) / square)); column <= right; column++)
          if (Math.hypot((column + 0.5) * square - x, (row + 0.5) * square - y) < radius)
            this.#bare[row * this.#columns + column] = 1;
    }
  }
}

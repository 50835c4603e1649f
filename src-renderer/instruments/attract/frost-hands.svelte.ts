import type { Clock } from '../../core/time/clock.ts';
import type { FrostWindow } from './frost-window.ts';
import { holdPress } from './hold-press.ts';

export interface FrostHandsOptions {
  readonly clock: Clock;
  readonly window: () => FrostWindow | null;
  /** What hands do on the window now; undefined while it is whole, or gone. */
  readonly doing: () => 'wiping' | 'melting' | 'dissolving' | undefined;
  /** CSS pixels of a pane pixel. */
  readonly zoom: () => number;
  /** A hand has touched the frost, or rubbed a stretch of it, at `x` in CSS pixels. */
  readonly onrub: (x: number) => void;
}

/** No pointer's number: the finger that ended attract, as the wall tells of it. */
const firstFinger = -1;
/** A hand that rubs is heard again after so many CSS pixels. */
const rubbedStretch = 90;

/** Hands on the frost: each wipes until it is lifted, wherever it goes, and presses nothing beneath. */
export class FrostHands {
  /** When a hand wiped last. */
  wipedAt = $state(0);
  readonly #options: FrostHandsOptions;
  /** Where each hand was when it was last heard. */
  readonly #heardAt = new Map<number, { readonly x: number; readonly y: number }>();

  constructor(options: FrostHandsOptions) {
    this.#options = options;
  }

  /**
   * The touch that ended attract: what it wipes is seen at once. CSS pixels, as everywhere here. The wall tells of it before
   * its own pointer event comes: the same place is wiped twice then, which shows nothing.
   */
  begin({ x, y }: { readonly x: number; readonly y: number }): void {
    this.#wipe(firstFinger, x, y);
    this.#lift(firstFinger);
  }

  /** Hears all fingers over the element that has the frost; returns its undo. */
  hold = (element: HTMLElement): (() => void) =>
    holdPress(element, {
      covers: (x, y) => this.#covers(x, y),
      onfinger: (id, x, y) => {
        const doing = this.#options.doing();
        const zoom = this.#options.zoom();
        if (doing === 'wiping') this.#wipe(id, x, y);
        else if (doing === 'melting') {
          this.#options.window()?.warm(x / zoom, y / zoom);
          this.#options.onrub(x);
        }
      },
      onmove: (id, x, y) => {
        const { clock, window, doing, zoom } = this.#options;
        if (doing() !== 'wiping') return;
        this.wipedAt = clock.now();
        window()?.wipeOn(id, x / zoom(), y / zoom());
        const heard = this.#heardAt.get(id);
        if (!heard || Math.hypot(x - heard.x, y - heard.y) >= rubbedStretch) this.#hear(id, x, y);
      },
      onlift: (id) => this.#lift(id),
    });

  #wipe(id: number, x: number, y: number): void {
    const { clock, window, zoom } = this.#options;
    this.wipedAt = clock.now();
    window()?.wipe(id, x / zoom(), y / zoom());
    this.#hear(id, x, y);
  }

  #hear(id: number, x: number, y: number): void {
    this.#heardAt.set(id, { x, y });
    this.#options.onrub(x);
  }

  #lift(id: number): void {
    this.#heardAt.delete(id);
    this.#options.window()?.lift(id);
  }

  /** What no warmth has reached still hides home: a finger there melts, and presses nothing. */
  #covers(x: number, y: number): boolean {
    const { window, doing, zoom } = this.#options;
    const now = doing();
    if (now === 'dissolving') return true;
    return now !== undefined && window()?.covers(x / zoom(), y / zoom()) === true;
  }
}

import type { Clock } from '../../core/time/clock.ts';
import type { Point } from '../../core/model/rect.ts';
import type { FrostWindow } from './frost-window.ts';

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
  readonly #heardAt = new Map<number, Point>();

  constructor(options: FrostHandsOptions) {
    this.#options = options;
  }

  /**
   * The touch that ended attract: what it wipes is seen at once. CSS pixels, as everywhere here. The wall tells of it before
   * its own pointer event comes: the same place is wiped twice then, which shows nothing.
   */
  begin({ x, y }: Point): void {
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

interface Hold {
  /** Whether the ice still covers a place of the screen (CSS pixels) while it melts. */
  readonly covers: (x: number, y: number) => boolean;
  /** A finger comes down on what is still covered; CSS pixels. */
  readonly onfinger: (id: number, x: number, y: number) => void;
  /** Such a finger goes on, wherever it goes. */
  readonly onmove: (id: number, x: number, y: number) => void;
  readonly onlift: (id: number) => void;
}

/** More hands than this are not remembered: every touch of a day has a number of its own. */
const mostHeld = 40;
/**
 * Fingers of a hand come down so soon after one another, in ms: what follows one on the ice melts too, also where it meets
 * a place without ice.
 */
const oneHand = 80;
/** A touch and its pointer may differ by less than this, in CSS pixels. */
const samePlace = 2;

/**
 * Keeps every press that melts the ice from pressing what appears beneath it; returns its undo.
 * The first one falls on the ice itself. Once it melts, fingers go through it: those on covered places are taken
 * here, before all other listeners. A touch's click is aimed when the finger lifts, at whatever lies there by
 * then: pointer capture alone doesn't hold it.
 */
function holdPress(element: HTMLElement, { covers, onfinger, onmove, onlift }: Hold): () => void {
  const held = new Set<number>();
  /** Fingers that are down on the ice, or came down on it. */
  const wiping = new Set<number>();
  /** Where the latest finger was taken: its touch follows its pointer, and has another number. */
  let taken: Point | null = null;
  /** When a finger last came down on the ice, by the events' clock. */
  let onIceAt = -Infinity;
  const hold = ({ pointerId }: PointerEvent): void => {
    held.add(pointerId);
    for (const oldest of held) if (held.size > mostHeld) held.delete(oldest);
  };
  const begin = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    wiping.add(pointerId);
    onfinger(pointerId, clientX, clientY);
  };
  const take = (event: PointerEvent): void => {
    onIceAt = event.timeStamp;
    hold(event);
    element.setPointerCapture(event.pointerId);
    begin(event);
  };
  // Without its default a touch makes no click at all. A listener set by Svelte would be passive here.
  const silence = (event: TouchEvent): void => {
    // Beside a finger that has lain there since before the frost, a touch makes no click anyway.
    if (event.cancelable) event.preventDefault();
  };
  const silenceTaken = (event: TouchEvent): void => {
    const at = taken;
    if (!at) return;
    const here = [...event.changedTouches].some(
      (touch) => Math.hypot(touch.clientX - at.x, touch.clientY - at.y) < samePlace,
    );
    if (here) silence(event);
  };
  const swallow = (event: PointerEvent): void => {
    if (!held.has(event.pointerId)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const hear = (event: PointerEvent): void => {
    if (event.target === element) return;
    // A new press of the same pointer is meant, wherever it goes.
    held.delete(event.pointerId);
    taken = null;
    const onIce = covers(event.clientX, event.clientY);
    if (!onIce && event.timeStamp - onIceAt > oneHand) return;
    if (onIce) onIceAt = event.timeStamp;
    hold(event);
    taken = { x: event.clientX, y: event.clientY };
    begin(event);
    event.stopImmediatePropagation();
  };
  const move = (event: PointerEvent): void => {
    if (!wiping.has(event.pointerId)) return;
    onmove(event.pointerId, event.clientX, event.clientY);
    if (event.target !== element) event.stopImmediatePropagation();
  };
  const leave = (event: PointerEvent): void => {
    if (wiping.delete(event.pointerId)) onlift(event.pointerId);
    if (held.has(event.pointerId) && event.target !== element) event.stopImmediatePropagation();
  };
  const capture = { capture: true };
  element.addEventListener('pointerdown', take);
  element.addEventListener('touchstart', silence, { passive: false });
  window.addEventListener('touchstart', silenceTaken, { capture: true, passive: false });
  window.addEventListener('click', swallow, capture);
  window.addEventListener('pointerdown', hear, capture);
  window.addEventListener('pointermove', move, capture);
  window.addEventListener('pointerup', leave, capture);
  window.addEventListener('pointercancel', leave, capture);
  return () => {
    element.removeEventListener('pointerdown', take);
    element.removeEventListener('touchstart', silence);
    window.removeEventListener('touchstart', silenceTaken, capture);
    window.removeEventListener('click', swallow, capture);
    window.removeEventListener('pointerdown', hear, capture);
    window.removeEventListener('pointermove', move, capture);
    window.removeEventListener('pointerup', leave, capture);
    window.removeEventListener('pointercancel', leave, capture);
  };
}

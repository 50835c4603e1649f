import type { App } from '../../core/state/app.svelte.ts';
import { markPointer } from './root-marks.svelte.ts';

/** A click comes this soon after its finger has lifted, in ms. */
const clickDelay = 400;

/**
 * Every finger on the wall resets the idle timer; where it came down is where the next view opens. One listener for all of
 * it: what a finger means for a strip must be known before the journey takes the strip away.
 */
export class WallHands {
  readonly #app: App;
  /** The year that attract shows; a touch goes home to it. */
  readonly #attractYear: () => number | undefined;
  /** Where the last finger came down, in CSS pixels. */
  finger = $state.raw({ x: innerWidth / 2, y: innerHeight / 2 });
  /** A finger on the idle strip keeps it until its click has come: the tap never presses what lies beneath. */
  holdsIdleStrip = $state(false);

  constructor(app: App, attractYear: () => number | undefined) {
    this.#app = app;
    this.#attractYear = attractYear;
  }

  /** Returns its undo. */
  listen(target: Window, root: HTMLElement): () => void {
    let undoRelease = (): void => undefined;
    const release = (): void => void (this.holdsIdleStrip = false);
    const down = (event: PointerEvent): void => this.#down(event, root);
    // Not every lifted finger makes a click.
    const up = (): void => {
      if (this.holdsIdleStrip) undoRelease = this.#app.clock.after(clickDelay, release);
    };
    const listeners = { pointerdown: down, pointerup: up, pointercancel: release, click: release } as const;
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) target.addEventListener(name, listeners[name] as EventListener, true);
    return () => {
      undoRelease();
      for (const name of names) target.removeEventListener(name, listeners[name] as EventListener, true);
    };
  }

  #down(event: PointerEvent, root: HTMLElement): void {
    const app = this.#app;
    this.finger = { x: event.clientX, y: event.clientY };
    markPointer(root, event);
    const strip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-strip]') : null;
    this.holdsIdleStrip = strip?.dataset['strip'] === 'idle';
    // A finger on the offer has time to lift; one elsewhere goes on using the wall.
    if (app.journey.offerSince !== null) {
      app.send({ type: strip?.dataset['strip'] === 'offer' ? 'offer' : 'decline' });
    }
    const year = this.#attractYear();
    app.send(year === undefined ? { type: 'touch' } : { type: 'touch', year });
  }
}

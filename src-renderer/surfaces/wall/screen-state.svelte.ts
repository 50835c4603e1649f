import { guideIsGone, screenStateFor, type ScreenState } from '../../core/model/screen-state.ts';
import type { App } from '../../core/state/app.svelte.ts';

/** The screen fades to black, and out of it, in this time (ms): gently enough for a dark room. */
export const curtainFade = 2500;

/**
 * Follows what the wall may show. What is shown changes behind a black curtain only. The root says what is in effect,
 * for checks of the real picture: `data-hall` is `closed` and `data-quiet` is `grey` or `dark` as long as the
 * screen may stand still or be black for that reason, from the first moment of the fade to the last.
 */
export class WallScreen {
  readonly #app: App;
  #guideGone = $state(false);
  readonly wanted: ScreenState = $derived.by(() => screenStateFor(this.#app.start, this.#app.view, this.#guideGone));
  #shown: ScreenState = $state('open');

  constructor(app: App) {
    this.#app = app;
    this.#shown = screenStateFor(app.start, app.view, false);
    $effect(() => {
      void app.journey.lastTouch;
      this.#guideGone = false;
      if (app.start.mode !== 'present') return undefined;
      return app.clock.after(guideIsGone, () => (this.#guideGone = true));
    });
    $effect(() => {
      const wanted = this.wanted;
      if (wanted !== this.#shown) return app.clock.after(curtainFade, () => (this.#shown = wanted));
      return undefined;
    });
    $effect(() => {
      const { dataset } = document.documentElement;
      const say = (): void => {
        dataset['hall'] = this.wanted === 'dark' && app.start.hall === 'closed' ? 'closed' : 'open';
        if (dataset['hall'] === 'open' && this.wanted !== 'open') dataset['quiet'] = this.wanted;
        else delete dataset['quiet'];
      };
      if (this.wanted !== 'open') return say();
      // Until the curtain is up again the screen is black for the old reason.
      const wasCovered = dataset['hall'] === 'closed' || dataset['quiet'] !== undefined;
      if (!wasCovered) return say();
      return app.clock.after(2 * curtainFade, say);
    });
  }

  /** What lies behind the curtain now. */
  get shown(): ScreenState {
    return this.#shown;
  }

  /** Whether the wall is not to be used now. */
  get shut(): boolean {
    return this.wanted !== 'open' || this.#shown !== 'open';
  }

  /** Whether the curtain is down, or comes down. */
  get covered(): boolean {
    return this.#shown === 'dark' || this.wanted !== this.#shown;
  }
}

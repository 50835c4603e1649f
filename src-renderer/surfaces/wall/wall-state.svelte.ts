import { untrack } from 'svelte';
import { formatView, isSheet } from '../../../src-main/contract/views.ts';
import type { Ground } from '../../../src-main/contract/settings.ts';
import { physicalScale, type Scale } from '../../core/model/scale.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { afterFrames, untilDrawn } from '../../core/time/after-frames.ts';
import { connectWall } from './connection.svelte.ts';
import { groundOf } from './ground-of.ts';
import { WallHands } from './hands.svelte.ts';
import { morphLanguage } from './language-morph.svelte.ts';
import { prefetch } from './prefetch.svelte.ts';
import { recoveryOf } from './recovery.ts';
import { markRoot } from './root-marks.svelte.ts';
import { WallScreen } from './screen-state.svelte.ts';
import type { StartedWall } from './start.ts';
import { WallStack } from './wall-stack.svelte.ts';

/** What the wall shows and hears. Made once, in the wall's component; its effects end with it. */
export class WallState {
  readonly app: App;
  readonly stack: WallStack;
  readonly screen: WallScreen;
  readonly hands: WallHands;
  /** Leaves a view that failed. */
  readonly recover: (problem: unknown) => void;
  readonly still: boolean;
  /** The year that stands in the thawed window of attract; a touch goes home to it. */
  windowYear: number | undefined = $state();
  /** CSS pixels. */
  size = $state.raw({ width: innerWidth, height: innerHeight });
  readonly ground: Ground = $derived.by(() => groundOf(this.stack.base, this.app));
  /** The view that is shown, in its notation. */
  readonly view: string = $derived.by(() =>
    this.app.journey.warningSince === null ? formatView(this.app.view) : 'warning',
  );
  /** A sheet lies over the view: what is under it can't be meant. */
  readonly covered: boolean = $derived.by(() => isSheet(this.app.view));
  readonly scale: Scale = $derived.by(() => physicalScale(this.size, this.app.start.settings, this.app.aids.textSize));
  #underneath = $state(false);
  /** Under the window of frost nothing is drawn before it: somebody may be waiting for it, after a start or a fault. */
  readonly drawn: boolean = $derived.by(() => this.#underneath || this.app.view.name !== 'attract');

  /** `glass`: the element that holds all that is shown, once it is there. */
  constructor(wall: StartedWall, glass: () => HTMLElement | undefined) {
    const { app } = wall;
    const root = document.documentElement;
    this.app = app;
    this.still = wall.still !== null;
    this.stack = new WallStack(app);
    this.screen = new WallScreen(app);
    this.hands = new WallHands(app, () => this.windowYear);
    this.recover = recoveryOf({ app, view: () => this.view, reset: () => this.stack.reset(), still: this.still });
    this.#drawBeneathTheWindow();
    markRoot(root, app, () => this.scale);
    $effect(() => {
      root.dataset['view'] = this.view;
    });
    if (this.still) root.dataset['still'] = '';
    else {
      morphLanguage(app, glass);
      prefetch(app, () => this.stack.base);
    }
    $effect(() => untrack(() => connectWall(wall, this.screen, this.recover)));
    $effect(() => this.hands.listen(window, root));
  }

  #drawBeneathTheWindow(): void {
    this.#underneath = this.still || untrack(() => this.app.view.name !== 'attract');
    $effect(() => {
      if (this.#underneath) return undefined;
      return afterFrames(this.app.clock, untilDrawn, () => (this.#underneath = true));
    });
  }
}

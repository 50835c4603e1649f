import { untrack } from 'svelte';
import { formatView, isSheet } from '../../../src-main/contract/views.ts';
import type { Ground } from '../../../src-main/contract/settings.ts';
import { physicalScale, type Scale } from '../../core/model/scale.ts';
import { afterFrames, untilDrawn } from '../../core/time/after-frames.ts';
import { connectWall } from './connection.svelte.ts';
import { groundOf } from './ground-of.ts';
import { WallHands } from './hands.svelte.ts';
import { morphLanguage } from './language-morph.svelte.ts';
import { recoveryOf } from './page-errors.ts';
import { prefetch } from './prefetch.svelte.ts';
import { markRoot } from './root-marks.svelte.ts';
import { WallScreen } from './screen-state.svelte.ts';
import type { StartedWall } from './start.ts';
import { WallStack } from './wall-stack.svelte.ts';

/**
 * What the wall shows and hears. Made once, in the wall's component; its effects end with it.
 *
 * @param glass the element that holds all that is shown, once it is there
 */
export function wallState(wall: StartedWall, glass: () => HTMLElement | undefined) {
  const { app } = wall;
  const still = wall.still !== null;
  const root = document.documentElement;
  let attractYear: number | undefined = $state();
  let size = $state.raw({ width: innerWidth, height: innerHeight });
  let underneath = $state(still || untrack(() => app.view.name !== 'attract'));
  const stack = new WallStack(app);
  const screen = new WallScreen(app);
  const hands = new WallHands(app, () => attractYear);
  const ground = $derived(groundOf(stack.base, app));
  const view = $derived(app.journey.warningSince === null ? formatView(app.view) : 'warning');
  const scale = $derived(physicalScale(size, app.start.settings, app.aids.textSize));
  const recover = recoveryOf({ app, view: () => view, reset: () => stack.reset(), still });

  // Under attract nothing is drawn before it: somebody may be waiting for it, after a start or a fault.
  $effect(() => {
    if (underneath) return undefined;
    return afterFrames(app.clock, untilDrawn, () => (underneath = true));
  });
  // Before the root tells the page of another language or size: what stood there is measured as it stood.
  if (!still) morphLanguage(app, glass);
  markRoot(root, app, () => scale);
  $effect(() => {
    root.dataset['view'] = view;
  });
  if (still) root.dataset['still'] = '';
  else prefetch(app, stack, () => size);
  $effect(() => untrack(() => connectWall(wall, screen, recover)));
  $effect(() => hands.listen(window, root));

  return {
    ...{ app, still, stack, screen, hands },
    /** Leaves a view that failed. */
    recover,
    get ground(): Ground {
      return ground;
    },
    get scale(): Scale {
      return scale;
    },
    /** A sheet or an opened exhibit lies over the view: what is under it can't be meant. */
    get covered(): boolean {
      return isSheet(app.view) || app.view.name === 'exhibit';
    },
    /** Whether anything is drawn beneath attract. */
    get drawn(): boolean {
      return underneath || app.view.name !== 'attract';
    },
    /** The year that attract shows; a touch goes home to it. */
    get attractYear(): number | undefined {
      return attractYear;
    },
    set attractYear(year) {
      attractYear = year;
    },
    /** The screen has another size, in CSS pixels. */
    resize(width: number, height: number): void {
      size = { width, height };
    },
  };
}

import { tick, untrack } from 'svelte';
import type { App } from '../../core/state/app.svelte.ts';
import { soon } from './lazy-parts.ts';

/** Another language, another size: what is on the glass is remembered before it changes, and nothing leaps. In a component. */
export function morphLanguage(app: App, glass: () => HTMLElement | undefined): void {
  let before: string | undefined;
  let undoFrame = (): void => undefined;
  let end = (): void => undefined;
  let latest = 0;
  $effect.pre(() => {
    const { language, textSize } = app.aids;
    untrack(() => {
      const now = `${language} ${textSize}`;
      const changed = before !== undefined && before !== now;
      before = now;
      const wall = glass();
      // Until the movement is there, what changes is changed at once.
      const morph = changed && wall ? soon.now()?.morphOf(wall, app.calm) : undefined;
      if (!morph) return;
      end();
      const turn = ++latest;
      app.wordsMove = !app.clock.still;
      // A movement that the next one has ended says so later.
      const over = (): void => {
        if (turn === latest) app.wordsMove = false;
      };
      void tick().then(() => {
        // Columns that fit their words in, and the bar's height, are known a frame later.
        undoFrame = app.clock.frame(() => (end = morph.run(over)));
      });
    });
  });
  $effect(() => () => {
    undoFrame();
    end();
  });
}

import { beginGoverned, govern } from '../../core/model/governor.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { frameCounter } from '../../core/time/count-frames.ts';
import { isPassing, onPassage } from '../../core/time/passing.ts';

/** After a finger has moved on a picture, the picture follows and answers for so long, in ms. */
const answersFor = 400;

/**
 * The governor: counts late frames while a passage is under way or fingers move on a picture, and asks less of a machine
 * that can't keep up, and more again of one that can. What it asks is changed once all of that has ended: nothing that is
 * seen then moves. Returns its undo.
 */
export function governWall(
  app: App,
  isSeen: () => boolean,
  glass: Pick<Window, 'addEventListener' | 'removeEventListener'> = window,
): () => void {
  const { clock } = app;
  let governed = beginGoverned(clock.now(), app.ease);
  let answers = -Infinity;
  const counter = frameCounter({
    clock,
    isSeen,
    goesOn: (now) => isPassing() || now < answers,
    tell(counted, now) {
      const { step, patience } = (governed = govern(governed, counted, now));
      if (step !== app.ease.step || patience !== app.ease.patience) app.ease = { step, patience };
    },
  });
  const hear = (event: Event): void => {
    const { target, buttons } = event as PointerEvent;
    if (buttons === 0 || !(target instanceof Element) || !target.closest('.fingers')) return;
    answers = clock.now() + answersFor;
    counter.begin();
  };
  const undoPassage = onPassage(() => counter.begin());
  const names = ['pointerdown', 'pointermove'] as const;
  for (const name of names) glass.addEventListener(name, hear, { capture: true, passive: true });
  return () => {
    for (const name of names) glass.removeEventListener(name, hear, true);
    undoPassage();
    counter.end();
  };
}

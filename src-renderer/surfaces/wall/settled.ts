import { idle } from '../../core/time/busy.ts';
import type { StillClock } from '../../core/time/clock.ts';

/** Marks a still page `data-settled` once fonts, baking and virtual time have all come to rest. */
export function reportSettled(clock: StillClock, root: HTMLElement): () => void {
  let ended = false;
  const settle = async () => {
    // Each may start another: fonts change sizes, sizes start baking, baking starts frames. Two quiet rounds are enough.
    for (let quiet = 0; quiet < 2 && !ended; quiet++) {
      await document.fonts.ready;
      await idle();
      await clock.settled();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    if (!ended) root.dataset.settled = 'true';
  };
  void settle();
  return () => {
    ended = true;
    delete root.dataset.settled;
  };
}
